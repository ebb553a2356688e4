import * as Cause from "effect/Cause"
import type * as Clock from "effect/Clock"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type * as Tracer from "effect/Tracer"
import type { Service as App } from "../ChatApp.js"
import { type ChatError, type PayloadError, TransportError } from "../ChatError.js"
import type * as RateLimit from "../RateLimit.js"
import type { RetryBudget } from "../RetryBudget.js"
import type { Policy } from "../RetryPolicy.js"
import type * as Transport from "../Transport.js"
import * as envelope from "./envelope.js"
import type { Headers } from "./headers.js"
import * as Monotonic from "../Monotonic.js"
import type { Origins } from "./origins.js"
import { encodeBody, encodeUrlFields } from "./request.js"
import type { Route } from "./route.js"
import type { Spans } from "./spans.js"
import type { Times } from "./times.js"

/** What all calls of one client share. */
export interface Session {
  readonly app: App
  readonly send: Transport.Send
  /** Returns the `random` of the next URL. */
  readonly random: () => number
  readonly limit: RateLimit.Service
  readonly policy: Policy
  readonly budget: RetryBudget | undefined
  readonly origins: Origins
  /** Headers of all requests besides `content-type`. */
  readonly headers: Headers | undefined
}

const nothing = () => {}

// What lives as long as a call is made by classes: V8 learns where object literals that live long are made, makes the next of them
// among its old objects, and these keep everything of their calls from being collected soon.

/** A request that is under way. */
class Attempt {
  cancel = nothing

  constructor(
    readonly at: number,
    readonly span: Tracer.Span | undefined
  ) {}
}

/** The request of an attempt. */
class Post implements Transport.Request {
  constructor(
    readonly endpoint: string,
    readonly url: string,
    readonly userSig: Redacted.Redacted,
    readonly body: string,
    readonly timeout: number,
    readonly headers: Headers | undefined
  ) {}
}

/** One call from payload to outcome: what its attempts have in common. Its time runs from here. */
export class Call {
  readonly span: Tracer.Span | undefined
  /** In monotonic milliseconds, as all times here. */
  readonly started: number
  body = ""
  /** The fields of the payload that are sent in the URL. */
  fields = ""
  attempts = 0
  /** The attempt that is under way. */
  attempt: Attempt | undefined = undefined
  /** The UserSig of the latest attempt. */
  userSig: Redacted.Redacted | undefined = undefined
  /** When the first attempt that may have reached the service was sent: the deduplication window starts then. */
  sentAt: number | undefined = undefined
  /** Whether the UserSig was renewed. */
  renewed = false
  /** Whether an attempt that was followed by another one may have taken effect. */
  doubtful = false

  constructor(
    readonly session: Session,
    readonly route: Route,
    readonly times: Times,
    readonly clock: Clock.Clock,
    readonly spans: Spans | undefined
  ) {
    this.span = spans?.call(route.key.endpoint, route.ofCall)
    this.started = Monotonic.now(clock)
  }
}

/** Whether a request of the call may have reached the service. */
export const mayHaveArrived = ({ attempt, sentAt }: Call): boolean => attempt !== undefined || sentAt !== undefined

/** Encodes the payload of a call. */
export const encode = (call: Call, payload: unknown): PayloadError | undefined => {
  const { compiled } = call.route
  const body = encodeBody(compiled, payload)
  if (Either.isLeft(body)) return body.left
  call.body = body.right
  call.fields = encodeUrlFields(compiled, payload)
  return undefined
}

/** Returns the UserSig of a call that can be sent at once: one is cached, a token is free, and no call waits for it. */
export const ready = ({ clock, route, session: { app, limit }, started }: Call): Redacted.Redacted | undefined => {
  const userSig = app.credentials.cached(clock.unsafeCurrentTimeMillis())
  return userSig !== undefined && limit.takeNow?.(route.key, started) === true ? userSig : undefined
}

