/** All calls there are, and all about one of them, from the definitions of the endpoints. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Destroyed from "@tcchat/reference/Destroyed"
import { commentsOf, definition, endpoints } from "@tcchat/reference/Endpoints"
import { families, type FieldComments } from "@tcchat/reference/Families"
import type { FormTree } from "@tcchat/reference/Form"
import * as SchemaForm from "@tcchat/reference/SchemaForm"
import type { Code, Details, Entry, Family } from "../model/Protocol.js"

const codeOf = (code: number, path: string): Code => {
  const info = ErrorCode.lookup(code, path)
  return {
    code,
    kind: ErrorCode.kind(code, path),
    retry: ErrorCode.retry(code, path),
    meaning: info?.meaning ?? "unknown to this version",
    advice: ErrorCode.advice(code, path)
  }
}

export interface Catalogue {
  readonly families: ReadonlyArray<Family>
  readonly entries: ReadonlyArray<Entry>
  readonly find: (name: string) => Endpoint.Any | undefined
  readonly details: (endpoint: Endpoint.Any) => Details
}

/** Makes the catalogue. `emulated` names the calls that the emulator knows. */
export const make = async (emulated: ReadonlySet<string>): Promise<Catalogue> => {
  const known = await Promise.all(
    Object.entries(endpoints).map(async ([name, [, summary]]) => {
      const [endpoint, comments] = await Promise.all([definition(name), commentsOf(name)])
      return [name, { endpoint, comments, summary }] as const
    })
  )
  const byName = new Map(known)
  const forms = new Map<string, FormTree>()
  const formOf = (name: string, schema: Endpoint.Any["payload"], comments: FieldComments): FormTree => {
    const form = forms.get(name) ?? SchemaForm.make(schema, comments)
    forms.set(name, form)
    return form
  }
  return {
    families: Object.entries(families).map(([name, { summary }]) => ({ name, summary })),
    entries: known.map(([name, { comments, endpoint, summary }]) => ({
      name,
      family: name.replace(/\..*$/, ""),
      path: endpoint.path,
      summary,
      description: comments.description,
      idempotency: endpoint.idempotency,
      ratePerSecond: endpoint.ratePerSecond,
      destroys: Destroyed.all(endpoint),
      emulated: emulated.has(name)
    })),
    find: (name) => byName.get(name)?.endpoint,
    details: ({ dedupKeys, errors, name, path, payload }) => {
      const { see, payload: fields, success } = byName.get(name)!.comments
      return {
        name,
        see,
        form: formOf(name, payload, fields),
        response: Object.entries(success),
        codes: errors.map((code) => codeOf(code, path)),
        dedupKeys
      }
    }
  }
}
