/** The list of all error codes, in English. */
import type * as ErrorCode from "@tcchat/core/ErrorCode"
import type { Catalogue, CodeEntry } from "./Catalogue.js"
import { numberOf } from "./ErrorPage.js"
import { heading, inline } from "./Html.js"
import { type Page, page } from "./Page.js"
import { retryTexts } from "./Retries.js"
import { filter, type Row, rows } from "./Rows.js"

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

const isRetried = ({ retry }: ErrorCode.Info): boolean =>
  retry === "backoff" || retry === "throttle" || retry === "resign"

/** What a row of a list of codes is filtered by. */
export const filtersOf = (row: ErrorCode.Info) => ({
  again: isRetried(row) ? "yes" : "no",
  part: row.domain
})

const rowOf = (slug: string, row: ErrorCode.Info): Row => ({
  link: `/errors/${slug}`,
  name: numberOf(row),
  text: { text: row.meaning, foreign: false },
  facts: isRetried(row) ? [retryTexts[row.retry].short] : [],
  filters: filtersOf(row)
})

/** The list of all codes. */
export const errorIndex = ({ codes }: Catalogue): Page =>
  page("/errors/index", "Error codes", "Every error code of Tencent Cloud Chat, with cause and cure", [
    `${codes.length} codes and ranges of codes. A program branches on the kind, or on a code where one exact code matters: \`ChatError.catchKind("RateLimited", …)\`, \`ChatError.catchCode(30008, …)\`.`,
    filter(["family", "again", "part"]),
    heading("Common to all calls", "common"),
    rows(commonCodes(codes).map(({ rows: [row], slug }) => rowOf(slug, row!))),
    ...kinds.flatMap((kind) => {
      const found = ofKind(codes, kind)
      return found.length === 0
        ? []
        : [
            heading(kind, kind.toLowerCase()),
            inline(kindMeanings[kind]),
            rows(found.map(({ row, slug }) => rowOf(slug, row)))
          ]
    })
  ])
