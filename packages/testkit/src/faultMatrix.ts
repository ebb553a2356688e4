/** Every failure with every idempotency, through the whole client and a real server. */
import { assert, describe, it } from "@effect/vitest"
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import type { ChatError } from "@tcchat/core/ChatError"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as RateLimit from "@tcchat/core/RateLimit"
import * as RetryPolicy from "@tcchat/core/RetryPolicy"
import type { Transport } from "@tcchat/core/Transport"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import { selfSigned } from "./Certificate.js"
import * as Fault from "./Fault.js"
import * as FaultServer from "./FaultServer.js"
import * as Secrets from "./Secrets.js"

const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e"

const payload = { From_Account: "alice", MsgRandom: 1287657 }

/** An endpoint for each idempotency. */
const endpointOf = (idempotency: Endpoint.Idempotency) =>
  Endpoint.make(`faults.${idempotency}`, {
    path: "sns/group_delete",
    idempotency,
    destroys: false,
    ratePerSecond: 200,
    payload: { From_Account: Schema.NonEmptyString, MsgRandom: Schema.Int },
    success: { CurrentSequence: Schema.Int },
    errors: [30001, 30006, 30008]
  })

const idempotencies = ["read", "idempotent", "deduplicated", "none"] as const

/** Attempts with each idempotency, in the order of `idempotencies`, when a call may make three attempts. */
type Attempts = readonly [read: number, idempotent: number, deduplicated: number, none: number]

/** Retried with any idempotency, as nothing was sent. */
const always: Attempts = [3, 3, 3, 3]
/** Retried where a second request does no harm. */
const whenSafe: Attempts = [3, 3, 3, 1]
const onceMore: Attempts = [2, 2, 2, 2]
const never: Attempts = [1, 1, 1, 1]

interface Row {
  readonly failure: string
  /** The fault of every request, or the origin without a server. */
  readonly fault: Fault.Fault | Effect.Effect<string, never, Scope.Scope>
  readonly error: readonly [tag: ChatError["_tag"], detail: string | number]
  readonly attempts: Attempts
  /** Sets the timeout of an attempt to 200 ms. */
  readonly hurried?: true
}

const untrusted = Effect.map(FaultServer.make({ certificate: selfSigned() }), (server) => server.origin)

