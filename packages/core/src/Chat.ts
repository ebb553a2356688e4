/** A client for programs that do not use Effect: it returns promises, which reject with the same errors. */
import * as Cause from "effect/Cause"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import type * as Tracer from "effect/Tracer"
import * as ChatApp from "./ChatApp.js"
import type * as ChatClient from "./ChatClient.js"
import { type OptionsError, TransportError } from "./ChatError.js"
import type * as Endpoint from "./Endpoint.js"
import type { Progress } from "./internal/call.js"
import { type Client, makeService, seed } from "./internal/service.js"
import * as RateLimit from "./RateLimit.js"
import * as RetryPolicy from "./RetryPolicy.js"
import * as Signal from "./Signal.js"
import type * as Transport from "./Transport.js"

/** Options of one call. */
export interface CallOptions {
  /** Cancels the call and its request when it aborts; the promise rejects with the signal's reason. */
  readonly signal?: Signal.Signal | undefined
  /** Time for the whole call with all its attempts: milliseconds, or a string such as `"10 seconds"`. */
  readonly timeout?: Duration.DurationInput | undefined
  /** Time for one attempt. */
  readonly attemptTimeout?: Duration.DurationInput | undefined
  /** Maximum number of attempts, the first included. */
  readonly attempts?: number | undefined
}

/** Options of one call without a definition. */
export interface RawOptions extends CallOptions, Pick<ChatClient.RawOptions, "idempotency" | "ratePerSecond"> {}

/** Obtains a UserSig for the admin, for example from the server that holds the secret key. */
export type Signer = (userId: string) => Promise<string> | string

type PromiseSigner<O> = O extends { readonly signer: unknown } ? Omit<O, "signer"> & { readonly signer: Signer } : O

/** The app, and overrides of the standard retry policy and rate limit. */
export type Options = PromiseSigner<ChatApp.Options> & {
  readonly retry?: RetryPolicy.Options | undefined
  /** Options of the rate limit, a custom one, or `false` for none. */
  readonly rateLimit?: RateLimit.Options | RateLimit.Service | false | undefined
  /**
   * Traces calls and their attempts, for example a tracer made by `@effect/opentelemetry`.
   *
   * @default none
   */
  readonly tracer?: Tracer.Tracer | undefined
}

/** A client of one app. */
export interface Chat {
  /** Calls an endpoint. Rejects with a `ChatError`, or with the reason of an aborted signal. */
  readonly call: <E extends Endpoint.Any>(
    endpoint: E,
    payload: Endpoint.Payload<E>,
    options?: CallOptions
  ) => Promise<Endpoint.Success<E>>
  /** Calls an endpoint that has no definition by its path, such as `sns/group_delete`. */
  readonly callRaw: (
    path: string,
    body: Readonly<Record<string, unknown>>,
    options?: RawOptions
  ) => Promise<Readonly<Record<string, unknown>>>
  /** Returns the request that `call` would send, with its UserSig redacted. */
  readonly preview: <E extends Endpoint.Any>(endpoint: E, payload: Endpoint.Payload<E>) => Promise<ChatClient.Preview>
  /**
   * Closes the client and its connections. Later calls reject with a `TransportError` whose `failure` is `Closed`, and so do
   * calls in flight that take longer than the transport waits for them.
   */
  readonly close: () => Promise<void>
}

const appOptions = (options: Options): ChatApp.Options =>
  typeof options.signer === "function"
    ? {
        ...options,
        signer: (userId: string) =>
          Effect.map(
            Effect.tryPromise({ try: async () => options.signer(userId), catch: (error) => error }),
            Redacted.make
          )
      }
    : options

/**
 * Makes a client from a transport, which is opened at the first call. Each transport package has a `createChat` that calls
 * this. Throws `OptionsError` for an invalid option.
 */
