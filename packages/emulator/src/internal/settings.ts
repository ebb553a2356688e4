import * as Check from "@tcchat/core/Check"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type { EmulatorError } from "../EmulatorError.js"
import { developmentSdkAppId, type Options, type Settings } from "../Settings.js"
import { console, limits, undocumented } from "./defaults.js"
import { invalidOption, read } from "./option.js"
import { readResponses } from "./responseOptions.js"

/** A limit can be 0; a page has at least one item. */
const leastOf = (option: string): number => (/(?:PerPage|PageSize)$/.test(option) ? 1 : 0)

/** Validates the fields whose defaults are numbers. */
const checkNumbers = (fields: object, defaults: object) =>
  Either.all(
    Object.entries(defaults)
      .filter(([, value]) => typeof value === "number")
      .map(([option]) => read(Check.integer(option, Reflect.get(fields, option), { least: leastOf(option) })))
  )

/** Validates the options and sets the defaults. */
export const resolve = (options: Options): Effect.Effect<Settings, EmulatorError> =>
  Effect.gen(function* () {
    const latency = yield* read(Check.duration("latency", options.latency ?? 0, { zero: true }))
    if (latency === Number.POSITIVE_INFINITY) return yield* invalidOption("latency must be finite")
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
      responses: yield* Either.mapLeft(readResponses(options.responses ?? {}), invalidOption),
      logSize: yield* read(Check.integer("logSize", options.logSize ?? 1000, { least: 0 }))
    }
    if (settings.admins.length === 0) return yield* invalidOption("admins must name at least one account")
    yield* checkNumbers(settings.limits, limits)
    yield* checkNumbers(settings.console, console)
    yield* checkNumbers(settings.undocumented, undocumented)
    return settings
  })
