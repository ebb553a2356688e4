import { assert, describe, it } from "@effect/vitest"
import * as Either from "effect/Either"
import * as Redacted from "effect/Redacted"
import * as Event from "../src/Event.js"
import { signTestRequest } from "../src/TestRequest.js"

describe("a test request", () => {
  const options = {
    url: "https://app.example/webhooks",
    sdkAppId: 1400000000,
    token: Redacted.make("xxxxyyyy"),
    requestTime: 1669872112
  }

  it("looks like one of the service", () => {
    const request = signTestRequest({
      ...options,
      command: "Group.CallbackAfterGroupFull",
      body: { GroupId: "@TGS#1" },
      clientIp: "::1",
      platform: "iOS"
    })
    assert.deepStrictEqual(request, {
      url:
        "https://app.example/webhooks?SdkAppid=1400000000&CallbackCommand=Group.CallbackAfterGroupFull&contenttype=json" +
        "&ClientIP=%3A%3A1&OptPlatform=iOS&Sign=17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061" +
        "&RequestTime=1669872112",
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"CallbackCommand":"Group.CallbackAfterGroupFull","GroupId":"@TGS#1"}'
    })
  })

  it("keeps the query of an address, and is not signed without a token", () => {
    const { url } = signTestRequest({
      ...options,
      url: "/?tenant=1",
      token: false,
      command: "Group.CallbackOfNextYear",
      body: {}
    })
    assert.strictEqual(
      url,
      "/?tenant=1&SdkAppid=1400000000&CallbackCommand=Group.CallbackOfNextYear&contenttype=json&ClientIP=127.0.0.1&OptPlatform=RESTAPI"
    )
  })

  it("has the command in the body only where the service writes it there", () => {
    const body = {
      Scene: "C2C",
      SdkAppId: 1400000000,
      From_Account: "alice",
      ContentType: "Text",
      CtxcbResult: 1,
      CtxcbRequestId: "1",
      CtxcbSuggestion: "Block",
      CtxcbLabel: "Ad"
    }
    const request = signTestRequest({ ...options, command: "ContentCallback.ResultNotify", body })
    assert.deepStrictEqual(JSON.parse(request.body), body)
    assert.isTrue(Either.isRight(Event.decode(request.url, request.body)))
  })
})
