import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type * as Utils from "effect/Utils"
import type { Call, Outcome } from "../Exchange.js"
import type { Settings } from "../Settings.js"
import { admit, type Admitted, type Seen, type Verify } from "./admission.js"
import type { Faults } from "./faults.js"
import type { Handler, World } from "./handler.js"
import { monotonic } from "./monotonic.js"
import { withOlderNames } from "./olderNames.js"
import type { Rates } from "./rates.js"
import { type Checked, reject, type Rejection, rejection } from "./rejection.js"
import { isObject, type Target } from "./request.js"
import { faultOutcome, rejected, type Response, succeeded } from "./response.js"
import type { State } from "./state.js"
import { bytes } from "./utf8.js"
import { event, type WebhookEvent } from "./webhooks/event.js"
import type { WebhookSender } from "./webhooks/sender.js"
import { allow } from "@tcchat/webhooks/Verdict"

/** The parts of an emulator. */
export interface Parts {
  readonly settings: Settings
  readonly verify: Verify
  readonly faults: Faults
  readonly rates: Rates
  /** Accounts with a write in progress. */
  readonly busy: Set<string>
  readonly calls: Array<Call>
  readonly webhooks: WebhookSender
  /** Decides whether a fault with a rate applies. */
  random: Utils.PCGRandom
  /** The numbers that the service chooses. */
  numbers: Utils.PCGRandom
  state: State
}

const pause = (millis: number): Effect.Effect<void> =>
  millis > 0 ? Effect.sleep(Duration.millis(millis)) : Effect.void

/** The account whose relations a call writes, where parallel writes may conflict. */
const writtenAccount = ({ handler: { endpoint }, payload }: Admitted): string | undefined =>
  endpoint.idempotency !== "read" &&
  endpoint.errors.includes(30008) &&
  isObject(payload) &&
  typeof payload.From_Account === "string"
    ? payload.From_Account
    : undefined

const conflict = reject(
  30008,
  "Err_SNS_Write_Conflict: another write to this account is in progress; send one batch, or one call after the other"
)

const makeWorld = (parts: Parts, caller: string, clock: Clock.Clock, events: Array<WebhookEvent>): World => ({
  // `restore` and `reset` replace the state, also while a webhook waits for its response.
  get state() {
    return parts.state
  },
  settings: parts.settings,
  now: Math.floor(clock.unsafeCurrentTimeMillis() / 1000),
  monotonicNow: monotonic(clock) / 1000,
  caller,
  takeRate: (name, limit, seconds, amount) =>
    !parts.settings.rateLimit || parts.rates.take(name, limit, monotonic(clock), seconds, amount),
  randomUint32: () => parts.numbers.integer(0x1_0000_0000),
  emit: (webhook, body) => void events.push(event(webhook, body))
})

/** Runs the phases of a handler. Only the webhook before the event takes time; the other phases are synchronous. */
const run = (parts: Parts, { handler, identifier, payload }: Admitted): Effect.Effect<Checked<object>> =>
  Effect.gen(function* () {
    const { settings, webhooks } = parts
    // Accounts that call in their own name stand for their clients.
    const platform = settings.admins.includes(identifier) ? "RESTAPI" : "Unknown"
    const events: Array<WebhookEvent> = []
    const world = makeWorld(parts, identifier, yield* Effect.clock, events)
    const check = handler.prepare(world, payload)
    const checked = check()
    if (Either.isLeft(checked)) return Either.left(checked.left)
    const question = webhooks.enabled ? checked.right.asks() : undefined
    const verdict = question === undefined ? allow : yield* webhooks.ask(question, platform)
    if (verdict._tag === "Reject") return reject(verdict.code, verdict.info)
    // Other calls may have changed the state while the app decided.
    const ready = question === undefined ? checked : check()
    const result = Either.flatMap(ready, ({ commit }) => commit(verdict))
    if (Either.isRight(result)) yield* webhooks.notify(events, platform)
    return result
  })

