import type * as Chat from "@tcchat/core/Chat"
import * as Endpoint from "@tcchat/core/Endpoint"
import { addFriends } from "@tcchat/endpoints/relation"
import * as Emulator from "@tcchat/emulator/Emulator"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/TestClock"
import * as Chunks from "../src/Chunks.js"
import * as Json from "@tcchat/core/Json"
import { scripted } from "./fixtures.js"

const Entry = Schema.Struct({ UserID: Schema.String, Custom: Schema.optional(Schema.Unknown) })

const importEntries = Endpoint.make("test.importEntries", {
  path: "test/import",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: { List: Schema.Array(Entry).pipe(Schema.maxItems(2)) },
  success: {},
  errors: "undocumented",
  chunks: [{ field: "List", size: 2 }]
})

class Person {
  constructor(public UserID: string) {}
}

describe("a request that the caller changes after the call", () => {
  it.effect("is sent with its original fields", () => {
    const client = scripted(() => Effect.delay(Effect.succeed({}), "10 millis"))
    return Effect.gen(function* () {
      const List = ["a", "b", "c"].map((UserID) => ({ UserID, Custom: { tags: [UserID] } }))
      const fiber = yield* Effect.fork(Chunks.call(importEntries, { List }))
      yield* TestClock.adjust("5 millis")
      List[2]!.UserID = "changed"
      List[2]!.Custom.tags.push("changed")
      List.push({ UserID: "late", Custom: { tags: [] } })
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(fiber)
      assert.deepStrictEqual(
        client.sent.map(({ payload }) => payload.List),
        [
          [
            { UserID: "a", Custom: { tags: ["a"] } },
            { UserID: "b", Custom: { tags: ["b"] } }
          ],
          [{ UserID: "c", Custom: { tags: ["c"] } }]
        ]
      )
    }).pipe(Effect.provide(client.layer))
  })

  it.effect("is sent with its original fields if its entries are class instances", () => {
    const client = scripted(() => Effect.delay(Effect.succeed({}), "10 millis"))
    return Effect.gen(function* () {
      const List = ["a", "b", "c"].map((UserID) => new Person(UserID))
      const fiber = yield* Effect.fork(Chunks.call(importEntries, { List }))
      yield* TestClock.adjust("5 millis")
      for (const person of List) person.UserID = "changed"
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(fiber)
      assert.deepStrictEqual(
        client.sent.map(({ payload }) => payload.List.map(({ UserID }: Person) => UserID)),
        [["a", "b"], ["c"]]
      )
    }).pipe(Effect.provide(client.layer))
  })

  it("is sent with its original fields without Effect", async () => {
    const sent: Array<unknown> = []
    const chat = {
      call: (_: unknown, payload: unknown) => Promise.resolve(sent.push(structuredClone(payload))).then(() => ({}))
    } as unknown as Chat.Chat
    const AddFriendItem = Array.from({ length: 1001 }, (_, index) => ({
      To_Account: `user${index}`,
      AddSource: "AddSource_Type_Web"
    }))
    const sending = Chunks.send(chat, addFriends, { From_Account: "alice", AddFriendItem })
    AddFriendItem[1000]!.To_Account = "changed"
    await sending
    assert.deepInclude(sent.at(-1), { AddFriendItem: [{ To_Account: "user1000", AddSource: "AddSource_Type_Web" }] })
  })
})

describe("a copy", () => {
  it("is deep, of arrays and plain objects", () => {
    let deep: unknown = []
    for (let depth = 0; depth < 100_000; depth++) deep = [deep]
    assert.isTrue(Json.copy(deep).whole)
    const value = { a: [1, { b: null }], c: undefined, d: 12345678901234567890n, ["__proto__"]: { e: "f" } }
    const given = Object.assign(Object.create(null) as object, value)
    const { copy, whole } = Json.copy(given)
    assert.deepStrictEqual({ ...copy }, { ...given })
    assert.isTrue(whole)
  })

  it("keeps shared and circular references", () => {
    const shared = { name: "shared" }
    const ring: Record<string, unknown> = { one: shared, other: shared }
    ring["self"] = ring
    const { copy } = Json.copy(ring)
    assert.notStrictEqual(copy["one"], shared)
    assert.strictEqual(copy["one"], copy["other"])
    assert.strictEqual(copy["self"], copy)
  })

  it("keeps all other values, and reports them", () => {
    const date = new Date(0)
    assert.deepStrictEqual(Json.copy({ date }), { copy: { date }, whole: false })
    assert.strictEqual(Json.copy({ date }).copy.date, date)
  })
})

describe("a payload", () => {
  it.effect("that JSON cannot represent is rejected by the client", () => {
    const ring: Record<string, unknown> = {}
    ring["self"] = ring
    return Effect.gen(function* () {
      const error = yield* Effect.flip(Chunks.call(importEntries, { List: [{ UserID: "a", Custom: ring }] }))
      assert.strictEqual(
        error.message,
        "[test.importEntries] nothing was sent: payload: expected a value that JSON can represent, got something else; of 1 calls, 0 succeeded, 1 failed and 0 were not attempted"
      )
    }).pipe(Effect.provide(Emulator.layerClient()))
  })
})
