/**
 * The client: every call of the API through one method, with its payload
 * checked, its frequency kept, its signature renewed, and its failures
 * repeated where that does no harm.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as ParseResult from "effect/ParseResult"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { ChatApp } from "./ChatApp.js"
import * as ChatError from "./ChatError.js"
import * as Endpoint from "./Endpoint.js"
import { compile, type Compiled } from "./internal/compiled.js"
import * as envelope from "./internal/envelope.js"
import { fromParseIssue } from "./internal/issues.js"
import { meterOf } from "./internal/meter.js"
import { Origins } from "./internal/origins.js"
import * as RateLimit from "./RateLimit.js"
import * as RetryBudget from "./RetryBudget.js"
import { pause, RetryPolicy } from "./RetryPolicy.js"
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

const encode = (
  { encode: toJson, endpoint }: Compiled,
  payload: unknown
): Either.Either<string, ChatError.PayloadError> => {
  const refuse = (issues: ReadonlyArray<ChatError.Issue>) =>
    new ChatError.PayloadError({ endpoint: endpoint.name, issues })
  return Either.flatMap(
    Either.mapLeft(toJson(payload), (issue: ParseResult.ParseIssue) => refuse(fromParseIssue(issue))),
    (value) =>
      Either.try({
        try: () => JSON.stringify(value),
        catch: () => refuse([{ path: "", expected: "something that JSON can hold", actual: "something else" }])
      })
  )
}

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
  const hosts = app.origins.map((origin) => origin!.replace(/^https?:\/\//, ""))
  const query = `?sdkappid=${app.sdkAppId}&identifier=${encodeURIComponent(app.admin)}&usersig=`

  const urlOf = (origin: number, path: string, userSig: string, random: number): Redacted.Redacted =>
    Redacted.make(
      `${app.origins[origin]}/v4/${path}${query}${encodeURIComponent(userSig)}&random=${random}&contenttype=json`
    )

  /** Waits for something, but no longer than the call has. */
  const inTime = <A, E>(
    self: Effect.Effect<A, E>,
    endpoint: string,
    waitingFor: "RateLimit" | "UserSig",
    left: number,
    timeout: number,
    tries: number
  ): Effect.Effect<A, E | ChatError.DeadlineError> =>
    Effect.timeoutFail(self, {
      duration: Duration.millis(Math.max(0, left)),
      onTimeout: () => new ChatError.DeadlineError({ endpoint, waitingFor, timeout, tries })
    })

  const run = Effect.fnUntraced(function* (compiled: Compiled, body: string, options: CallOptions | undefined) {
    const { endpoint } = compiled
    const meter = meterOf(endpoint.name)
    const clock = yield* Effect.clock
    const random = yield* Effect.random
    const timeout = options?.timeout === undefined ? policy.timeout : Duration.toMillis(options.timeout)
    const tryTimeout = options?.tryTimeout === undefined ? policy.tryTimeout : Duration.toMillis(options.tryTimeout)
    const maxTries = options?.tries ?? policy.tries
    const started = clock.unsafeCurrentTimeMillis()
    const ends = started + timeout
    const key = { sdkAppId: app.sdkAppId, endpoint: endpoint.name, ratePerSecond: endpoint.ratePerSecond }
    let tries = 0
    let resigned = false

    while (true) {
      const before = clock.unsafeCurrentTimeMillis()
      yield* inTime(limit.take(key), endpoint.name, "RateLimit", ends - before, timeout, tries)
      const userSig = yield* inTime(
        app.credentials.userSig(endpoint.name),
        endpoint.name,
        "UserSig",
        ends - clock.unsafeCurrentTimeMillis(),
        timeout,
        tries
      )
      const now = clock.unsafeCurrentTimeMillis()
      if (now > before) meter.waited()
      tries++
      meter.tried()
      const signature = Redacted.value(userSig)
      const origin = origins.choose(now)
      const host = hosts[origin]
      const left = Math.min(tryTimeout, ends - now)
      const url = urlOf(origin, endpoint.path, signature, yield* random.nextIntBetween(0, 0x1_0000_0000))
      const attempt = tries
      const outcome = yield* Effect.either(
        Effect.withSpan(
          Effect.flatMap(
            Effect.timeoutFail(transport.post({ endpoint: endpoint.name, url, body, timeout: left }), {
              duration: Duration.millis(left),
              onTimeout: () =>
                new ChatError.TransportError({
                  endpoint: endpoint.name,
                  reason: "Unknown",
                  failure: "Timeout",
                  host,
                  tries: attempt
                })
            }),
            (response) =>
              envelope.read(compiled, response, {
                tries: attempt,
                userSig: signature,
                now: clock.unsafeCurrentTimeMillis()
              })
          ),
          "POST",
          {
            kind: "client",
            attributes: {
              "http.request.method": "POST",
              "server.address": host,
              "url.path": `/v4/${endpoint.path}`,
              "http.request.resend_count": tries - 1
            },
            captureStackTrace: false
          }
        )
      )
      const failedAt = clock.unsafeCurrentTimeMillis()
      if (outcome._tag === "Right") {
        origins.reached(origin)
        budget?.succeeded(tries - 1)
        return outcome.right
      }
      const error = outcome.left
      if (error._tag === "TransportError") {
        if (error.reason === "NotSent") origins.notReached(origin, failedAt)
      } else origins.reached(origin)

      const verdict = policy.judge(error, endpoint)
      if (verdict === "Throttle") yield* limit.slow(key)
      if (verdict === "Resign") yield* app.credentials.refused(userSig)
      if (verdict === "Stop" || tries >= maxTries || (verdict === "Resign" && resigned))
        return yield* Effect.fail(error)
      resigned ||= verdict === "Resign"
      const wait = verdict === "Resign" ? 0 : pause(policy, error, tries, yield* random.next)
      if (failedAt + wait >= ends) return yield* Effect.fail(error)
      if (verdict !== "Resign" && budget?.take(failedAt) === false) return yield* Effect.fail(error)
      meter.retried(verdict)
      if (wait > 0) yield* clock.sleep(Duration.millis(wait))
    }
  })

  const send = (compiled: Compiled, payload: unknown, options?: CallOptions) => {
    const { endpoint } = compiled
    return Effect.withSpan(
      Effect.flatMap(Effect.clock, (clock) => {
        const started = clock.unsafeCurrentTimeMillis()
        return Effect.onExit(
          Effect.flatMap(encode(compiled, payload), (body) => run(compiled, body, options)),
          (exit) =>
            Effect.sync(() =>
              meterOf(endpoint.name).ended(outcomeOf(exit), (clock.unsafeCurrentTimeMillis() - started) / 1000)
            )
        )
      }),
      endpoint.name,
      { attributes: { "tcchat.endpoint": endpoint.name, "tcchat.sdk_app_id": app.sdkAppId }, captureStackTrace: false }
    )
  }

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
        const body = yield* encode(compile(endpoint), payload)
        const clock = yield* Effect.clock
        const random = yield* Effect.random
        const url = urlOf(
          origins.choose(clock.unsafeCurrentTimeMillis()),
          endpoint.path,
          Redacted.value(yield* app.credentials.userSig(endpoint.name)),
          yield* random.nextIntBetween(0, 0x1_0000_0000)
        )
        return {
          method: "POST",
          url: Transport.shownUrl({ endpoint: endpoint.name, url, body, timeout: 0 }),
          body
        } as const
      })
  }
})

const outcomeOf = (exit: Exit.Exit<unknown, ChatError.ChatError>): string =>
  Exit.match(exit, {
    onSuccess: () => "ok",
    onFailure: (cause) =>
      Option.match(Cause.failureOption(cause), {
        onSome: (error) => error._tag,
        onNone: () => (Cause.isInterruptedOnly(cause) ? "interrupted" : "defect")
      })
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
