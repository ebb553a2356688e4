/** Everything that has a page: endpoints, webhooks and codes, with what their comments say. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as families from "@tcchat/endpoints"
import { commands } from "@tcchat/webhooks/Commands"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { familiesIn, familySummary, read, readDefinition } from "../../../scripts/endpointDocs.js"

const packages = fileURLToPath(new URL("../../../packages/", import.meta.url))

/** What the comments of a definition say. */
export interface Told {
  readonly summary: string
  readonly description: string
  readonly see: ReadonlyArray<string>
  readonly example: string
}

export interface EndpointEntry extends Told {
  readonly family: string
  /** Name of its export. */
  readonly export: string
  readonly endpoint: Endpoint.Any
  readonly payload: Readonly<Record<string, string>>
  readonly success: Readonly<Record<string, string>>
}

export interface WebhookEntry extends Told {
  readonly family: string
  readonly export: string
  readonly webhook: Webhook.Any
  readonly body: Readonly<Record<string, string>>
  readonly response: Readonly<Record<string, string>>
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

const definitions: Readonly<Record<string, Readonly<Record<string, Endpoint.Any>>>> = families

const endpointsOf = (): ReadonlyArray<Family<EndpointEntry>> => {
  const told = read(join(packages, "endpoints/src"))
  const docs = new Map(told.endpoints)
  return told.families.map(([name, summary]) => ({
    name,
    summary,
    entries: Object.entries(definitions[name] ?? {})
      .map(([exported, endpoint]): EndpointEntry => {
        const found = docs.get(endpoint.name)
        if (found === undefined) throw new Error(`${endpoint.name} has no doc comment`)
        return {
          family: name,
          export: exported,
          endpoint,
          summary: found.summary,
          example: found.example,
          ...found.docs
        }
      })
      .sort(byName)
  }))
}

const webhooksOf = (): ReadonlyArray<Family<WebhookEntry>> => {
  const sources = join(packages, "webhooks/src")
  const byCommand = new Map<string, Webhook.Any>(Object.entries(commands))
  return familiesIn(sources).map((name) => ({
    name,
    summary: familySummary(sources, name),
    entries: readdirSync(join(sources, name))
      .map((file): WebhookEntry => {
        const { name: command, fields, ...told } = readDefinition(join(sources, name, file))
        const webhook = byCommand.get(command)
        if (webhook === undefined) throw new Error(`${command} is not among the commands`)
        return {
          family: name,
          export: file.replace(/\.ts$/, ""),
          webhook,
          body: fields("body"),
          response: fields("response"),
          summary: told.summary,
          description: told.description,
          see: told.see,
          example: told.example
        }
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

/** Reads the catalogue from the built packages and the comments of their sources. */
export const load = (): Catalogue => ({ endpoints: endpointsOf(), webhooks: webhooksOf(), codes: codesOf() })
