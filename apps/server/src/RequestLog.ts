/** Logs one line of JSON per request and per other log message, without headers, query and body. */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import type * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Option from "effect/Option"

/** Log fields of the current request. */
export class Current extends Context.Tag("@tcchat/server/RequestLog")<Current, { actor?: string; detail?: string }>() {}

const note =
  (name: "actor" | "detail") =>
  (text: string): Effect.Effect<void> =>
    Effect.map(Effect.serviceOption(Current), (current) => {
      if (Option.isSome(current)) current.value[name] = text
    })

/** Records who made the request. */
export const actor = note("actor")

/** Records details for the log only. */
export const detail = note("detail")

const texts = (message: unknown): string => (Array.isArray(message) ? message : [message]).map(String).join(" ")

/** Provides the logger. */
export const layer = (write: (line: string) => void): Layer.Layer<never> =>
  Logger.replace(
    Logger.defaultLogger,
    Logger.make(({ annotations, cause, date, logLevel, message }) => {
      const line = {
        time: date.toISOString(),
        level: logLevel.label,
        message: texts(message),
        ...Object.fromEntries(HashMap.toEntries(annotations)),
        ...(!Cause.isEmpty(cause) && { cause: Cause.pretty(cause) })
      }
      write(`${JSON.stringify(line)}\n`)
    })
  )
