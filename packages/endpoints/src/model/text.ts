import * as Utf8 from "@tcchat/core/Utf8"
import * as Schema from "effect/Schema"

/** Accepts strings of at most so many bytes in UTF-8, which is how the service counts. */
export const maxBytes = (limit: number) =>
  Schema.filter<Schema.Schema<string>>((text) => Utf8.length(text) <= limit, {
    description: `at most ${limit} bytes of UTF-8`,
    jsonSchema: { maxLength: limit }
  })

/** A string with known values, to which the service may add others. */
export const openEnum = <const Values extends readonly [string, ...Array<string>]>(
  ..._known: Values
): Schema.Schema<Values[number] | (string & {}), string> => Schema.String