/** Runs a call with the latency and the write conflicts of the settings. */
const work = (parts: Parts, admitted: Admitted): Effect.Effect<Checked<object>> =>
  Effect.suspend(() => {
    const { settings } = parts
    const written = settings.conflictOnParallelWrites ? writtenAccount(admitted) : undefined
    if (written !== undefined && parts.busy.has(written)) return Effect.as(pause(settings.latency), conflict)
    if (written !== undefined) parts.busy.add(written)
    return pause(settings.latency).pipe(
      Effect.zipRight(run(parts, admitted)),
      Effect.ensuring(
        Effect.sync(() => {
          if (written !== undefined) parts.busy.delete(written)
        })
      )
    )
  })

const tooMany = ({ name, ratePerSecond }: Endpoint.Any) =>
  rejection(60007, `Err_Frequency: more than ${ratePerSecond} calls of ${name} in one second`)

/** The longest response in bytes, where a page has an error code for a longer one. */
const maxResponseBytes = 1024 * 1024
const tooLong = rejection(10018, "Err_Answer_Too_Long: the response would have more than 1 MB; ask for less")

interface Worked {
  readonly response: Response
  readonly code: number
}

const responseOf = (result: Checked<object>, { endpoint, respond }: Handler, { undocumented }: Settings): Worked => {
  if (Either.isLeft(result)) return { response: rejected(result.left, endpoint), code: result.left.code }
  const fields = respond(result.right)
  const named = undocumented.oldNamesInResponses === "add" ? withOlderNames(endpoint.path, fields) : fields
  const response = succeeded(named, endpoint)
  return endpoint.errors.includes(tooLong.code) && bytes(response.body) > maxResponseBytes
    ? { response: rejected(tooLong, endpoint), code: tooLong.code }
    : { response, code: 0 }
}

/** Responds to a call of the API. */
export const call = (parts: Parts, method: string, target: Target, body: string): Effect.Effect<Outcome> =>
  Effect.gen(function* () {
    const { settings } = parts
    const seen: Seen = {}
    const clock = yield* Effect.clock

    const log = (outcome: Outcome, code: number | undefined, more: Pick<Call, "payload" | "fault"> = {}) =>
      Effect.sync((): Outcome => {
        parts.calls.push({
          time: clock.unsafeCurrentTimeMillis(),
          ...(seen.handler && { endpoint: seen.handler.endpoint.name }),
          ...(seen.identifier !== undefined && { identifier: seen.identifier }),
          ...more,
          ...(code !== undefined && { code })
        })
        if (parts.calls.length > settings.logSize) parts.calls.shift()
        return outcome
      })
    const rejectCall = (reason: Rejection) =>
      Effect.zipRight(pause(settings.latency), log(rejected(reason, seen.handler?.endpoint), reason.code))

    const admitted = admit(
      { method, target, body },
      settings,
      parts.state,
      parts.verify,
      clock.unsafeCurrentTimeMillis(),
      seen
    )
    if (Either.isLeft(admitted)) return yield* rejectCall(admitted.left)
    const { handler, payload } = admitted.right
    const { endpoint } = handler
    if (settings.rateLimit && !parts.rates.take(endpoint.name, endpoint.ratePerSecond, monotonic(clock)))
      return yield* rejectCall(tooMany(endpoint))

    const perform = Effect.map(work(parts, admitted.right), (result) => responseOf(result, handler, settings))
    const fault = parts.faults.match(endpoint, () => parts.random.number())
    if (fault === undefined) {
      const { code, response } = yield* perform
      return yield* log(response, code, { payload })
    }
    const delay = pause(fault.delay === undefined ? 0 : Duration.toMillis(fault.delay))
    const outcome = faultOutcome(fault, endpoint)
    const worked: Worked | undefined =
      fault.when === "after" || outcome === undefined
        ? yield* fault.when === "after" ? Effect.zipLeft(perform, delay) : Effect.zipRight(delay, perform)
        : yield* Effect.as(delay, undefined)
    const code = fault.kind === "code" ? fault.code : fault.kind === "delay" ? worked?.code : undefined
    return yield* log(outcome ?? worked!.response, code, { payload, fault: fault.id })
  })
