import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
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
import type { Outcome } from "./call.js"
import { mostEndpoints } from "./bounded.js"
import type { Headers } from "./headers.js"
import * as Monotonic from "../Monotonic.js"
import { Origins } from "./origins.js"
import { encodeBody, encodeUrlFields, randomBound, randomFrom, withDedupNumbers } from "./request.js"
import { type Route, routesOf } from "./route.js"
import { type Running, start, toEffect } from "./run.js"
import type { Own } from "./spans.js"
import { type StartOptions, type Times, timesOf } from "./times.js"

/** What a client is made of. */
export interface Parts {
  readonly app: App
  readonly transport: Transport.Service
  readonly limit: RateLimit.Service
  readonly policy: Policy
  readonly tracer?: Own
  readonly headers?: Headers | undefined
}

/** Generates the seed for the `random` of URLs. */
export const seed: Effect.Effect<number> = /* @__PURE__ */ Effect.flatMap(Effect.random, (random) =>
  random.nextIntBetween(0, randomBound)
)

const rawSchema = /* @__PURE__ */ Schema.Record({ key: Schema.String, value: Schema.Unknown })
const rawPath = /^(?:v4\/)?((?!v4\/)[\w.-]+\/[\w.-]+)$/

type Done = (outcome: Outcome) => void

/** A client that also makes calls for promises. */
export interface Client extends Service {
  readonly start: (endpoint: Endpoint.Any, payload: unknown, options: StartOptions | undefined, done: Done) => Running
  readonly startRaw: (
    path: string,
    body: unknown,
    options: (RawOptions & StartOptions) | undefined,
    done: Done
  ) => Running
}

/** Makes a client. */
export const makeService = ({ app, headers, limit, policy, tracer, transport }: Parts, seed: number): Client => {
  const budget = policy.budget === false ? undefined : RetryBudget.make(policy.budget)
  const origins = new Origins(app.origins)
  const random = randomFrom(seed)
  const routeOf = routesOf(app, origins)
  const session = { app, send: transport.send, limit, policy, budget, origins, random, headers }

  const call = (route: Route, payload: unknown, options: CallOptions | undefined) => {
    const times = timesFor(policy, route, options)
    return Either.isLeft(times) ? Effect.fail(times.left) : toEffect(session, route, payload, times.right, tracer)
  }
  const begin = (route: Route, payload: unknown, options: StartOptions | undefined, done: Done) => {
    const times = timesFor(policy, route, options)
    return Either.isLeft(times)
      ? refused(times.left, done)
      : start(session, route, payload, times.right, options?.tracer ?? tracer, done)
  }

  return {
    call: <E extends Endpoint.Any>(endpoint: E, payload: Endpoint.Payload<E>, options?: CallOptions) =>
      call(routeOf(endpoint), payload, options) as Effect.Effect<
        Endpoint.Success<E>,
        ChatError.ChatError<Endpoint.Code<E>>
      >,
    callRaw: (path, body, options) => {
      const endpoint = rawEndpoint(path, options)
      return Either.isLeft(endpoint)
        ? Effect.fail(endpoint.left)
        : (call(routeOf(endpoint.right), body, options) as Effect.Effect<
            Readonly<Record<string, unknown>>,
            ChatError.ChatError
          >)
    },
    start: (endpoint, payload, options, done) => begin(routeOf(endpoint), payload, options, done),
    startRaw: (path, body, options, done) => {
      const endpoint = rawEndpoint(path, options)
      return Either.isLeft(endpoint)
        ? refused(endpoint.left, done)
        : begin(routeOf(endpoint.right), body, options, done)
    },
    preview: (endpoint, payload) =>
      Effect.gen(function* () {
        const clock = yield* Effect.clock
        const { compiled, urls } = routeOf(endpoint)
        const drawn = withDedupNumbers(compiled, payload, yield* Effect.random)
        const whole = drawn === undefined ? payload : yield* drawn
        const body = yield* encodeBody(compiled, whole)
        const beginning = urls[origins.choose(Monotonic.now(clock))]!
        const url = `${beginning}${random()}&contenttype=json${encodeUrlFields(compiled, whole)}`
        const userSig = yield* app.credentials.userSig(endpoint.name)
        return {
          method: "POST",
          url: Transport.shownUrl({ endpoint: endpoint.name, url, userSig, body, timeout: 0 }),
          body
        } as const
      })
  }
}

/** The times of a call, or the option of it that is invalid. */
const timesFor = (
  policy: Policy,
  { key }: Route,
  options: CallOptions | undefined
): Either.Either<Times, ChatError.OptionsError> =>
  options === undefined
    ? Either.right(policy)
    : Either.mapLeft(timesOf(policy, options), (error) => ofCall(error, key.endpoint))

/** Adds the endpoint to the error of an invalid option. */
const ofCall = ({ actual, expected, option }: ChatError.OptionsError, endpoint: string): ChatError.OptionsError =>
  new ChatError.OptionsError({ option, expected, actual, endpoint })

const refused = (error: ChatError.ChatError, done: Done): Running => {
  done(Exit.fail(error))
  return { interrupt: () => undefined, mayHaveArrived: () => false }
}

/** The latest endpoints without a definition: most are called many times. */
const rawEndpoints = new Map<string, Endpoint.Any>()

const idempotencies: Readonly<Record<Endpoint.Idempotency, true>> = {
  read: true,
  idempotent: true,
  deduplicated: true,
  none: true
}

/** The endpoint of a call without a definition. */
const rawEndpoint = (
  given: string,
  options: RawOptions | undefined
): Either.Either<Endpoint.Any, ChatError.PayloadError | ChatError.OptionsError> => {
  const { idempotency = "none", ratePerSecond = 200 } = options ?? {}
  const [, path] = rawPath.exec(given) ?? []
  if (path === undefined)
    return Either.left(
      new ChatError.PayloadError({
        endpoint: "raw",
        issues: [{ path: "path", expected: "service/command, such as sns/group_delete", actual: "something else" }]
      })
    )
  const id = `${path} ${idempotency} ${ratePerSecond}`
  const found = rawEndpoints.get(id)
  if (found !== undefined) return Either.right(found)
  const checked = Object.hasOwn(idempotencies, idempotency)
    ? Check.number("ratePerSecond", ratePerSecond)
    : Check.reject("idempotency", Object.keys(idempotencies).join(", "), idempotency)
  return Either.mapBoth(checked, {
    onLeft: (error) => ofCall(error, path),
    onRight: () => {
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
      const [oldest] = rawEndpoints.keys()
      if (rawEndpoints.size > mostEndpoints) rawEndpoints.delete(oldest!)
      return endpoint
    }
  })
}
