/** What the service does with the response to a webhook, and what is wrong with the response. */
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import { type Fields, isFields } from "./internal/content.js"
import { reading } from "./internal/parsing.js"
import type { Sent } from "./Sending.js"
import { type Allow, judge } from "./Verdict.js"
import type * as Webhook from "./Webhook.js"

/** What the service does. */
export interface Consequence {
  /**
   * - `pass`, `block`: the event happens, or does not
   * - `drop`: the message is not sent, but its sender gets a success
   * - `change`: the event happens with fields of the response
   * - `partial`: the event happens for some of the accounts
   * - `acknowledge`: the event has happened before; the response has no effect
   * - `reply`: fields of the response go to a bot
   * - `ignore`: there is no valid response, and the failure setting of the console applies
   */
  readonly action: "pass" | "block" | "drop" | "change" | "partial" | "acknowledge" | "reply" | "ignore"
  /** A sentence for a person. */
  readonly text: string
  /** What is wrong with the response; nothing if it is valid. */
  readonly problems: ReadonlyArray<string>
}

/** Returns what the service does with the response to a webhook. `body` is the body of the event. */
export const of = (webhook: Webhook.Any, body: Fields, sent: Sent): Consequence => {
  const problems = problemsOf(webhook, body, sent)
  const made = (action: Consequence["action"], text: string): Consequence => ({ action, text, problems })
  const { phase, response: abilities } = webhook
  const { response } = sent
  if (sent.outcome !== "Responded" || response === undefined) return made("ignore", unanswered(phase, sent))
  if (phase !== "before") {
    if (abilities.reply !== undefined && Object.keys(abilities.reply).some((name) => response[name] !== undefined))
      return made("reply", `The bot gets ${Object.keys(abilities.reply).join(", ")} of the response.`)
    return made(
      "acknowledge",
      response["ErrorCode"] === 0
        ? "None: the event has already happened."
        : "None: the event has already happened, and the response says that the app could not handle it."
    )
  }
  const verdict = judge(webhook, response)
  switch (verdict?._tag) {
    case undefined:
      return made("ignore", unanswered(phase, sent))
    case "Drop":
      return made("drop", "The message is not sent, and its sender gets a success.")
    case "Reject": {
      const { code, info } = verdict
      const own = response["ErrorCode"] === 1 || info === "" ? "" : ` with ${JSON.stringify(info)}`
      return made("block", `The event is blocked: the caller gets ${code}${own}.`)
    }
    case "Allow":
      return allowed(verdict, accountsOf(webhook, body), made)
  }
}

const allowed = (
  { change, rejected, rejectedMembers }: Allow,
  accounts: ReadonlyArray<string>,
  made: (action: Consequence["action"], text: string) => Consequence
): Consequence => {
  const excluded = [
    ...rejectedMembers,
    ...[...rejected].map(
      ([userId, { code, info }]) => `${userId} (${code}${info === "" ? "" : ` ${JSON.stringify(info)}`})`
    )
  ]
  if (excluded.length > 0)
    return rejected.size > 0 && accounts.every((userId) => rejected.has(userId))
      ? made("block", `The event is blocked for all accounts: ${excluded.join(", ")}.`)
      : made("partial", `The event happens without ${excluded.join(", ")}.`)
  const changed = Object.keys(change)
  return changed.length > 0
    ? made("change", `The event happens with ${changed.join(" and ")} of the response.`)
    : made("pass", "The event happens, unchanged.")
}

const unanswered = (phase: Webhook.Phase, { outcome, status }: Sent): string => {
  const service =
    outcome === "TimedOut"
      ? "The service stops waiting after 2 seconds"
      : status === undefined
        ? "The service gets no response"
        : "The service ignores the response"
  return phase === "before"
    ? `${service}: the event happens, unless the failure setting of the console says otherwise.`
    : `${service}: the event has already happened. It may be sent again, if the console says so.`
}

