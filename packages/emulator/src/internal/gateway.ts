import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Utils from "effect/Utils"
import type { Call, Reply } from "../Exchange.js"
import type { Settings } from "../Settings.js"
import { type Admitted, admit, type Seen, type Verify } from "./admission.js"
import type { FaultList } from "./faultList.js"
import type { World } from "./handler.js"
import { monotonic } from "./monotonic.js"
import type { Rates } from "./rates.js"
import { isRefusal, type Refusal, refuse } from "./refusal.js"
import { type Response, refused, struck, succeeded } from "./replies.js"
import { isObject, type Target } from "./request.js"
import type { State } from "./state.js"
import { bytes } from "./text.js"
import type { Notice, Outlet } from "./webhooks/outlet.js"
import { allow, type Verdict } from "./webhooks/verdict.js"

/** What an emulator is made of. */
export interface Parts {
  readonly settings: Settings
  readonly verify: Verify
  readonly faults: FaultList
  readonly rates: Rates
  /** Accounts to which a write is under way. */
  readonly busy: Set<string>
  readonly calls: Array<Call>
  readonly webhooks: Outlet
  /** The chance of faults. */
  random: Utils.PCGRandom
  /** Numbers that the service draws. */
  draws: Utils.PCGRandom
  state: State
}

const pause = (millis: number): Effect.Effect<void> =>
  millis > 0 ? Effect.sleep(Duration.millis(millis)) : Effect.void

/** The account whose relations a call writes to, where parallel writes may conflict. */
const writtenAccount = ({ handler: { endpoint }, payload }: Admitted): string | undefined =>
  endpoint.idempotency !== "read" &&
  endpoint.errors.includes(30008) &&
  isObject(payload) &&
  typeof payload.From_Account === "string"
    ? payload.From_Account
    : undefined

const conflict = refuse(
  30008,
  "Err_SNS_Write_Conflict: another write to this account is under way; send one batch, or one call after the other"
)

const drawFrom = ({ draws }: Parts): number => draws.integer(0x1_0000_0000)

/** What a call meets before the app was asked: it changes nothing, counts nothing and tells nobody. */
const worldAsked = (parts: Parts, caller: string, clock: Clock.Clock, drawn: Array<number>): World => ({
  state: parts.state,
  settings: parts.settings,
  now: Math.floor(clock.unsafeCurrentTimeMillis() / 1000),
  moment: monotonic(clock) / 1000,
  caller,
  allow: () => true,
  draw: () => {
    const number = drawFrom(parts)
    drawn.push(number)
    return number
  },
  verdict: allow,
  tell: () => undefined
})

/** The platform of whoever calls: accounts that call in their own name stand for their clients. */
const platformOf = ({ settings }: Parts, { identifier }: Admitted): string =>
  settings.admins.includes(identifier) ? "RESTAPI" : "Unknown"

/** Does the work of a call unless the app refuses it, and tells the app what has happened. */
const judged = (parts: Parts, admitted: Admitted): Effect.Effect<object | Refusal> =>
  Effect.gen(function* () {
    const { handler, identifier, payload } = admitted
    const platform = platformOf(parts, admitted)
    const drawn: Array<number> = []
    const clock = yield* Effect.clock
    const asked = worldAsked(parts, identifier, clock, drawn)
    const question = parts.webhooks.open ? handler.asks(asked, payload) : undefined
    const verdict: Verdict = question === undefined ? allow : ((yield* parts.webhooks.ask(question, platform)) ?? allow)
    if (verdict._tag === "Refuse") return refuse(verdict.code, verdict.info)
    const now = monotonic(clock)
    const notices: Array<Notice> = []
    const world: World = {
      ...asked,
      // What the app was asked about happens with the numbers and at the time that it was told.
      state: parts.state,
      draw: () => drawn.shift() ?? drawFrom(parts),
      allow: (what, most, seconds, amount) =>
        !parts.settings.rateLimit || parts.rates.take(what, most, now, seconds, amount),
      verdict,
      tell: (notice) => void notices.push(notice)
    }
    const result = handler.run(world, payload)
    if (!isRefusal(result)) yield* parts.webhooks.tell(notices, platform)
    return result
  })

