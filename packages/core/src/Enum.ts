/** Enumerations: strings and integers of requests and responses that have known values. */
import * as Schema from "effect/Schema"

type Values = readonly [string, ...ReadonlyArray<string>] | readonly [number, ...ReadonlyArray<number>]

/** Any other value of the type. The compiler keeps the known values apart from it only where it is written out. */
type Other<Value> = Value extends string ? string & {} : number & {}

/**
 * Makes the schema of a string or an integer that has known values and accepts others of the same type, because the service
 * may add values at any time. Editors complete the known ones.
 *
 * @example
 * ```ts
 * import * as Enum from "@tcchat/core/Enum"
 *
 * export const priority = Enum.open("High", "Normal", "Low")
 * ```
 */
export const open = <const Known extends Values>(
  ...known: Known
): Schema.Schema<Known[number] | Other<Known[number]>> => {
  const base: Schema.Annotable.All = typeof known[0] === "string" ? Schema.String : Schema.Int
  return base.annotations({
    examples: known,
    arbitrary: () => (fc) => fc.constantFrom<string | number>(...known)
  }) as never
}

/**
 * Makes the schema of a string or an integer of a request that must be one of the known values, because the service could do
 * with another one what cannot be undone.
 *
 * @param why What another value could do.
 */
export const closed = <const Known extends Values>(why: string, ...known: Known): Schema.Schema<Known[number]> =>
  Schema.Literal(...(known as readonly [string | number, ...Array<string | number>])).annotations({
    documentation: why
  })