const rows: ReadonlyArray<Row> = [
  { failure: "refused", fault: FaultServer.refusing, error: ["TransportError", "NotSent Refused"], attempts: always },
  {
    failure: "unknown host",
    fault: Effect.succeed("http://tcchat-matrix.invalid"),
    error: ["TransportError", "NotSent NameNotFound"],
    attempts: always
  },
  { failure: "untrusted certificate", fault: untrusted, error: ["TransportError", "NotSent Tls"], attempts: always },
  {
    failure: "reset before the headers",
    fault: Fault.resetBeforeHeaders,
    error: ["TransportError", "Unknown Reset"],
    attempts: whenSafe
  },
  {
    failure: "closed before the headers",
    fault: Fault.closeBeforeHeaders,
    error: ["TransportError", "Unknown Reset"],
    attempts: whenSafe
  },
  {
    failure: "reset after the headers",
    fault: Fault.resetAfterHeaders,
    error: ["TransportError", "Unknown Incomplete"],
    attempts: whenSafe
  },
  {
    failure: "half a body",
    fault: Fault.halfBody,
    error: ["TransportError", "Unknown Incomplete"],
    attempts: whenSafe
  },
  {
    failure: "half of the chunks",
    fault: Fault.halfChunks,
    error: ["TransportError", "Unknown Incomplete"],
    attempts: whenSafe
  },
  { failure: "not HTTP", fault: Fault.notHttp, error: ["TransportError", "Unknown Other"], attempts: whenSafe },
  {
    failure: "no response in time",
    fault: Fault.silence,
    error: ["TransportError", "Unknown Timeout"],
    attempts: whenSafe,
    hurried: true
  },
  {
    failure: "an incomplete response in time",
    fault: Fault.stuckBody,
    error: ["TransportError", "Unknown Timeout"],
    attempts: whenSafe,
    hurried: true
  },
  { failure: "HTTP 502", fault: Fault.badGateway, error: ["ResponseError", "Status 502"], attempts: whenSafe },
  {
    failure: "HTTP 404",
    fault: Fault.response({ status: 404 }),
    error: ["ResponseError", "Status 404"],
    attempts: never
  },
  {
    failure: "HTTP 302",
    fault: Fault.response({ status: 302, headers: { Location: "/elsewhere" } }),
    error: ["ResponseError", "Status 302"],
    attempts: never
  },
  { failure: "HTML instead of JSON", fault: Fault.html, error: ["ResponseError", "Envelope 200"], attempts: whenSafe },
  { failure: "empty body", fault: Fault.response({}), error: ["ResponseError", "Envelope 200"], attempts: whenSafe },
  {
    failure: "JSON without an ErrorCode",
    fault: Fault.response({ body: '{"ActionStatus":"OK"}' }),
    error: ["ResponseError", "Envelope 200"],
    attempts: whenSafe
  },
  {
    failure: "OK with a body that does not fit",
    fault: Fault.ok({ CurrentSequence: "three" }),
    error: ["ResponseError", "Body 200"],
    attempts: never
  },
  { failure: "60008, outcome open", fault: Fault.rejection(60008), error: ["ApiError", 60008], attempts: whenSafe },
  { failure: "30006, backoff", fault: Fault.rejection(30006), error: ["ApiError", 30006], attempts: whenSafe },
  { failure: "30008, backoff", fault: Fault.rejection(30008), error: ["ApiError", 30008], attempts: whenSafe },
  { failure: "80003, nothing written", fault: Fault.rejection(80003), error: ["ApiError", 80003], attempts: always },
  { failure: "60007, throttle", fault: Fault.rejection(60007), error: ["ApiError", 60007], attempts: always },
  { failure: "70001, resign", fault: Fault.rejection(70001), error: ["ApiError", 70001], attempts: onceMore },
  { failure: "10007, never", fault: Fault.rejection(10007), error: ["ApiError", 10007], attempts: never },
  { failure: "30001, fix the request", fault: Fault.rejection(30001), error: ["ApiError", 30001], attempts: never },
  { failure: "70009, fix the credentials", fault: Fault.rejection(70009), error: ["ApiError", 70009], attempts: never },
  { failure: "60020, upgrade the plan", fault: Fault.rejection(60020), error: ["ApiError", 60020], attempts: never },
  { failure: "an unknown code", fault: Fault.rejection(1), error: ["ApiError", 1], attempts: never }
]

const detailOf = (error: ChatError): string | number => {
  switch (error._tag) {
    case "TransportError":
      return `${error.reason} ${error.failure}`
    case "ResponseError":
      return `${error.reason} ${error.status}`
    case "ApiError":
      return error.code
    case "PayloadError":
    case "SigningError":
    case "OptionsError":
    case "RateLimitError":
    case "DeadlineError":
      return error.message
  }
}

const policy = (hurried: boolean): RetryPolicy.Options => ({
  attempts: 3,
  attemptTimeout: hurried ? "200 millis" : "10 seconds",
  timeout: "30 seconds",
  baseDelay: "1 millis",
  maxDelay: "1 millis",
  budget: false
})

const clientOf = (transport: Layer.Layer<Transport>, baseUrl: string, hurried = false) =>
  ChatClient.layer.pipe(
    Layer.provide([
      Layer.orDie(ChatApp.layer({ sdkAppId: 1400000000, admin: "administrator", secretKey, baseUrl })),
      transport,
      RateLimit.layerUnlimited,
      RetryPolicy.layer(policy(hurried))
    ])
  )

