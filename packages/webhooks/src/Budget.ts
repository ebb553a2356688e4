/** The time for a response: the service waits 2 seconds and no longer. */
import * as Check from "@tcchat/core/Check"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import { runFor } from "./internal/budget.js"

/** The time that a handler has, and the response when it needs longer. */
export interface Options {
  /**
   * Time for the work. The service waits 2 seconds from the moment at which it begins to connect.
   *
   * @default "1.8 seconds"
   */
  readonly time?: Duration.DurationInput | undefined
  /**
   * What happens to work that is late: it goes on without anybody waiting for it, or is interrupted.
   *
   * @default "continue"
   */
  readonly late?: "continue" | "interrupt" | undefined
}

/** How work ended within its time, or what is left of it. */
export type Outcome<A, E> =
  | { readonly _tag: "InTime"; readonly exit: Exit.Exit<A, E> }
  | { readonly _tag: "Late"; readonly rest: Fiber.Fiber<A, E> }

/** The time that handlers have when nothing else is said. */
export const standard: Duration.DurationInput = "1800 millis"

/**
 * Runs work for the time that it has, and returns its end or, when it is late, the fiber in which it goes on or is
 * interrupted. Throws `OptionsError` for a time that cannot be right; 0 can, as what is left of a time.
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
 * Runs work for the time that it has, and responses something else when it is late. Throws `OptionsError` as `run` does.
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
