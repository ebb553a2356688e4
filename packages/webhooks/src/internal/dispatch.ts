import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as WebhookResponse from "../WebhookResponse.js"
import * as Budget from "../Budget.js"
import type { Event } from "../Event.js"
import type { Response } from "../Exchange.js"
import type * as Handler from "../Handler.js"
import type * as Webhook from "../Webhook.js"
import { DeliveryError, HandlerError } from "../WebhookError.js"
import { type Background, follow, runFor } from "./budget.js"
import { jsonResponse, unavailable } from "./responses.js"

type AnyResponses = Partial<Readonly<Record<"allow" | "ok", WebhookResponse.WebhookResponse<string>>>>

/** A webhook and its handler. */
export interface Route<R> {
  readonly webhook: Webhook.Any
  readonly handle: (event: never, response: never) => Effect.Effect<unknown, unknown, R>
  readonly options: Handler.Options<never>
}

/** Combines a webhook and its handler. */
export const routeOf = <R>(webhook: Webhook.Any, handler: unknown): Route<R> => {
  const { handle, ...options } = (typeof handler === "function" ? { handle: handler } : handler) as {
    readonly handle: Route<R>["handle"]
  } & Route<R>["options"]
  return { webhook, handle, options }
}

type Report = (problem: DeliveryError | HandlerError) => Effect.Effect<void>

/** Runs the handler of an event for the remaining time, and returns the response. */
export const dispatch = (
  { handle, options, webhook }: Route<never>,
  event: Event<Webhook.Any>,
  elapsed: Duration.Duration,
  defaults: Budget.Options,
  background: Background,
  report: Report
): Effect.Effect<Response> =>
  Effect.suspend(() => {
    const { command, phase } = webhook
    const responses = WebhookResponse.to(webhook, event.body) as AnyResponses
    const positive = responses.allow ?? responses.ok!

    const judged = (returned: unknown): Effect.Effect<WebhookResponse.WebhookResponse<string>, unknown> => {
      if (WebhookResponse.isWebhookResponse(returned) && returned.command === command) return Effect.succeed(returned)
      if (returned === undefined && phase !== "before") return Effect.succeed(positive)
      return Effect.fail("the handler returned no response to this webhook")
    }
    const failed = (cause: Cause.Cause<unknown>) =>
      report(new HandlerError({ command, reason: "Failed", cause: Cause.originalError(Cause.squash(cause)) }))
    const otherwise = Effect.suspend(() => {
      const stated = options.otherwise as ((responses: AnyResponses) => unknown) | "none" | undefined
      if (stated === "none") return Effect.succeed(unavailable)
      const returned = stated === undefined ? positive : stated(responses)
      // There is no time to wait for a promise.
      if (returned instanceof Promise) returned.catch(() => undefined)
      return Effect.map(judged(returned), ({ body }) => jsonResponse(body))
    }).pipe(Effect.catchAllCause((cause) => Effect.as(failed(cause), unavailable)))

    const work = Effect.suspend(() => handle(event as never, responses as never)).pipe(
      Effect.flatMap(judged),
      Effect.map(({ body }) => jsonResponse(body))
    )
    const { late = defaults.late, time = defaults.time ?? Budget.standard } = options

    // A server may interrupt a request whose connection is closed.
    const abandoned = (rest: Fiber.Fiber<unknown, unknown>) =>
      Effect.zipRight(follow(background, rest, failed), report(new DeliveryError({ command, reason: "Closed" })))

    return Effect.gen(function* () {
      const outcome = yield* runFor(work, { late, time: Duration.subtract(time, elapsed) }, abandoned)
      if (outcome._tag === "InTime") {
        if (Exit.isSuccess(outcome.exit)) return outcome.exit.value
        yield* failed(outcome.exit.cause)
        return yield* otherwise
      }
      yield* report(new HandlerError({ command, reason: "Late" }))
      const ending = yield* follow(background, outcome.rest, failed)
      return { ...(yield* otherwise), rest: Effect.asVoid(Fiber.await(ending)) }
    })
  })