/** Does the work of a call, in the time that the settings say. */
const work = (parts: Parts, admitted: Admitted): Effect.Effect<object | Refusal> =>
  Effect.suspend(() => {
    const { settings } = parts
    const written = settings.conflictOnParallelWrites ? writtenAccount(admitted) : undefined
    if (written !== undefined && parts.busy.has(written)) return Effect.as(pause(settings.latency), conflict)
    if (written !== undefined) parts.busy.add(written)
    return pause(settings.latency).pipe(
      Effect.zipRight(judged(parts, admitted)),
      Effect.ensuring(
        Effect.sync(() => {
          if (written !== undefined) parts.busy.delete(written)
        })
      )
    )
  })

const tooMany = ({ name, ratePerSecond }: Endpoint.Any) =>
  refuse(60007, `Err_Frequency: more than ${ratePerSecond} calls of ${name} in one second`)

/** Bytes that a response may have where a page has a code for more. */
const maxResponse = 1024 * 1024
const tooLong = refuse(10018, "Err_Answer_Too_Long: the response would have more than 1 MB; ask for less")

const outcome = (
  result: object | Refusal,
  endpoint: Endpoint.Any
): { readonly response: Response; readonly code: number } => {
  if (isRefusal(result)) return { response: refused(result, endpoint), code: result.refused }
  const response = succeeded(result, endpoint)
  return endpoint.errors.includes(tooLong.refused) && bytes(response.body) > maxResponse
    ? { response: refused(tooLong, endpoint), code: tooLong.refused }
    : { response, code: 0 }
}

/** Responds to a call of the API. */
export const call = (parts: Parts, method: string, target: Target, body: string): Effect.Effect<Reply> =>
  Effect.gen(function* () {
    const { settings } = parts
    const seen: Seen = {}
    const clock = yield* Effect.clock

    const log = (reply: Reply, code: number | undefined, more: Pick<Call, "payload" | "fault"> = {}) =>
      Effect.sync((): Reply => {
        parts.calls.push({
          time: clock.unsafeCurrentTimeMillis(),
          ...(seen.handler && { endpoint: seen.handler.endpoint.name }),
          ...(seen.identifier !== undefined && { identifier: seen.identifier }),
          ...more,
          ...(code !== undefined && { code })
        })
        if (parts.calls.length > settings.callsKept) parts.calls.shift()
        return reply
      })
    const turnAway = (refusal: Refusal) =>
      Effect.zipRight(pause(settings.latency), log(refused(refusal, seen.handler?.endpoint), refusal.refused))

    const admitted = admit(
      { method, target, body },
      settings,
      parts.state,
      parts.verify,
      clock.unsafeCurrentTimeMillis(),
      seen
    )
    if (isRefusal(admitted)) return yield* turnAway(admitted)
    const { endpoint } = admitted.handler
    const { payload } = admitted
    if (settings.rateLimit && !parts.rates.take(endpoint.name, endpoint.ratePerSecond, monotonic(clock)))
      return yield* turnAway(tooMany(endpoint))

    const perform = Effect.map(work(parts, admitted), (result) => outcome(result, endpoint))
    const fault = parts.faults.strike(endpoint, () => parts.random.number())
    if (fault === undefined) {
      const { response, code } = yield* perform
      return yield* log(response, code, { payload })
    }
    const delay = pause(fault.delay === undefined ? 0 : Duration.toMillis(fault.delay))
    const reply = struck(fault, endpoint)
    const worked: { readonly response: Response; readonly code: number } | undefined =
      fault.when === "after" || reply === undefined
        ? yield* fault.when === "after" ? Effect.zipLeft(perform, delay) : Effect.zipRight(delay, perform)
        : yield* Effect.as(delay, undefined)
    const code = fault.kind === "code" ? fault.code : fault.kind === "delay" ? worked?.code : undefined
    return yield* log(reply ?? worked!.response, code, { payload, fault: fault.id })
  })
