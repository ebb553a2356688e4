/**
 * The client for programs that do not use Effect: promises that reject with the same errors.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import * as ChatApp from "./ChatApp.js"
import * as ChatClient from "./ChatClient.js"
import type * as Endpoint from "./Endpoint.js"
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
  /** Ends the client and closes its connections; calls that still run are interrupted. */
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

/**
 * Makes a client from a transport. The transports have a `createChat` of their own that calls this.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (transport: Layer.Layer<Transport.Transport>, options: Options): Chat => {
  const limits =
    options.rateLimit === false ? RateLimit.layerUnlimited : RateLimit.layer(options.rateLimit ?? undefined)
  const policy = RetryPolicy.layer(options.retry ?? RetryPolicy.standard)
  const runtime = ManagedRuntime.make(
    Layer.provide(ChatClient.layer, [
      Layer.suspend(() => ChatApp.layer(appOptions(options))),
      transport,
      limits,
      policy
    ])
  )

  const run = async <A, E>(
    effect: Effect.Effect<A, E, ChatClient.ChatClient>,
    signal: Signal | undefined
  ): Promise<A> => {
    const aborted = () => signal?.aborted === true
    if (aborted()) throw signal?.reason
    const fiber = runtime.runFork(effect)
    const abort = () => fiber.unsafeInterruptAsFork(fiber.id())
    signal?.addEventListener("abort", abort, { once: true })
    const exit = await new Promise<Exit.Exit<A, unknown>>((resolve) => fiber.addObserver(resolve))
    signal?.removeEventListener("abort", abort)
    if (Exit.isSuccess(exit)) return exit.value
    if (aborted() && Cause.isInterrupted(exit.cause)) throw signal?.reason
    throw Cause.squash(exit.cause)
  }

  return {
    call: (endpoint, payload, options) => run(ChatClient.call(endpoint, payload, options), options?.signal),
    callRaw: (path, body, options) => run(ChatClient.callRaw(path, body, options), options?.signal),
    preview: (endpoint, payload) =>
      run(
        Effect.flatMap(ChatClient.ChatClient, (client) => client.preview(endpoint, payload)),
        undefined
      ),
    close: () => runtime.dispose()
  }
}