export const make = (
  transport: Effect.Effect<Transport.Service, OptionsError, Scope.Scope>,
  options: Options
): Chat => {
  const { rateLimit, retry } = options
  const scope = Effect.runSync(Scope.make())
  const inScope = <A>(effect: Effect.Effect<A, OptionsError, Scope.Scope>) =>
    Exit.getOrElse(Effect.runSyncExit(Scope.extend(effect, scope)), (cause) => {
      throw Cause.squash(cause)
    })
  const limitOf = (limit: Options["rateLimit"]): RateLimit.Service => {
    if (limit === false) return RateLimit.unlimited
    return limit !== undefined && "take" in limit ? limit : inScope(RateLimit.make(limit))
  }
  const parts = {
    app: inScope(ChatApp.make(appOptions(options))),
    limit: limitOf(rateLimit),
    policy: RetryPolicy.make(retry),
    tracer: options.tracer ?? (false as const)
  }
  const running = new Map<Fiber.RuntimeFiber<unknown, unknown>, Progress>()
  let closed = false
  let client: Client | undefined
  let opening: Fiber.RuntimeFiber<Client, OptionsError> | undefined
  /** Calls that wait for the transport to open; later calls queue behind them. */
  const waiting = new Set<(exit: Exit.Exit<Client, OptionsError>) => void>()

  const open = () => {
    const fiber = Effect.runFork(
      Effect.flatMap(Scope.extend(transport, scope), (opened) =>
        Effect.map(seed, (from) => (client = makeService({ ...parts, transport: opened }, from)))
      )
    )
    fiber.addObserver((exit) => {
      for (const go of waiting) go(exit)
    })
    return fiber
  }

  const opened = Effect.suspend(() => {
    let go: (exit: Exit.Exit<Client, OptionsError>) => void
    // Each waiting call has its own promise: a Worker resumes it in the incoming request of that call, whichever opened the transport.
    const exit = new Promise<Exit.Exit<Client, OptionsError>>((resolve) => waiting.add((go = resolve)))
    return Effect.onExit(
      Effect.async<Client, OptionsError>((resume) => void exit.then(resume)),
      () => Effect.sync(() => waiting.delete(go))
    )
  })

  const withClient = <A, E>(use: (client: Client) => Effect.Effect<A, E>): Effect.Effect<A, E | OptionsError> => {
    opening ??= open()
    if (client !== undefined && waiting.size === 0) return use(client)
    const failed = client === undefined ? opening.unsafePoll() : null
    return failed === null ? Effect.flatMap(opened, use) : Effect.flatMap(failed, use)
  }

  const run = async <A, E>(
    endpoint: string,
    use: (client: Client, progress: Progress) => Effect.Effect<A, E>,
    signal?: Signal.Signal
  ): Promise<A> => {
    const aborted = () => signal?.aborted === true
    if (aborted()) throw signal?.reason
    if (closed) throw new TransportError({ endpoint, reason: "NotSent", failure: "Closed" })
    const progress = { mayHaveArrived: false }
    const fiber = Effect.runFork(withClient((opened) => use(opened, progress)))
    running.set(fiber, progress)
    const listening = signal === undefined ? undefined : Signal.onAbort(signal, () => interrupt(fiber))
    const exit = await new Promise<Exit.Exit<A, unknown>>((resolve) => fiber.addObserver(resolve))
    running.delete(fiber)
    listening?.()
    if (Exit.isSuccess(exit)) return exit.value
    if (Cause.isInterrupted(exit.cause)) {
      if (aborted()) throw signal?.reason
      if (closed) {
        const reason = progress.mayHaveArrived ? "Unknown" : "NotSent"
        throw new TransportError({ endpoint, reason, failure: "Closed" })
      }
    }
    throw Cause.squash(exit.cause)
  }

  return {
    call: (endpoint, payload, options) =>
      run(endpoint.name, (client, progress) => client.call(endpoint, payload, options, progress), options?.signal),
    callRaw: (path, body, options) =>
      run(path, (client, progress) => client.callRaw(path, body, options, progress), options?.signal),
    preview: (endpoint, payload) => run(endpoint.name, (client) => client.preview(endpoint, payload)),
    close: () => {
      closed = true
      // Calls that only wait would fail when their turn comes.
      for (const [fiber, { mayHaveArrived }] of running) if (!mayHaveArrived) interrupt(fiber)
      return Effect.runPromise(
        Effect.flatMap(Scope.close(scope, Exit.void), () => {
          const rest: Iterable<Fiber.RuntimeFiber<unknown, unknown>> = running.keys()
          return Effect.asVoid(Fiber.interruptAll(opening === undefined ? rest : [opening, ...rest]))
        })
      )
    }
  }
}

const interrupt = (fiber: Fiber.RuntimeFiber<unknown, unknown>) => fiber.unsafeInterruptAsFork(fiber.id())
