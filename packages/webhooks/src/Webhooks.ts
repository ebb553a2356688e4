/**
 * Receives webhooks: verifies and decodes a request, runs its handler for a limited time, and responds.
 */
import type { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as Cause from "effect/Cause"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import type * as Budget from "./Budget.js"
import { type Command, commands } from "./Commands.js"
import type { Event, Unknown } from "./Event.js"
import type { PromiseResponse, Response, Request } from "./Exchange.js"
import type { Handler, Handlers, PromiseHandlers } from "./Handler.js"
import { type Background, waitFor } from "./internal/budget.js"
import { type Route as AnyRoute, routeOf } from "./internal/dispatch.js"
import { receive } from "./internal/receive.js"
import type { Replays } from "./Replays.js"
import * as Verification from "./Verification.js"
import type * as Webhook from "./Webhook.js"
import type { WebhookError } from "./WebhookError.js"

/** Receives the webhooks of one app. */
export interface Webhooks {
  /** Responds to a request. An invalid request is rejected with an HTTP status, and reported. */
  readonly handle: (request: Request) => Effect.Effect<Response>
  /** Waits until late handlers have ended. */
  readonly settled: Effect.Effect<void>
  /** Reports an error the same way as `handle` does: for adapters that could not send a response. */
  readonly report: (problem: WebhookError) => Effect.Effect<void>
  /** Maximum size of a body in bytes. */
  readonly maxBodyBytes: number
}

/** Options of a receiver, with or without Effect. */
export interface CommonOptions extends Verification.Options, Budget.Options {
  /**
   * Rejects replays of requests that this store remembers; `Replays.memory()` remembers them in one process.
   *
   * A request is a replay if its signature, command and body are the same.
   *
   * @default undefined
   */
  readonly replays?: Replays | undefined
  /**
   * Maximum size of a body in bytes.
   *
   * @default 1048576
   */
  readonly maxBodyBytes?: number | undefined
}

/** Options of a receiver whose handlers return Effects. */
export interface Options<R = never> extends CommonOptions {
  /** Handlers of webhooks that are not in `Commands`; see `on`. */
  readonly routes?: ReadonlyArray<Route<R>> | undefined
  /** Receives events without a handler, their bodies not decoded; the response is OK. */
  readonly onOther?: ((event: Unknown) => Effect.Effect<unknown, unknown, R>) | undefined
  /** Receives errors. By default they are logged. */
  readonly report?: ((problem: WebhookError) => Effect.Effect<unknown, unknown, R>) | undefined
}

/** A webhook with its handler. */
export interface Route<R = never> extends AnyRoute<R> {}

/** Combines a webhook and its handler. */
export const on = <W extends Webhook.Any, R = never>(webhook: W, handler: Handler<W, R>): Route<R> =>
  routeOf(webhook, handler)

const log = (problem: WebhookError): Effect.Effect<void> =>
  "cause" in problem && problem.cause !== undefined
    ? Effect.logError(problem.message, Cause.fail(problem.cause))
    : Effect.logWarning(problem.message)

/** How long a response waits for `report`. */
const patience = "100 millis"

const names: Check.Names<Options & { readonly handlers?: unknown }> = {
  sdkAppId: true,
  token: true,
  window: true,
  time: true,
  late: true,
  replays: true,
  maxBodyBytes: true,
  routes: true,
  handlers: true,
  onOther: true,
  report: true
}

const lates: ReadonlyArray<unknown> = [undefined, "continue", "interrupt"]

const checkLate = (option: string, late: unknown): Check.Checked<void> =>
  lates.includes(late) ? Either.void : Check.reject(option, "continue or interrupt", late)

const checkFunctions = ({ onOther, report }: { readonly onOther?: unknown; readonly report?: unknown }) =>
  Either.gen(function* () {
    if (onOther !== undefined) yield* Check.method("onOther", onOther)
    if (report !== undefined) yield* Check.method("report", report)
  })

const checkOptions = <R>(options: Options<R>): Check.Checked<void> =>
  Either.gen(function* () {
    yield* Check.options("", options as Options, names)
    const { late, replays } = options
    if (replays !== undefined) yield* Check.methods("replays", replays, ["add"])
    yield* checkLate("late", late)
    yield* checkFunctions(options)
  })

/**
 * Receives the webhooks with a route; definitions of others are not bundled. Fails with `OptionsError` for an invalid option.
 */
export const fromRoutes = <R = never>(
  options: Options<R> & { readonly routes: ReadonlyArray<Route<R>> }
): Effect.Effect<Webhooks, OptionsError, R> =>
  Effect.gen(function* () {
    yield* checkOptions(options)
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
        Effect.catchAllCause((cause) => Effect.logError("an option function of Webhooks failed", cause)),
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
      // A slow one must not delay responses, nor collect what anyone can send without a signature.
      report: (problem: WebhookError) =>
        report === undefined
          ? log(problem)
          : waitFor(background, quiet(Effect.suspend(() => report(problem))), patience)
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
 * Receives webhooks, with handlers by command. Fails with `OptionsError` for an invalid option.
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
 *       Effect.succeed(body.CreateGroupNum === 0 ? response.allow : response.reject(10100, "One group is enough")),
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
  Effect.flatMap(handlersOf(options.handlers), (handlers) =>
    fromRoutes({
      ...options,
      routes: [...routesOf<R | RequirementsOf<H>>(handlers, options.onOther), ...(options.routes ?? [])]
    })
  )

interface AnyHandler {
  readonly handle: unknown
  readonly time?: unknown
  readonly late?: unknown
  readonly otherwise?: unknown
}

const handlerNames: Check.Names<AnyHandler> = { handle: true, time: true, late: true, otherwise: true }

/** Checks that handlers are for commands that exist, and can be called. */
const handlersOf = <H extends object>(handlers: H): Check.Checked<H> =>
  Either.gen(function* () {
    yield* Check.options<object>("handlers", handlers, commands)
    for (const [command, handler] of Object.entries<unknown>(handlers as Readonly<Record<string, unknown>>))
      if (handler !== undefined && typeof handler !== "function") {
        const { late, otherwise } = yield* Check.options(
          `handlers.${command}`,
          yield* Check.methods(`handlers.${command}`, handler as AnyHandler, ["handle"]),
          handlerNames
        )
        yield* checkLate(`handlers.${command}.late`, late)
        if (otherwise !== undefined && otherwise !== "none")
          yield* Check.method(`handlers.${command}.otherwise`, otherwise)
      }
    return handlers
  })

const routesOf = <R>(
  handlers: Readonly<Record<string, unknown>>,
  onOther: Options<R>["onOther"]
): ReadonlyArray<Route<R>> =>
  Object.entries<Webhook.Any>(commands).flatMap(([command, webhook]) => {
    const handler = handlers[command]
    if (handler !== undefined) return [routeOf<R>(webhook, handler)]
    // The response has to name every account, so it requires the body.
    if (webhook.response.rejectEach === undefined) return []
    const allow = (event: Event<Webhook.Any>, response: { readonly allow: unknown }) =>
      Effect.as(onOther?.({ ...event, known: false }) ?? Effect.void, response.allow)
    return [routeOf<R>(webhook, allow)]
  })

/** Receives webhooks, for programs that do not use Effect. */
export interface PromiseWebhooks {
  /** Responds to a request. An invalid request is rejected with an HTTP status, and reported. */
  readonly handle: (request: Request) => Promise<PromiseResponse>
  /** Reports an error the same way as `handle` does: for adapters that could not send a response. */
  readonly report: (problem: WebhookError) => Promise<void>
  /** Maximum size of a body in bytes. */
  readonly maxBodyBytes: number
  /**
   * Waits until late handlers have ended, at most for this time. Returns `false` if some are still running; they continue.
   */
  readonly settled: (time?: Duration.DurationInput) => Promise<boolean>
}

/** Adapts a receiver to promises. */
export const toPromises = ({ handle, maxBodyBytes, report, settled }: Webhooks): PromiseWebhooks => ({
  handle: (request) =>
    Effect.runPromise(handle(request)).then(({ rest, ...response }) =>
      rest === undefined ? response : { ...response, rest: Effect.runPromise(rest) }
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
  /** Receives events without a handler, their bodies not decoded; the response is OK. */
  readonly onOther?: ((event: Unknown) => unknown) | undefined
  /** Receives errors. By default they are logged. */
  readonly report?: ((problem: WebhookError) => unknown) | undefined
}

const promised = (get: (signal: unknown) => unknown): Effect.Effect<unknown, unknown> =>
  Effect.tryPromise({ try: (signal) => Promise.resolve(get(signal)), catch: (error) => error })

/** Adapts a promise handler to an Effect handler. */
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
 * Receives webhooks, with handlers by command, for programs that do not use Effect. Throws `OptionsError` for an invalid option.
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
 *       body.From_Account === "mallory" ? response.reject(120001, "You are not allowed to write") : response.allow,
 *     "Group.CallbackAfterCreateGroup": async ({ body }) => {
 *       console.log(`${body.Owner_Account} has a new group`)
 *     }
 *   }
 * })
 * ```
 */
export const createWebhooks = ({ handlers, onOther, report, ...options }: PromiseOptions): PromiseWebhooks => {
  Check.orThrow(checkFunctions({ onOther, report }))
  const lifted: Handlers = Object.fromEntries(
    Object.entries(Check.orThrow(handlersOf(handlers)))
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
