import { assert, describe, it } from "@effect/vitest"
import * as Redacted from "effect/Redacted"
import { signTestRequest } from "../src/TestRequest.js"
import { createWebhooks } from "../src/Webhooks.js"
import { app, bodies, ok } from "./fixtures.js"

const request = (command: keyof typeof bodies) => signTestRequest({ ...app, url: "/", command, body: bodies[command] })

const silent = { ...app, report: () => undefined }

describe("webhooks for promises", () => {
  it("are answered by handlers that return at once or later", async () => {
    const webhooks = createWebhooks({
      ...app,
      handlers: {
        "Group.CallbackBeforeCreateGroup": (_, answer) => answer.refuse(10100),
        "Sns.CallbackPrevFriendAdd": async (_, answer) => answer.refuse(38001, "no")
      }
    })
    const group = await webhooks.handle(request("Group.CallbackBeforeCreateGroup"))
    assert.deepStrictEqual(JSON.parse(group.body), { ...ok, ErrorCode: 10100 })
    const friends = await webhooks.handle(request("Sns.CallbackPrevFriendAdd"))
    assert.include(friends.body, '"ResultCode":38001')
    assert.deepStrictEqual(JSON.parse((await webhooks.handle(request("Sns.CallbackFriendAdd"))).body), ok)
  })

  it("report what a handler throws or rejects with as it is", async () => {
    const errors = [new Error("thrown"), new Error("rejected")]
    const reported: Array<unknown> = []
    const webhooks = createWebhooks({
      ...app,
      report: (problem) => reported.push(problem._tag === "HandlerError" ? problem.cause : problem),
      handlers: {
        "Group.CallbackBeforeCreateGroup": () => {
          throw errors[0]!
        },
        "Sns.CallbackFriendAdd": () => Promise.reject(errors[1]!)
      }
    })
    await webhooks.handle(request("Group.CallbackBeforeCreateGroup"))
    await webhooks.handle(request("Sns.CallbackFriendAdd"))
    assert.deepStrictEqual(reported, errors)
  })

  it("abort the signal of a handler that is late and is to be interrupted", async () => {
    let reason: unknown
    const webhooks = createWebhooks({
      ...silent,
      time: 20,
      late: "interrupt",
      handlers: {
        "Sns.CallbackFriendAdd": (_event, _answer, { signal }) =>
          new Promise((resolve) => {
            signal.addEventListener("abort", () => {
              reason = "aborted"
              resolve()
            })
          })
      }
    })
    const { body, rest } = await webhooks.handle(request("Sns.CallbackFriendAdd"))
    assert.deepStrictEqual(JSON.parse(body), ok)
    await rest
    assert.strictEqual(reason, "aborted")
  })

  it("wait for handlers that were late, when they are told to", async () => {
    let finish: () => void = () => undefined
    let finished = false
    const webhooks = createWebhooks({
      ...silent,
      time: 20,
      handlers: {
        "Sns.CallbackFriendAdd": () =>
          new Promise<void>((resolve) => {
            finish = resolve
          }).then(() => {
            finished = true
          })
      }
    })
    await webhooks.handle(request("Sns.CallbackFriendAdd"))
    const settled = webhooks.settled()
    finish()
    await settled
    assert.isTrue(finished)
  })

  it("hand over what has no handler", async () => {
    const seen: Array<string> = []
    const webhooks = createWebhooks({ ...app, handlers: {}, onOther: async ({ command }) => seen.push(command) })
    await webhooks.handle(request("Sns.CallbackPrevFriendAdd"))
    await webhooks.handle(request("Sns.CallbackFriendAdd"))
    assert.deepStrictEqual(seen, ["Sns.CallbackPrevFriendAdd", "Sns.CallbackFriendAdd"])
  })

  it("go on when what is told of problems fails itself", async () => {
    const webhooks = createWebhooks({
      ...app,
      handlers: {},
      report: () => {
        throw new Error("the log is full")
      }
    })
    const { status } = await webhooks.handle({ ...request("Sns.CallbackFriendAdd"), method: "GET" })
    assert.strictEqual(status, 405)
  })

  it("throw for settings that cannot be right", () => {
    assert.throws(() => createWebhooks({ ...app, sdkAppId: -1, handlers: {} }), /the SDKAppID must be an integer/)
    assert.throws(() => createWebhooks({ ...app, token: Redacted.make(""), handlers: {} }), /the token is empty/)
  })
})
