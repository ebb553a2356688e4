import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import type { Service as App } from "../ChatApp.js"
import type { CallOptions, RawOptions, Service } from "../ChatClient.js"
import * as ChatError from "../ChatError.js"
import * as Check from "../Check.js"
import * as Endpoint from "../Endpoint.js"
import type * as RateLimit from "../RateLimit.js"
import * as RetryBudget from "../RetryBudget.js"
import type { Policy } from "../RetryPolicy.js"
import * as Transport from "../Transport.js"
import { makeCall, ofCall, type Progress } from "./call.js"
import { compile, type Compiled } from "./compiled.js"
import { monotonic } from "./monotonic.js"
import { Origins } from "./origins.js"
import { encodeBody, encodeUrlFields, queryOf, randomBound, randomFrom, urlOf, withDedupNumbers } from "./request.js"
import type { Own } from "./spans.js"

/** What a client is made of. */
export interface Parts {
  readonly app: App
  readonly transport: Transport.Service
  readonly limit: RateLimit.Service
  readonly policy: Policy
  readonly tracer?: Own
}

/** Generates the seed for the `random` of URLs. */
export const seed: Effect.Effect<number> = /* @__PURE__ */ Effect.flatMap(Effect.random, (random) =>
  random.nextIntBetween(0, randomBound)
)

const rawSchema = /* @__PURE__ */ Schema.Record({ key: Schema.String, value: Schema.Unknown })
const rawPath = /^(?:v4\/)?([\w.-]+\/[\w.-]+)$/

/** A client whose calls report their progress. */
export interface Client extends Service {
  readonly call: <E extends Endpoint.Any>(
    endpoint: E,
    payload: Endpoint.Payload<E>,
    options?: CallOptions,
    progress?: Progress
  ) => Effect.Effect<Endpoint.Success<E>, ChatError.ChatError<Endpoint.Code<E>>>
  readonly callRaw: (
    path: string,
    body: Readonly<Record<string, unknown>>,
    options?: RawOptions,
    progress?: Progress
  ) => Effect.Effect<Readonly<Record<string, unknown>>, ChatError.ChatError>
}

/** Makes a client. */
export const makeService = ({ app, limit, policy, tracer, transport }: Parts, seed: number): Client => {
  const budget = policy.budget === false ? undefined : RetryBudget.make(policy.budget)
  const origins = new Origins(app.origins)
  const query = queryOf(app)
  const random = randomFrom(seed)
  const keys = new WeakMap<Endpoint.Any, RateLimit.Key>()
  const keyOf = (endpoint: Endpoint.Any): RateLimit.Key => {
    let key = keys.get(endpoint)
    if (key === undefined) {
      key = { sdkAppId: app.sdkAppId, endpoint: endpoint.name, ratePerSecond: endpoint.ratePerSecond }
      keys.set(endpoint, key)
    }
    return key
  }
  const session = { app, keyOf, send: transport.send, limit, policy, budget, origins, query, random, tracer }
  const send = (compiled: Compiled, payload: unknown, options?: CallOptions, progress?: Progress) =>
    makeCall(session, compiled, payload, options, progress)

  return {
    call: <E extends Endpoint.Any>(
      endpoint: E,
      payload: Endpoint.Payload<E>,
      options?: CallOptions,
      progress?: Progress
    ) =>
      send(compile(endpoint), payload, options, progress) as Effect.Effect<
        Endpoint.Success<E>,
        ChatError.ChatError<Endpoint.Code<E>>
      >,
    callRaw: (path, body, options, progress) => {
      const match = rawPath.exec(path)
      if (match === null)
        return new ChatError.PayloadError({
          endpoint: "raw",
          issues: [{ path: "path", expected: "service/command, such as sns/group_delete", actual: "something else" }]
        })
      const endpoint = match[1]!
      const { ratePerSecond = 200 } = options ?? {}
      const wrong = ratePerSecond === 200 ? undefined : Either.getLeft(Check.number("ratePerSecond", ratePerSecond))
      if (wrong?._tag === "Some") return ofCall(wrong.value, endpoint)
      return send(compile(rawEndpoint(endpoint, ratePerSecond, options)), body, options, progress) as Effect.Effect<
        Readonly<Record<string, unknown>>,
        ChatError.ChatError
      >
    },
    preview: (endpoint, payload) =>
      Effect.gen(function* () {
        const clock = yield* Effect.clock
        const compiled = compile(endpoint)
        const drawn = withDedupNumbers(compiled, payload, yield* Effect.random)
        const whole = drawn === undefined ? payload : yield* drawn
        const body = yield* encodeBody(compiled, whole)
        const origin = app.origins[origins.choose(monotonic(clock))]!
        const userSig = yield* app.credentials.userSig(endpoint.name)
        const url = urlOf(origin, endpoint.path, query, userSig, random(), encodeUrlFields(compiled, whole))
        return {
          method: "POST",
          url: Transport.shownUrl({ endpoint: endpoint.name, url, body, timeout: 0 }),
          body
        } as const
      })
  }
}

/** Cache of endpoints without a definition: there are few, and each is called many times. */
const rawEndpoints = new Map<string, Endpoint.Any>()

const rawEndpoint = (path: string, ratePerSecond: number, { idempotency = "none" }: RawOptions = {}): Endpoint.Any => {
  const id = `${path} ${idempotency} ${ratePerSecond}`
  const found = rawEndpoints.get(id)
  if (found !== undefined) return found
  const endpoint = Endpoint.make(path, {
    path,
    idempotency,
    // The definition is what would say so, and there is none.
    destroys: false,
    ratePerSecond,
    payload: rawSchema,
    success: rawSchema,
    errors: "undocumented"
  })
  rawEndpoints.set(id, endpoint)
  return endpoint
}
