import * as Check from "@tcchat/core/Check"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Console from "../ConsoleSettings.js"
import type { EmulatorError } from "../EmulatorError.js"
import { developmentSdkAppId, type Options, type Settings } from "../Settings.js"
import type { Setting } from "../undocumented/option.js"
import * as Undocumented from "../Undocumented.js"
import { limits } from "./defaults.js"
import { invalidOption, read } from "./option.js"
import { readResponses } from "./responseOptions.js"

/** A limit can be 0; a page has at least one item. */
const leastOf = (option: string): number => (option.endsWith("PerPage") ? 1 : 0)

const names: { readonly [K in keyof Options]-?: true } = {
  sdkAppId: true,
  secretKey: true,
  admins: true,
  seed: true,
  rateLimit: true,
  latency: true,
  conflictOnParallelWrites: true,
  listNameMaxBytes: true,
  limits: true,
  console: true,
  undocumented: true,
  responses: true,
  webhooks: true,
  logSize: true,
  randomSeed: true
}

/** Rejects names that are no options, which would have no effect. */
const checkNames = (prefix: string, given: object | undefined, known: object) => {
  const unknown = Object.keys(given ?? {}).find((name) => !Object.hasOwn(known, name))
  return unknown === undefined ? Either.void : Either.left(invalidOption(`${prefix}${unknown} is no option`))
}

/** Validates the fields whose defaults are numbers. */
const checkNumbers = (fields: object, defaults: object) =>
  Either.all(
    Object.entries(defaults)
      .filter(([, value]) => typeof value === "number")
      .map(([option]) => read(Check.integer(option, Reflect.get(fields, option), { least: leastOf(option) })))
  )

const quoted = (values: ReadonlyArray<unknown>): string => values.map((value) => JSON.stringify(value)).join(", ")

const isNames = (value: unknown): boolean =>
  value === "any" || (Array.isArray(value) && value.every((name) => typeof name === "string"))

/** Validates options by what they are declared to be. */
const checkDeclared = (group: string, given: object, declared: Readonly<Record<string, Setting>>) =>
  Either.all(
    Object.entries(declared).map(([name, option]): Either.Either<unknown, EmulatorError> => {
      const value: unknown = Reflect.get(given, name)
      if ("least" in option) return read(Check.integer(`${group}.${name}`, value, option))
      if ("names" in option)
        return isNames(value)
          ? Either.void
          : Either.left(invalidOption(`${group}.${name} must be an array of names, or "any"`))
      return option.values.some((known) => known === value)
        ? Either.void
        : Either.left(invalidOption(`${group}.${name} must be one of ${quoted(option.values)}`))
    })
  )

/** Validates the options and sets the defaults. */
export const resolve = (options: Options): Effect.Effect<Settings, EmulatorError> =>
  Effect.gen(function* () {
    yield* checkNames("", options, names)
    yield* checkNames("limits.", options.limits, limits)
    yield* checkNames("console.", options.console, Console.options)
    yield* checkNames("undocumented.", options.undocumented, Undocumented.options)
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
      console: { ...Console.defaults, ...options.console },
      undocumented: { ...Undocumented.defaults, ...options.undocumented },
      responses: yield* Either.mapLeft(readResponses(options.responses ?? {}), invalidOption),
      logSize: yield* read(Check.integer("logSize", options.logSize ?? 1000, { least: 0 }))
    }
    if (settings.admins.length === 0) return yield* invalidOption("admins must name at least one account")
    yield* checkNumbers(settings.limits, limits)
    yield* checkDeclared("console", settings.console, Console.options)
    yield* checkDeclared("undocumented", settings.undocumented, Undocumented.options)
    return settings
  })
