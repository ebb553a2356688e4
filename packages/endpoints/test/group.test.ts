import { assert, describe, it } from "@effect/vitest"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import * as group from "../src/group.js"

const takes = (endpoint: Endpoint.Any, payload: unknown): boolean =>
  Either.isRight(Schema.encodeUnknownEither(endpoint.payload)(payload))

const read = <E extends Endpoint.Any>(endpoint: E, response: unknown): Endpoint.Success<E> =>
  Schema.decodeUnknownSync(endpoint.success, { onExcessProperty: "preserve" })(response)

describe("a group to create", () => {
  const named = { Name: "Readers" }

  it("has a documented type, by its old or new name", () => {
    for (const Type of ["Public", "Private", "Work", "ChatRoom", "Meeting", "AVChatRoom", "Community"])
      assert.isTrue(takes(group.createGroup, { ...named, Type }), Type)
    assert.isFalse(takes(group.createGroup, { ...named, Type: 1 }))
  })

  it("has strings up to the widest documented limit", () => {
    const limits = { Name: 100, Introduction: 400, Notification: 400, FaceUrl: 500 }
    for (const endpoint of [group.createGroup, group.importGroup])
      for (const [field, limit] of Object.entries(limits)) {
        const payload = { ...named, Type: "Public" }
        assert.isTrue(takes(endpoint, { ...payload, [field]: "x".repeat(limit) }), field)
        assert.isFalse(takes(endpoint, { ...payload, [field]: "x".repeat(limit + 1) }), field)
      }
  })

  it("can have custom fields, of its own and of its members, with any characters", () => {
    const fields = [{ Key: "GroupTestData1", Value: "\u0000\u0001学" }]
    const members = [{ Member_Account: "peter", AppMemberDefinedData: fields }]
    const payload = { ...named, Type: "Public" as const, AppDefinedData: fields, MemberList: members }
    assert.deepStrictEqual(Schema.encodeUnknownSync(group.createGroup.payload)(payload), payload)
    assert.isFalse(takes(group.createGroup, { ...payload, MemberList: [{ ...members[0], Role: 1 }] }))
  })
})

describe("the parts of a request", () => {
  it("are filtered by any fields", () => {
    const filter = { GroupBaseInfoFilter: ["Type"], SelfInfoFilter: ["Role", "UnreadMsgNum"] }
    assert.isTrue(takes(group.listJoinedGroups, { Member_Account: "peter", ResponseFilter: filter }))
    assert.isTrue(takes(group.listMembers, { GroupId: "g", MemberInfoFilter: ["Role", "ShutUpUntil"] }))
  })

  it("accept the longest mute, and not a second more", () => {
    const payload = { GroupId: "g", Members_Account: ["peter"] }
    assert.isTrue(takes(group.muteMembers, { ...payload, MuteTime: 4294967295 }))
    assert.isFalse(takes(group.muteMembers, { ...payload, MuteTime: 4294967296 }))
  })

  it("of a message's extension are needed unless it is cleared", () => {
    const payload = { GroupId: "g", MsgSeq: 158 }
    const deleted = [{ Key: "key1", Value: "", Seq: 1 }]
    assert.isTrue(takes(group.setMessageExtension, { ...payload, OperateType: 2, ExtensionList: deleted }))
    assert.isTrue(takes(group.setMessageExtension, { ...payload, OperateType: 3 }))
    assert.isFalse(takes(group.setMessageExtension, { ...payload, OperateType: 4 }))
  })

  it("have attributes in lower case", () => {
    assert.isTrue(takes(group.replaceAttributes, { GroupId: "g", GroupAttr: [{ key: "a", value: "b" }] }))
    assert.isFalse(takes(group.replaceAttributes, { GroupId: "g", GroupAttr: [{ Key: "a", Value: "b" }] }))
  })
})

