import * as Schema from "effect/Schema"
import { assert, describe, it } from "vitest"
import * as Fields from "../src/Fields.js"

const listed = (fields: Readonly<Record<string, Schema.Schema.AnyNoContext>>) =>
  Fields.of(Schema.Struct(fields))[0]!.map(({ limits, path, type }) => [path, type, ...limits].join(", "))

const bytes = Schema.String.pipe(
  Schema.filter((text) => new TextEncoder().encode(text).length <= 3000, { jsonSchema: { maxLength: 3000 } })
)

const Pair = Schema.Struct({ Value: Schema.optional(Schema.Union(Schema.String, Schema.Int)), Key: bytes })

describe("the fields of a schema", () => {
  it("have a type and limits", () => {
    assert.deepStrictEqual(
      listed({
        Name: Schema.NonEmptyString,
        Note: bytes,
        Count: Schema.Int.pipe(Schema.between(1, 1000)),
        Big: Schema.Union(Schema.Int, Schema.BigIntFromSelf),
        Flag: Schema.Boolean,
        Mode: Schema.Literal(1, 2),
        Names: Schema.Array(bytes).pipe(Schema.minItems(1), Schema.maxItems(32)),
        One: Schema.Array(Schema.String).pipe(Schema.itemsCount(1)),
        Any: Schema.Unknown
      }),
      [
        "Name, string, not empty",
        "Note, string, at most 3,000 bytes of UTF-8",
        "Count, integer, 1 to 1,000",
        "Big, 64-bit integer",
        "Flag, boolean",
        "Mode, number",
        "Names, array of strings, 1 to 32 entries, each at most 3,000 bytes of UTF-8",
        "One, array of strings, 1 entry",
        "Any, anything"
      ]
    )
  })

  it("are followed by those within them, required ones first", () => {
    assert.deepStrictEqual(listed({ Pairs: Schema.Array(Pair), Pair, Names: Schema.String }), [
      "Pairs, array of objects",
      "Pairs[].Key, string, at most 3,000 bytes of UTF-8",
      "Pairs[].Value, string or integer",
      "Pair, object",
      "Pair.Key, string, at most 3,000 bytes of UTF-8",
      "Pair.Value, string or integer",
      "Names, string"
    ])
  })

  it("are listed for each form of a body", () => {
    const forms = Fields.of(
      Schema.Union(
        Schema.Struct({ Type: Schema.Literal(1), To: Schema.String }),
        Schema.Struct({ Type: Schema.Literal(2) })
      )
    )
    assert.deepStrictEqual(
      forms.map((fields) => fields.map(({ path, values }) => [path, values])),
      [
        [
          ["Type", ["1"]],
          ["To", []]
        ],
        [["Type", ["2"]]]
      ]
    )
  })
})
