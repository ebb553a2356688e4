import { assert, describe, it } from "@effect/vitest"
import type { OtherMsgType } from "@tcchat/endpoints/MsgBody"
import * as Either from "effect/Either"
import * as Event from "../src/Event.js"
import * as Replays from "../src/Replays.js"
import { signTestRequest } from "../src/TestRequest.js"
import { createWebhooks } from "../src/Webhooks.js"
import { app, bodies } from "./fixtures.js"

const read = (command: string, content: string | Uint8Array | object) =>
  Either.getOrThrow(Event.decode(`/?SdkAppid=1400000000&CallbackCommand=${command}`, content))

describe("a byte order mark", () => {
  it("before the JSON is ignored, in a string or in bytes", () => {
    const text = '\uFEFF{"GroupId":"@TGS#1"}'
    for (const content of [text, new TextEncoder().encode(text)])
      assert.deepStrictEqual<unknown>(read("Group.CallbackAfterGroupFull", content).body, { GroupId: "@TGS#1" })
  })

  it("is not JSON by itself, nor twice", () => {
    for (const content of ["\uFEFF", "\uFEFF\uFEFF{}", "{}\uFEFF"]) {
      const event = Event.decode("/?SdkAppid=1&CallbackCommand=Group.CallbackAfterGroupFull", content)
      assert.strictEqual(Either.getOrThrow(Either.flip(event)).reason, "Json")
    }
  })
})

describe("an integer of 64 bits", () => {
  const long = 9007199254740993n

  it("keeps its digits in unknown fields, and in values of any type", () => {
    const body = `{"From_Account":"alice","ProfileItem":[{"Tag":"Tag_Profile_Custom_Score","Value":${long}}],"Added":[${-long}]}`
    for (const content of [body, new TextEncoder().encode(body)])
      assert.deepStrictEqual<unknown>(read("Profile.CallbackPortraitSet", content).body, {
        From_Account: "alice",
        ProfileItem: [{ Tag: "Tag_Profile_Custom_Score", Value: long }],
        Added: [-long]
      })
    assert.deepStrictEqual(read("Group.CallbackOfNextYear", `{"Id":${long}}`).body, { Id: long })
  })

  it("is a string where a time is expected", () => {
    const event = read("Group.CallbackAfterGroupFull", '{"GroupId":"@TGS#1","EventTime":1670574414123456789}')
    assert.deepInclude(event.body, { EventTime: "1670574414123456789" })
    const micro = read("Group.CallbackAfterModifyMsg", '{"GroupId":"@TGS#1","MsgSeq":"1670574414123456"}')
    assert.deepInclude(micro.body, { MsgSeq: 1670574414123456 })
  })

  it("can be received, parsed before, remembered, and responded with", async () => {
    const MsgBody = [{ MsgType: "TIMNewElem" as OtherMsgType, MsgContent: { Id: long } }]
    const seen: Array<unknown> = []
    const webhooks = createWebhooks({
      ...app,
      report: () => undefined,
      replays: Replays.memory(),
      handlers: {
        "C2C.CallbackBeforeSendMsg": ({ body }, response) => {
          seen.push(body.MsgBody)
          return response.change({ MsgBody: body.MsgBody })
        }
      }
    })
    const request = signTestRequest({
      ...app,
      url: "/",
      command: "C2C.CallbackBeforeSendMsg",
      body: { ...bodies["C2C.CallbackBeforeSendMsg"], MsgBody }
    })
    assert.include(request.body, `"Id":${long}`)
    assert.include((await webhooks.handle(request)).body, `"MsgContent":{"Id":${long}}`)
    const parsed = { ...bodies["C2C.CallbackBeforeSendMsg"], MsgBody, From_Account: "carol" }
    assert.include((await webhooks.handle({ ...request, body: parsed })).body, `"MsgContent":{"Id":${long}}`)
    assert.strictEqual((await webhooks.handle({ ...request, body: parsed })).status, 409)
    assert.deepStrictEqual(seen, [MsgBody, MsgBody])
  })
})
