import * as Schema from "effect/Schema"

/** Bytes of a text in UTF-8. */
const bytes = (text: string): number => {
  let length = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return length
}

/** Accepts texts of at most so many bytes in UTF-8, which is how the service counts. */
export const maxBytes = (limit: number) =>
  Schema.filter<Schema.Schema<string>>((text) => bytes(text) <= limit, {
    description: `at most ${limit} bytes of UTF-8`,
    jsonSchema: { maxLength: limit }
  })

/** A text of a response with known values, to which the service may add others. */
export const openEnum = <const Values extends readonly [string, ...Array<string>]>(
  ..._known: Values
): Schema.Schema<Values[number] | (string & {}), string> => Schema.String
