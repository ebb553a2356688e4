import type * as Webhook from "@tcchat/webhooks/Webhook"
import { isObject } from "../request.js"

type Fields = Readonly<Record<string, unknown>>

/** What the app says before something happens. */
export type Verdict =
  | {
      readonly _tag: "Allow"
      /** Fields that replace those of the event. */
      readonly change: Fields
      /** Accounts that are left out. */
      readonly refusedMembers: ReadonlySet<string>
      /** Accounts that are refused, each with its code. */
      readonly refused: ReadonlyMap<string, { readonly code: number; readonly info: string }>
    }
  | { readonly _tag: "Refuse"; readonly code: number; readonly info: string }
  | { readonly _tag: "Drop" }

/** What happens when no webhook is asked, or none answers. */
export const allow: Extract<Verdict, { readonly _tag: "Allow" }> = {
  _tag: "Allow",
  change: {},
  refusedMembers: new Set(),
  refused: new Map()
}

const listOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

/** The text of a response goes on to the caller only together with a code of the range. */
const refusal = (abilities: Webhook.Abilities, code: number, info: string): Verdict | undefined => {
  const { drop, refuse } = abilities
  if (code === 2 && drop === true) return { _tag: "Drop" }
  if (refuse === undefined) return undefined
  if (code === 1) return { _tag: "Refuse", code: refuse.callerGets, info: "Err_Webhook_Refused: the app refused it" }
  const { from = Infinity, to = -Infinity } = refuse
  return code >= from && code <= to ? { _tag: "Refuse", code, info } : undefined
}

const refusedOf = ({ refuseEach }: Webhook.Abilities, { ResultItem }: Fields) =>
  new Map(
    (refuseEach === undefined ? [] : listOf(ResultItem)).flatMap((item) =>
      isObject(item) &&
      typeof item["To_Account"] === "string" &&
      typeof item["ResultCode"] === "number" &&
      item["ResultCode"] !== 0
        ? [[item["To_Account"], { code: item["ResultCode"], info: textOf(item["ResultInfo"]) }] as const]
        : []
    )
  )

/** Reads a response by what the webhook allows. Nothing: the response is none of those that are documented. */
export const judge = (webhook: Webhook.Any, response: Fields): Verdict | undefined => {
  const { response: abilities } = webhook
  const { ErrorCode: code, ErrorInfo: info } = response
  if (typeof code !== "number") return undefined
  // Where accounts are judged one by one, the code of the whole decides nothing.
  if (code !== 0 && abilities.refuseEach === undefined) return refusal(abilities, code, textOf(info))
  const changed = Object.keys(abilities.change ?? {}).filter((name) => response[name] !== undefined)
  return {
    _tag: "Allow",
    change: Object.fromEntries(changed.map((name) => [name, response[name]])),
    refusedMembers: new Set(
      abilities.refuseMembers === true
        ? listOf(response["RefusedMembers_Account"]).filter((userId) => typeof userId === "string")
        : []
    ),
    refused: refusedOf(abilities, response)
  }
}

/** What becomes of an event whose webhook was not answered. */
export const unanswered = ({ response: { drop, refuse } }: Webhook.Any, choice: "allow" | "refuse"): Verdict =>
  choice === "allow"
    ? allow
    : {
        _tag: "Refuse",
        code: drop === true || refuse === undefined ? 80003 : refuse.callerGets,
        info: "Err_Webhook_Unanswered: the app did not answer its webhook in time"
      }
