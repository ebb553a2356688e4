/**
 * Checks of options, which may come from a variable that is not set: a number that is `NaN`, or a time that is negative,
 * is refused by the name of the option instead of switching something off.
 */
import * as Duration from "effect/Duration"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import { OptionsError } from "./internal/optionsError.js"

/** An option that was read, or why it cannot be right. */
export type Checked<A> = Either.Either<A, OptionsError>

/** What a number has to keep to. */
export interface Bounds {
  /** The number itself is too small. */
  readonly above?: number | undefined
  /** The smallest number. */
  readonly least?: number | undefined
  /** The largest number. */
  readonly most?: number | undefined
}

const shown = (value: unknown): string => {
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value)
  if (value === null || value === undefined) return "nothing"
  return typeof value === "string" ? "a string" : Array.isArray(value) ? "an array" : `a ${typeof value}`
}

/** Refuses an option. What stood there is told for numbers only, as a string may be a secret. */
export const refuse = (option: string, expected: string, value: unknown): Either.Either<never, OptionsError> =>
  Either.left(new OptionsError({ option, expected, actual: shown(value) }))

const within = ({ above, least, most }: Bounds): string => {
  const from = above !== undefined ? ` above ${above}` : least !== undefined ? ` of at least ${least}` : ""
  return most === undefined ? from : `${from}${from === "" ? "" : " and"} at most ${most}`
}

const fits = (value: number, { above, least, most }: Bounds): boolean =>
  (above === undefined || value > above) &&
  (least === undefined || value >= least) &&
  (most === undefined || value <= most)

/**
 * Reads an integer, of at least 1 unless the bounds say otherwise. `Infinity` passes where there is no upper bound.
 */
export const integer = (option: string, value: unknown, bounds: Bounds = { least: 1 }): Checked<number> =>
  typeof value === "number" && (Number.isInteger(value) || value === Number.POSITIVE_INFINITY) && fits(value, bounds)
    ? Either.right(value)
    : refuse(option, `an integer${within(bounds)}`, value)

/** Reads a number, above 0 unless the bounds say otherwise. */
export const number = (option: string, value: unknown, bounds: Bounds = { above: 0 }): Checked<number> =>
  typeof value === "number" && !Number.isNaN(value) && fits(value, bounds)
    ? Either.right(value)
    : refuse(option, `a number${within(bounds)}`, value)

/** What `Duration` would take for 0. */
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
  return refuse(option, `${least}, in milliseconds or such as "10 seconds"`, value)
}

/** Returns what was read, or throws the `OptionsError`: for constructors that are plain functions. */
export const orThrow = <A>(checked: Checked<A>): A => Either.getOrThrowWith(checked, (error) => error)
