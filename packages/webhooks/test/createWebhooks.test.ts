import { assert, describe, it } from "@effect/vitest"
import * as Redacted from "effect/Redacted"
import * as Replays from "../src/Replays.js"
import { signTestRequest } from "../src/TestRequest.js"
import { createWebhooks, type PromiseOptions } from "../src/Webhooks.js"
import { app, bodies, ok } from "./fixtures.js"

const request = (command: keyof typeof bodies) => signTestRequest({ ...app, url: "/", command, body: bodies[command] })

const silent = { ...app, report: () => undefined }

describe("webhooks for promises", () => {
  it("get responses of synchronous and asynchronous handlers", async () => {
    const webhooks = createWebhooks({
      ...app,
      handlers: {
        "Group.CallbackBeforeCreateGroup": (_, response) => response.reject(10100),
        "Sns.CallbackPrevFriendAdd": async (_, response) => response.reject(38001, "no")
      }
    })
    const group = await webhooks.handle(request("Group.CallbackBeforeCreateGroup"))
    assert.deepStrictEqual(JSON.parse(group.body), { ...ok, ErrorCode: 10100 })
    const friends = await webhooks.handle(request("Sns.CallbackPrevFriendAdd"))
    assert.include(friends.body, '"ResultCode":38001')
    assert.deepStrictEqual(JSON.parse((await webhooks.handle(request("Sns.CallbackFriendAdd"))).body), ok)
  })

  it("report what a handler throws or rejects with unchanged", async () => {
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
        "Sns.CallbackFriendAdd": (_event, _response, { signal }) =>
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

  it("wait for late handlers on settled", async () => {
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
    assert.isFalse(await webhooks.settled(0))
    assert.isFalse(await webhooks.settled("5 millis"))
    const settled = webhooks.settled()
    const soon = webhooks.settled("1 minute")
    finish()
    assert.deepStrictEqual(await Promise.all([settled, soon]), [true, true])
    assert.isTrue(finished)
    assert.isTrue(await webhooks.settled(0))
    const rejected = await webhooks.settled(NaN).catch((error: Error) => error.message)
    assert.strictEqual(rejected, 'time must be a duration, in milliseconds or such as "10 seconds", got NaN')
  })

  it("pass events without a handler to onOther", async () => {
    const seen: Array<string> = []
    const webhooks = createWebhooks({ ...app, handlers: {}, onOther: async ({ command }) => seen.push(command) })
    await webhooks.handle(request("Sns.CallbackPrevFriendAdd"))
    await webhooks.handle(request("Sns.CallbackFriendAdd"))
    assert.deepStrictEqual(seen, ["Sns.CallbackPrevFriendAdd", "Sns.CallbackFriendAdd"])
  })

  it("continue when the reporter itself fails", async () => {
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

  it("throw for invalid options", () => {
    const wrong: ReadonlyArray<readonly [Partial<PromiseOptions>, string]> = [
      [{ sdkAppId: -1 }, "sdkAppId must be the SDKAppID of the console, an integer from 1 to 4294967295, got -1"],
      [{ token: Redacted.make("") }, "token must be the token that the console shows"],
      [{ token: `${app.token}\n` }, "token must be the token that the console shows"],
      [{ window: NaN }, "window must be a duration longer than 0"],
      [{ time: NaN }, "time must be a duration longer than 0"],
      [{ time: 0 }, "time must be a duration longer than 0"],
      [{ time: -1 }, "time must be a duration longer than 0"],
      [{ maxBodyBytes: NaN }, "maxBodyBytes must be an integer of at least 1, got NaN"],
      [{ maxBodyBytes: 0 }, "maxBodyBytes must be an integer of at least 1, got 0"],
      [{ maxBodyBytes: "1 MB" as never }, "maxBodyBytes must be an integer of at least 1, got a string"],
      [
        { handlers: { "Sns.CallbackFriendAdd": { handle: () => undefined, time: NaN } } },
        "time of Sns.CallbackFriendAdd must be a duration longer than 0"
      ],
      [{ handlers: undefined as never }, "handlers must be an object, got nothing"],
      [{ replay: {} } as never, "replay must be left out: there is no such option; did you mean replays?"],
      [{ maxBodyByte: 1 } as never, "maxBodyByte must be left out"],
      [{ replays: (() => true) as never }, "replays must be an object with the method add"],
      [{ report: 5 as never }, "report must be a function, got 5"],
      [{ onOther: 5 as never }, "onOther must be a function, got 5"],
      [{ late: "soon" as never }, "late must be continue or interrupt"],
      [
        { handlers: { "Sns.CallbackFriendAdd": { handle: () => undefined, otherwise: "non" as never } } },
        "handlers.Sns.CallbackFriendAdd.otherwise must be a function"
      ],
      [
        { handlers: { "Sns.CallbackFriendAdd": { handle: () => undefined, othrwise: "none" } as never } },
        "handlers.Sns.CallbackFriendAdd.othrwise must be left out"
      ],
      [
        { handlers: { "Sns.CallbackFriendAd": () => undefined } as never },
        "handlers.Sns.CallbackFriendAd must be left out: there is no such option; did you mean Sns.CallbackFriendAdd?"
      ],
      [
        { handlers: { "Sns.CallbackFriendAdd": "allow" } as never },
        "handlers.Sns.CallbackFriendAdd must be an object with the method handle, got a string"
      ],
      [{ handlers: { "Sns.CallbackFriendAdd": null } as never }, "handlers.Sns.CallbackFriendAdd must be an object"],
      [
        { handlers: { "Sns.CallbackFriendAdd": { time: 1 } } as never },
        "handlers.Sns.CallbackFriendAdd must be an object"
      ]
    ]
    for (const [options, message] of wrong) {
      const make = () => createWebhooks({ ...app, handlers: {}, ...options })
      assert.throws(make, message)
      assert.throws(make, /^(?!.*token-of-the-console)/s)
    }
  })

  it("accept durations longer than the longest timer", async () => {
    const webhooks = createWebhooks({
      ...app,
      time: "30 days",
      handlers: { "Sns.CallbackFriendAdd": { handle: () => undefined, time: Infinity } }
    })
    assert.deepStrictEqual(JSON.parse((await webhooks.handle(request("Sns.CallbackFriendAdd"))).body), ok)
  })

  it("handle requests in order of arrival, also the first ones", async () => {
    for (let round = 0; round < 20; round++) {
      const seen: Array<string> = []
      const webhooks = createWebhooks({
        ...app,
        replays: Replays.memory(),
        handlers: {
          "Group.CallbackBeforeCreateGroup": (_, response) => {
            seen.push("group")
            return response.allow
          },
          "Sns.CallbackFriendAdd": () => void seen.push("friend")
        }
      })
      const [group, friend] = [request("Group.CallbackBeforeCreateGroup"), request("Sns.CallbackFriendAdd")]
      await Promise.all([webhooks.handle(group), webhooks.handle(friend)])
      assert.deepStrictEqual(seen, ["group", "friend"])
    }
  })
})
