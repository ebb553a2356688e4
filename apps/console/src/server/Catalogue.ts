/** All calls there are, and all about one of them, from the definitions of the endpoints. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Endpoints from "@tcchat/endpoints"
import type { Code, Details, Entry, Family } from "../model/Protocol.js"
import * as Forms from "./Forms.js"

/** What the doc comments of an endpoint say. */
export interface EndpointDocs {
  readonly summary: string
  readonly description: string
  readonly see: ReadonlyArray<string>
  readonly payload: Forms.FieldDocs
  readonly success: Forms.FieldDocs
}

/** What doc comments say, which are out of reach at run time: of families, and of endpoints by their names. */
export interface Docs {
  readonly families: Readonly<Record<string, string>>
  readonly endpoints: Readonly<Record<string, EndpointDocs>>
}

const codeOf = (code: number, path: string): Code => {
  const info = ErrorCode.lookup(code, path)
  return {
    code,
    kind: ErrorCode.kind(code, path),
    retry: ErrorCode.retry(code, path),
    meaning: info?.meaning ?? "no page explains it",
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
export const make = (docs: Docs, emulated: ReadonlySet<string>): Catalogue => {
  const groups = Object.entries(Endpoints) as ReadonlyArray<readonly [string, Readonly<Record<string, Endpoint.Any>>]>
  const endpoints = new Map(
    groups.flatMap(([, family]) => Object.values(family).map((endpoint) => [endpoint.name, endpoint] as const))
  )
  const known = new Map<string, Details>()
  const makeDetails = (endpoint: Endpoint.Any): Details => {
    const { errors, name, dedupKeys, path, payload } = endpoint
    const own = docs.endpoints[name]
    return {
      name,
      see: own?.see ?? [],
      form: Forms.make(payload, own?.payload),
      response: Object.entries(own?.success ?? {}).map(([field, text]) => [field, text] as const),
      codes: errors.map((code) => codeOf(code, path)),
      dedupKeys
    }
  }
  return {
    families: groups.map(([name]) => ({ name, summary: docs.families[name] ?? "" })),
    entries: [...endpoints.values()].map((endpoint) => ({
      name: endpoint.name,
      family: endpoint.name.replace(/\..*$/, ""),
      path: endpoint.path,
      summary: docs.endpoints[endpoint.name]?.summary ?? endpoint.name,
      description: docs.endpoints[endpoint.name]?.description ?? "",
      idempotency: endpoint.idempotency,
      ratePerSecond: endpoint.ratePerSecond,
      asks: endpoint.destroys !== false,
      emulated: emulated.has(endpoint.name)
    })),
    find: (name) => endpoints.get(name),
    details: (endpoint) => {
      const found = known.get(endpoint.name) ?? makeDetails(endpoint)
      known.set(endpoint.name, found)
      return found
    }
  }
}