/** What must not appear: the key, the query of each request, and its UserSig. */
const secretsOf = (received: ReadonlyArray<Fault.Received>): Readonly<Record<string, string>> => ({
  key: secretKey,
  query: "sdkappid=1400000000&",
  ...Object.fromEntries(
    received.flatMap(({ path }, n) =>
      Option.match(Secrets.userSigOf(path), {
        onNone: () => [],
        onSome: (userSig) => [
          [`UserSig ${n}`, userSig],
          [`encoded UserSig ${n}`, encodeURIComponent(userSig)]
        ]
      })
    )
  )
})

const distinct = (values: ReadonlyArray<unknown>) => new Set(values).size

/** Declares the matrix for one transport. */
export const faultMatrix = (name: string, transport: Layer.Layer<Transport>): void => {
  describe(`fault matrix of ${name}`, () => {
    for (const { error, failure, fault, hurried, attempts } of rows)
      for (const [column, idempotency] of idempotencies.entries()) {
        it.scopedLive(`${failure}, ${idempotency}: ${attempts[column]} of 3 attempts`, () =>
          Effect.gen(function* () {
            const server = yield* FaultServer.make()
            if (typeof fault === "function") server.script(fault)
            const origin = typeof fault === "function" ? server.origin : yield* fault
            const recorder = Secrets.recorder()
            const outcome = yield* ChatClient.call(endpointOf(idempotency), payload).pipe(
              Effect.tapError((error) => Effect.logError("the call failed", error)),
              Effect.either,
              Effect.provide(clientOf(transport, origin, hurried === true)),
              Effect.provide(recorder.layer)
            )
            const { received } = server
            assert.isTrue(Either.isLeft(outcome))
            const seen = Either.getOrThrow(Either.flip(outcome))
            assert.deepStrictEqual([seen._tag, detailOf(seen)], [...error])
            assert.strictEqual("attempts" in seen ? seen.attempts : undefined, attempts[column])
            assert.strictEqual(received.length, typeof fault === "function" ? attempts[column] : 0)
            if (received.length > 0) {
              assert.strictEqual(distinct(received.map(({ body }) => body)), 1, "a retry sends the same payload")
              assert.strictEqual(
                distinct(received.map(({ path }) => path)),
                received.length,
                "random differs with each attempt"
              )
            }
            const secrets = secretsOf(received)
            assert.deepStrictEqual(Secrets.find(seen, secrets), [])
            assert.isAtLeast(recorder.texts().length, 3, "log lines and spans were recorded")
            assert.deepStrictEqual(Secrets.findInTexts(recorder.texts(), secrets), [])
          })
        )
      }
  })

  describe(`recovery over ${name}`, () => {
    for (const { error, failure, fault, hurried, attempts } of rows) {
      if (typeof fault !== "function") continue
      for (const [column, idempotency] of idempotencies.entries()) {
        const again = attempts[column]! > 1
        it.scopedLive(`${failure}, then a response, ${idempotency}: ${again ? "succeeds" : "fails at once"}`, () =>
          Effect.gen(function* () {
            const server = yield* FaultServer.make()
            const client = yield* Layer.build(clientOf(transport, server.origin, hurried === true))
            // The first call leaves an open connection, to which the fault applies.
            const call = (options?: ChatClient.CallOptions) =>
              Effect.provide(ChatClient.call(endpointOf(idempotency), payload, options), client)
            yield* call({ attemptTimeout: "10 seconds" })
            server.script(fault, Fault.ok({ CurrentSequence: 7 }))
            const outcome = yield* Effect.either(call())
            assert.deepStrictEqual(
              Either.match(outcome, { onLeft: detailOf, onRight: ({ CurrentSequence }) => CurrentSequence }),
              again ? 7 : error[1]
            )
            assert.strictEqual(server.received.length, again ? 2 : 1)
          })
        )
      }
    }
  })
}
