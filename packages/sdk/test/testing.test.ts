import { ApiError, createChat as createRealChat } from "@tcchat/sdk"
import { createChat, createEmulator, EmulatorError, startEmulator } from "@tcchat/sdk/testing"
import { createWebhooks } from "@tcchat/sdk/webhooks"
import { afterEach, assert, describe, it, vi } from "vitest"

const seed = { accounts: { alice: { lists: ["work", "school"] } } }

const request = { From_Account: "alice", GroupName: ["work"] }

afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error
  )

describe("an emulator in this program", () => {
  it("responds to its clients, and can be controlled", async () => {
    await using emulator = createEmulator({ seed })
    const chat = emulator.createChat()
    await chat.relation.deleteLists(request)
    const { accounts } = await emulator.snapshot()
    assert.deepStrictEqual(accounts.find(({ userId }) => userId === "alice")?.lists, ["school"])
    assert.deepStrictEqual(
      (await emulator.calls()).map(({ endpoint }) => endpoint),
      ["relation.deleteLists"]
    )
  })

  it("fails where a fault says so", async () => {
    await using emulator = createEmulator({ seed })
    const chat = emulator.createChat({ retry: { attempts: 1 } })
    await emulator.faults.add({ kind: "code", code: 30008, endpoint: "relation.deleteLists", count: 1 })
    const error = await errorOf(chat.relation.deleteLists(request))
    assert.instanceOf(error, ApiError)
    assert.strictEqual(error.code, 30008)
    await chat.relation.deleteLists(request)
  })

  it("sends webhooks to a receiver", async () => {
    const webhooks = createWebhooks({
      sdkAppId: 1400000000,
      token: "token",
      handlers: { "C2C.CallbackBeforeSendMsg": (_event, response) => response.reject(120001, "no") }
    })
    await using emulator = createEmulator({
      seed: { accounts: ["alice", "bob"] },
      webhooks: { to: webhooks, token: "token" }
    })
    const error = await errorOf(
      emulator.createChat().message.sendMessage({
        From_Account: "alice",
        To_Account: "bob",
        MsgRandom: 1,
        MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }]
      })
    )
    assert.strictEqual((error as ApiError).code, 120001)
    assert.strictEqual((await emulator.webhooks.sent())[0]?.command, "C2C.CallbackBeforeSendMsg")
  })

  it("has the time of the program, also where a test sets it", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2030-01-01") })
    await using emulator = createEmulator({ seed })
    await emulator.createChat().relation.deleteLists(request)
    vi.setSystemTime(new Date("2030-02-01"))
    await emulator.createChat().relation.pullLists({ From_Account: "alice" })
    assert.deepStrictEqual(
      (await emulator.calls()).map(({ time }) => new Date(time).getUTCMonth()),
      [0, 1]
    )
  })

  it("rejects the key of another app", async () => {
    await using emulator = createEmulator({ seed })
    const error = await errorOf(emulator.createChat({ secretKey: "another" }).relation.deleteLists(request))
    assert.strictEqual((error as ApiError).code, 70009)
  })

  it("throws an EmulatorError for an invalid option", () => {
    assert.throws(() => createEmulator({ logSize: -1 }), EmulatorError)
  })
})

describe("a client of an emulator of its own", () => {
  it("takes the options of a client for the service", async () => {
    await using chat = createChat({ emulator: { seed }, region: "singapore" })
    await chat.relation.deleteLists(request)
  })
})

describe("an emulator that is served over HTTP", () => {
  it("is called by a program that is configured by its environment", async () => {
    await using emulator = await startEmulator({ seed })
    for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value)
    await using chat = createRealChat()
    await chat.relation.deleteLists(request)
    await emulator.createChat().relation.deleteLists({ From_Account: "alice", GroupName: ["school"] })
    assert.lengthOf(await emulator.calls(), 2)
    assert.strictEqual(emulator.app.baseUrl, emulator.url)
  })
})
