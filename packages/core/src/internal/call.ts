import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as DefaultServices from "effect/DefaultServices"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import * as RuntimeFlags from "effect/RuntimeFlags"
import type * as Tracer from "effect/Tracer"
import type { Service as App } from "../ChatApp.js"
import type { CallOptions } from "../ChatClient.js"
import { type ChatError, DeadlineError, OptionsError, TransportError } from "../ChatError.js"
import type * as Endpoint from "../Endpoint.js"
import type * as RateLimit from "../RateLimit.js"
import type { RetryBudget } from "../RetryBudget.js"
import { decide, type Policy } from "../RetryPolicy.js"
import type * as Transport from "../Transport.js"
import type { Compiled } from "./compiled.js"
import * as envelope from "./envelope.js"
import { type Meter, meterOf } from "./meter.js"
import { monotonic } from "./monotonic.js"
import type { Origins } from "./origins.js"
import { encodeBody, encodeUrlFields, urlOf, withDedupNumbers } from "./request.js"
import { sleep } from "./sleep.js"
import { type Own, type Spans, spansOf } from "./spans.js"
import { type Times, timesOf } from "./times.js"
import { within } from "./within.js"

/** What all calls of one client share. */
export interface Session {
  readonly app: App
  readonly send: Transport.Send
  /** Returns the `random` of the next URL. */
  readonly random: () => number
  readonly limit: RateLimit.Service
  /** Returns the key of an endpoint for the rate limit. */
  readonly keyOf: (endpoint: Endpoint.Any) => RateLimit.Key
  readonly policy: Policy
  readonly budget: RetryBudget | undefined
  readonly origins: Origins
  /** The part of the query that all URLs share. */
  readonly query: string
  readonly tracer: Own
}

/** The progress of a call, for callers that cancel it. */
export interface Progress {
  /** Whether a request of the call may have reached the service. */
  mayHaveArrived: boolean
}

type Outcome = Effect.Effect<unknown, ChatError>

const outcomeOf = (exit: Exit.Exit<unknown, ChatError>): string => {
  if (Exit.isSuccess(exit)) return "ok"
  const failure = Cause.failureOption(exit.cause)
  if (Option.isSome(failure)) return failure.value._tag
  return Cause.isInterruptedOnly(exit.cause) ? "interrupted" : "defect"
}

/**
 * One call from payload to outcome: sign, wait for the rate limit, send, read the response, retry.
 *
 * Written without a generator, and asynchronous only where it has to wait: a call that meets no obstacle takes one
 * asynchronous step.
 */
class Call {
  readonly #clock: Clock.Clock
  readonly #random: Random.Random
  readonly #meter: Meter
  readonly #key: RateLimit.Key
  readonly #started: number
  readonly #spans: Spans | undefined
  readonly #span: Tracer.Span | undefined
  #attemptSpan: Tracer.Span | undefined
  #cancel: (() => void) | undefined
  #body = ""
  #fields = ""
  #attempts = 0
  #attemptAt = 0
  /** Whether a request is under way. */
  #sending = false
  /** When the first attempt that may have reached the service was sent: the deduplication window starts then. */
  #sentAt: number | undefined
  #renewed = false

