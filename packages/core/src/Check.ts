/**
 * Validates options, which may come from an unset variable: `NaN` or a negative duration is rejected with the name of the
 * option instead of silently disabling something.
 */
import * as Duration from "effect/Duration"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import { OptionsError } from "./internal/optionsError.js"
import { similarTo } from "./internal/similar.js"
import type { Signal } from "./Signal.js"

/** The value of an option, or the error that says why it is invalid. */
export type Checked<A> = Either.Either<A, OptionsError>

/** Bounds of a number. */
export interface Bounds {
  /** Exclusive lower bound. */
  readonly above?: number | undefined
  /** Inclusive lower bound. */
  readonly least?: number | undefined
  /** Inclusive upper bound. */
  readonly most?: number | undefined
}

const shown = (value: unknown): string => {
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value)
  if (value === null || value === undefined) return "nothing"
  return typeof value === "string" ? "a string" : Array.isArray(value) ? "an array" : `a ${typeof value}`
}

/** Rejects an option. The error contains the value only if it is a number or a boolean, because a string may be a secret. */
export const reject = (option: string, expected: string, value: unknown): Either.Either<never, OptionsError> =>
  Either.left(new OptionsError({ option, expected, actual: shown(value) }))

const within = ({ above, least, most }: Bounds): string => {
  const from = above !== undefined ? ` above ${above}` : least !== undefined ? ` of at least ${least}` : ""
  return most === undefined ? from : `${from}${from === "" ? "" : " and"} at most ${most}`
}

const isWithin = (value: number, { above, least, most }: Bounds): boolean =>
  (above === undefined || value > above) &&
  (least === undefined || value >= least) &&
  (most === undefined || value <= most)

/**
 * Reads an integer, of at least 1 unless the bounds say otherwise. `Infinity` passes where there is no upper bound.
 */
export const integer = (option: string, value: unknown, bounds: Bounds = { least: 1 }): Checked<number> =>
  typeof value === "number" &&
  (Number.isInteger(value) || value === Number.POSITIVE_INFINITY) &&
  isWithin(value, bounds)
    ? Either.right(value)
    : reject(option, `an integer${within(bounds)}`, value)

/** Reads a number, above 0 unless the bounds say otherwise. */
export const number = (option: string, value: unknown, bounds: Bounds = { above: 0 }): Checked<number> =>
  typeof value === "number" && !Number.isNaN(value) && isWithin(value, bounds)
    ? Either.right(value)
    : reject(option, `a number${within(bounds)}`, value)

/** Whether the value is negative or `NaN`, which `Duration` would treat as 0. */
const isBelowZero = (value: unknown): boolean =>
  (typeof value === "number" && !(value >= 0)) ||
  (typeof value === "bigint" && value < 0n) ||
  (typeof value === "string" && value.startsWith("-")) ||
  (Array.isArray(value) && value.some(isBelowZero))

/** Reads a duration as milliseconds. It is longer than 0, unless `zero` is allowed; `Infinity` passes. */
export const duration = (
  option: string,
  value: unknown,
  { zero = false }: { readonly zero?: boolean | undefined } = {}
): Checked<number> => {
  const milliseconds = isBelowZero(value) ? undefined : Option.getOrUndefined(Duration.decodeUnknown(value))
  if (milliseconds !== undefined) {
    const read = Duration.toMillis(milliseconds)
    if (read > 0 || zero) return Either.right(read)
  }
  const least = zero ? "a duration" : "a duration longer than 0"
  return reject(option, `${least}, in milliseconds or such as "10 seconds"`, value)
}

/** Reads a function. */
export const method = <F>(option: string, value: F): Checked<F> =>
  typeof value === "function" ? Either.right(value) : reject(option, "a function", value)

/** Reads an object with these methods. */
export const methods = <O>(option: string, value: O, names: ReadonlyArray<keyof O & string>): Checked<O> =>
  typeof value === "object" && value !== null && names.every((name) => typeof value[name] === "function")
    ? Either.right(value)
    : reject(option, `an object with ${names.length === 1 ? "the method" : "the methods"} ${names.join(", ")}`, value)

/** Reads a signal; `null` counts as none. */
export const signal = (value: Signal | null | undefined): Checked<Signal | undefined> =>
  value === undefined || value === null
    ? Either.right(undefined)
    : typeof value.aborted === "boolean"
      ? methods("signal", value, ["addEventListener", "removeEventListener"])
      : reject("signal", "an AbortSignal", value)

/** Names the group of an invalid option, such as `rateLimit`, in its error. Variables, such as `HTTPS_PROXY`, are in no group. */
export const inGroup =
  (group: string) =>
  (error: OptionsError): OptionsError => {
    const { actual, expected, option } = error
    if (option.includes("_")) return error
    return new OptionsError({ option: option === "options" ? group : `${group}.${option}`, expected, actual })
  }

export { similarTo } from "./internal/similar.js"

/** The names of all options: those of every member of a union. */
export type Names<O> = Readonly<Record<O extends unknown ? keyof O : never, true>>

/**
 * Reads an object of options that has no others than these. `where` is the name of the group, such as `retry`, or empty for the
 * options of a client.
 */
export const options = <O>(where: string, given: O, names: Names<O>): Checked<O> => {
  if (typeof given !== "object" || given === null) return reject(where === "" ? "options" : where, "an object", given)
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(names, name))
  if (unknown === undefined) return Either.right(given)
  const similar = similarTo(unknown, Object.keys(names))
  const option = where === "" ? unknown : `${where}.${unknown}`
  return Either.left(
    new OptionsError({
      option,
      expected: `left out: there is no such option${similar === undefined ? "" : `; did you mean ${similar}?`}`
    })
  )
}

/** Returns the value, or throws the `OptionsError`: for constructors that are plain functions. */
export const orThrow = <A>(checked: Checked<A>): A => Either.getOrThrowWith(checked, (error) => error)
