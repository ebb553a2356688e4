import { assert, describe, it } from "@effect/vitest"
import * as Either from "effect/Either"
import * as Event from "../src/Event.js"

const read = (query: string, body: object) => Either.getOrThrow(Event.decode(`https://app.example/?${query}`, body))

const full = (query: string, body: object = {}) =>
  read(`SdkAppid=1400000000&CallbackCommand=Group.CallbackAfterGroupFull&${query}`, { GroupId: "@TGS#1", ...body })

describe("an event", () => {
  it("has one spelling of each platform, and keeps those that are new", () => {
    const spellings = ["iOS", "IOS", "iPad", "IPad", "Mac", "macOS", "RESTAPI", "Web", "Android", "Windows", "Unknown"]
    assert.deepStrictEqual(
      [...spellings, "VisionOS"].map((name) => full(`OptPlatform=${name}`).platform),
      ["iOS", "iOS", "iPad", "iPad", "Mac", "Mac", "RESTAPI", "Web", "Android", "Windows", "Unknown", "VisionOS"]
    )
  })

  it("has no client and platform if the query has none", () => {
    const { clientIp, platform, sdkAppId } = full("contenttype=json")
    assert.deepStrictEqual([clientIp, platform, sdkAppId], [undefined, undefined, 1400000000])
    assert.strictEqual(full("ClientIP=10.0.0.1").clientIp, "10.0.0.1")
  })

  it("has its time as a number, whether the body has a number, a string or none", () => {
    assert.strictEqual(full("", { EventTime: 1670574414123 }).time, 1670574414123)
    assert.strictEqual(full("", { EventTime: "1670574414123" }).time, 1670574414123)
    assert.strictEqual(full("", { EventTime: "yesterday" }).time, undefined)
    assert.strictEqual(full("").time, undefined)
    assert.strictEqual(full("", { EventTime: "1670574414123" }).body["EventTime" as never], "1670574414123")
  })

  it("ignores other parameters of the query", () => {
    for (const junk of ["a=%", "tag=%off&tag=%off", "%E0%A4%A=1", "&&=&", "__proto__=1", "x=%ff", "?", "%"])
      assert.strictEqual(full(junk).clientIp, undefined, junk)
    assert.strictEqual(full("discount=5%&ClientIP=10.0.0.1").clientIp, "10.0.0.1")
  })

  it("is decoded by the command of the query, not of the body", () => {
    const event = full("", { CallbackCommand: "Group.CallbackAfterGroupDestroyed" })
    assert.deepStrictEqual([event.known, event.command], [true, "Group.CallbackAfterGroupFull"])
  })

  it("of an unknown command keeps all of its body", () => {
    const body = { Anything: [1, { of: "any" }] }
    const event = read("SdkAppid=1400000000&CallbackCommand=Group.CallbackOfNextYear&ClientIP=%3A%3A1", body)
    assert.deepStrictEqual(event, {
      known: false,
      command: "Group.CallbackOfNextYear",
      body,
      sdkAppId: 1400000000,
      clientIp: "::1",
      platform: undefined,
      time: undefined
    })
  })

  it("of a push has its events, each with a command and a time of its own", () => {
    const event = read("SdkAppid=1400000000&CallbackCommand=Push.AllMemberPush", {
      Events: [
        {
          CallbackCommand: "Push.AllMemberPush",
          EventType: 1,
          TaskId: "1400000000_144115212910570789_1",
          TaskTime: 1557481126,
          EventTime: 1557481127,
          To_Account: "bob",
          PushPlatform: 1,
          PushStage: 1,
          ErrCode: 0,
          ErrInfo: ""
        }
      ]
    })
    assert.isTrue(event.known && event.command === "Push.AllMemberPush" && event.body.Events[0]!.PushStage === 1)
  })

  it("of a member profile has the member under either name", () => {
    for (const name of ["Modified_Account", "Member_Account"]) {
      const query = "SdkAppid=1400000000&CallbackCommand=Group.CallbackAfterMemberFieldChanged"
      const base = { GroupId: "@TGS#1", Type: "Public", Operator_Account: "alice", NameCard: "Al" }
      assert.deepInclude(read(query, { ...base, [name]: "bob" }).body, { [name]: "bob" })
    }
  })

  it("cannot be decoded without a command, or with one that is invalid, not URL-encoded or duplicated", () => {
    const reason = (url: string) => Either.getOrThrow(Either.flip(Event.decode(url, {}))).message
    assert.strictEqual(reason("/"), "[webhook] its query is invalid: CallbackCommand is missing")
    const wrong = "[webhook] its query is invalid: CallbackCommand"
    assert.strictEqual(reason("/?CallbackCommand=%"), `${wrong} is not URL-encoded`)
    for (const name of ["a%0Ab", "a%20b", "%E5%AD%A6", "a".repeat(129)])
      assert.strictEqual(reason(`/?CallbackCommand=${name}`), `${wrong} is not a valid name`)
    assert.strictEqual(reason("/?CallbackCommand=a&Callback%43ommand=a"), `${wrong} occurs twice`)
  })
})
