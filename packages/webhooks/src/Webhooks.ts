/**
 * Receives webhooks: checks where a request comes from, reads it, lets its handler work for the time that there is, and
 * answers.
 */
import type { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as Cause from "effect/Cause"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import type * as Budget from "./Budget.js"
import { type Command, commands } from "./Commands.js"
import type { Event, Unknown } from "./Event.js"
import type { PromiseReply, Reply, Request } from "./Exchange.js"
import type { Handler, Handlers, PromiseHandlers } from "./Handler.js"
import { type Background, type Route as AnyRoute, routeOf } from "./internal/dispatch.js"
import { receive } from "./internal/receive.js"
import type { Replays } from "./Replays.js"
import * as Verification from "./Verification.js"
import type * as Webhook from "./Webhook.js"
import type { WebhookError } from "./WebhookError.js"

/** Receives the webhooks of one app. */
export interface Webhooks {
  /** Responds to a request. What cannot be received is refused with an HTTP status, and reported. */
  readonly handle: (request: Request) => Effect.Effect<Reply>
  /** Waits until the handlers that were late have ended. */
  readonly settled: Effect.Effect<void>
  /** Reports a problem to where `handle` reports those that it meets: for adapters that could not send a response. */
  readonly report: (problem: WebhookError) => Effect.Effect<void>
  /** Bytes of the largest body that is taken. */
  readonly maxBodyBytes: number
}

/** Options of a receiver, with or without Effect. */
export interface CommonOptions extends Verification.Options, Budget.Options {
  /**
   * Refuses requests that have come before, as far as this remembers them; `Replays.memory()` does for one process.
   *
   * Two requests are the same when their signature, command and body are.
   *
   * @default undefined
   */
  readonly replays?: Replays | undefined
  /**
   * Bytes of the largest body that is taken.
   *
   * @default 1048576
   */
  readonly maxBodyBytes?: number | undefined
}

/** Options of a receiver whose handlers return Effects. */
export interface Options<R = never> extends CommonOptions {
  /** Handlers of webhooks that the catalogue does not have; see `on`. */
  readonly routes?: ReadonlyArray<Route<R>> | undefined
  /** Takes what has no handler, its body unread; it is answered with OK. */
  readonly onOther?: ((event: Unknown) => Effect.Effect<unknown, unknown, R>) | undefined
  /** Takes what went wrong. Without it, it is logged. */
  readonly report?: ((problem: WebhookError) => Effect.Effect<unknown, unknown, R>) | undefined
}

/** A webhook with its handler. */
export interface Route<R = never> extends AnyRoute<R> {}

/** Puts a webhook and its handler together. */
export const on = <W extends Webhook.Any, R = never>(webhook: W, handler: Handler<W, R>): Route<R> =>
  routeOf(webhook, handler)

const log = (problem: WebhookError): Effect.Effect<void> =>
  "cause" in problem && problem.cause !== undefined
    ? Effect.logError(problem.message, Cause.fail(problem.cause))
    : Effect.logWarning(problem.message)

/**
 * Receives the webhooks for which there are routes, and nothing of the others gets into a bundle. Fails with `OptionsError`
 * when an option cannot be right.
 */
export const fromRoutes = <R = never>(
  options: Options<R> & { readonly routes: ReadonlyArray<Route<R>> }
): Effect.Effect<Webhooks, OptionsError, R> =>
  Effect.gen(function* () {
    const { late, onOther, replays, report, time } = options
    const verify = yield* Verification.make(options)
    const maxBodyBytes = yield* Check.integer("maxBodyBytes", options.maxBodyBytes ?? 1024 * 1024)
    if (time !== undefined) yield* Check.duration("time", time)
    for (const { options: own, webhook } of options.routes)
      if (own.time !== undefined) yield* Check.duration(`time of ${webhook.command}`, own.time)
    const context = yield* Effect.context<R>()
    const background: Background = new Set()
    const quiet = (effect: Effect.Effect<unknown, unknown, R>) =>
      effect.pipe(
        Effect.catchAllCause((cause) => Effect.logError("a function given to Webhooks failed", cause)),
        Effect.asVoid,
        Effect.provide(context)
      )
    const routes = options.routes.map(({ handle, ...route }): AnyRoute<never> => ({
      ...route,
      handle: (event, response) => Effect.provide(handle(event, response), context)
    }))
    const parts = {
      verify,
      replays,
      maxBodyBytes,
      budget: { late, time },
      routes: new Map(routes.map((route) => [route.webhook.command, route])),
      background,
      onOther: (event: Unknown) => (onOther === undefined ? Effect.void : quiet(Effect.suspend(() => onOther(event)))),
      report: (problem: WebhookError) =>
        report === undefined ? log(problem) : quiet(Effect.suspend(() => report(problem)))
    }
    return {
      handle: (request) => receive(parts, request),
      report: parts.report,
      settled: Effect.suspend(() => Fiber.awaitAll([...background])).pipe(Effect.asVoid),
      maxBodyBytes
    }
  })

type RequirementsOf<H> = {
  readonly [K in keyof H]-?: H[K] extends
    | ((...given: never) => Effect.Effect<unknown, unknown, infer R>)
    | { readonly handle: (...given: never) => Effect.Effect<unknown, unknown, infer R> }
    ? R
    : never
}[keyof H]

/**
 * Receives webhooks with a handler for each command that matters. Fails with `OptionsError` when an option cannot be right.
 *
 * @example
 * ```ts
 * import * as Webhooks from "@tcchat/webhooks/Webhooks"
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 *
 * export const program = Webhooks.make({
 *   sdkAppId: 1400000000,
 *   token: Redacted.make("the token of the console"),
 *   handlers: {
 *     "Group.CallbackBeforeCreateGroup": ({ body }, response) =>
 *       Effect.succeed(body.CreateGroupNum === 0 ? response.allow : response.refuse(10100, "One group is enough")),
 *     "Sns.CallbackFriendAdd": ({ body }) => Effect.log(`${body.PairList.length} pairs of friends`)
 *   }
 * })
 * ```
 */
export const make = <const H extends Handlers<any>, R = never>(
  options: Options<R> & {
    readonly handlers: H & { readonly [K in Exclude<keyof H, Command>]: never }
  }
): Effect.Effect<Webhooks, OptionsError, R | RequirementsOf<H>> =>
  fromRoutes({
    ...options,
    routes: [...routesOf<R | RequirementsOf<H>>(options.handlers, options.onOther), ...(options.routes ?? [])]
  })

const routesOf = <R>(
  handlers: Readonly<Record<string, unknown>>,
  onOther: Options<R>["onOther"]
): ReadonlyArray<Route<R>> =>
  Object.entries<Webhook.Any>(commands).flatMap(([command, webhook]) => {
    const handler = handlers[command]
    if (handler !== undefined) return [routeOf<R>(webhook, handler)]
    // The response has to name every account, so it cannot be given without reading the body.
    if (webhook.response.refuseEach === undefined) return []
    const allow = (event: Event<Webhook.Any>, response: { readonly allow: unknown }) =>
      Effect.as(onOther?.({ ...event, known: false }) ?? Effect.void, response.allow)
    return [routeOf<R>(webhook, allow)]
  })

/** Receives webhooks, for programs that do not use Effect. */
export interface PromiseWebhooks {
  /** Responds to a request. What cannot be received is refused with an HTTP status, and reported. */
  readonly handle: (request: Request) => Promise<PromiseReply>
  /** Reports a problem to where `handle` reports those that it meets: for adapters that could not send a response. */
  readonly report: (problem: WebhookError) => Promise<void>
  /** Bytes of the largest body that is taken. */
  readonly maxBodyBytes: number
  /**
   * Waits until the handlers that were late have ended, or for this time at most: then it is `false`, and they go on.
   */
  readonly settled: (time?: Duration.DurationInput) => Promise<boolean>
}

/** Lets promises receive webhooks. */
export const toPromises = ({ handle, maxBodyBytes, report, settled }: Webhooks): PromiseWebhooks => ({
  handle: (request) =>
    Effect.runPromise(handle(request)).then(({ rest, ...reply }) =>
      rest === undefined ? reply : { ...reply, rest: Effect.runPromise(rest) }
    ),
  report: (problem) => Effect.runPromise(report(problem)),
  maxBodyBytes,
  settled: (time) =>
    Promise.resolve()
      .then(() => Check.orThrow(Check.duration("time", time ?? Infinity, { zero: true })))
      .then((longest) => Effect.runPromise(Effect.timeoutOption(settled, longest)))
      .then(Option.isSome)
})

/** Options of a receiver whose handlers return promises. */
export interface PromiseOptions extends CommonOptions {
  readonly handlers: PromiseHandlers
  /** Takes what has no handler, its body unread; it is answered with OK. */
  readonly onOther?: ((event: Unknown) => unknown) | undefined
  /** Takes what went wrong. Without it, it is logged. */
  readonly report?: ((problem: WebhookError) => unknown) | undefined
}

const promised = (get: (signal: unknown) => unknown): Effect.Effect<unknown, unknown> =>
  Effect.tryPromise({ try: (signal) => Promise.resolve(get(signal)), catch: (error) => error })

/** Makes a handler of promises one of effects. */
const toEffects = (handler: unknown): unknown => {
  const { handle, ...options } = (typeof handler === "function" ? { handle: handler } : handler) as {
    readonly handle: (...given: ReadonlyArray<unknown>) => unknown
  }
  return {
    ...options,
    handle: (event: unknown, response: unknown) => promised((signal) => handle(event, response, { signal }))
  }
}

/**
 * Receives webhooks with a handler for each command that matters, for programs that do not use Effect. Throws
 * `OptionsError` when an option cannot be right.
 *
 * @example
 * ```ts
 * import { createWebhooks } from "@tcchat/webhooks"
 *
 * export const webhooks = createWebhooks({
 *   sdkAppId: 1400000000,
 *   token: "the token of the console",
 *   handlers: {
 *     "C2C.CallbackBeforeSendMsg": ({ body }, response) =>
 *       body.From_Account === "mallory" ? response.refuse(120001, "You are not allowed to write") : response.allow,
 *     "Group.CallbackAfterCreateGroup": async ({ body }) => {
 *       console.log(`${body.Owner_Account} has a new group`)
 *     }
 *   }
 * })
 * ```
 */
export const createWebhooks = ({ handlers, onOther, report, ...options }: PromiseOptions): PromiseWebhooks => {
  const lifted: Handlers = Object.fromEntries(
    Object.entries(handlers)
      .filter(([, handler]) => handler !== undefined)
      .map(([command, handler]) => [command, toEffects(handler)])
  )
  const exit = Effect.runSyncExit(
    make({
      ...options,
      handlers: lifted,
      ...(onOther && { onOther: (event) => promised(() => onOther(event)) }),
      ...(report && { report: (problem) => promised(() => report(problem)) })
    })
  )
  if (Exit.isFailure(exit)) throw Cause.squash(exit.cause)
  return toPromises(exit.value)
}
