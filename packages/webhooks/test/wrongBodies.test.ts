import { assert, describe, it } from "@effect/vitest"
import { signTestRequest } from "../src/TestRequest.js"
import { createWebhooks } from "../src/Webhooks.js"
import { app, type ok } from "./fixtures.js"

describe("an invalid body", () => {
  const rejected = (body: object) => {
    const request = signTestRequest({ ...app, url: "/", command: "C2C.CallbackBeforeSendMsg", body: {} as never })
    return createWebhooks({
      ...app,
      report: () => undefined,
      handlers: { "C2C.CallbackBeforeSendMsg": (_, a) => a.drop }
    })
      .handle({ ...request, body })
      .then((response) => ({ status: response.status, info: (JSON.parse(response.body) as typeof ok).ErrorInfo }))
  }
  const wrong = "[C2C.CallbackBeforeSendMsg] its body is invalid:"

  it("is reported with the first invalid item of a list, and validated in linear time", async () => {
    let looked = 0
    const MsgBody = new Proxy(
      Array.from({ length: 20_000 }, () => 5),
      {
        get: (items, key, self) => {
          looked++
          return Reflect.get(items, key, self) as unknown
        }
      }
    )
    const body = { From_Account: "alice", To_Account: "bob", MsgBody }
    assert.deepStrictEqual(await rejected(body), { status: 400, info: `${wrong} MsgBody.0` })
    assert.isBelow(looked, 3 * MsgBody.length)
  })

  it("is reported with a few of its fields, and the number of the others", async () => {
    const names = [
      "CallbackCommand",
      "From_Account",
      "To_Account",
      "MsgSeq",
      "MsgRandom",
      "MsgTime",
      "MsgKey",
      "MsgBody"
    ]
    const body = Object.fromEntries(names.map((name) => [name, { not: "this" }]))
    assert.deepStrictEqual(await rejected(body), {
      status: 400,
      info: `${wrong} CallbackCommand, From_Account, To_Account, MsgSeq, MsgRandom and 3 more`
    })
  })
})
