import { assert, describe, it } from "@effect/vitest"
import type { Command } from "@tcchat/webhooks/Commands"
import { type BodyOf, signTestRequest } from "@tcchat/webhooks/TestRequest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { serve, webhookToken } from "./fixtures.js"

const ok = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" }

const login = { Info: { Action: "Login", To_Account: "alice", Reason: "Register" } }

const message = (From_Account: string) => ({
  From_Account,
  To_Account: "bob",
  MsgSeq: 1,
  MsgRandom: 2,
  MsgTime: 1557481126,
  MsgKey: "1_2_1557481126",
  MsgBody: [{ MsgType: "TIMTextElem" as const, MsgContent: { Text: "something private" } }]
})

interface Change {
  readonly token?: string
  readonly sdkAppId?: number
  readonly requestTime?: number
  readonly platform?: string
}

/** A server, and webhooks as the chat service sends them. */
const receiving = (options: Parameters<typeof serve>[0] = {}) =>
  Effect.map(serve(options), (server) => {
    const request = <C extends Command>(command: C, body: BodyOf<C>, change: Change = {}) => {
      const { url, ...init } = signTestRequest({
        url: "/v1/webhooks/chat",
        sdkAppId: 1400000000,
        token: webhookToken,
        platform: "iOS",
        command,
        body,
        ...change
      })
      return { path: url, ...init }
    }
    const send = ({ path, ...init }: ReturnType<typeof request>) => server.send(path, init)
    const hook = <C extends Command>(command: C, body: BodyOf<C>, change?: Change) =>
      send(request(command, body, change))
    const lines = () => server.logged.map((line) => JSON.parse(line) as Record<string, unknown>)
    return { ...server, request, sendWebhook: send, hook, lines }
  })

const past = () => Math.floor(Date.now() / 1000) - 61