  constructor(
    readonly session: Session,
    readonly compiled: Compiled,
    readonly times: Times,
    readonly progress: Progress | undefined,
    fiber: Fiber.RuntimeFiber<unknown, unknown>
  ) {
    const { app } = session
    const { endpoint } = compiled
    const services = fiber.getFiberRef(DefaultServices.currentServices)
    this.#clock = Context.get(services, Clock.Clock)
    this.#random = Context.get(services, Random.Random)
    this.#meter = meterOf(endpoint.name)
    this.#key = session.keyOf(endpoint)
    this.#started = this.#now()
    this.#spans = spansOf(fiber, this.#clock, session.tracer)
    this.#span = this.#spans?.call(endpoint.name, {
      "tcchat.endpoint": endpoint.name,
      "tcchat.sdk_app_id": app.sdkAppId
    })
  }

  start(payload: unknown): Outcome {
    const drawn = withDedupNumbers(this.compiled, payload, this.#random)
    return drawn === undefined ? this.#begin(payload) : Effect.flatMap(drawn, (whole) => this.#begin(whole))
  }

  #begin(payload: unknown): Outcome {
    const body = encodeBody(this.compiled, payload)
    if (Either.isLeft(body)) return Effect.fail(body.left)
    this.#body = body.right
    this.#fields = encodeUrlFields(this.compiled, payload)
    return this.#attempt(this.#started)
  }

  ended(exit: Exit.Exit<unknown, ChatError>): void {
    this.#cancel?.()
    if (this.#sending) this.#sent(false)
    this.#endAttempt(exit)
    if (this.#span !== undefined) this.#spans?.end(this.#span, exit)
    this.#meter.ended(outcomeOf(exit), (this.#now() - this.#started) / 1000)
  }

  #now(): number {
    return monotonic(this.#clock)
  }

  /** Milliseconds until the deadline. */
  #left(): number {
    return this.#started + this.times.timeout - this.#now()
  }

  /** Waits for something until the deadline. */
  #inTime<A, E>(self: Effect.Effect<A, E>, waitingFor: "RateLimit" | "UserSig"): Effect.Effect<A, E | DeadlineError> {
    const { name: endpoint } = this.compiled.endpoint
    const late = () =>
      new DeadlineError({ endpoint, waitingFor, timeout: this.times.timeout, attempts: this.#attempts })
    return within(self, Math.max(0, this.#left()), late)
  }

  /** Continues with a UserSig that is valid now. */
  #signed(next: (userSig: Redacted.Redacted) => Outcome): Outcome {
    const { credentials } = this.session.app
    const cached = credentials.cached(this.#clock.unsafeCurrentTimeMillis())
    return cached === undefined
      ? Effect.flatMap(this.#inTime(credentials.userSig(this.compiled.endpoint.name), "UserSig"), next)
      : next(cached)
  }

  #attempt(now: number): Outcome {
    return this.#signed((userSig) => this.#takeToken(userSig, now))
  }

  #takeToken(userSig: Redacted.Redacted, now: number): Outcome {
    const { limit } = this.session
    if (limit.takeNow?.(this.#key, now) === true) return this.#send(userSig, now)
    return Effect.flatMap(this.#inTime(limit.take(this.#key), "RateLimit"), () => {
      if (this.#now() > now) this.#meter.waited()
      return this.#signed((later) => {
        const started = this.#now()
        limit.started?.(this.#key, started)
        return this.#send(later, started)
      })
    })
  }

  #send(userSig: Redacted.Redacted, now: number): Outcome {
    const { app, origins, query, random, send } = this.session
    const { endpoint } = this.compiled
    const origin = origins.choose(now)
    const { attemptTimeout = endpoint.attemptTimeout * 1000, timeout } = this.times
    this.#attempts++
    this.#attemptAt = now
    this.#sending = true
    if (this.progress !== undefined) this.progress.mayHaveArrived = true
    this.#meter.attempted()
    this.#attemptSpan =
      this.#span === undefined
        ? undefined
        : this.#spans?.attempt(this.#span, {
            "http.request.method": "POST",
            "http.request.resend_count": this.#attempts - 1,
            "server.address": origins.hosts[origin],
            "url.path": `/v4/${endpoint.path}`
          })
    const request = {
      endpoint: endpoint.name,
      url: urlOf(app.origins[origin]!, endpoint.path, query, userSig, random(), this.#fields),
      body: this.#body,
      timeout: Math.min(attemptTimeout, this.#started + timeout - now)
    }
    // `ended` cancels the request when the call is interrupted, so an attempt needs no finalizer of its own.
    return Effect.async((resume) => {
      this.#cancel = send(request, (exit) => {
        this.#cancel = undefined
        resume(Effect.suspend(() => this.#done(exit, origin, userSig)))
      })
    })
  }

  #done(exit: Exit.Exit<Transport.Response, TransportError>, origin: number, userSig: Redacted.Redacted): Outcome {
    this.#sent(Exit.isSuccess(exit))
    if (Exit.isSuccess(exit)) return this.#responded(exit.value, origin, userSig)
    const error = Cause.failureOption(exit.cause)
    return Option.isSome(error) ? this.#transportFailed(error.value, origin, userSig) : Effect.failCause(exit.cause)
  }

  /** Reports to the rate limit that the request is over. */
  #sent(responded: boolean): void {
    this.#sending = false
    this.session.limit.ended?.(this.#key, this.#attemptAt, this.#now(), responded)
  }

  #responded(response: Transport.Response, origin: number, userSig: Redacted.Redacted): Outcome {
    const { budget, origins } = this.session
    origins.reached(origin)
    this.#attemptSpan?.attribute("http.response.status_code", response.status)
    const outcome = envelope.read(this.compiled, response, {
      attempts: this.#attempts,
      userSig: Redacted.value(userSig),
      now: this.#clock.unsafeCurrentTimeMillis()
    })
    if (Either.isLeft(outcome)) return this.#failed(outcome.left, userSig)
    budget?.succeeded(this.#attempts - 1)
    return Effect.succeed(outcome.right)
  }

  #transportFailed(error: TransportError, origin: number, userSig: Redacted.Redacted): Outcome {
    const { origins } = this.session
    if (error.reason === "NotSent") origins.notReached(origin, this.#now())
    const { code, endpoint, failure, host = origins.hosts[origin], reason } = error
    return this.#failed(
      new TransportError({ endpoint, reason, failure, code, host, attempts: this.#attempts }),
      userSig
    )
  }

  /** Applies the decision of the retry policy after a failed attempt. */
  #failed(error: ChatError, userSig: Redacted.Redacted): Outcome {
    this.#endAttempt(Exit.fail(error))
    if (error._tag !== "TransportError" || error.reason !== "NotSent") this.#sentAt ??= this.#attemptAt
    if (this.progress !== undefined) this.progress.mayHaveArrived = this.#sentAt !== undefined
    return Effect.flatMap(this.#random.next, (random) => this.#decide(error, userSig, random))
  }

  #decide(error: ChatError, userSig: Redacted.Redacted, random: number): Outcome {
    const { app, budget, limit, policy } = this.session
    const now = this.#now()
    const { delay, verdict } = decide(policy, {
      error,
      endpoint: this.compiled.endpoint,
      attempts: this.#attempts,
      maxAttempts: this.times.attempts,
      timeLeft: this.#left(),
      sinceSent: now - (this.#sentAt ?? this.#attemptAt),
      renewed: this.#renewed,
      random,
      spend: () => budget?.take(now) !== false
    })
    const next = delay === undefined ? Effect.fail(error) : this.#retry(verdict, delay)
    if (verdict === "Throttle") return Effect.zipRight(limit.slow(this.#key), next)
    if (verdict !== "RenewUserSig") return next
    this.#renewed = true
    return Effect.zipRight(app.credentials.rejected(userSig), next)
  }

  #retry(verdict: string, wait: number): Outcome {
    this.#meter.retried(verdict)
    return wait > 0
      ? Effect.flatMap(sleep(this.#clock, wait), () => this.#attempt(this.#now()))
      : Effect.suspend(() => this.#attempt(this.#now()))
  }

  #endAttempt(exit: Exit.Exit<unknown, unknown>): void {
    if (this.#attemptSpan !== undefined) this.#spans?.end(this.#attemptSpan, exit)
    this.#attemptSpan = undefined
  }
}

/** Adds the endpoint to the error of an invalid option. */
export const ofCall = ({ actual, expected, option }: OptionsError, endpoint: string): OptionsError =>
  new OptionsError({ option, expected, actual, endpoint })

/** Makes one call. */
export const makeCall = (
  session: Session,
  compiled: Compiled,
  payload: unknown,
  options: CallOptions | undefined,
  progress: Progress | undefined
): Outcome => {
  if (options === undefined) return started(session, compiled, payload, session.policy, progress)
  const times = timesOf(session.policy, options)
  return Either.isLeft(times)
    ? Effect.fail(ofCall(times.left, compiled.endpoint.name))
    : started(session, compiled, payload, times.right, progress)
}

const started = (
  session: Session,
  compiled: Compiled,
  payload: unknown,
  times: Times,
  progress: Progress | undefined
): Outcome =>
  Effect.withFiberRuntime<unknown, ChatError>((fiber, { runtimeFlags }) => {
    let call: Call | undefined
    const begun = Effect.suspend(() => {
      call = new Call(session, compiled, times, progress, fiber)
      return call.start(payload)
    })
    const end = <X extends Exit.Exit<unknown, ChatError>>(exit: X): X => {
      call?.ended(exit)
      return exit
    }
    const ended = (self: Outcome) =>
      Effect.matchCauseEffect(self, {
        onFailure: (cause) => end(Exit.failCause(cause)),
        onSuccess: (response) => end(Exit.succeed(response))
      })
    // Same as `onExit`, in fewer steps, because there is no finalizer effect to run.
    return RuntimeFlags.interruption(runtimeFlags)
      ? Effect.uninterruptible(ended(Effect.interruptible(begun)))
      : ended(begun)
  })
