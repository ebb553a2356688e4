import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import { EmulatorError } from "../EmulatorError.js"
import { developmentSdkAppId, type Options, type Settings } from "../Settings.js"
import { readAnswers } from "./answers.js"
import { console, limits, undocumented } from "./defaults.js"

const count = (value: number): boolean => value === Infinity || (Number.isInteger(value) && value >= 0)

/** Makes every choice, or says which option cannot be. */
export const resolve = (options: Options): Effect.Effect<Settings, EmulatorError> => {
  const refuse = (detail: string) => new EmulatorError({ reason: "Options", detail })
  const latency = Duration.decodeUnknown(options.latency ?? 0)
  if (Option.isNone(latency) || !Duration.isFinite(latency.value)) return refuse("latency must be a time that ends")
  const answers = readAnswers(options.answers ?? {})
  if (Either.isLeft(answers)) return refuse(answers.left)
  const settings: Settings = {
    sdkAppId: options.sdkAppId ?? developmentSdkAppId,
    admins: options.admins ?? ["administrator"],
    rateLimit: options.rateLimit ?? true,
    latency: Duration.toMillis(latency.value),
    conflictOnParallelWrites: options.conflictOnParallelWrites ?? false,
    listNameMaxBytes: options.listNameMaxBytes ?? 30,
    limits: { ...limits, ...options.limits },
    console: { ...console, ...options.console },
    undocumented: { ...undocumented, ...options.undocumented },
    answers: answers.right,
    callsKept: options.callsKept ?? 1000
  }
  if (settings.admins.length === 0) return refuse("admins must name at least one account")
  const counts = {
    listNameMaxBytes: settings.listNameMaxBytes,
    callsKept: settings.callsKept,
    maxAccounts: settings.console.maxAccounts,
    maxGroups: settings.console.maxGroups,
    groupRecallSeconds: settings.console.groupRecallSeconds,
    historyDays: settings.console.historyDays,
    ...settings.limits
  }
  const bad = Object.entries(counts).find(([, value]) => !count(value))
  return bad === undefined ? Effect.succeed(settings) : refuse(`${bad[0]} must be a whole number that is not negative`)
}
