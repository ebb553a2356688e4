import { assert, describe, it } from "@effect/vitest"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import * as push from "../src/push.js"

const { addTags, getAttributes, pushToAll, pushToUsers, setAttributeNames, setAttributeNamesLegacy, setAttributes } =
  push

describe("the two interfaces of push", () => {
  it("are distinguished by name: only the older one ends in Legacy", () => {
    for (const [name, { path }] of Object.entries<Endpoint.Any>(push))
      assert.strictEqual(path.startsWith("all_member_push/"), name.endsWith("Legacy"), name)
  })
})

describe("attributes", () => {
  it("are named in slots 0 to 9 only", () => {
    for (const endpoint of [setAttributeNames, setAttributeNamesLegacy]) {
      const takes = (payload: unknown) =>
        Either.isRight(Schema.encodeUnknownEither(endpoint.payload, { onExcessProperty: "preserve" })(payload))
      assert.isTrue(takes({ AttrNames: { "0": "city", "9": "level" } }))
      for (const slot of ["10", "-1", "a", ""]) assert.isFalse(takes({ AttrNames: { [slot]: "city" } }), slot)
    }
  })

  it("have names and values of 1 to 50 bytes, and numbers as values", () => {
    const takesName = (name: string) => Schema.is(setAttributeNames.payload)({ AttrNames: { "0": name } })
    const takesValue = (city: string | number) =>
      Schema.is(setAttributes.payload)({ UserAttrs: [{ To_Account: "id1", Attrs: { city } }] })
    for (const takes of [takesName, takesValue]) {
      assert.isTrue(takes("深".repeat(16)))
      assert.isFalse(takes("深".repeat(17)))
      assert.isFalse(takes(""))
    }
    assert.isTrue(takesValue(7))
  })
})

describe("tags", () => {
  const takes = (Tags: ReadonlyArray<string>) =>
    Schema.is(addTags.payload)({ Replace: 1, UserTags: [{ To_Account: "id1", Tags }] })

  it("have 1 to 50 bytes, and 100 of them can replace those of a user", () => {
    assert.isTrue(takes(Array.from({ length: 100 }, (_, index) => `tag${index}`)))
    assert.isFalse(takes(Array.from({ length: 101 }, (_, index) => `tag${index}`)))
    assert.isTrue(takes(["x".repeat(50)]))
    assert.isFalse(takes(["x".repeat(51)]))
    assert.isFalse(takes([""]))
  })
})

describe("users that fail", () => {
  it("are listed next to those that succeed", () => {
    const failed = ItemResult.failures(getAttributes, {
      UserAttrs: [{ To_Account: "id1", Attrs: {} }],
      ErrorList: [{ To_Account: "nobody", ErrorCode: 70107, ErrorInfo: "no such account" }]
    })
    assert.deepStrictEqual(
      failed.map(({ code, info, key, kind }) => ({ code, info, key, kind })),
      [{ code: 70107, info: "no such account", key: "nobody", kind: "NotFound" }]
    )
  })
})

describe("a push to all", () => {
  const Condition = { TagsOr: ["beta"], TagsNot: ["silent"] }
  const OfflinePushInfo = { Title: "Shop", Desc: "A new version is out" }

  it("accepts the body of the Push service and of Chat", () => {
    const takes = Schema.is(pushToAll.payload)
    const MsgBody = [{ MsgType: "TIMTextElem", MsgContent: { Text: "A new version is out" } }]
    assert.isTrue(takes({ From_Account: "shop", Condition, OfflinePushInfo, DataId: "x".repeat(64) }))
    assert.isTrue(takes({ From_Account: "shop", Condition, MsgBody, OnlineOnlyFlag: 0 }))
    assert.isFalse(takes({ From_Account: "shop", Condition, OfflinePushInfo, DataId: "x".repeat(65) }))
  })
})

describe("a push", () => {
  it("returns the failed users next to its task", () => {
    const response = { TaskId: "task", ErrorList: [{ To_Account: "nobody", ErrorCode: 90035 }] }
    assert.deepStrictEqual(Schema.decodeUnknownSync(pushToUsers.success)(response), response)
    assert.deepStrictEqual(
      ItemResult.failures(pushToUsers, response).map(({ code, key }) => [key, code]),
      [["nobody", 90035]]
    )
  })
})
