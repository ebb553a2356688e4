/**
 * Keeps the calls of all processes of an app under the documented rate limits together, counted in Redis.
 *
 * One hash for each app and endpoint says when its next call may start (GCRA), by the clock of the server.
 */
import type { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as RateLimit from "@tcchat/core/RateLimit"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as limit from "./internal/limit.js"
import { promised } from "./internal/promises.js"
import * as scripts from "./internal/redis.js"
import { type Store, storeError, tripOf } from "./internal/store.js"
import type { PromiseRateLimit, StoreOptions } from "./StoreOptions.js"

/** A client that takes the arguments of `EVAL` one by one: a `Redis` or `Cluster` of `ioredis`, or anything with such a method. */
export interface EvalClient {
  readonly eval: (script: string, keys: number, ...keysAndValues: Array<string>) => PromiseLike<unknown>
}

/** A client of `redis` (node-redis): made by `createClient`, `createClientPool`, `createCluster` or `createSentinel`. */
export interface NodeRedisClient {
  readonly isOpen: boolean
  readonly eval: (
    script: string,
    options: { readonly keys: Array<string>; readonly arguments: Array<string> }
  ) => PromiseLike<unknown>
}

/** The options of a rate limit in Redis. */
export interface Options extends StoreOptions {
  /** The program's client. It should fail rather than queue commands while it is not connected. */
  readonly client: EvalClient | NodeRedisClient
}

const isNodeRedis = (client: Options["client"]): client is NodeRedisClient => "isOpen" in client

const storeOf = (client: Options["client"], prefix: string): Store => {
  const run = (script: string, name: string, values: ReadonlyArray<number>) =>
    Effect.tryPromise({
      try: async () => {
        // In a cluster, everything in braces has to be on one node.
        const key = `${prefix}{${name}}`
        const texts = values.map(String)
        return isNodeRedis(client)
          ? client.eval(script, { keys: [key], arguments: texts })
          : client.eval(script, 1, key, ...texts)
      },
      catch: storeError
    })
  return {
    take: ({ count, name, recovery, step, wait }) =>
      Effect.flatMap(run(scripts.take, name, [count, step, wait, recovery]), (values) =>
        tripOf(Array.isArray(values) ? values : [])
      ),
    slow: ({ least, name, recovery, window }) => run(scripts.slow, name, [least, window, recovery])
  }
}

const names: Check.Names<Options> = { ...limit.names, client: true }

/** Makes a rate limit that counts in Redis. Fails with `OptionsError` for an invalid option. */
export const make = (options: Options): Effect.Effect<RateLimit.Service, OptionsError> =>
  Effect.gen(function* () {
    const { client } = yield* Check.options("", options, names)
    const checked = yield* Check.methods("client", client, ["eval"])
    return yield* limit.make((prefix) => storeOf(checked, prefix), options)
  })

/**
 * Provides a rate limit that counts in Redis.
 *
 * @example
 * ```ts
 * import * as RedisRateLimit from "@tcchat/rate-limit/RedisRateLimit"
 * import { Redis } from "ioredis"
 *
 * export const RateLimitLive = RedisRateLimit.layer({ client: new Redis(), onStore: console.warn })
 * ```
 */
export const layer = (options: Options): Layer.Layer<RateLimit.RateLimit, OptionsError> =>
  Layer.effect(RateLimit.RateLimit, make(options))

/**
 * Makes a rate limit that counts in Redis, for programs without Effect. Throws `OptionsError` for an invalid option.
 *
 * @example
 * ```ts
 * import { createRateLimit } from "@tcchat/rate-limit/RedisRateLimit"
 * import { createChat } from "@tcchat/sdk"
 * import { Redis } from "ioredis"
 *
 * export const chat = createChat({ rateLimit: createRateLimit({ client: new Redis() }) })
 * ```
 */
export const createRateLimit = (options: Options): PromiseRateLimit => promised(make(options))
