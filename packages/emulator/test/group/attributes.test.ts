import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../../src/Emulator.js"
import { post, urlOf } from "../fixtures.js"
import { codeOf, group, on } from "./fixtures.js"

const attributes = Effect.map(post("group_open_attr_http_svc/get_group_attr", { GroupId: "readers" }), (response) =>
  (response.GroupAttrAry as ReadonlyArray<{ key: string; value: string }>).map(({ key, value }) => `${key}=${value}`)
)
const write = (command: string, ...pairs: ReadonlyArray<string>) =>
  codeOf(command, {
    GroupId: "readers",
    GroupAttr: pairs.map((pair) => ({ key: pair.split("=")[0], value: pair.split("=")[1] }))
  })
const many = (count: number) => Array.from({ length: count }, (_, index) => `k${index}=v`)

describe("attributes of a group", () => {
  it.effect("are set one by one, replaced all at once, deleted and cleared", () =>
    on(
      {},
      Effect.gen(function* () {
        assert.strictEqual(yield* write("modify_group_attr", "a=1", "b=2"), 0)
        assert.strictEqual(yield* write("modify_group_attr", "b=3", "c=4"), 0)
        assert.deepStrictEqual(yield* attributes, ["a=1", "b=3", "c=4"])
        assert.strictEqual(yield* write("set_group_attr", "c=5", "d=6"), 0)
        assert.deepStrictEqual(yield* attributes, ["c=5", "d=6"])
        assert.strictEqual(yield* write("delete_group_attr", "c"), 0)
        yield* TestClock.adjust("1 second")
        assert.strictEqual(yield* write("delete_group_attr", "d", "c"), 10050)
        assert.deepStrictEqual(yield* attributes, ["d=6"])
        assert.strictEqual(yield* codeOf("clear_group_attr", { GroupId: "readers" }), 0)
        assert.deepStrictEqual(yield* attributes, [])
      })
    )
  )

  it.effect("have limits with a code each, and a write over one changes nothing", () =>
    on(
      { rateLimit: false },
      Effect.gen(function* () {
        assert.strictEqual(yield* write("modify_group_attr", `${"x".repeat(33)}=1`), 10045)
        assert.strictEqual(yield* write("modify_group_attr", `a=${"x".repeat(4001)}`), 10046)
        assert.strictEqual(yield* write("modify_group_attr", ...many(17)), 10047)
        assert.strictEqual(yield* write("modify_group_attr", ...many(16)), 0)
        assert.strictEqual(yield* write("modify_group_attr", "one more=1"), 10047)
        const long = ["a", "b", "c", "d", "e"].map((key) => `${key}=${"x".repeat(4000)}`)
        assert.strictEqual(yield* write("set_group_attr", ...long), 10048)
        assert.strictEqual(yield* write("set_group_attr", ...long.slice(1)), 0)
        assert.lengthOf(yield* attributes, 4)
        assert.strictEqual(yield* codeOf("modify_group_attr", { GroupId: "readers" }), 10004)
      })
    )
  )

  it.effect("take five writes a second in each group, over all calls", () =>
    on(
      {},
      Effect.gen(function* () {
        const set = write("modify_group_attr", "a=1")
        const clear = codeOf("clear_group_attr", { GroupId: "readers" })
        assert.deepStrictEqual(yield* Effect.all([set, clear, set, clear, set, clear]), [0, 0, 0, 0, 0, 10049])
        assert.strictEqual(yield* codeOf("clear_group_attr", { GroupId: "work" }), 0)
        yield* TestClock.adjust("1 second")
        assert.strictEqual(yield* set, 0)
      })
    )
  )

  it.effect("of a community are cleared or not, depending on the option", () =>
    Effect.gen(function* () {
      const clear = codeOf("clear_group_attr", { GroupId: "@TGS#_all" })
      assert.strictEqual(yield* on({}, clear), 0)
      assert.strictEqual(yield* on({ undocumented: { clearCommunityAttributes: "reject" } }, clear), 10007)
    })
  )
})

describe("counters of a group", () => {
  const update = (Mode: string | undefined, ...pairs: ReadonlyArray<readonly [string, number]>) =>
    group("update_group_counter", {
      GroupId: "readers",
      GroupCounter: pairs.map(([Key, Value]) => ({ Key, Value })),
      Mode
    })
  const get = (keys?: ReadonlyArray<string>) =>
    Effect.map(group("get_group_counter", { GroupId: "readers", GroupCounterKeys: keys }), (response) =>
      (response.GroupCounter as ReadonlyArray<{ Key: string; Value: number }>).map(({ Key, Value }) => [Key, Value])
    )

  it.effect("are set, increased, decreased and deleted", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* update("Set", ["likes", 5])
        const raised = yield* update("Increase", ["likes", 2], ["visits", 1], ["likes", 3])
        assert.deepStrictEqual(raised.GroupCounter, [
          { Key: "likes", Value: 10 },
          { Key: "visits", Value: 1 }
        ])
        yield* update("Decrease", ["debts", 4])
        yield* update(undefined, ["visits", 8])
        assert.deepStrictEqual(yield* get(), [
          ["likes", 10],
          ["visits", 8],
          ["debts", -4]
        ])
        yield* group("delete_group_counter", { GroupId: "readers", GroupCounterKeys: ["likes", "nothing"] })
        assert.deepStrictEqual(yield* get(["debts", "likes"]), [["debts", -4]])
        yield* group("delete_group_counter", { GroupId: "readers" })
        assert.deepStrictEqual(yield* get(), [])
      })
    )
  )

  it.effect("have 64 bits without loss", () =>
    on(
      {},
      Effect.gen(function* () {
        const { handle } = yield* Emulator.Emulator
        const ask = (Mode: string, Value: string) =>
          Effect.map(
            handle({
              url: urlOf("group_open_http_svc/update_group_counter"),
              body: `{"GroupId":"readers","Mode":"${Mode}","GroupCounter":[{"Key":"k","Value":${Value}}]}`
            }),
            (reply) => (reply._tag === "Response" ? reply.body : reply._tag)
          )
        assert.include(yield* ask("Set", "9223372036854775806"), '"Value":9223372036854775806')
        assert.include(yield* ask("Increase", "1"), '"Value":9223372036854775807')
        assert.include(yield* ask("Increase", "1"), '"ErrorCode":10004')
        const { restore, snapshot } = yield* Emulator.Emulator
        yield* restore(JSON.parse(JSON.stringify(yield* snapshot)))
        assert.include(yield* ask("Decrease", "1"), '"Value":9223372036854775806')
      })
    )
  )

  it.effect("are at most 20, not in communities, and need the highest edition", () =>
    Effect.gen(function* () {
      const pairs = Array.from({ length: 20 }, (_, index) => [`k${index}`, 1] as const)
      yield* on(
        { undocumented: { counterMode: "Increase" } },
        Effect.gen(function* () {
          yield* update(undefined, ...pairs)
          yield* update(undefined, ...pairs)
          assert.deepStrictEqual(yield* get(["k0"]), [["k0", 2]])
          assert.strictEqual((yield* update("Set", ["one more", 1])).ErrorCode, 10063)
          assert.strictEqual(yield* codeOf("get_group_counter", { GroupId: "@TGS#_all" }), 10007)
        })
      )
      assert.strictEqual((yield* on({ console: { ultimate: false } }, update("Set", ["a", 1]))).ErrorCode, 10059)
    })
  )
})
