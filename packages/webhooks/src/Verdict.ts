/** The decision of an app about an event, read from its response as the service reads it. */
import { isFields, type Fields } from "./internal/content.js"
import type * as Webhook from "./Webhook.js"

/** The decision about an event that goes through, perhaps in part. */
export interface Allow {
  readonly _tag: "Allow"
  /** Fields that replace those of the event. */
  readonly change: Fields
  /** Members that the app excludes. */
  readonly rejectedMembers: ReadonlySet<string>
  /** Accounts that the app rejects, each with an error code. */
  readonly rejected: ReadonlyMap<string, { readonly code: number; readonly info: string }>
}

/** The decision of the app about an event. `Reject` has the code that the caller gets, `Drop` a success for the caller. */
export type Verdict =
  | Allow
  | { readonly _tag: "Reject"; readonly code: number; readonly info: string }
  | { readonly _tag: "Drop" }

/** The decision without a webhook. */
export const allow: Allow = {
  _tag: "Allow",
  change: {},
  rejectedMembers: new Set(),
  rejected: new Map()
}

const listOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

const stringOf = (value: unknown): string => (typeof value === "string" ? value : "")

/** The caller gets the error info of the app only together with an error code of the range. */
const rejectionOf = (abilities: Webhook.Abilities, code: number, info: string): Verdict | undefined => {
  const { drop, reject } = abilities
  if (code === 2 && drop === true) return { _tag: "Drop" }
  if (reject === undefined) return undefined
  if (code === 1) return { _tag: "Reject", code: reject.callerGets, info: "Err_Webhook_Rejected: the app rejected it" }
  const { from = Infinity, to = -Infinity } = reject
  return code >= from && code <= to ? { _tag: "Reject", code, info } : undefined
}

const rejectedOf = ({ rejectEach }: Webhook.Abilities, { ResultItem }: Fields) =>
  new Map(
    (rejectEach === undefined ? [] : listOf(ResultItem)).flatMap((item) =>
      isFields(item) &&
      typeof item["To_Account"] === "string" &&
      typeof item["ResultCode"] === "number" &&
      item["ResultCode"] !== 0
        ? [[item["To_Account"], { code: item["ResultCode"], info: stringOf(item["ResultInfo"]) }] as const]
        : []
    )
  )

/** Reads the response to a webhook before an event; `undefined` if it is not a documented one. */
export const judge = (webhook: Webhook.Any, response: Fields): Verdict | undefined => {
  const { response: abilities } = webhook
  const { ErrorCode: code, ErrorInfo: info } = response
  if (typeof code !== "number") return undefined
  // Where each account has a result of its own, the code of the whole response has no meaning.
  if (code !== 0 && abilities.rejectEach === undefined) return rejectionOf(abilities, code, stringOf(info))
  const changed = Object.keys(abilities.change ?? {}).filter((name) => response[name] !== undefined)
  return {
    _tag: "Allow",
    change: Object.fromEntries(changed.map((name) => [name, response[name]])),
    rejectedMembers: new Set(
      abilities.rejectMembers === true
        ? listOf(response["RefusedMembers_Account"]).filter((userId) => typeof userId === "string")
        : []
    ),
    rejected: rejectedOf(abilities, response)
  }
}

/** The decision when the app does not respond in time, as the console sets it. */
export const withoutResponse = (
  { response: { drop, reject } }: Webhook.Any,
  onNoResponse: "allow" | "reject"
): Verdict =>
  onNoResponse === "allow"
    ? allow
    : {
        _tag: "Reject",
        code: drop === true || reject === undefined ? 80003 : reject.callerGets,
        info: "Err_Webhook_Unanswered: the app did not respond in time"
      }