describe("a response", () => {
  it("about groups has a code for each, and keeps what is new", () => {
    const response = read(group.getGroupProfiles, {
      GroupInfo: [
        {
          GroupId: "@TGS#2J4SZEAEL",
          ErrorCode: 0,
          ErrorInfo: "",
          Type: "NextType",
          ApplyJoinOption: "FreeAccess",
          Owner_Account: "",
          CreateTime: 1426976500,
          ShutUpAllMember: "Off",
          AppDefinedData: [{ Key: "GroupTestData1", Value: "xxxx" }],
          MemberList: [{ Member_Account: "leckie", Role: "Owner", ShutUpUntil: 0, NewField: true }]
        },
        { GroupId: "gone", ErrorCode: 10015 }
      ]
    })
    assert.strictEqual(response.GroupInfo[0]?.Type, "NextType")
    assert.propertyVal(response.GroupInfo[0], "ShutUpAllMember", "Off")
    assert.propertyVal(response.GroupInfo[0]?.MemberList?.[0], "NewField", true)
    assert.deepStrictEqual(
      ItemResult.failures(group.getGroupProfiles, response).map(({ code, key }) => [key, code]),
      [["gone", 10015]]
    )
  })

  it("about recalled messages names those that were not recalled", () => {
    const response = read(group.recallMessages, {
      RecallRetList: [
        { MsgSeq: 100, RetCode: 10030 },
        { MsgSeq: 101, RetCode: 0 }
      ]
    })
    assert.deepStrictEqual(
      ItemResult.failures(group.recallMessages, response).map(({ code, key }) => [key, code]),
      [["100", 10030]]
    )
  })

  it("about added members reports failed and pending ones, although its results are not codes", () => {
    const MemberList = [0, 1, 2, 3].map((Result) => ({ Member_Account: `id${Result}`, Result }))
    assert.deepStrictEqual(read(group.addMembers, { MemberList }), { MemberList })
    const keys = (items: ReadonlyArray<ItemResult.ItemResult>) => items.map(({ key }) => key)
    assert.deepStrictEqual(keys(ItemResult.failures(group.addMembers, { MemberList })), ["id0"])
    assert.deepStrictEqual(keys(ItemResult.pending(group.addMembers, { MemberList })), ["id3"])
    assert.deepStrictEqual(keys(ItemResult.failures(group.importMembers, { MemberList })), ["id0"])
    const unknown = { MemberList: [{ Member_Account: "id4", Result: 4 }] }
    for (const endpoint of [group.addMembers, group.importMembers])
      assert.deepStrictEqual(keys(ItemResult.failures(endpoint, unknown)), ["id4"])
  })

  it("about pairs of an extension names conflicting ones", () => {
    const response = read(group.setMessageExtension, {
      ExtensionList: [
        { ErrorCode: 0, Extension: { Key: "key1", Value: "value1", Seq: 1 } },
        { ErrorCode: 23001, Extension: { Key: "key2", Value: "other", Seq: 7 } }
      ]
    })
    assert.deepStrictEqual(
      ItemResult.failures(group.setMessageExtension, response).map(({ code, key }) => [key, code]),
      [["key2", 23001]]
    )
  })

  it("about readers is decoded in both spellings of its last page", () => {
    const ReadList = [{ Read_Account: "jack" }]
    assert.strictEqual(read(group.listReaders, { MsgSeq: 123, IsFinish: 1, Cursor: "", ReadList }).IsFinish, 1)
    assert.strictEqual(read(group.listReaders, { MsgSeq: 123, IsFinished: 0, Cursor: "x", ReadList }).IsFinished, 0)
  })

  it("may be empty", () => {
    for (const endpoint of [
      group.disbandGroup,
      group.modifyGroup,
      group.listMutedMembers,
      group.listBannedMembers,
      group.getAttributes,
      group.getCounters,
      group.getMessageExtension,
      group.setMessageExtension
    ])
      assert.deepStrictEqual(read(endpoint, {}), {})
  })
})

describe("numbers of 64 bits", () => {
  const cursor = (Next: unknown) => Schema.decodeUnknownEither(group.listGroups.success)({ GroupIdList: [], Next })
  const counter = (Value: unknown) => takes(group.updateCounters, { GroupId: "g", GroupCounter: [{ Key: "k", Value }] })

  it("are numbers as long as they are exact, and bigints beyond", () => {
    assert.isTrue([0, -1, Number.MAX_SAFE_INTEGER, 2n ** 63n - 1n, -(2n ** 63n)].every(counter))
    assert.isTrue([0, 4454685361, 2n ** 64n - 1n].every((next) => Either.isRight(cursor(next))))
  })

  it("are rejected when they have lost digits or have too many", () => {
    assert.isFalse([2 ** 53, 1.5, "1", 2n ** 63n, -(2n ** 63n) - 1n].some(counter))
    assert.isFalse([2 ** 53, 2n ** 64n, -1n].some((next) => Either.isRight(cursor(next))))
  })
})
