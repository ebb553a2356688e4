import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import type { Emulator } from "../../src/Emulator.js"
import type { Options } from "../../src/Settings.js"
import { post } from "../fixtures.js"
import { codeOf, historyOf, on as with4, say, text, unreadOf } from "../message/fixtures.js"

const on = <A, E>(options: Options, effect: Effect.Effect<A, E, Emulator>) =>
  with4(
    {
      seed: {
        accounts: ["alice", "bob", "carol", "dave"],
        groups: { readers: { owner: "alice", members: ["bob"] }, others: { owner: "carol" } }
      },
      ...options
    },
    effect
  )

const recent = (command: string, body: object = {}) =>
  post(`recentcontact/${command}`, { From_Account: "alice", ...body })

interface Item {
  readonly To_Account?: string
  readonly GroupId?: string
  readonly TopFlag: number
}

const first = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 63 }

/** The conversations of alice page by page, the pinned ones with a star. */
const pages = (more: object = {}) =>
  Effect.gen(function* () {
    const found: Array<string> = []
    let cursors = { ...first, ...more }
    for (;;) {
      const page = yield* recent("get_list", cursors)
      const items = page["SessionItem"] as ReadonlyArray<Item>
      found.push(
        items.map(({ GroupId, To_Account, TopFlag }) => (To_Account ?? GroupId) + "*".repeat(TopFlag)).join(" ")
      )
      if (page["CompleteFlag"] === 1) return found
      const { StartIndex, TimeStamp, TopStartIndex, TopTimeStamp } = page as typeof first & typeof page
      cursors = { ...cursors, StartIndex, TimeStamp, TopStartIndex, TopTimeStamp }
    }
  })

const to = (To_Account: string) => ({ Type: 1, To_Account })
const pin = (OperationType: 1 | 2, ...RecentContactItem: ReadonlyArray<object>) =>
  recent("top", { OperationType, RecentContactItem })

/** Messages to and from alice, one a second. */
const talk = Effect.gen(function* () {
  const said = [
    say("1", { To_Account: "bob" }),
    say("2", { To_Account: "carol" }),
    post("group_open_http_svc/send_group_msg", {
      GroupId: "readers",
      From_Account: "bob",
      Random: 1,
      MsgBody: text("3")
    }),
    say("4", { From_Account: "dave", To_Account: "alice" })
  ]
  for (const one of said) {
    yield* TestClock.adjust("1 second")
    yield* one
  }
})

describe("get_list", () => {
  it.effect("lists conversations of messages to accounts and groups, the newest first", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* talk
        assert.deepStrictEqual(yield* recent("get_list", first), {
          SessionItem: [
            { Type: 1, To_Account: "dave", MsgTime: 4, TopFlag: 0 },
            { Type: 2, GroupId: "readers", MsgTime: 3, TopFlag: 0 },
            { Type: 1, To_Account: "carol", MsgTime: 2, TopFlag: 0 },
            { Type: 1, To_Account: "bob", MsgTime: 1, TopFlag: 0 }
          ],
          CompleteFlag: 1,
          TimeStamp: 1,
          StartIndex: 1,
          TopTimeStamp: 0,
          TopStartIndex: 0,
          ActionStatus: "OK",
          ErrorCode: 0,
          ErrorInfo: "",
          ErrorDisplay: ""
        })
        yield* say("5", { From_Account: "bob", To_Account: "alice" })
        assert.deepStrictEqual(yield* pages(), ["bob dave readers carol"])
      })
    )
  )

  it.effect("goes on where the last page ended, first the pinned ones, also within one second", () =>
    on(
      { undocumented: { conversationsPageSize: 2 } },
      Effect.gen(function* () {
        for (const [index, peer] of ["bob", "carol", "dave", "administrator"].entries())
          yield* say("x", { To_Account: peer, MsgSeq: index })
        assert.deepStrictEqual(yield* pages(), ["administrator dave", "carol bob"])
        yield* pin(1, to("dave"), { Type: 2, GroupId: "readers" }, to("carol"))
        assert.deepStrictEqual(yield* pages(), ["readers* dave*", "carol* administrator", "bob"])
        assert.deepStrictEqual(yield* pages({ AssistFlags: 6 }), ["administrator bob"])
        assert.deepStrictEqual(yield* pages({ AssistFlags: 5 }), ["dave* carol*", "administrator bob"])
        yield* pin(2, to("dave"), to("nobody"))
        assert.deepStrictEqual(yield* pages(), ["readers* carol*", "administrator dave", "bob"])
      })
    )
  )

  it.effect("rejects an account that does not exist", () =>
    on(
      {},
      Effect.map(codeOf(recent("get_list", { ...first, From_Account: "x" })), (code) => assert.strictEqual(code, 50001))
    )
  )
})

describe("top", () => {
  it.effect("pins all or nothing, up to the limit, what can be talked to", () =>
    on(
      { limits: { pinnedConversations: 2 } },
      Effect.gen(function* () {
        const readers = { Type: 2, GroupId: "readers" }
        assert.deepStrictEqual(
          [
            yield* codeOf(pin(1, to("bob"), to("nobody"))),
            yield* codeOf(pin(1, to("bob"), { Type: 2, GroupId: "others" })),
            yield* codeOf(pin(1, to("bob"), to("carol"), readers)),
            yield* codeOf(pin(1, to("bob"), readers)),
            yield* codeOf(pin(1, to("bob")))
          ],
          [50001, 50002, 51012, 0, 0]
        )
        assert.deepStrictEqual(yield* pages(), ["readers* bob*"])
      })
    )
  )

  it.effect("rejects a missing conversation with the option", () =>
    on(
      { undocumented: { changeMissingConversation: "reject" } },
      Effect.map(codeOf(pin(1, to("bob"))), (code) => assert.strictEqual(code, 50002))
    )
  )
})

describe("delete", () => {
  it.effect("takes a conversation from the list of one side, and its history if wanted", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* talk
        yield* recent("delete", { Type: 1, To_Account: "bob" })
        yield* recent("delete", { Type: 2, ToGroupid: "readers" })
        assert.deepStrictEqual(yield* pages(), ["dave carol"])
        assert.deepStrictEqual(yield* historyOf("alice", "bob"), ["1"])
        assert.deepStrictEqual(yield* unreadOf("alice", "dave"), [1, 1])
        assert.strictEqual(yield* codeOf(recent("delete", { ...to("dave"), ClearRamble: 1 })), 0)
        assert.strictEqual(yield* codeOf(recent("delete", { ...to("dave"), ClearRamble: 1 })), 0)
        assert.deepStrictEqual(yield* historyOf("alice", "dave"), [])
        assert.deepStrictEqual(yield* historyOf("dave", "alice"), ["4"])
        assert.deepStrictEqual(yield* unreadOf("alice", "dave"), [0, 0])
        yield* say("again", { To_Account: "dave", MsgSeq: 9 })
        assert.deepStrictEqual(yield* pages(), ["dave carol"])
        assert.deepStrictEqual(yield* historyOf("alice", "dave"), ["again"])
        assert.strictEqual(yield* codeOf(recent("delete", { ...to("dave"), From_Account: "x" })), 50001)
      })
    )
  )

  it.effect("also happens to the conversations of a group that is disbanded", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* talk
        yield* post("group_open_http_svc/destroy_group", { GroupId: "readers" })
        assert.deepStrictEqual(yield* pages(), ["dave carol bob"])
      })
    )
  )
})
