// Types are explicit, because the declaration of every webhook contains them.
import * as Schema from "effect/Schema"

/** An integer, or its digits as a string, as in some samples. */
export const Integer: Schema.Schema<number, number | string> = Schema.Union(
  Schema.Int,
  Schema.compose(Schema.String.pipe(Schema.pattern(/^-?\d{1,16}$/)), Schema.NumberFromString.pipe(Schema.int()))
)

/**
 * When something happened, in Unix milliseconds: a number on newer pages, a string of digits in older samples.
 */
export const EventTime: Schema.Schema<number | string, number | string | bigint> = Schema.Union(
  Schema.JsonNumber,
  Schema.String,
  Schema.transform(Schema.BigIntFromSelf, Schema.String, { strict: true, decode: String, encode: BigInt })
)
