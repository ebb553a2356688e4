/** What pages of the reference say about the facts, in one language. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as ErrorCode from "@tcchat/core/ErrorCode"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import type { Language } from "./Links.js"

/** A text, and whether it is in English on a page in another language, for lack of a translation. */
export interface Text {
  readonly text: string
  readonly foreign: boolean
}

/** Labels of facts and of parts of pages. */
export interface Labels {
  readonly name: string
  readonly path: string
  readonly command: string
  readonly rate: string
  readonly second: string
  readonly destroys: string
  readonly when: string
  readonly definition: string
  readonly official: string
  readonly required: string
  readonly optional: string
  readonly oneOf: string
  readonly orOther: string
  readonly requestBody: string
  readonly response: string
  readonly notRetried: string
  readonly english: string
}

/** Headings of the parts of pages; their anchors are the same in all languages. */
export interface Headings {
  readonly example: string
  readonly request: string
  readonly response: string
  readonly failures: string
  readonly pages: string
  readonly lists: string
  readonly retries: string
  readonly codes: string
  readonly body: string
  readonly responses: string
}

export interface Voice {
  readonly language: Language
  readonly labels: Labels
  readonly headings: Headings
  readonly endpoint: (name: string, summary: string) => { readonly title: string; readonly summary: Text }
  readonly webhook: (command: string, summary: string) => { readonly title: string; readonly summary: Text }
  readonly family: (name: string) => string
  /** The comment of a field. */
  readonly field: (comment: string) => Text
  readonly type: (type: string) => string
  readonly limit: (limit: string) => string
  readonly idempotency: Readonly<Record<Endpoint.Idempotency, string>>
  readonly phases: Readonly<Record<Webhook.Phase, string>>
  readonly rate: (perSecond: number) => string
  readonly destroyed: (what: string, when: string | undefined) => string
  readonly forms: (count: number, index: number) => string
  readonly noFields: (body: "request" | "response") => string
  readonly inUrl: (fields: ReadonlyArray<string>) => string
  /** Where a sample response comes from. */
  readonly sampled: (from: "emulator" | "definition") => string
  readonly console: (name: string, address: string) => string
  readonly retrying: (endpoint: Endpoint.Any) => ReadonlyArray<string>
  readonly limited: (perSecond: number) => string
  readonly items: (lists: ReadonlyArray<Endpoint.ItemResults>) => {
    readonly before: string
    readonly lists: ReadonlyArray<string>
    readonly after: string
  }
  readonly paging: (paging: NonNullable<Endpoint.Any["paging"]>) => string
  readonly chunks: (chunks: ReadonlyArray<Endpoint.Chunk>) => string
  readonly code: (row: ErrorCode.Info) => string
  readonly kind: (kind: ErrorCode.Kind) => string
  readonly unknownCode: string
  readonly again: Readonly<Record<ErrorCode.RetryClass, string>>
  readonly undocumentedCodes: string
  readonly commonCodes: string
  readonly responses: (webhook: Webhook.Any) => ReadonlyArray<string>
  readonly takes: (name: "change" | "reply") => string
  readonly late: Readonly<Record<Webhook.Phase, string>>
}
