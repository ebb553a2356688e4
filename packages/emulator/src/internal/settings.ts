import * as Check from "@tcchat/core/Check"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type { EmulatorError } from "../EmulatorError.js"
import { developmentSdkAppId, type Options, type Settings } from "../Settings.js"
import { readResponses } from "./responses.js"
import { console, limits, undocumented } from "./defaults.js"
import { read, refuse } from "./option.js"

/** A limit of 0 lets nothing through; a page has something on it. */
const leastOf = (option: string): number => (/(?:PerPage|PageSize)$/.test(option) ? 1 : 0)

/** Checks those fields of which the defaults are numbers. */
const checkNumbers = (fields: object, defaults: object) =>
  Either.all(
    Object.entries(defaults)
      .filter(([, value]) => typeof value === "number")
      .map(([option]) => read(Check.integer(option, Reflect.get(fields, option), { least: leastOf(option) })))
  )

/** Makes every choice, or says which option cannot be. */
export const resolve = (options: Options): Effect.Effect<Settings, EmulatorError> =>
  Effect.gen(function* () {
    const latency = yield* read(Check.duration("latency", options.latency ?? 0, { zero: true }))
    if (latency === Number.POSITIVE_INFINITY) return yield* refuse("latency must be a time that ends")
    const { randomSeed } = options
    if (typeof randomSeed === "number") yield* read(Check.number("randomSeed", randomSeed, {}))
    const settings: Settings = {
      sdkAppId: options.sdkAppId ?? developmentSdkAppId,
      admins: options.admins ?? ["administrator"],
      rateLimit: options.rateLimit ?? true,
      latency,
      conflictOnParallelWrites: options.conflictOnParallelWrites ?? false,
      listNameMaxBytes: yield* read(Check.integer("listNameMaxBytes", options.listNameMaxBytes ?? 30, { least: 0 })),
      limits: { ...limits, ...options.limits },
      console: { ...console, ...options.console },
      undocumented: { ...undocumented, ...options.undocumented },
      responses: yield* Either.mapLeft(readResponses(options.responses ?? {}), refuse),
      callsKept: yield* read(Check.integer("callsKept", options.callsKept ?? 1000, { least: 0 }))
    }
    if (settings.admins.length === 0) return yield* refuse("admins must name at least one account")
    yield* checkNumbers(settings.limits, limits)
    yield* checkNumbers(settings.console, console)
    yield* checkNumbers(settings.undocumented, undocumented)
    return settings
  })
