import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Redacted from "effect/Redacted"
import { type ChatError, DeadlineError, TransportError } from "../ChatError.js"
import { decide } from "../RetryPolicy.js"
import { attempt, type Call, errorOf, type Outcome } from "./call.js"
import { doubt, isRetryable } from "./judge.js"
import * as Monotonic from "../Monotonic.js"
import { sleep } from "./sleep.js"
import { within } from "./within.js"

/** Milliseconds until the deadline. */
const left = ({ clock, started, times }: Call): number => started + times.timeout - Monotonic.now(clock)

const late = ({ attempts, route, times }: Call, waitingFor: "RateLimit" | "UserSig"): DeadlineError =>
  new DeadlineError({ endpoint: route.key.endpoint, waitingFor, timeout: times.timeout, attempts })

/** Waits for something until the deadline. */
const inTime = <A, E>(
  call: Call,
  self: Effect.Effect<A, E>,
  waitingFor: "RateLimit" | "UserSig"
): Effect.Effect<A, E | DeadlineError> => within(self, Math.max(0, left(call)), () => late(call, waitingFor))

/** Returns a UserSig that is valid now. */
const signed = (call: Call): Effect.Effect<Redacted.Redacted, ChatError> => {
  const { credentials } = call.session.app
  const cached = credentials.cached(call.clock.unsafeCurrentTimeMillis())
  return cached === undefined
    ? inTime(call, credentials.userSig(call.route.key.endpoint), "UserSig")
    : Effect.succeed(cached)
}

/** Sends one request. `end` cancels it when the call is interrupted, so it needs no finalizer of its own. */
export const send = (call: Call, userSig: Redacted.Redacted, now: number): Effect.Effect<Outcome> =>
  Effect.async((resume) => attempt(call, userSig, now, (read) => resume(Effect.sync(read))))

/** Makes one attempt, after waiting for a UserSig and for the rate limit. */
const once = (call: Call): Effect.Effect<Outcome, ChatError> =>
  Effect.gen(function* () {
    const { clock, session } = call
    const { key, meter } = call.route
    const userSig = yield* signed(call)
    const asked = Monotonic.now(clock)
    // Timers of a process that was stopped end all at once: the deadline may be long over when a wait ends.
    if (left(call) <= 0) return yield* late(call, "UserSig")
    if (session.limit.takeNow?.(key, asked) === true) return yield* send(call, userSig, asked)
    yield* inTime(call, session.limit.take(key), "RateLimit")
    if (Monotonic.now(clock) > asked) meter.waited()
    const renewed = yield* signed(call)
    const now = Monotonic.now(clock)
    if (left(call) <= 0) return yield* late(call, "RateLimit")
    session.limit.started?.(key, now)
    return yield* send(call, renewed, now)
  })

/** Does what the retry policy decides after a failed attempt: waits before the next one, or fails with the error. */
const beforeRetry = (call: Call, error: ChatError): Effect.Effect<void, ChatError> =>
  Effect.gen(function* () {
    const { app, budget, limit, policy } = call.session
    const { compiled, key, meter } = call.route
    const random = yield* Effect.flatMap(Effect.random, ({ next }) => next)
    const now = Monotonic.now(call.clock)
    const { delay, verdict } = decide(policy, {
      error,
      endpoint: compiled.endpoint,
      attempts: call.attempts,
      maxAttempts: call.times.attempts,
      timeLeft: left(call),
      sinceSent: now - (call.sentAt ?? now),
      renewed: call.renewed,
      random,
      spend: () => budget?.take(now) !== false
    })
    if (verdict === "Throttle") yield* inTime(call, limit.slow(key), "RateLimit")
    if (verdict === "RenewUserSig") call.renewed = true
    // A UserSig that was signed by a wrong clock stays wrong when the clock is set right.
    const isWrong = verdict === "RenewUserSig" || (error._tag === "ApiError" && error.clockAhead !== undefined)
    if (isWrong && call.userSig !== undefined) yield* app.credentials.rejected(call.userSig)
    if (delay === undefined) return yield* Effect.fail(error)
    call.doubtful ||= !isRetryable(error)
    meter.retried(verdict)
    if (delay > 0) yield* sleep(call.clock, delay)
  })

/** The error of a call, of which an earlier attempt may have taken effect, although the last one has not. */
const whole = (call: Call, last: ChatError): ChatError => {
  if (!call.doubtful) return last
  const error =
    last._tag === "TransportError" && last.reason === "NotSent"
      ? new TransportError({ ...fieldsOf(last), reason: "Unknown" })
      : last
  doubt(error)
  return error
}

const fieldsOf = ({ attempts, code, endpoint, failure, host }: TransportError) => ({
  endpoint,
  failure,
  code,
  host,
  attempts
})

/** Makes attempts until one succeeds, or the retry policy stops. `failed` is the error of one that was made before. */
export const attempts = (call: Call, failed?: ChatError): Effect.Effect<unknown, ChatError> =>
  Effect.mapError(repeat(call, failed), (last) => whole(call, last))

const repeat = (call: Call, failed?: ChatError): Effect.Effect<unknown, ChatError> =>
  Effect.gen(function* () {
    let error = failed
    for (;;) {
      if (error !== undefined) yield* beforeRetry(call, error)
      const outcome = yield* once(call)
      error = errorOf(outcome)
      if (error === undefined || Exit.isSuccess(outcome)) return yield* outcome
    }
  })
