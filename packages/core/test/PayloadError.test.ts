import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as ChatClient from "../src/ChatClient.js"
import * as Endpoint from "../src/Endpoint.js"
import { client, deleteLists, ok, scripted } from "./fixtures.js"

const Text = Schema.Struct({ Type: Schema.Literal("Text"), Content: Schema.Struct({ Text: Schema.String }) })
const Face = Schema.Struct({ Type: Schema.Literal("Face"), Content: Schema.Struct({ Index: Schema.Int }) })
const Other = Schema.Struct({
  Type: Schema.String.pipe(
    Schema.filter((type) => type !== "Text" && type !== "Face", { description: "another type" })
  ),
  Content: Schema.Record({ key: Schema.String, value: Schema.Unknown })
})

const send = Endpoint.make("test.send", {
  path: "openim/sendmsg",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: { Element: Schema.optional(Schema.Union(Text, Face, Other)) },
  success: {},
  errors: "undocumented"
})

const change = Endpoint.make("test.change", {
  path: "openim/modify",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: Schema.Union(
    Schema.Struct({ Body: Schema.Array(Text), Data: Schema.optional(Schema.String) }),
    Schema.Struct({ Body: Schema.optional(Schema.Array(Text)), Data: Schema.String })
  ),
  success: {},
  errors: "undocumented"
})

const issuesOf = (Element: unknown) => rejected(send, { Element })

const rejected = (endpoint: Endpoint.Any, payload: object) =>
  Effect.gen(function* () {
    const { layer, sent } = scripted(ok)
    const error = yield* Effect.flip(ChatClient.call(endpoint, payload).pipe(Effect.provide(client(layer))))
    assert.lengthOf(sent, 0)
    return error._tag === "PayloadError" ? error.issues.map(({ expected, path }) => `${path}: ${expected}`) : []
  })

describe("a payload that is a union", () => {
  it.effect(
    "is rejected with the issues of the member that its type names, although another accepts any other type",
    () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* issuesOf({ Type: "Text", Content: { Index: 1 } }), [
          "Element.Content.Text: a string"
        ])
        assert.deepStrictEqual(yield* issuesOf({ Type: "Face", Content: { Index: "1" } }), [
          "Element.Content.Index: a number"
        ])
        assert.deepStrictEqual(yield* issuesOf({ Type: "Face" }), ["Element.Content: an object with Index"])
      })
  )

  it.effect("is rejected with the issues of the member for any other type", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* issuesOf({ Type: "Next", Content: 1 }), ["Element.Content: an object"])
    })
  )

  it.effect("is rejected for its missing type", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* issuesOf({ Content: {} }), ['Element.Type: "Text" or "Face" or another type'])
    })
  )

  it.effect("is rejected with the issue inside a field, whichever other fields there are", () =>
    Effect.gen(function* () {
      const wrong = [{ Type: "Text", Content: {} }]
      assert.deepStrictEqual(yield* rejected(change, { Body: wrong }), ["Body[0].Content.Text: a string"])
      assert.deepStrictEqual(yield* rejected(change, { Body: wrong, Data: "" }), ["Body[0].Content.Text: a string"])
      assert.deepStrictEqual(yield* rejected(change, {}), [": an object with Body or an object with Data"])
    })
  )
})

describe("a field that is missing", () => {
  const messageOf = (payload: object) =>
    Effect.gen(function* () {
      const { layer } = scripted(ok)
      const error = yield* Effect.flip(
        ChatClient.call(deleteLists, payload as never).pipe(Effect.provide(client(layer)))
      )
      return error.message.replace(/^.*nothing was sent: /, "")
    })

  it.effect("is called required, and one of a similar name is told", () =>
    Effect.gen(function* () {
      const account = "From_Account is required: a non empty string"
      assert.strictEqual(yield* messageOf({ GroupName: ["work"] }), account)
      assert.strictEqual(
        yield* messageOf({ GroupName: ["work"], from_acount: "alice" }),
        `${account}; from_acount is not a field: did you mean From_Account?`
      )
      assert.strictEqual(
        yield* messageOf({ GroupName: ["work"], fromAccount: "alice", Unlike: 1 }),
        `${account}; fromAccount is not a field: did you mean From_Account?`
      )
    })
  )

  it.effect("is told in the list of issues, with what was meant", () =>
    Effect.gen(function* () {
      const { layer } = scripted(ok)
      const wrong = { From_Account: "alice", GroupNames: ["work"] } as never
      const error = yield* Effect.flip(ChatClient.call(deleteLists, wrong).pipe(Effect.provide(client(layer))))
      assert.deepInclude(error._tag === "PayloadError" && error.issues[1], { path: "GroupNames", meant: "GroupName" })
    })
  )

  it.effect("leaves other fields alone, as the service may know them", () =>
    Effect.gen(function* () {
      const payload = { From_Account: "alice", GroupName: ["work"], GroupNames: 1 } as never
      yield* ChatClient.call(deleteLists, payload).pipe(Effect.provide(client(scripted(ok).layer)))
    })
  )
})

describe("a payload that cannot be sent", () => {
  it.effect("is rejected if JSON cannot represent it", () =>
    Effect.gen(function* () {
      const Content: Record<string, unknown> = {}
      Content["self"] = Content
      const call = ChatClient.call(send, { Element: { Type: "Own", Content } })
      const error = yield* Effect.flip(call.pipe(Effect.provide(client(scripted(ok).layer))))
      assert.deepStrictEqual(error._tag === "PayloadError" && error.issues, [
        { path: "", expected: "a value that JSON can represent", actual: "something else" }
      ])
    })
  )

  it.effect("is rejected if it is not an object, also where numbers are added to it", () =>
    Effect.gen(function* () {
      const numbered = { ...send, dedupKeys: ["MsgRandom"] }
      for (const [payload, actual] of [
        [undefined, "nothing"],
        [null, "null"],
        [7, "the integer 7"],
        ["text", "a string of 4 bytes"]
      ] as const) {
        const { layer } = scripted(ok)
        const error = yield* Effect.flip(
          ChatClient.call(numbered, payload as never).pipe(Effect.provide(client(layer)))
        )
        assert.deepStrictEqual(error._tag === "PayloadError" && error.issues, [
          { path: "", expected: "an object", actual }
        ])
      }
    })
  )
})
