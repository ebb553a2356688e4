import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { Emulator } from "../../src/Emulator.js"
import type { Options } from "../../src/Settings.js"
import { post } from "../fixtures.js"
import { codeOf, on as with4, rewritten } from "../message/fixtures.js"

const on = <A, E>(options: Options, effect: Effect.Effect<A, E, Emulator>) =>
  with4({ seed: { accounts: ["alice", "bob", "carol"], groups: { readers: { owner: "alice" } } }, ...options }, effect)

const recent = (command: string, body: object = {}) =>
  post(`recentcontact/${command}`, { From_Account: "alice", ...body })

const to = (To_Account: string) => ({ Type: 1, To_Account })
const readers = { Type: 2, ToGroupId: "readers" }
const done = { ResultCode: 0, ResultInfo: "" }

const create = (GroupName: string, ...ContactItem: ReadonlyArray<object>) =>
  recent("create_contact_group", { GroupContactItem: [{ GroupName, ContactItem }] })
const change = (OldGroupName: string, ...ContactUpdateItem: ReadonlyArray<object>) =>
  recent("update_contact_group", {
    UpdateType: 1,
    UpdateGroup: { UpdateGroupType: 2, OldGroupName, ContactUpdateItem }
  })
const rename = (OldGroupName: string, NewGroupName: string) =>
  recent("update_contact_group", { UpdateType: 1, UpdateGroup: { UpdateGroupType: 1, OldGroupName, NewGroupName } })
const remove = (name: string) => recent("del_contact_group", { GroupName: [name] })
const mark = (...MarkItem: ReadonlyArray<object>) => recent("mark_contact", { MarkItem })

/** Groups by number and name, and the conversations in groups or with marks. */
const groups = Effect.map(recent("get_contact_group", { StartIndex: 0 }), ({ ContactItem, GroupItem }) => ({
  names: (GroupItem as ReadonlyArray<{ GroupId: number; GroupName: string }>).map(
    ({ GroupId, GroupName }) => `${GroupId} ${GroupName}`
  ),
  in: (ContactItem as ReadonlyArray<Record<string, unknown>>).map(
    ({ ContactGroupId = [], CustomMark = "", StandardMark = "", To_Account, ToGroupId }) =>
      `${String(To_Account ?? ToGroupId)} [${String(ContactGroupId)}] ${String(CustomMark)}${String(StandardMark)}`
  )
}))

/** The code of each entry of a list. */
const codes = (list: unknown) =>
  (list as ReadonlyArray<{ readonly ResultCode: number }>).map(({ ResultCode }) => ResultCode)

