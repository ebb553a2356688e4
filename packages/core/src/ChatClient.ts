/**
 * The client. One method calls every endpoint of the API: it validates the
 * payload, keeps to the rate limit, signs the request, and retries failures
 * when that is safe.
 */
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { ChatApp } from "./ChatApp.js"
import type * as ChatError from "./ChatError.js"
import type * as Endpoint from "./Endpoint.js"
import * as RateLimit from "./RateLimit.js"
import { makeService, seed } from "./internal/service.js"
import { RetryPolicy } from "./RetryPolicy.js"
import * as Transport from "./Transport.js"

/** Options of one call. */
export interface CallOptions {
  /** Time for the whole call, instead of the policy's. */
  readonly timeout?: Duration.DurationInput | undefined
  /** Maximum time for the whole call: it shortens the timeout, and never extends it. No attempt starts after it. */
  readonly timeLeft?: Duration.DurationInput | undefined
  /** Time for one attempt, instead of the policy's. */
  readonly attemptTimeout?: Duration.DurationInput | undefined
  /** Maximum number of attempts, instead of the policy's. */
  readonly attempts?: number | undefined
}

/** Options of one call without a definition. */
export interface RawOptions extends CallOptions {
  /**
   * What a second identical request does, which decides whether a failure of unknown outcome is retried.
   *
   * @default "none"
   */
  readonly idempotency?: Endpoint.Idempotency | undefined
  /** @default 200 */
  readonly ratePerSecond?: number | undefined
}

/** A request as it would be sent now, for display: the UserSig in the URL is redacted. */
export interface Preview {
  readonly method: "POST"
  readonly url: string
  readonly body: string
}

/** A client of one app. */
export interface Service {
  readonly call: <E extends Endpoint.Any>(
    endpoint: E,
    payload: Endpoint.Payload<E>,
    options?: CallOptions
  ) => Effect.Effect<Endpoint.Success<E>, ChatError.ChatError<Endpoint.Code<E>>>
  /** Calls an endpoint that has no definition by its path, such as `sns/group_delete`; the response is not decoded. */
  readonly callRaw: (
    path: string,
    body: Readonly<Record<string, unknown>>,
    options?: RawOptions
  ) => Effect.Effect<Readonly<Record<string, unknown>>, ChatError.ChatError>
  /** Returns the request that `call` would send, without sending it. */
  readonly preview: <E extends Endpoint.Any>(
    endpoint: E,
    payload: Endpoint.Payload<E>
  ) => Effect.Effect<Preview, ChatError.PayloadError | ChatError.SigningError>
}

/** A client of one app. */
export class ChatClient extends Context.Tag("@tcchat/core/ChatClient")<ChatClient, Service>() {}

/** Makes a client. */
export const make: Effect.Effect<Service, never, ChatApp | Transport.Transport> = /* @__PURE__ */ Effect.gen(
  function* () {
    const limits = Option.getOrElse(yield* Effect.serviceOption(RateLimit.RateLimit), () => undefined)
    return makeService(
      {
        app: yield* ChatApp,
        transport: yield* Transport.Transport,
        limit: limits ?? (yield* Effect.orDie(RateLimit.make())),
        policy: yield* RetryPolicy
      },
      yield* seed
    )
  }
)

/**
 * Provides a client of the app over the transport. Retry policy and rate limit are the standard ones unless others are
 * provided.
 */
export const layer: Layer.Layer<ChatClient, never, ChatApp | Transport.Transport> = /* @__PURE__ */ Layer.effect(
  ChatClient,
  make
)

/**
 * Calls an endpoint.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(deleteLists, { From_Account: "alice", GroupName: ["work", "school"] })
 * ```
 */
export const call = <E extends Endpoint.Any>(
  endpoint: E,
  payload: Endpoint.Payload<E>,
  options?: CallOptions
): Effect.Effect<Endpoint.Success<E>, ChatError.ChatError<Endpoint.Code<E>>, ChatClient> =>
  Effect.flatMap(ChatClient, (client) => client.call(endpoint, payload, options))

/** Calls an endpoint that has no definition by its path. */
export const callRaw = (
  path: string,
  body: Readonly<Record<string, unknown>>,
  options?: RawOptions
): Effect.Effect<Readonly<Record<string, unknown>>, ChatError.ChatError, ChatClient> =>
  Effect.flatMap(ChatClient, (client) => client.callRaw(path, body, options))
