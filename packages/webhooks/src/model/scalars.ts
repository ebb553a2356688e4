// Types are written out, as every webhook repeats them in its declaration.
import * as Schema from "effect/Schema"

/** A whole number, or its digits as a text, which some samples have where others have the number. */
export const Integer: Schema.Schema<number, number | string> = Schema.Union(
  Schema.Int,
  Schema.compose(Schema.String.pipe(Schema.pattern(/^-?\d{1,16}$/)), Schema.NumberFromString.pipe(Schema.int()))
)

/**
 * When something happened, in Unix milliseconds: a number on newer pages, its digits as a text in older samples, and in what
 * is too long for a number.
 */
export const EventTime: Schema.Schema<number | string, number | string | bigint> = Schema.Union(
  Schema.JsonNumber,
  Schema.String,
  Schema.transform(Schema.BigIntFromSelf, Schema.String, { strict: true, decode: String, encode: BigInt })
)

/** A text with known values, to which the service may add others. */
export const openEnum = <const Values extends readonly [string, ...Array<string>]>(
  ..._known: Values
): Schema.Schema<Values[number] | (string & {}), string> => Schema.String