describe("groups of conversations", () => {
  it.effect("are made, changed, renamed and deleted, and leave the conversations", () =>
    on(
      {},
      Effect.gen(function* () {
        assert.deepInclude(yield* create("work", to("bob"), readers, to("nobody")), {
          ErrorCode: 0,
          GroupResultItem: [
            {
              GroupItem: { GroupName: "work", GroupId: 1 },
              ResultItem: [
                { ContactItem: to("bob"), ...done },
                { ContactItem: readers, ...done },
                {
                  ContactItem: to("nobody"),
                  ResultCode: 50001,
                  ResultInfo: "Err_Recent_Contact_Account_Not_Exist: To_Account: no such account; import it first"
                }
              ]
            }
          ]
        })
        yield* create("home", to("bob"))
        assert.deepStrictEqual(yield* groups, { names: ["1 work", "2 home"], in: ["bob [1,2] ", "readers [1] "] })
        assert.deepInclude(
          yield* change(
            "work",
            { ContactOptType: 2, ContactItem: readers },
            { ContactOptType: 1, ContactItem: to("carol") }
          ),
          {
            UpdateType: 1,
            UpdateGroupResult: {
              UpdateGroupType: 2,
              GroupName: "work",
              GroupId: 1,
              OldGroupName: "work",
              ContactResultItem: [
                { ContactOptType: 2, ContactItem: readers, ...done },
                { ContactOptType: 1, ContactItem: to("carol"), ...done }
              ]
            }
          }
        )
        assert.deepInclude(yield* rename("home", "house"), {
          UpdateGroupResult: { UpdateGroupType: 1, GroupName: "house", GroupId: 2, OldGroupName: "home" }
        })
        assert.strictEqual(yield* codeOf(rename("home", "house")), 51009)
        assert.strictEqual(yield* codeOf(rename("work", "house")), 50002)
        yield* rewritten
        assert.deepStrictEqual(yield* groups, { names: ["1 work", "2 house"], in: ["bob [1,2] ", "carol [1] "] })
        assert.deepInclude(yield* remove("work"), { GroupItem: [{ GroupName: "work", GroupId: 1 }] })
        assert.strictEqual(yield* codeOf(remove("work")), 51009)
        yield* create("more")
        assert.deepStrictEqual(yield* groups, { names: ["2 house", "3 more"], in: ["bob [2] "] })
        const { ContactResultItem, GroupItem } = yield* recent("search_contact_group", {
          ContactItem: [to("bob"), to("carol"), to("nobody")]
        })
        assert.deepStrictEqual(ContactResultItem, [
          { ...to("bob"), Timestamp: 0, ContactGroupId: [2] },
          { ...to("carol"), Timestamp: 0 }
        ])
        assert.lengthOf(GroupItem as ReadonlyArray<unknown>, 2)
      })
    )
  )

  it.effect("are as many, and hold as many conversations, as they may", () =>
    on(
      { limits: { conversationGroups: 1, labeledConversations: 1 } },
      Effect.gen(function* () {
        yield* create("work", to("bob"))
        assert.strictEqual(yield* codeOf(create("home")), 51010)
        const { UpdateGroupResult } = yield* change(
          "work",
          { ContactOptType: 1, ContactItem: to("bob") },
          { ContactOptType: 1, ContactItem: to("carol") }
        )
        assert.deepStrictEqual(
          codes((UpdateGroupResult as { ContactResultItem: unknown }).ContactResultItem),
          [0, 51008]
        )
        assert.strictEqual(yield* codeOf(create("n".repeat(33))), 51011)
        assert.strictEqual(yield* codeOf(create("")), 50002)
      })
    )
  )

  it.effect("add conversations to an existing name, or reject it with the option", () =>
    Effect.gen(function* () {
      const again = Effect.zipRight(create("work", to("bob")), create("work", to("carol")))
      assert.deepStrictEqual(yield* on({}, Effect.zipRight(again, groups)), {
        names: ["1 work"],
        in: ["bob [1] ", "carol [1] "]
      })
      assert.strictEqual(
        yield* on({ undocumented: { createExistingConversationGroup: "reject" } }, codeOf(again)),
        50002
      )
    })
  )

  it.effect("come page by page", () =>
    on(
      { seed: { accounts: ["alice", ...Array.from({ length: 150 }, (_, index) => `u${index}`)] } },
      Effect.gen(function* () {
        yield* create("work", ...Array.from({ length: 150 }, (_, index) => to(`u${index}`)))
        const first = yield* recent("get_contact_group", { StartIndex: 0 })
        assert.deepInclude(first, { CompleteFlag: 0, NextStartIndex: 100 })
        const second = yield* recent("get_contact_group", { StartIndex: 100 })
        assert.deepInclude(second, { CompleteFlag: 1 })
        assert.lengthOf([...(first.ContactItem as []), ...(second.ContactItem as [])], 150)
      })
    )
  )

  it.effect("need the edition and an account", () =>
    Effect.gen(function* () {
      const all = [
        create("work"),
        change("work"),
        remove("work"),
        recent("get_contact_group", { StartIndex: 0 }),
        recent("search_contact_group", { ContactItem: [to("bob")] }),
        mark({ OptType: 1, ContactItem: to("bob"), SetMark: [1] })
      ]
      const asked = Effect.forEach(all, codeOf)
      assert.deepStrictEqual(
        yield* on({ console: { ultimate: false } }, asked),
        all.map(() => 51013)
      )
      assert.deepStrictEqual(
        yield* on({ seed: { accounts: [] } }, asked),
        all.map(() => 50001)
      )
    })
  )
})

describe("marks of conversations", () => {
  it.effect("are set and cleared, each with its result", () =>
    on(
      {},
      Effect.gen(function* () {
        const { ResultItem } = yield* mark(
          { OptType: 3, ContactItem: to("bob"), SetMark: [0, 2, 63], CustomMark: "m" },
          { OptType: 2, ContactItem: readers, SetMark: [1], CustomMark: "r" },
          { OptType: 1, ContactItem: to("carol"), SetMark: [64] },
          { OptType: 2, ContactItem: to("carol") },
          { OptType: 1, ContactItem: to("nobody"), SetMark: [1] }
        )
        assert.deepStrictEqual(codes(ResultItem), [0, 0, 50002, 50002, 50001])
        assert.deepStrictEqual((yield* groups).in, [`bob [] m101${"0".repeat(60)}1`, "readers [] r"])
        yield* mark({ OptType: 3, ContactItem: to("bob"), ClearMark: [0, 2, 63], CustomMark: "" })
        assert.deepStrictEqual((yield* groups).in, ["readers [] r"])
      })
    )
  )

  it.effect("are on as many conversations as they may be", () =>
    on(
      { limits: { labeledConversations: 1 } },
      Effect.gen(function* () {
        const set = (peer: string) => ({ OptType: 1, ContactItem: to(peer), SetMark: [1] })
        assert.deepStrictEqual(codes((yield* mark(set("bob"), set("bob"), set("carol"))).ResultItem), [0, 0, 51008])
        const many = Array.from({ length: 101 }, () => set("bob"))
        assert.strictEqual(yield* codeOf(mark(...many)), 51006)
      })
    )
  )
})
