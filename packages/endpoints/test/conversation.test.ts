import { assert, describe, it } from "@effect/vitest"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import * as conversation from "../src/conversation.js"

const takes = (endpoint: Endpoint.Any, payload: unknown): boolean =>
  Either.isRight(Schema.encodeUnknownEither(endpoint.payload)(payload))

const read = <E extends Endpoint.Any>(endpoint: E, response: unknown): Endpoint.Success<E> =>
  Schema.decodeUnknownSync(endpoint.success, { onExcessProperty: "preserve" })(response)

const peer = { Type: 1, To_Account: "moon" }
const room = { Type: 2, ToGroupId: "@TGS#1" }

describe("a conversation in a request", () => {
  it("is with a user or of a group, each with its own field", () => {
    const search = (...ContactItem: ReadonlyArray<unknown>) =>
      takes(conversation.searchConversationGroups, { From_Account: "sun", ContactItem })
    assert.isTrue(search(peer, room))
    for (const wrong of [{ Type: 1, ToGroupId: "@TGS#1" }, { Type: 2, To_Account: "moon" }, { Type: 3 }, { Type: "1" }])
      assert.isFalse(search(peer, wrong), JSON.stringify(wrong))
  })

  it("accepts three spellings of the group, as documented", () => {
    const owner = { From_Account: "sun", Type: 2 }
    assert.isTrue(takes(conversation.deleteConversation, { ...owner, ToGroupid: "@TGS#1", ClearRamble: 1 }))
    assert.isFalse(takes(conversation.deleteConversation, { ...owner, ToGroupId: "@TGS#1" }))
    const pin = (...RecentContactItem: ReadonlyArray<unknown>) =>
      takes(conversation.pinConversations, { From_Account: "sun", OperationType: 1, RecentContactItem })
    assert.isTrue(pin(peer, { Type: 2, GroupId: "@TGS#1" }))
    assert.isFalse(pin(room))
  })
})

describe("a group of conversations", () => {
  const change = (UpdateGroup: object) =>
    takes(conversation.updateConversationGroup, { From_Account: "sun", UpdateType: 1, UpdateGroup })

  it("has a name of at most 32 bytes", () => {
    for (const name of ["x".repeat(32), "学".repeat(10)])
      assert.isTrue(change({ UpdateGroupType: 1, OldGroupName: "work", NewGroupName: name }), name)
    for (const name of ["x".repeat(33), "学".repeat(11)])
      assert.isFalse(change({ UpdateGroupType: 1, OldGroupName: "work", NewGroupName: name }), name)
  })

  it("is renamed or gets and loses conversations", () => {
    const items = [{ ContactOptType: 2, ContactItem: room }]
    assert.isTrue(change({ UpdateGroupType: 2, OldGroupName: "work", ContactUpdateItem: items }))
    assert.isFalse(change({ UpdateGroupType: 1, OldGroupName: "work", ContactUpdateItem: items }))
    assert.isFalse(change({ UpdateGroupType: 2, OldGroupName: "work" }))
  })

  it("reports which of its conversations failed", () => {
    const failed = { ResultCode: 51007, ResultInfo: "no such group" }
    const fine = { ResultCode: 0, ResultInfo: "" }
    const expected = [{ key: "@TGS#1", code: 51007, info: "no such group" }]
    const created = read(conversation.createConversationGroup, {
      GroupResultItem: [
        {
          GroupItem: { GroupName: "work", GroupId: 2 },
          ResultItem: [
            { ContactItem: peer, ...fine },
            { ContactItem: room, ...failed }
          ]
        }
      ]
    })
    const changed = read(conversation.updateConversationGroup, {
      UpdateType: 1,
      UpdateGroupResult: {
        UpdateGroupType: 2,
        ContactResultItem: [{ ContactOptType: 1, ContactItem: room, ...failed }]
      }
    })
    const marked = read(conversation.markConversations, {
      ResultItem: [
        { OptType: 1, ContactItem: peer, ...fine },
        { OptType: 1, ContactItem: room, ...failed }
      ]
    })
    for (const results of [
      ItemResult.failures(conversation.createConversationGroup, created),
      ItemResult.failures(conversation.updateConversationGroup, changed),
      ItemResult.failures(conversation.markConversations, marked)
    ])
      assert.deepStrictEqual(
        results.map(({ code, info, key }) => ({ key, code, info })),
        expected
      )
  })
})

describe("a response about conversations", () => {
  it("has both kinds, with and without marks, and keeps what is new", () => {
    const response = {
      SessionItem: [
        { Type: 1, To_Account: "moon", MsgTime: 1630997627, TopFlag: 1, StandardMark: "1001", ContactGroupId: [1, 2] },
        { Type: 2, GroupId: "@TGS#1", MsgTime: 1630997650, TopFlag: 0, CustomMark: "mine", Draft: "new" }
      ],
      CompleteFlag: 0,
      TimeStamp: 1631012800,
      StartIndex: 3,
      TopTimeStamp: 1631012801,
      TopStartIndex: 1
    }
    assert.deepStrictEqual<unknown>(read(conversation.listConversations, response), response)
    assert.deepStrictEqual(read(conversation.listConversations, { CompleteFlag: 1 }), { CompleteFlag: 1 })
  })

  it("is paged by all four of its cursors", () => {
    const { cursors, last } = conversation.listConversations.paging
    assert.deepStrictEqual(
      cursors.map(({ first, next, request }) => [request, first, next]),
      ["TimeStamp", "StartIndex", "TopTimeStamp", "TopStartIndex"].map((field) => [field, 0, field])
    )
    assert.deepStrictEqual(last, { field: "CompleteFlag", is: "set" })
  })
})
