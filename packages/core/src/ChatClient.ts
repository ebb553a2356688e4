/**
 * The client: every call of the API through one method, with its payload
 * checked, its frequency kept, its signature renewed, and its failures
 * repeated where that does no harm.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { ChatApp } from "./ChatApp.js"
import * as ChatError from "./ChatError.js"
import * as Endpoint from "./Endpoint.js"
import { compile, type Compiled } from "./internal/compiled.js"
import { makeCall } from "./internal/call.js"
import { Origins } from "./internal/origins.js"
import * as RateLimit from "./RateLimit.js"
import { bodyOf, fieldsOf, numbered, queryOf, randomBound, randomFrom, urlOf } from "./internal/request.js"
import * as RetryBudget from "./RetryBudget.js"
import { RetryPolicy } from "./RetryPolicy.js"
import * as Transport from "./Transport.js"

/**
 * @since 0.1.0
 * @category configuration
 */
export interface CallOptions {
  /** Time for the whole call, instead of the policy's. */
  readonly timeout?: Duration.DurationInput | undefined
  /** Time for one try, instead of the policy's. */
  readonly tryTimeout?: Duration.DurationInput | undefined
  /** Tries at most, instead of the policy's. */
  readonly tries?: number | undefined
}

/**
 * @since 0.1.0
 * @category configuration
 */
export interface RawOptions extends CallOptions {
  /**
   * What a repeat of the request does, which decides whether a failure of unknown outcome is repeated.
   *
   * @default "none"
   */
  readonly idempotency?: Endpoint.Idempotency | undefined
  /** @default 200 */
  readonly ratePerSecond?: number | undefined
}

/**
 * A request as it would be sent now, for people to read: the UserSig is struck out of the URL.
 *
 * @since 0.1.0
 * @category models
 */
export interface Preview {
  readonly method: "POST"
  readonly url: string
  readonly body: string
}

/**
 * A client of one app.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  readonly call: <E extends Endpoint.Any>(
    endpoint: E,
    payload: Endpoint.Payload<E>,
    options?: CallOptions
  ) => Effect.Effect<Endpoint.Success<E>, ChatError.ChatError<Endpoint.Code<E>>>
  /** Calls what has no definition yet, by its path, such as `sns/group_delete`; the answer comes as it is. */
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

/**
 * A client of one app.
 *
 * @since 0.1.0
 * @category tags
 */
export class ChatClient extends Context.Tag("@tcchat/core/ChatClient")<ChatClient, Service>() {}

const rawSchema = Schema.Record({ key: Schema.String, value: Schema.Unknown })
const rawPath = /^(?:v4\/)?([\w.-]+\/[\w.-]+)$/

/**
 * Makes a client.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make: Effect.Effect<Service, never, ChatApp | Transport.Transport> = Effect.gen(function* () {
  const app = yield* ChatApp
  const transport = yield* Transport.Transport
  const limits = Option.getOrElse(yield* Effect.serviceOption(RateLimit.RateLimit), () => undefined)
  const limit = limits ?? (yield* RateLimit.make())
  const policy = yield* RetryPolicy
  const budget = policy.budget === false ? undefined : RetryBudget.make(policy.budget)
  const origins = new Origins(app.origins)
  const post = transport.keepsTime === true ? transport.post : timed(transport.post)
  const query = queryOf(app)
  const random = randomFrom(yield* Effect.flatMap(Effect.random, (random) => random.nextIntBetween(0, randomBound)))
  const session = { app, post, send: transport.send, limit, policy, budget, origins, query, random }
  const send = (compiled: Compiled, payload: unknown, options?: CallOptions) =>
    makeCall(session, compiled, payload, options)

  return {
    call: <E extends Endpoint.Any>(endpoint: E, payload: Endpoint.Payload<E>, options?: CallOptions) =>
      send(compile(endpoint), payload, options) as Effect.Effect<
        Endpoint.Success<E>,
        ChatError.ChatError<Endpoint.Code<E>>
      >,
    callRaw: (path, body, options) => {
      const match = rawPath.exec(path)
      if (match === null)
        return new ChatError.PayloadError({
          endpoint: "raw",
          issues: [{ path: "path", expected: "service/command, such as sns/group_delete", actual: "something else" }]
        })
      return send(compile(rawEndpoint(match[1]!, options)), body, options) as Effect.Effect<
        Readonly<Record<string, unknown>>,
        ChatError.ChatError
      >
    },
    preview: (endpoint, payload) =>
      Effect.gen(function* () {
        const clock = yield* Effect.clock
        const compiled = compile(endpoint)
        const drawn = numbered(compiled, payload, yield* Effect.random)
        const whole = drawn === undefined ? payload : yield* drawn
        const body = yield* bodyOf(compiled, whole)
        const origin = app.origins[origins.choose(clock.unsafeCurrentTimeMillis())]!
        const userSig = yield* app.credentials.userSig(endpoint.name)
        const url = urlOf(origin, endpoint.path, query, userSig, random(), fieldsOf(compiled, whole))
        return {
          method: "POST",
          url: Transport.shownUrl({ endpoint: endpoint.name, url, body, timeout: 0 }),
          body
        } as const
      })
  }
})

/** Keeps the time of a transport that does not. */
const timed =
  (post: Transport.Service["post"]): Transport.Service["post"] =>
  (request) =>
    Effect.timeoutFail(post(request), {
      duration: Duration.millis(request.timeout),
      onTimeout: () =>
        new ChatError.TransportError({ endpoint: request.endpoint, reason: "Unknown", failure: "Timeout" })
    })

/** Raw endpoints are few and made again and again, so they are kept by what makes them differ. */
const rawEndpoints = new Map<string, Endpoint.Any>()

const rawEndpoint = (path: string, options: RawOptions = {}): Endpoint.Any => {
  const { idempotency = "none", ratePerSecond = 200 } = options
  const id = `${path} ${idempotency} ${ratePerSecond}`
  const found = rawEndpoints.get(id)
  if (found !== undefined) return found
  const endpoint = Endpoint.make(path, {
    path,
    idempotency,
    ratePerSecond,
    payload: rawSchema,
    success: rawSchema,
    errors: []
  })
  rawEndpoints.set(id, endpoint)
  return endpoint
}

/**
 * Provides a client of the app, over the transport, with the retry policy and the rate limit that are provided or the
 * standard ones.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer: Layer.Layer<ChatClient, never, ChatApp | Transport.Transport> = Layer.effect(ChatClient, make)

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
 *
 * @since 0.1.0
 * @category accessors
 */
export const call = <E extends Endpoint.Any>(
  endpoint: E,
  payload: Endpoint.Payload<E>,
  options?: CallOptions
): Effect.Effect<Endpoint.Success<E>, ChatError.ChatError<Endpoint.Code<E>>, ChatClient> =>
  Effect.flatMap(ChatClient, (client) => client.call(endpoint, payload, options))

/**
 * Calls what has no definition yet, by its path.
 *
 * @since 0.1.0
 * @category accessors
 */
export const callRaw = (
  path: string,
  body: Readonly<Record<string, unknown>>,
  options?: RawOptions
): Effect.Effect<Readonly<Record<string, unknown>>, ChatError.ChatError, ChatClient> =>
  Effect.flatMap(ChatClient, (client) => client.callRaw(path, body, options))
