/** Everything that has a page: endpoints, webhooks and codes, with what their comments say. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Endpoints from "@tcchat/reference/Endpoints"
import { examples } from "@tcchat/reference/Examples"
import { families, type FieldComments } from "@tcchat/reference/Families"
import * as Webhooks from "@tcchat/reference/Webhooks"
import { commands } from "@tcchat/webhooks/Commands"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import { type Response, responseOf } from "./Responses.js"

/** What the comments of a definition say. */
export interface Commented {
  readonly summary: string
  readonly description: string
  readonly see: ReadonlyArray<string>
}

export interface EndpointEntry extends Commented {
  readonly family: string
  /** Name of its export. */
  readonly export: string
  readonly endpoint: Endpoint.Any
  readonly example: string
  readonly payload: FieldComments
  readonly success: FieldComments
  /** What is responded to the example. */
  readonly response: Response
}

export interface WebhookEntry extends Commented {
  readonly family: string
  readonly export: string
  readonly webhook: Webhook.Any
  readonly body: FieldComments
  readonly response: FieldComments
}

/** The rows of one number, which can mean several things, or of one range of numbers. */
export interface CodeEntry {
  readonly code: number
  /** Its name in addresses: `30008`, or `10100-10200`. */
  readonly slug: string
  readonly rows: ReadonlyArray<ErrorCode.Info>
}

export interface Family<Entry> {
  readonly name: string
  readonly summary: string
  readonly entries: ReadonlyArray<Entry>
}

const byName = <A extends { readonly export: string }>(a: A, b: A) => (a.export < b.export ? -1 : 1)

const entryOf = async (family: string, name: string): Promise<Omit<EndpointEntry, "response">> => ({
  family,
  export: name.slice(family.length + 1),
  endpoint: await Endpoints.definition(name),
  summary: Endpoints.endpoints[name]![1],
  example: examples[name]!,
  ...(await Endpoints.commentsOf(name))
})

const endpointsOf = async (): Promise<ReadonlyArray<Family<EndpointEntry>>> => {
  const names = Object.keys(Endpoints.endpoints)
  const known = await Promise.all(names.map((name) => entryOf(name.replace(/\..*$/, ""), name)))
  const entries = await Promise.all(
    known.map(async (entry): Promise<EndpointEntry> => ({ ...entry, response: await responseOf(entry, known) }))
  )
  return Object.entries(families).map(([name, { summary }]) => ({
    name,
    summary,
    entries: entries.filter(({ family }) => family === name).sort(byName)
  }))
}

const webhooksOf = (): ReadonlyArray<Family<WebhookEntry>> => {
  const byCommand = new Map<string, Webhook.Any>(Object.entries(commands))
  return Object.entries(Webhooks.families).map(([family, { summary, webhooks }]) => ({
    name: family,
    summary,
    entries: webhooks
      .map(({ command, ...comments }): WebhookEntry => {
        const webhook = byCommand.get(command)
        if (webhook === undefined) throw new Error(`${command} is not in Commands.ts of @tcchat/webhooks`)
        return { family, webhook, ...comments }
      })
      .sort(byName)
  }))
}

const codesOf = (): ReadonlyArray<CodeEntry> => {
  const bySlug = new Map<string, Array<ErrorCode.Info>>()
  for (const row of ErrorCode.all()) {
    const slug = row.codeTo === undefined ? String(row.code) : `${row.code}-${row.codeTo}`
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), row])
  }
  return [...bySlug].map(([slug, rows]) => ({ code: rows[0]!.code, slug, rows }))
}

export interface Catalogue {
  readonly endpoints: ReadonlyArray<Family<EndpointEntry>>
  readonly webhooks: ReadonlyArray<Family<WebhookEntry>>
  readonly codes: ReadonlyArray<CodeEntry>
}

/** Loads the catalogue: definitions, and what their doc comments say. */
export const load = async (): Promise<Catalogue> => ({
  endpoints: await endpointsOf(),
  webhooks: webhooksOf(),
  codes: codesOf()
})
