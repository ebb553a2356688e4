import type { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import type * as RateLimit from "@tcchat/core/RateLimit"
import * as Effect from "effect/Effect"
import type { StoreOptions, WhenAway } from "../StoreOptions.js"
import { Health } from "./health.js"
import { type Ground, Lane, longest, type Settings } from "./lane.js"
import type { Store } from "./store.js"

/** Number of lanes from which unused ones are forgotten: calls without a definition may name any endpoint. */
const mostLanes = 1000

/** The names of the options that both stores have in common. */
export const names: Check.Names<StoreOptions> = {
  share: true,
  maxWaiting: true,
  maxWait: true,
  window: true,
  recovery: true,
  places: true,
  timeout: true,
  whenAway: true,
  onStore: true,
  prefix: true
}

const whenAwayOf = (given: WhenAway): Effect.Effect<Settings["whenAway"], OptionsError> => {
  if (given === "wait" || given === "fail") return Effect.succeed(given)
  if (typeof given !== "object" || given === null) return Check.reject("whenAway", '"wait", "fail" or { share }', given)
  return Effect.flatMap(Check.options("whenAway", given, { share: true }), ({ share }) =>
    Check.number("whenAway.share", share, { above: 0, most: 1 })
  )
}

const settingsOf = (options: StoreOptions): Effect.Effect<Settings, OptionsError> =>
  Effect.gen(function* () {
    return {
      share: yield* Check.number("share", options.share ?? 1, { above: 0, most: 1 }),
      maxWaiting: yield* Check.integer("maxWaiting", options.maxWaiting ?? 10_000, { least: 0 }),
      maxWait: yield* Check.duration("maxWait", options.maxWait ?? "30 seconds", { zero: true }),
      window: Math.min(longest, yield* Check.duration("window", options.window ?? "1005 millis")),
      recovery: Math.min(longest, yield* Check.duration("recovery", options.recovery ?? "10 seconds")),
      places: yield* Check.integer("places", options.places ?? 10, { least: 1, most: 1000 }),
      // Without an end, a store that is silent would never count as away.
      timeout: Math.min(longest, yield* Check.duration("timeout", options.timeout ?? "1 second")),
      whenAway: yield* whenAwayOf(options.whenAway ?? "wait")
    }
  })

/** Makes a rate limit that counts in a store. */
export const make = (
  storeOf: (prefix: string) => Store,
  options: StoreOptions
): Effect.Effect<RateLimit.Service, OptionsError> =>
  Effect.gen(function* () {
    const settings = yield* settingsOf(options)
    const { onStore, prefix = "tcchat:" } = options
    if (typeof prefix !== "string") return yield* Check.reject("prefix", "a string", prefix)
    if (onStore !== undefined) yield* Check.method("onStore", onStore)
    const clock = yield* Effect.clock
    const random = yield* Effect.random
    const lanes = new Map<string, Lane>()
    const health = new Health(
      () => Effect.runSync(random.next),
      (error) => {
        const state = error === undefined ? { state: "back" as const } : { state: "away" as const, code: error.code }
        Effect.runSync(Effect.ignore(Effect.try(() => onStore?.(state))))
        for (const lane of lanes.values()) lane.run()
      }
    )
    const ground: Ground = { store: storeOf(prefix), settings, health, clock }
    const laneOf = (key: RateLimit.Key): Lane => {
      const name = `${key.sdkAppId} ${key.endpoint}`
      let lane = lanes.get(name)
      if (lane === undefined) {
        if (lanes.size >= mostLanes) for (const [other, { isUnused }] of lanes) if (isUnused) lanes.delete(other)
        lanes.set(name, (lane = new Lane(ground, key)))
      }
      return lane
    }
    return {
      take: (key) => Effect.suspend(() => laneOf(key).take),
      slow: (key) => Effect.suspend(() => laneOf(key).slow)
    }
  })
