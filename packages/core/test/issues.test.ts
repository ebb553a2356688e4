import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as FastCheck from "effect/FastCheck"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import * as ChatClient from "../src/ChatClient.js"
import { ApiError } from "../src/ChatError.js"
import * as Endpoint from "../src/Endpoint.js"
import { compile } from "../src/internal/compiled.js"
import { fromParseIssue } from "../src/internal/issues.js"
import { client, ok, scripted } from "./fixtures.js"

let asked = 0
/** A text of which a test knows how often it was looked at. */
const Counted = Schema.String.pipe(Schema.filter((text) => (asked++, text.length > 1), { description: "a long text" }))

const Text = Schema.Struct({ Type: Schema.Literal("Text"), Text: Counted })
const Face = Schema.Struct({ Type: Schema.Literal("Face"), Index: Schema.Int, Tags: Schema.Array(Counted) })

const send = Endpoint.make("test.send", {
  path: "openim/sendmsg",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: {
    Body: Schema.optional(Schema.Array(Schema.Union(Text, Face)).pipe(Schema.maxItems(1000))),
    Names: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Struct({ Name: Schema.String }) })),
    Kind: Schema.optional(Schema.Literal(...Array.from({ length: 1000 }, (_, index) => `kind-${index}`)))
  },
  success: { Items: Schema.optional(Schema.Array(Schema.Int)), Kinds: Schema.optional(Schema.Unknown) },
  errors: "undocumented"
})

const rejected = (payload: object, endpoint: Endpoint.Any = send) =>
  Effect.gen(function* () {
    const { layer, sent } = scripted(ok)
    const error = yield* Effect.flip(ChatClient.call(endpoint, payload).pipe(Effect.provide(client(layer))))
    assert.lengthOf(sent, 0)
    if (error._tag !== "PayloadError") return assert.fail(error._tag)
    return error
  })

const wrong = { Type: "Text", Text: "" }
const right = { Type: "Text", Text: "hello" }
const listOf = (length: number, item: unknown = wrong) => Array.from({ length }, () => item)

describe("a payload with many invalid fields", () => {
  it.effect("is rejected with all of them if they are few", () =>
    Effect.gen(function* () {
      const one = (index: number) => `Body[${index}].Text: expected a long text, got an empty string`
      const few = Array.from({ length: 10 }, (_, index) => one(index)).join("; ")
      const before = "[test.send] nothing was sent: "
      assert.strictEqual((yield* rejected({ Body: listOf(3) })).message, `${before}${one(0)}; ${one(1)}; ${one(2)}`)
      assert.strictEqual((yield* rejected({ Body: listOf(10) })).message, before + few)
      assert.strictEqual((yield* rejected({ Body: listOf(12) })).message, `${before}${few}; and 2 more`)
      assert.strictEqual((yield* rejected({ Body: listOf(900) })).message, `${before}${few}; and at least 10 more`)
    })
  )

  it.effect("is validated no further than the first of them", () =>
    Effect.gen(function* () {
      for (const item of [wrong, 5, null, {}, { Type: "Face", Index: 1, Tags: listOf(10_000, "") }]) {
        asked = 0
        const { issues, message } = yield* rejected({ Body: listOf(100_000, item) })
        assert.lengthOf(issues, 20)
        assert.isBelow(message.length, 1500)
        assert.isBelow(asked, 2000)
      }
    })
  )

  it.effect("is rejected for an invalid entry after all valid ones", () =>
    Effect.gen(function* () {
      const Body = [...listOf(500, right), wrong, right, { Type: "Face", Index: "1", Tags: [] }]
      assert.deepStrictEqual(
        (yield* rejected({ Body })).issues.map(({ path }) => path),
        ["Body[500].Text", "Body[502].Index"]
      )
      const tooMany = yield* rejected({ Body: [wrong, ...listOf(1000, right)] })
      assert.deepStrictEqual(
        tooMany.issues.map(({ path }) => path),
        ["Body[0].Text", "Body"]
      )
    })
  )

  it.effect("is rejected for some of the entries of a record", () =>
    Effect.gen(function* () {
      const Names = Object.fromEntries(listOf(5_000).map((_, index) => [`name-${index}`, { Name: index % 2 ? "" : 1 }]))
      const { issues } = yield* rejected({ Names, Body: [wrong] })
      assert.deepStrictEqual(issues.map(({ path }) => path).slice(0, 3), [
        "Body[0].Text",
        "Names.name-0.Name",
        "Names.name-2.Name"
      ])
      assert.lengthOf(issues, 20)
    })
  )

  it.effect("is rejected with a message of bounded length, whatever its fields are named and allow", () =>
    Effect.gen(function* () {
      const Names = Object.fromEntries(listOf(15).map((_, index) => [`${index}${"n".repeat(100_000)}`, 1]))
      const error = yield* rejected({ Names, Kind: "none" })
      assert.isBelow(error.message.length, 4200)
      for (const { expected, path } of error.issues) assert.isAtMost(path.length + expected.length, 1000)
    })
  )

  it("is rejected for the same fields as when all are validated", () => {
    const item = FastCheck.constantFrom<unknown>(
      right,
      wrong,
      5,
      {},
      { Type: "Face" },
      { Type: "Face", Index: 1, Tags: ["", "ab", 1] }
    )
    const payload = FastCheck.record(
      {
        Body: FastCheck.oneof(FastCheck.array(item, { maxLength: 6 }), item),
        Names: FastCheck.dictionary(FastCheck.string(), item),
        Kind: item
      },
      { requiredKeys: [] }
    )
    const everything = ParseResult.encodeUnknownEither(send.payload, { errors: "all", onExcessProperty: "preserve" })
    const issuesOf = (result: Either.Either<unknown, ParseResult.ParseIssue>) =>
      Either.match(result, { onLeft: fromParseIssue, onRight: () => [] })
    FastCheck.assert(
      FastCheck.property(payload, (given) => {
        assert.deepStrictEqual(issuesOf(compile(send).encode(given)), issuesOf(everything(given)))
      })
    )
  })
})

describe("an invalid response", () => {
  it.effect("is kept unchanged, in an error with a short message", () =>
    Effect.gen(function* () {
      const body = JSON.stringify({ ErrorCode: 0, Items: listOf(50_000, "x") })
      const { layer } = scripted({ status: 200, body })
      const error = yield* Effect.flip(ChatClient.call(send, {}).pipe(Effect.provide(client(layer))))
      if (error._tag !== "ResponseError") return assert.fail(error._tag)
      assert.strictEqual(error.body, body)
      assert.isBelow(error.message.length, 300)
    })
  )

  it("is truncated in the message", () => {
    const error = new ApiError({ endpoint: "test.send", path: "a/b", code: 1, info: "no ".repeat(100_000) })
    assert.isBelow(error.message.length, 1100)
    assert.lengthOf(error.info, 300_000)
  })
})
