import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Budget from "../Budget.js"
import * as Event from "../Event.js"
import type { Response, Request } from "../Exchange.js"
import type { Replays } from "../Replays.js"
import type { Verified } from "../Verification.js"
import { VerificationError, type WebhookError } from "../WebhookError.js"
import { admit, type Demands } from "./admission.js"
import { type Background, waitFor } from "./budget.js"
import { type Content, digest } from "./content.js"
import { dispatch, type Route } from "./dispatch.js"
import type { Query } from "./query.js"
import { received, rejection } from "./responses.js"

/** The parts of a receiver. */
export interface Parts extends Demands {
  readonly replays: Replays | undefined
  readonly budget: Budget.Options
  readonly routes: ReadonlyMap<string, Route<never>>
  readonly background: Background
  /** Receives events without a handler. */
  readonly onOther: (event: Event.Unknown) => Effect.Effect<void>
  readonly report: (problem: WebhookError) => Effect.Effect<void>
}

/** Rejects replays. Requests of the same second have the same signature, so the body distinguishes them. */
const remember = (
  replays: Replays,
  { acceptedFor }: Verified,
  query: Query,
  command: string,
  content: Content,
  left: Duration.Duration
) =>
  Effect.suspend(() => replays.add(digest(`${query["Sign"]} ${command} ${digest(content)}`), acceptedFor + 1)).pipe(
    Effect.disconnect,
    Effect.timeout(left),
    Effect.catchAllCause(() => new VerificationError({ reason: "ReplayStore", command })),
    Effect.filterOrFail(
      (isNew) => isNew,
      () => new VerificationError({ reason: "Replayed", command })
    )
  )

/** Receives one request. */
export const receive = (parts: Parts, request: Request): Effect.Effect<Response> =>
  Effect.gen(function* () {
    const startedAt = yield* Clock.currentTimeNanos
    const { body, command, content, query, verified } = yield* admit(parts, request)
    const sinceStart = Effect.map(Clock.currentTimeNanos, (now) => Duration.nanos(now - startedAt))
    const left = Effect.map(sinceStart, (elapsed) => Duration.subtract(parts.budget.time ?? Budget.standard, elapsed))
    if (parts.replays !== undefined && verified.requestTime !== undefined)
      yield* remember(parts.replays, verified, query, command, content, yield* left)

    const route = parts.routes.get(command)
    if (route === undefined) {
      yield* waitFor(parts.background, parts.onOther(Event.unread(command, body, query)), yield* left)
      return received
    }
    const event = yield* Event.fromBody(route.webhook, body, query)
    const elapsed = yield* sinceStart
    return yield* dispatch(route, event, elapsed, parts.budget, parts.background, parts.report).pipe(
      Effect.withSpan(`webhook ${command}`, { captureStackTrace: false, kind: "server", attributes: { command } })
    )
  }).pipe(Effect.catchAll((problem) => Effect.as(parts.report(problem), rejection(problem))))