/** Ends the attempt that is under way. */
const endAttempt = (call: Call, exit: Exit.Exit<unknown, unknown>, responded: boolean): void => {
  const { attempt, clock, route, session, spans } = call
  if (attempt === undefined) return
  call.attempt = undefined
  session.limit.ended?.(route.key, attempt.at, Monotonic.now(clock), responded)
  if (attempt.span !== undefined) spans?.end(attempt.span, exit)
}

/**
 * Sends one request. `done` is called with a function that reads what came back, and returns the outcome of the attempt.
 */
export const attempt = (
  call: Call,
  userSig: Redacted.Redacted,
  now: number,
  done: (read: () => Outcome) => void
): void => {
  const { body, fields, route, session, spans, started, times } = call
  const { endpoint } = route.compiled
  const { headers, origins, random, send } = session
  const origin = origins.choose(now)
  const { attemptTimeout = endpoint.attemptTimeout * 1000, timeout } = times
  call.attempts++
  call.userSig = userSig
  route.meter.attempted()
  const span =
    call.span === undefined ? undefined : spans?.attempt(call.span, route.ofAttempt[origin]!, call.attempts - 1)
  const current = new Attempt(now, span)
  call.attempt = current
  const url = `${route.urls[origin]!}${random()}&contenttype=json${fields}`
  const left = Math.min(attemptTimeout, started + timeout - now)
  current.cancel = send(new Post(endpoint.name, url, userSig, body, left, headers), (exit) =>
    done(() => read(call, current, exit, origin, userSig))
  )
}

/** The outcome of an attempt. */
export type Outcome = Exit.Exit<unknown, ChatError>

const read = (
  call: Call,
  current: Attempt,
  exit: Exit.Exit<Transport.Response, TransportError>,
  origin: number,
  userSig: Redacted.Redacted
): Outcome => {
  const { origins } = call.session
  let outcome: Outcome
  if (Exit.isSuccess(exit)) {
    origins.reached(origin)
    if (current.span !== undefined) call.spans?.status(current.span, exit.value.status)
    const fields = envelope.read(call.route.compiled, exit.value, {
      attempts: call.attempts,
      userSig: Redacted.value(userSig),
      now: call.clock.unsafeCurrentTimeMillis()
    })
    outcome = Either.isRight(fields) ? Exit.succeed(fields.right) : Exit.fail(fields.left)
  } else outcome = Exit.mapError(exit, (error) => ofAttempt(call, error, origin))
  endAttempt(call, outcome, Exit.isSuccess(exit))
  if (Exit.isSuccess(outcome)) call.session.budget?.succeeded(call.attempts - 1)
  else if (!isNotSent(outcome)) call.sentAt ??= current.at
  return outcome
}

const isNotSent = (outcome: Outcome): boolean => {
  const error = errorOf(outcome)
  return error?._tag === "TransportError" && error.reason === "NotSent"
}

/** Adds to the error of a transport what the call knows. */
const ofAttempt = (call: Call, error: TransportError, origin: number): TransportError => {
  const { origins } = call.session
  if (error.reason === "NotSent") origins.notReached(origin, Monotonic.now(call.clock))
  const { code, endpoint, failure, host = origins.hosts[origin], reason } = error
  return new TransportError({ endpoint, reason, failure, code, host, attempts: call.attempts })
}

/** The error of an outcome, if it is one that can be expected. */
export const errorOf = (outcome: Outcome): ChatError | undefined =>
  Exit.isFailure(outcome) ? Option.getOrUndefined(Cause.failureOption(outcome.cause)) : undefined

const nameOf = (outcome: Outcome): string => {
  if (Exit.isSuccess(outcome)) return "ok"
  return errorOf(outcome)?._tag ?? (Cause.isInterruptedOnly(outcome.cause) ? "interrupted" : "defect")
}

/** Ends a call, and cancels the request that is under way. */
export const end = (call: Call, outcome: Outcome): void => {
  if (call.attempt !== undefined) {
    call.sentAt ??= call.attempt.at
    call.attempt.cancel()
    endAttempt(call, outcome, false)
  }
  if (call.span !== undefined) call.spans?.end(call.span, outcome)
  call.route.meter.ended(nameOf(outcome), (Monotonic.now(call.clock) - call.started) / 1000)
}
