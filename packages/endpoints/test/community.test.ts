import { assert, describe, it } from "@effect/vitest"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import * as community from "../src/community.js"
import * as group from "../src/group.js"

const GroupId = "@TGS#_@TGS#cQVLVHIM62CJ"
const TopicId = `${GroupId}@TOPIC#_TestTopic`
const PermissionGroupId = "@PMG#_hosts"

const takes = (endpoint: Endpoint.Any, payload: unknown): boolean =>
  Either.isRight(Schema.encodeUnknownEither(endpoint.payload)(payload))

const read = <E extends Endpoint.Any>(endpoint: E, response: unknown): Endpoint.Success<E> =>
  Schema.decodeUnknownSync(endpoint.success, { onExcessProperty: "preserve" })(response)

describe("a topic", () => {
  it("has strings whose limits are in bytes", () => {
    const payload = { GroupId, TopicName: "TestTopic" }
    const limits = { TopicName: 30, CustomString: 3000, FaceUrl: 100, Notification: 300, Introduction: 240 }
    for (const endpoint of [community.createTopic, community.importTopic])
      for (const [field, limit] of Object.entries(limits)) {
        assert.isTrue(takes(endpoint, { ...payload, [field]: "学".repeat(Math.floor(limit / 3)) }), field)
        assert.isFalse(takes(endpoint, { ...payload, [field]: "学".repeat(Math.floor(limit / 3) + 1) }), field)
      }
  })

  it("needs no name when it is modified or imported", () => {
    assert.isFalse(takes(community.createTopic, { GroupId }))
    assert.isTrue(takes(community.importTopic, { GroupId }))
    assert.isTrue(takes(community.modifyTopic, { GroupId, TopicId }))
  })

  it("has a response with the documented spellings", () => {
    const response = read(community.getTopics, {
      TopicAndSelfInfo: [
        {
          ErrorCode: 0,
          ErrorInfo: "",
          SelfInfo: { ShutUpTime: 0, MsgSeq: 0, MsgFlag: "AcceptAndNotify" },
          TopicInfo: { TopicId, GroupID: GroupId, TopicName: "TestTopic", MuteAllMember: "Off", LastMsgTime: 0 }
        },
        { ErrorCode: 110003, ErrorInfo: "gone", TopicInfo: { TopicId: `${TopicId}2` } }
      ]
    })
    assert.strictEqual(response.TopicAndSelfInfo[0]?.TopicInfo?.GroupID, GroupId)
    assert.deepStrictEqual(
      ItemResult.failures(community.getTopics, response).map(({ code, info, key }) => [key, code, info]),
      [[`${TopicId}2`, 110003, "gone"]]
    )
  })

  it("that does not exist fails by itself", () => {
    const response = read(community.deleteTopics, {
      DestroyResultItem: [{ ErrorCode: 110003, ErrorInfo: "gone", TopicId }]
    })
    assert.deepStrictEqual(
      ItemResult.failures(community.deleteTopics, response).map(({ key }) => key),
      [TopicId]
    )
  })
})

describe("a permission group", () => {
  it("has a mask of 64 bits", () => {
    const payload = { GroupId, PermissionGroupName: "Hosts" }
    for (const Permission of [0, 2047, 2n ** 62n])
      assert.isTrue(takes(community.createPermissionGroup, { ...payload, Permission }), String(Permission))
    assert.isFalse(takes(community.createPermissionGroup, { ...payload, Permission: 2 ** 63 }))
    const response = read(community.getTopicPermissions, {
      TopicPermissionResultList: [{ ErrorCode: 0, ErrorInfo: "", TopicId, Permission: 127 }]
    })
    assert.strictEqual(response.TopicPermissionResultList[0]?.Permission, 127)
  })

  it("is read by its id, or page by page", () => {
    assert.isTrue(takes(community.getPermissionGroups, { GroupId, PermissionGroupIdList: [PermissionGroupId] }))
    assert.isTrue(takes(community.getPermissionGroups, { GroupId, Limit: 20, Next: "" }))
    assert.isFalse(takes(community.getPermissionGroups, { GroupId, Limit: 21, Next: "" }))
    for (const Next of ["", "7", 7])
      assert.strictEqual(read(community.getPermissionGroups, { PermissionGroupInfoList: [], Next }).Next, Next)
  })

  it("responds with codes for its members, where a group has results", () => {
    const MemberList = [
      { Member_Account: "bob", Result: 0 },
      { Member_Account: "tom", Result: 10013 }
    ]
    assert.deepStrictEqual(
      ItemResult.failures(community.addPermissionGroupMembers, { MemberList }).map(({ key }) => key),
      ["tom"]
    )
  })

  it("accepts a response of an undocumented shape", () => {
    const response = { TopicPermissionResultList: [{ ErrorCode: 0, TopicId }] }
    assert.deepStrictEqual(read(community.modifyTopicPermissions, response), response)
    assert.deepStrictEqual(read(community.removePermissionGroupMembers, { MemberList: [] }), { MemberList: [] })
  })
})

describe("the number of members online", () => {
  it("has one call for communities and one for other groups", () => {
    assert.strictEqual(community.countOnlineMembers.path, "million_group_open_http_svc/get_online_member_num")
    assert.strictEqual(group.countOnlineMembers.path, "group_open_http_svc/get_online_member_num")
  })
})
