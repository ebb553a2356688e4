/** One line of JSON for each request, and for everything else that is logged. No header, query or body gets into it. */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import type * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Option from "effect/Option"

/** What is known of the request under way. */
export class Current extends Context.Tag("@tcchat/server/RequestLog")<Current, { actor?: string; detail?: string }>() {}

const note =
  (name: "actor" | "detail") =>
  (text: string): Effect.Effect<void> =>
    Effect.map(Effect.serviceOption(Current), (current) => {
      if (Option.isSome(current)) current.value[name] = text
    })

/** Notes in whose name the request comes. */
export const actor = note("actor")

/** Notes what only the log says. */
export const detail = note("detail")

const texts = (message: unknown): string => (Array.isArray(message) ? message : [message]).map(String).join(" ")

/** Provides the log, line by line. */
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
