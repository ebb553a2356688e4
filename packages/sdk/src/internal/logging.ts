import type { Logger, LogLevel } from "../client/Options.js"
import type { Listener } from "./watch.js"

export const levels: ReadonlyArray<LogLevel> = ["debug", "info", "warn", "error"]

export const isLevel = (value: unknown): value is LogLevel => levels.includes(value as LogLevel)

/** The part of the console that is used. */
declare const console: Logger

const nothing = (): void => undefined

/** A logger for the console, from this level on. */
export const consoleLogger = (least: LogLevel): Logger => {
  const from = levels.indexOf(least)
  const write = (level: LogLevel) =>
    levels.indexOf(level) < from
      ? nothing
      : (message: string, fields: object) => console[level](`tcchat ${level}: ${message}`, fields)
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") }
}

/** Whole milliseconds are enough for people. */
const shown = (milliseconds: number): number => Math.round(milliseconds)

/** Writes attempts, retries and failed calls to a logger. */
export const logging = (logger: Logger): Listener => ({
  onResponse: ({ attempt, endpoint, error, host, milliseconds, requestId, status }) =>
    logger.debug(`${endpoint}: ${error === undefined ? "OK" : error._tag}`, {
      attempt,
      milliseconds: shown(milliseconds),
      host,
      ...(status !== undefined && { status }),
      ...(requestId !== undefined && { requestId })
    }),
  onRetry: ({ attempt, error, waited }) =>
    logger.warn(`attempt ${attempt} after ${error.message}`, { waited: shown(waited) }),
  onEnd: ({ attempts, error, milliseconds }) =>
    error === undefined ? undefined : logger.info(error.message, { attempts, milliseconds: shown(milliseconds) })
})