describe("webhooks", () => {
  it.scopedLive("are verified, dispatched and responded to, and logged", () =>
    Effect.gen(function* () {
      const { hook, lines } = yield* receiving()
      const response = yield* hook("State.StateChange", login)
      assert.strictEqual(response.status, 200)
      assert.deepStrictEqual(response.json(), ok)
      const [came, request] = lines()
      assert.deepInclude(came, {
        message: "client connected or disconnected",
        user: "alice",
        action: "Login",
        platform: "iOS"
      })
      assert.deepInclude(request, {
        message: "request",
        path: "/v1/webhooks/chat",
        status: 200,
        actor: "chat service, State.StateChange"
      })
      assert.strictEqual(came!["requestId"], request!["requestId"])
    })
  )

  it.scopedLive("reject events of users whose accounts are deleted", () =>
    Effect.gen(function* () {
      const { hook } = yield* receiving()
      const codeOf = (response: { readonly json: () => unknown }) =>
        (response.json() as { ErrorCode: number }).ErrorCode
      const create = (user: string) => ({ Operator_Account: user, Owner_Account: user, Type: "Public", Name: "Chess" })
      assert.strictEqual(codeOf(yield* hook("C2C.CallbackBeforeSendMsg", message("alice"))), 0)
      assert.strictEqual(codeOf(yield* hook("C2C.CallbackBeforeSendMsg", message("mallory"))), 120001)
      assert.strictEqual(codeOf(yield* hook("C2C.CallbackBeforeSendMsg", message("news"), { platform: "RESTAPI" })), 0)
      assert.strictEqual(codeOf(yield* hook("Group.CallbackBeforeCreateGroup", create("bob"))), 0)
      assert.strictEqual(codeOf(yield* hook("Group.CallbackBeforeCreateGroup", create("mallory"))), 10100)
    })
  )

  it.scopedLive("that this app does not handle get OK", () =>
    Effect.gen(function* () {
      const { hook, sendWebhook, request } = yield* receiving()
      assert.deepStrictEqual((yield* hook("Group.CallbackAfterGroupFull", { GroupId: "@TGS#1" })).json(), ok)
      const unknown = request("Group.CallbackOfNextYear" as Command, {})
      assert.deepStrictEqual((yield* sendWebhook(unknown)).json(), ok)
    })
  )

  it.scopedLive("that are replayed are rejected", () =>
    Effect.gen(function* () {
      const { lines, request, sendWebhook } = yield* receiving()
      const once = request("State.StateChange", login)
      assert.strictEqual((yield* sendWebhook(once)).status, 200)
      const again = yield* sendWebhook(once)
      assert.strictEqual(again.status, 409)
      assert.strictEqual((again.json() as { ActionStatus: string }).ActionStatus, "FAIL")
      assert.deepInclude(lines().at(-1), {
        status: 409,
        detail: "[State.StateChange] it is a replay of an earlier request"
      })
      assert.strictEqual(lines().filter(({ message }) => message === "client connected or disconnected").length, 1)
    })
  )

  it.scopedLive("that do not come from the service are rejected, without an effect", () =>
    Effect.gen(function* () {
      const { hook, lines, request, send, sendWebhook } = yield* receiving()
      const statusOf = Effect.map(({ status }: { readonly status: number }) => status)
      assert.strictEqual(yield* statusOf(hook("State.StateChange", login, { token: "guessed" })), 401)
      assert.strictEqual(yield* statusOf(hook("State.StateChange", login, { requestTime: past() })), 401)
      assert.strictEqual(yield* statusOf(hook("State.StateChange", login, { sdkAppId: 1400000001 })), 403)
      assert.strictEqual(yield* statusOf(send("/v1/webhooks/chat", { method: "POST", body: "{}" })), 403)
      assert.strictEqual(yield* statusOf(send("/v1/webhooks/chat")), 404)
      const signed = request("State.StateChange", login)
      assert.strictEqual(yield* statusOf(sendWebhook({ ...signed, body: '{"Info":' })), 400)
      assert.strictEqual(yield* statusOf(sendWebhook({ ...signed, body: "x".repeat(10_000_000) })), 413)
      assert.deepStrictEqual(
        lines().filter(({ message }) => message !== "request"),
        []
      )
      assert.strictEqual((yield* sendWebhook(signed)).status, 200)
    })
  )

  it.scopedLive("may be longer than the requests of users, and of any content type", () =>
    Effect.gen(function* () {
      const { request, sendWebhook } = yield* receiving()
      const pairs = Array.from({ length: 100 }, (_, index) => ({ From_Account: "alice", To_Account: `friend${index}` }))
      const long = request("Sns.CallbackFriendDelete", { PairList: pairs })
      assert.isAbove(long.body.length, 4096)
      assert.strictEqual((yield* sendWebhook({ ...long, headers: { "content-type": "text/plain" } })).status, 200)
    })
  )

  it.scopedLive("leave neither token, signature nor content in the log", () =>
    Effect.gen(function* () {
      const { hook, logged, request, sendWebhook } = yield* receiving()
      const signed = request("C2C.CallbackBeforeSendMsg", message("alice"))
      yield* sendWebhook(signed)
      yield* sendWebhook(signed)
      yield* sendWebhook({ ...signed, body: signed.body.replace('"MsgBody"', '"Body"') })
      yield* hook("C2C.CallbackBeforeSendMsg", message("alice"), { token: "guessed" })
      const text = logged.join("")
      assert.include(text, "its body is invalid: MsgBody")
      for (const secret of [webhookToken, /Sign=(\w+)/.exec(signed.path)![1]!, "something private", "guessed"])
        assert.notInclude(text, secret)
    })
  )

  it.scopedLive("are not received where there is no token", () =>
    Effect.gen(function* () {
      const { hook } = yield* receiving({ settings: { webhookToken: undefined } })
      const response = yield* hook("State.StateChange", login)
      assert.strictEqual(response.status, 404)
      assert.deepInclude(response.json(), { kind: "NoRoute", message: "This server receives no webhooks." })
    })
  )

  it.scopedLive("are signed with the token of the settings", () =>
    Effect.gen(function* () {
      const { hook } = yield* receiving({ settings: { webhookToken: Redacted.make("another") } })
      assert.strictEqual((yield* hook("State.StateChange", login)).status, 401)
      assert.strictEqual((yield* hook("State.StateChange", login, { token: "another" })).status, 200)
    })
  )
})