/** The accounts that a response decides about one by one. */
const accountsOf = ({ response: { rejectEach } }: Webhook.Any, body: Fields): ReadonlyArray<string> => {
  const list = rejectEach === undefined ? undefined : body[rejectEach.list]
  return (Array.isArray(list) ? list : []).flatMap((item: unknown) =>
    isFields(item) && typeof item["To_Account"] === "string" ? [item["To_Account"]] : []
  )
}

const problemsOf = (webhook: Webhook.Any, body: Fields, sent: Sent): ReadonlyArray<string> => {
  const { failure, outcome, response, status } = sent
  if (outcome === "TimedOut") return ["there is no response within 2 seconds"]
  if (status === undefined) return [`there is no response: ${failure}`]
  if (status !== 200) return [`its HTTP status is ${status}, and only 200 is a response`]
  if (response === undefined) return ["its body is not a JSON object"]
  return [
    ...envelope(response),
    ...code(webhook, response),
    ...fields(webhook, response),
    ...results(webhook, body, response)
  ]
}

const envelope = ({ ActionStatus, ErrorCode, ErrorInfo }: Fields): ReadonlyArray<string> => [
  ...(ActionStatus === "OK" || ActionStatus === "FAIL" ? [] : ["ActionStatus has to be OK or FAIL"]),
  ...(Number.isInteger(ErrorCode) ? [] : ["ErrorCode has to be an integer"]),
  ...(ErrorInfo === undefined || typeof ErrorInfo === "string" ? [] : ["ErrorInfo has to be a string"])
]

/** Checks that the code has a meaning for this webhook. */
const code = ({ phase, response: abilities }: Webhook.Any, { ErrorCode }: Fields): ReadonlyArray<string> => {
  const { drop, fail, reject, rejectEach } = abilities
  if (typeof ErrorCode !== "number" || ErrorCode === 0 || rejectEach !== undefined) return []
  const known = [0, ...(reject !== undefined || fail === true ? [1] : []), ...(drop === true ? [2] : [])]
  const { from = Infinity, to = -Infinity } = reject ?? {}
  if (known.includes(ErrorCode) || (phase === "before" && ErrorCode >= from && ErrorCode <= to)) return []
  const range = from === Infinity ? "" : ` or ${from} to ${to}`
  return [`ErrorCode ${ErrorCode} has no meaning here: it has to be ${known.join(", ")}${range}`]
}

/** Checks the fields that replace those of the event, or go to a bot. */
const fields = ({ response: { change, reply } }: Webhook.Any, response: Fields): ReadonlyArray<string> => {
  const known = { ...change, ...reply }
  const given = Object.fromEntries(Object.entries(known).filter(([name]) => response[name] !== undefined))
  const wrong = reading(Schema.Struct(given) as unknown as Schema.Schema.AnyNoContext)(response)
  return Either.isLeft(wrong) ? [`these fields are invalid: ${wrong.left}`] : []
}

/** Checks the results of accounts. */
const results = (webhook: Webhook.Any, body: Fields, response: Fields): ReadonlyArray<string> => {
  const { rejectEach, rejectMembers } = webhook.response
  const refused = response["RefusedMembers_Account"]
  const isList = Array.isArray(refused) && refused.every((userId) => typeof userId === "string")
  if (rejectMembers === true && refused !== undefined && !isList)
    return ["RefusedMembers_Account has to be an array of strings"]
  if (rejectEach === undefined) return []
  const { from, to } = rejectEach
  const given = (Array.isArray(response["ResultItem"]) ? response["ResultItem"] : []) as ReadonlyArray<unknown>
  const codes = new Map(given.map((item) => (isFields(item) ? [item["To_Account"], item["ResultCode"]] : [item, item])))
  return accountsOf(webhook, body).flatMap((userId) => {
    const result = codes.get(userId)
    if (result === undefined) return [`ResultItem has no ResultCode for ${userId}`]
    const isKnown = typeof result === "number" && (result === 0 || (result >= from && result <= to))
    return isKnown ? [] : [`ResultCode of ${userId} has to be 0 or ${from} to ${to}`]
  })
}
