/** Time limits for handlers: the service waits at most 2 seconds for a response. */
import * as Check from "@tcchat/core/Check"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import { runFor } from "./internal/budget.js"

/** How long a handler may take, and what happens when it is late. */
export interface Options {
  /**
   * Time for the handler. The service waits 2 seconds from when it starts to connect.
   *
   * @default "1.8 seconds"
   */
  readonly time?: Duration.DurationInput | undefined
  /**
   * What happens to late work: it continues in the background, or is interrupted.
   *
   * @default "continue"
   */
  readonly late?: "continue" | "interrupt" | undefined
}

/** The outcome of work that ended in time, or the fiber of late work. */
export type Outcome<A, E> =
  | { readonly _tag: "InTime"; readonly exit: Exit.Exit<A, E> }
  | { readonly _tag: "Late"; readonly rest: Fiber.Fiber<A, E> }

/** Default time for handlers. */
export const standard: Duration.DurationInput = "1800 millis"

/**
 * Runs work for a limited time, and returns its outcome or, if it is late, the fiber in which it continues or is interrupted.
 * Throws `OptionsError` for an invalid time; 0 is valid, because it may be a remaining time.
 */
export const run = <A, E, R>(
  work: Effect.Effect<A, E, R>,
  options: Options = {}
): Effect.Effect<Outcome<A, E>, never, R> => runFor(work, checked(options), () => Effect.void)

const checked = ({ late, time = standard }: Options) => ({
  late,
  time: Check.orThrow(Check.duration("time", time, { zero: true }))
})

/**
 * Runs work for a limited time, and returns another result if it is late. Throws `OptionsError` as `run` does.
 *
 * @example
 * ```ts
 * import * as WebhookResponse from "@tcchat/webhooks/WebhookResponse"
 * import * as Budget from "@tcchat/webhooks/Budget"
 * import { beforeSendMsg } from "@tcchat/webhooks/c2c"
 * import type * as Webhook from "@tcchat/webhooks/Webhook"
 * import * as Effect from "effect/Effect"
 *
 * declare const isSpam: (body: Webhook.Body<typeof beforeSendMsg>) => Effect.Effect<boolean>
 *
 * export const judge = (body: Webhook.Body<typeof beforeSendMsg>) => {
 *   const response = WebhookResponse.to(beforeSendMsg, body)
 *   return isSpam(body).pipe(
 *     Effect.map((spam) => (spam ? response.drop : response.allow)),
 *     Budget.within({ time: "500 millis", late: "interrupt", otherwise: () => response.allow })
 *   )
 * }
 * ```
 */
export const within = <B>({ otherwise, ...options }: Options & { readonly otherwise: () => B }) => {
  const limits = checked(options)
  return <A, E, R>(work: Effect.Effect<A, E, R>): Effect.Effect<A | B, E, R> =>
    Effect.flatMap(
      runFor(work, limits, () => Effect.void),
      (outcome): Effect.Effect<A | B, E> => (outcome._tag === "InTime" ? outcome.exit : Effect.sync(otherwise))
    )
}
