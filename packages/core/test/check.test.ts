import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Either from "effect/Either"
import * as FastCheck from "effect/FastCheck"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import { checkOf } from "../src/internal/check.js"

interface Tree {
  readonly name: string
  readonly parts: ReadonlyArray<Tree>
}

const Tree: Schema.Schema<Tree> = Schema.Struct({
  name: Schema.String,
  parts: Schema.Array(Schema.suspend(() => Tree))
})

const Item = Schema.Struct({
  Tag: Schema.String.pipe(Schema.minLength(1), Schema.maxLength(5)),
  Value: Schema.optional(Schema.Union(Schema.String, Schema.Int, Schema.Null)),
  On: Schema.Boolean
})

const plain = {
  Item,
  Tree,
  text: Schema.String,
  large: Schema.BigIntFromSelf,
  anything: Schema.Unknown,
  items: Schema.Array(Item).pipe(Schema.minItems(1), Schema.maxItems(3)),
  record: Schema.Record({ key: Schema.String, value: Schema.Number }),
  both: Schema.Struct({ known: Schema.Number }, Schema.Record({ key: Schema.String, value: Schema.Number })),
  kinds: Schema.Union(
    Schema.Struct({ Type: Schema.Literal("text"), Text: Schema.String }),
    Schema.Struct({ Type: Schema.Literal("face", "sound"), Index: Schema.Int.pipe(Schema.between(0, 9)) })
  )
} as const

/** What `checkOf` leaves to the parser, each with a value that the parser takes. */
const others: Readonly<Record<string, readonly [Schema.Schema.AnyNoContext, unknown]>> = {
  transformation: [Schema.NumberFromString, "1"],
  within: [Schema.Struct({ at: Schema.NumberFromString }), { at: "1" }],
  default: [Schema.Struct({ at: Schema.optionalWith(Schema.Number, { default: () => 1 }) }), {}],
  declaration: [Schema.DateFromSelf, new Date(0)],
  tuple: [Schema.Tuple(Schema.String), ["a"]],
  template: [Schema.TemplateLiteral("a", Schema.Number), "a1"],
  keys: [Schema.Record({ key: Schema.TemplateLiteral("a", Schema.Number), value: Schema.Number }), { b: "c" }],
  strict: [Schema.Struct({ a: Schema.Number }).annotations({ parseOptions: { onExcessProperty: "error" } }), { a: 1 }]
}

const values: ReadonlyArray<unknown> = [
  [undefined, null, true, 0, 1.5, Number.NaN, 12n, "", "text", "too long a tag", Symbol("s"), () => {}],
  [new Date(0), [], {}, [undefined], Array.from({ length: 2 }), [{}], { Tag: "a" }, { Tag: "a", On: true, Value: 1.5 }],
  [{ Tag: "", On: false }, { known: 1, other: "x" }, { other: 1 }, { name: "a", parts: [{ name: "b" }] }],
  [{ Type: "text" }, { Type: "face", Index: 10 }, { Type: "other", Text: "" }, Object.create({ Tag: "a", On: true })]
].flat()

const same = (schema: Schema.Schema.AnyNoContext, value: unknown): void => {
  if (!checkOf(schema.ast)(value)) return
  const parsed = ParseResult.decodeUnknownEither(schema, { onExcessProperty: "preserve" })(value)
  assert.deepStrictEqual(Either.getOrThrow(parsed), value)
  assert.isTrue(ParseResult.is(schema)(value))
}

describe("checkOf", () => {
  for (const [name, schema] of Object.entries<Schema.Schema.AnyNoContext>(plain)) {
    it(`accepts what ${name} accepts`, () => {
      FastCheck.assert(FastCheck.property(Arbitrary.make(schema), (value) => checkOf(schema.ast)(value)))
    })

    it(`accepts nothing that ${name} rejects or transforms`, () => {
      for (const value of values) same(schema, value)
      FastCheck.assert(FastCheck.property(FastCheck.anything({ withBigInt: true }), (value) => same(schema, value)))
    })
  }

  for (const [name, [schema, value]] of Object.entries(others)) {
    it(`leaves a ${name} to the parser`, () => {
      assert.isTrue(Either.isRight(ParseResult.decodeUnknownEither(schema)(value)))
      assert.isFalse(checkOf(schema.ast)(value))
    })
  }

  it("ignores unknown fields", () => {
    assert.isTrue(checkOf(Item.ast)({ Tag: "a", On: true, New: { any: "thing" } }))
  })
})
