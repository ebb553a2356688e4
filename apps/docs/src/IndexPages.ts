/** The pages that lead to the others. */
import type * as ErrorCode from "@tcchat/core/ErrorCode"
import type { Catalogue, CodeEntry, Family } from "./Catalogue.js"
import { titleOf } from "./EndpointPage.js"
import { numberOf } from "./ErrorPage.js"
import { inline } from "./Html.js"
import { endpointLink, webhookLink } from "./Links.js"
import { type Page, page } from "./Page.js"
import { retryTexts } from "./Retries.js"
import { wordsOf } from "./Words.js"
import { webhookTitle } from "./WebhookPage.js"

/** `officialAccount` as words: `Official account`. */
export const familyTitle = (name: string): string => (name === "c2c" ? "C2C" : wordsOf(name))

/** Pages in a list: where each is, what it is called, and a sentence about it. */
export const cards = (rows: ReadonlyArray<readonly [link: string, name: string, text: string]>): string =>
  `<div class="cards">\n${rows
    .map(
      ([link, name, text]) =>
        `<a class="card" href="${link}"><strong>${inline(name)}</strong><span>${inline(text)}</span></a>`
    )
    .join("\n")}\n</div>`

const count = <A>(families: ReadonlyArray<Family<A>>): number =>
  families.reduce((sum, { entries }) => sum + entries.length, 0)

/** The list of all endpoints. */
export const endpointIndex = ({ endpoints }: Catalogue): Page =>
  page("/endpoints/index", "Endpoints", "Every call of the Tencent Cloud Chat REST API", [
    `${count(endpoints)} calls in ${endpoints.length} families. Each page has the fields with their limits, the codes with cause and cure, what retries do, and an example in Effect, with promises, on the command line and with curl. The [elements of messages](/endpoints/elements) have a page of their own.`,
    ...endpoints.map(
      ({ entries, name, summary }) =>
        `## ${familyTitle(name)} {#${name.toLowerCase()}}\n\n${inline(summary)}\n\n${cards(
          entries.map(
            ({ endpoint, summary }) => [endpointLink(endpoint.name), titleOf(endpoint.name), summary] as const
          )
        )}`
    )
  ])

/** The list of all webhooks. */
export const webhookIndex = ({ webhooks }: Catalogue): Page =>
  page("/webhooks/index", "Webhooks", "Every webhook of Tencent Cloud Chat", [
    `${count(webhooks)} webhooks, which \`@tcchat/webhooks\` verifies, decodes and responds in time.`,
    ...webhooks.map(
      ({ entries, name, summary }) =>
        `## ${familyTitle(name)} {#${name.toLowerCase()}}\n\n${inline(summary)}\n\n${cards(
          entries.map(
            ({ summary, webhook }) => [webhookLink(webhook.command), webhookTitle(webhook.command), summary] as const
          )
        )}`
    )
  ])

/** What each kind of code means, as the doc comment of `ErrorCode.Kind` says it. */
export const kindMeanings: Readonly<Record<ErrorCode.Kind, string>> = {
  InvalidRequest: "A field is missing, malformed, too long or of the wrong type.",
  Credentials: "SDKAppID, key, UserSig, admin account, certificate or IP address is not accepted.",
  PermissionDenied: "The operator or its role may not do this.",
  Blocked: "A blocklist, a mute or the friendship between two users forbids it.",
  NotFound: "An account, group, message or relation does not exist, or no longer.",
  AlreadyExists: "The id is taken, or the wanted state was there before.",
  Conflict: "Another write to the same object came in between.",
  RateLimited: "Too many calls in a time.",
  LimitReached: "A number of things that the plan does not raise is used up.",
  PlanRequired: "The plan ended, lacks the feature, or its quota is used up.",
  Disabled: "The app, feature or command is switched off.",
  Unsupported: "This type, size, age or state of group, message or account does not allow it.",
  ContentRejected: "Content moderation rejected the text or the picture.",
  WebhookRejected: "The app's own webhook handler rejected the event, or failed.",
  ServiceFault: "An error inside the service or a push vendor.",
  Timeout: "A time ran out inside the service; the outcome is open.",
  Pending: "Nothing failed; the result comes later.",
  Unknown: "The code is not in the table, or says nothing to a server."
}

/** All kinds, in the order in which they are listed. */
export const kinds = Object.keys(kindMeanings) as ReadonlyArray<ErrorCode.Kind>

/** Codes of one kind. A number with several meanings is listed under each. */
export const ofKind = (codes: ReadonlyArray<CodeEntry>, kind: ErrorCode.Kind) =>
  codes.flatMap(({ rows, slug }) => {
    const row = rows.find((row) => row.kind === kind)
    return row === undefined ? [] : [{ row, slug }]
  })

/** Codes that any call can end with, those of the gateway and of the UserSig. */
export const commonCodes = (codes: ReadonlyArray<CodeEntry>) =>
  codes.filter(({ code }) => (code >= 60002 && code <= 60021) || (code >= 70001 && code <= 70052))

/** The list of all codes. */
export const errorIndex = ({ codes }: Catalogue): Page =>
  page("/errors/index", "Error codes", "Every error code of Tencent Cloud Chat, with cause and cure", [
    `${codes.length} codes and ranges of codes. A program branches on the kind, or on a code where one exact code matters: \`ChatError.catchKind("RateLimited", …)\`, \`ChatError.catchCode(30008, …)\`.`,
    "## Common to all calls {#common}",
    cards(
      commonCodes(codes).map(({ rows: [row], slug }) => [`/errors/${slug}`, numberOf(row!), row!.meaning] as const)
    ),
    ...kinds.flatMap((kind) => {
      const found = ofKind(codes, kind)
      if (found.length === 0) return []
      return [
        `## ${kind} {#${kind.toLowerCase()}}`,
        inline(kindMeanings[kind]),
        cards(
          found.map(({ row, slug }) => [
            `/errors/${slug}`,
            numberOf(row),
            `${row.meaning}${row.retry === "backoff" || row.retry === "throttle" || row.retry === "resign" ? ` (${retryTexts[row.retry].short})` : ""}`
          ])
        )
      ]
    })
  ])
