import { assert, describe, it } from "@effect/vitest"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Schema from "effect/Schema"
import * as moderation from "../src/moderation.js"

const { deleteCloudKeywords, moderateContent, moderateContents } = moderation

describe("content moderation", () => {
  it("takes the id of a custom configuration, and kinds of content to come", () => {
    const request = { AuditName: "a1b2c3", ContentType: "Model3D", Content: "https://example.com/x" }
    assert.deepStrictEqual(Schema.decodeUnknownSync(moderateContent.payload)(request), request)
  })

  it("takes 8 KB of content, counted in bytes", () => {
    const isPayload = Schema.is(moderateContent.payload)
    const content = (Content: string) => ({ AuditName: "C2C", ContentType: "Text", Content })
    assert.isTrue(isPayload(content("字".repeat(2730))))
    assert.isFalse(isPayload(content("字".repeat(2731))))
  })

  it("reads a verdict, one with a category to come, and the response for audio, whose verdict comes later", () => {
    const decode = Schema.decodeUnknownSync(moderateContent.success)
    for (const response of [
      { RequestId: "r1", Result: "Block", Score: 99, Label: "Abuse", Keywords: ["word"] },
      { RequestId: "r2", Result: "Review", Score: 60, Label: "Gambling" },
      { RequestId: "r3" }
    ])
      assert.deepStrictEqual(decode(response), response)
  })

  it("waits longer than usual for a verdict, and not for keywords", () => {
    const slow = Object.values(moderation).filter(({ attemptTimeout }) => attemptTimeout > 5)
    assert.deepStrictEqual(
      slow.map(({ name }) => name),
      ["moderation.moderateContent", "moderation.moderateContents"]
    )
  })

  it("names the contents of a batch that were not moderated; a blocked one was", () => {
    const response = {
      AuditResults: [
        { ContentId: 0, ErrorCode: 0, Result: "Block", Label: "Ad" },
        { ContentId: 1, ErrorCode: 93006, ErrorInfo: "timeout" }
      ]
    }
    assert.deepStrictEqual(
      ItemResult.failures(moderateContents, response).map(({ code, key, kind }) => [key, code, kind]),
      [["1", 93006, "Timeout"]]
    )
  })

  it("names the keywords that were not deleted", () => {
    const response = {
      Details: [
        { KeywordID: "1", Keyword: "casino", Deleted: true, ErrorInfo: "" },
        { KeywordID: "2", Keyword: "lottery", Deleted: false, ErrorInfo: "locked" }
      ],
      Count: 0
    }
    assert.deepStrictEqual(
      ItemResult.failures(deleteCloudKeywords, response).map(({ info, key }) => [key, info]),
      [["lottery", "locked"]]
    )
  })
})
