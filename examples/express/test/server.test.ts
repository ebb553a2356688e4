/** The whole server, with an emulator in the place of the chat service. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals"
import { type Chat, createChat } from "@tcchat/sdk"
import { type EmulatorServer, startEmulator } from "@tcchat/sdk/testing"
import { verify } from "@tcchat/sdk/usersig"
import { signTestRequest } from "@tcchat/sdk/webhooks"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { makeApp } from "../src/app.js"
import { readSettings } from "../src/settings.js"

const webhookToken = "any string"
const server = createServer()
let url: string
let emulator: EmulatorServer
let chat: Chat

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening")
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  emulator = await startEmulator({
    seed: { accounts: { alice: { lists: ["school"], friends: { bob: { lists: ["work"] } } } } },
    webhooks: { to: `${url}/webhooks/chat`, token: webhookToken, commands: ["C2C.CallbackBeforeSendMsg"] }
  })
  Object.assign(process.env, emulator.env, { TCCHAT_WEBHOOK_TOKEN: webhookToken })
  chat = createChat()
  server.on("request", makeApp(chat, readSettings()))
})

beforeEach(async () => {
  await emulator.reset()
})

afterEach(() => {
  jest.restoreAllMocks()
})

afterAll(async () => {
  server.close()
  await chat.close()
  await emulator.close()
})

const send = async (method: string, path: string, body?: object, user = "alice") => {
  const response = await fetch(url + path, {
    method,
    headers: { "content-type": "application/json", "x-user": user },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
  const text = await response.text()
  return { status: response.status, body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text }
}

describe("logging in", () => {
  test("returns a UserSig of the user", async () => {
    const { body, status } = await send("POST", "/login")
    expect(status).toBe(200)
    expect(verify(body.userSig, { ...emulator.app, userId: "alice" }).ok).toBe(true)
  })

  test("needs a session", async () => {
    expect((await fetch(`${url}/login`, { method: "POST" })).status).toBe(401)
  })
})

describe("friend lists", () => {
  test("are listed with their members", async () => {
    expect(await send("GET", "/lists")).toEqual({
      status: 200,
      body: [
        { name: "school", members: [] },
        { name: "work", members: ["bob"] }
      ]
    })
  })

  test("are added and deleted", async () => {
    expect((await send("POST", "/lists", { name: "chess" })).status).toBe(201)
    expect((await send("DELETE", "/lists/work")).status).toBe(204)
    const { body } = await send("GET", "/lists")
    expect(body.map(({ name }: { readonly name: string }) => name)).toEqual(["school", "chess"])
  })

  test("are written in one call where requests arrive together", async () => {
    const names = ["a", "b", "c", "d"]
    await Promise.all(names.map((name) => send("POST", "/lists", { name })))
    const calls = await emulator.calls()
    expect(calls.filter(({ endpoint }) => endpoint === "relation.addLists").length).toBeLessThan(names.length)
  })

  test("need a name", async () => {
    expect(await send("POST", "/lists", {})).toMatchObject({ status: 400, body: { kind: "InvalidRequest" } })
    expect(await emulator.calls()).toEqual([])
  })

  test("need an account", async () => {
    expect(await send("GET", "/lists", undefined, "nobody")).toMatchObject({
      status: 404,
      body: { kind: "NotFound" }
    })
  })
})

describe("messages", () => {
  test("are sent", async () => {
    const { body, status } = await send("POST", "/messages", { to: "bob", text: "hello" })
    expect({ status, body }).toEqual({ status: 201, body: { id: expect.any(String) } })
  })

  test("with advertising are rejected by the webhook", async () => {
    expect(await send("POST", "/messages", { to: "bob", text: "Come to my casino" })).toEqual({
      status: 422,
      body: { kind: "WebhookRejected", message: "No advertising" }
    })
  })

  test("are sent once, although the first response was lost", async () => {
    await emulator.faults.add({ endpoint: "message.sendMessage", kind: "reset", when: "after", count: 1 })
    expect((await send("POST", "/messages", { to: "bob", text: "hello" })).status).toBe(201)
    expect((await emulator.calls()).length).toBe(2)
    expect((await emulator.webhooks.sent()).length).toBe(1)
  })
})

describe("problems of this server", () => {
  test("say when the outcome is unknown", async () => {
    jest.spyOn(console, "error").mockImplementation(() => undefined)
    await emulator.faults.add({ kind: "reset" })
    expect(await send("GET", "/lists")).toMatchObject({ status: 504, body: { kind: "OutcomeUnknown" } })
  })

  test("are logged, and not explained to its clients", async () => {
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined)
    await emulator.faults.add({ kind: "code", code: 70003 })
    expect(await send("GET", "/lists")).toEqual({
      status: 500,
      body: { kind: "Internal", message: "This server has a problem." }
    })
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ _tag: "ApiError", code: 70003 }))
  })
})

describe("webhooks", () => {
  test("signed with another token are rejected", async () => {
    const log = jest.spyOn(console, "warn").mockImplementation(() => undefined)
    const { url: signed, ...init } = signTestRequest({
      url: `${url}/webhooks/chat`,
      sdkAppId: emulator.app.sdkAppId,
      token: "another",
      command: "C2C.CallbackBeforeSendMsg",
      body: {
        From_Account: "alice",
        To_Account: "bob",
        MsgSeq: 1,
        MsgRandom: 1,
        MsgTime: 1,
        MsgKey: "1_1_1",
        MsgBody: []
      }
    })
    expect((await fetch(signed, init)).status).toBe(401)
    expect(log).toHaveBeenCalledTimes(1)
  })
})
