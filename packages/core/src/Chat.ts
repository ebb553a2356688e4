/**
 * The client for programs that do not use Effect: promises that reject with the same errors.
 *
 * @since 0.1.0
 */
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
import { type SigningError, TransportError } from "./ChatError.js"
import type * as Endpoint from "./Endpoint.js"
import { makeService, seed } from "./internal/service.js"
import * as RateLimit from "./RateLimit.js"
import * as RetryPolicy from "./RetryPolicy.js"
import type * as Transport from "./Transport.js"

/**
 * The part of an `AbortSignal` that is used, so that any runtime's fits.
 *
 * @since 0.1.0
 * @category models
 */
export interface Signal {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void
  removeEventListener(type: "abort", listener: () => void): void
}

/**
 * @since 0.1.0
 * @category configuration
 */
export interface CallOptions {
  /** Ends the call, and its request, when it aborts; the promise rejects with the signal's reason. */
  readonly signal?: Signal | undefined
  /** Time for the whole call with all its tries: milliseconds, or a text such as `"10 seconds"`. */
  readonly timeout?: Duration.DurationInput | undefined
  /** Time for one try. */
  readonly tryTimeout?: Duration.DurationInput | undefined
  /** Tries at most, the first included. */
  readonly tries?: number | undefined
}

/**
 * @since 0.1.0
 * @category configuration
 */
export interface RawOptions extends CallOptions, Pick<ChatClient.RawOptions, "idempotency" | "ratePerSecond"> {}

/**
 * Fetches a UserSig for the admin from where the secret key is.
 *
 * @since 0.1.0
 * @category models
 */
export type Signer = (userId: string) => Promise<string> | string

type PromiseSigner<O> = O extends { readonly signer: unknown } ? Omit<O, "signer"> & { readonly signer: Signer } : O

/**
 * The app, and what differs from the standard retry policy and rate limit.
 *
 * @since 0.1.0
 * @category configuration
 */
export type Options = PromiseSigner<ChatApp.Options> & {
  readonly retry?: RetryPolicy.Options | undefined
  /** Share and queue of the rate limit, or `false` for none. */
  readonly rateLimit?: RateLimit.Options | false | undefined
  /**
   * Traces calls and their tries, such as the tracer that `@effect/opentelemetry` makes.
   *
   * @default none
   */
  readonly tracer?: Tracer.Tracer | undefined
}

/**
 * A client of one app.
 *
 * @since 0.1.0
 * @category models
 */
export interface Chat {
  /** Calls an endpoint. Rejects with a `ChatError`, or with the reason of an aborted signal. */
  readonly call: <E extends Endpoint.Any>(
    endpoint: E,
    payload: Endpoint.Payload<E>,
    options?: CallOptions
  ) => Promise<Endpoint.Success<E>>
  /** Calls what has no definition yet, by its path, such as `sns/group_delete`. */
  readonly callRaw: (
    path: string,
    body: Readonly<Record<string, unknown>>,
    options?: RawOptions
  ) => Promise<Readonly<Record<string, unknown>>>
  /** Returns the request that `call` would send, with its UserSig struck out. */
  readonly preview: <E extends Endpoint.Any>(endpoint: E, payload: Endpoint.Payload<E>) => Promise<ChatClient.Preview>
  /**
   * Ends the client and closes its connections. A call after that rejects with a `TransportError` whose `failure` is
   * `Closed`, and so does a call that runs longer than the transport waits for it.
   */
  readonly close: () => Promise<void>
}

const appOptions = (options: Options): ChatApp.Options =>
  typeof options.signer === "function"
    ? {
        ...options,
        signer: (userId: string) =>
          Effect.map(
            Effect.tryPromise(() => Promise.resolve(options.signer(userId))),
            Redacted.make
          )
      }
    : options

/** Makes the client that keeps its promises. */
const opened = (transport: Effect.Effect<Transport.Service, never, Scope.Scope>, options: Options) =>
  Effect.gen(function* () {
    const { rateLimit, retry, tracer = false } = options
    return makeService(
      {
        app: yield* ChatApp.make(appOptions(options)),
        transport: yield* transport,
        limit: rateLimit === false ? RateLimit.unlimited : yield* RateLimit.make(rateLimit),
        policy: RetryPolicy.make(retry),
        tracer
      },
      yield* seed
    )
  })

/**
 * Makes a client from a transport, which is opened at the first call. The transports have a `createChat` of their own that
 * calls this.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (transport: Effect.Effect<Transport.Service, never, Scope.Scope>, options: Options): Chat => {
  const scope = Effect.runSync(Scope.make())
  const running = new Set<Fiber.RuntimeFiber<unknown, unknown>>()
  let closed = false
  let client: ChatClient.Service | undefined
  let opening: Fiber.Fiber<ChatClient.Service, SigningError> | undefined

  /** The client, once it is made: a transport may take its time, and options that cannot be right fail every call. */
  const open = (): Effect.Effect<ChatClient.Service, SigningError> => {
    opening ??= Effect.runFork(
      Effect.map(Scope.extend(opened(transport, options), scope), (made) => {
        client = made
        return made
      })
    )
    return Fiber.join(opening)
  }

  const run = async <A, E>(
    endpoint: string,
    use: (client: ChatClient.Service) => Effect.Effect<A, E>,
    signal?: Signal
  ): Promise<A> => {
    const aborted = () => signal?.aborted === true
    if (aborted()) throw signal?.reason
    if (closed) throw new TransportError({ endpoint, reason: "NotSent", failure: "Closed" })
    const fiber = Effect.runFork(client === undefined ? Effect.flatMap(open(), use) : use(client))
    running.add(fiber)
    const abort = () => fiber.unsafeInterruptAsFork(fiber.id())
    signal?.addEventListener("abort", abort, { once: true })
    const exit = await new Promise<Exit.Exit<A, unknown>>((resolve) => fiber.addObserver(resolve))
    running.delete(fiber)
    signal?.removeEventListener("abort", abort)
    if (Exit.isSuccess(exit)) return exit.value
    if (Cause.isInterrupted(exit.cause)) {
      if (aborted()) throw signal?.reason
      if (closed) throw new TransportError({ endpoint, reason: "Unknown", failure: "Closed" })
    }
    throw Cause.squash(exit.cause)
  }

  return {
    call: (endpoint, payload, options) =>
      run(endpoint.name, (client) => client.call(endpoint, payload, options), options?.signal),
    callRaw: (path, body, options) => run(path, (client) => client.callRaw(path, body, options), options?.signal),
    preview: (endpoint, payload) => run(endpoint.name, (client) => client.preview(endpoint, payload)),
    close: () => {
      closed = true
      return Effect.runPromise(
        Effect.flatMap(Scope.close(scope, Exit.void), () => Effect.asVoid(Fiber.interruptAll(running)))
      )
    }
  }
}
