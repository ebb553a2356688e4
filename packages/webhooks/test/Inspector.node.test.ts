import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { commands, type Command } from "../src/Commands.js"
import * as Inspector from "../src/Inspector.js"
import * as Node from "../src/node.js"
import * as Sample from "../src/Sample.js"
import * as Sending from "../src/Sending.js"
import { signTestRequest } from "../src/TestRequest.js"
import { createWebhooks, toPromises } from "../src/Webhooks.js"
import { app, ok, token } from "./fixtures.js"

const listen = (listener: RequestListener) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const server = createServer(listener).listen(0, "127.0.0.1")
      await once(server, "listening")
      return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` }
    }),
    ({ server }) =>
      Effect.sync(() => {
        server.closeAllConnections()
        server.close()
      })
  )

/** An inspector on a port, and what it has seen. */
const inspecting = (options: Partial<Inspector.Options> = {}) =>
  Effect.gen(function* () {
    const seen: Array<Inspector.Seen> = []
    const inspector = yield* Inspector.make({
      ...app,
      onSeen: (one) => Effect.sync(() => void seen.push(one)),
      ...options
    })
    const { url } = yield* listen(Node.listener(toPromises(inspector)))
    const send = yield* Sending.make({ to: url })
    const request = (command: string, change: Partial<Parameters<typeof signTestRequest>[0]> = {}) =>
      signTestRequest({
        ...app,
        url,
        command,
        body: command in commands ? Sample.of(commands[command as Command]) : {},
        ...change
      })
    return { seen, url, send, request }
  })

const now = () => Math.floor(Date.now() / 1000)

describe("an inspector", () => {
  it.scopedLive("allows every event, and reports it with its body", () =>
    Effect.gen(function* () {
      const { request, seen, send } = yield* inspecting()
      const sent = yield* send(request("Sns.CallbackPrevFriendAdd", { platform: "iOS" }))
      assert.deepInclude(sent, { outcome: "Responded", status: 200 })
      assert.deepStrictEqual(sent.response?.["ResultItem"], [{ To_Account: "bob", ResultCode: 0, ResultInfo: "" }])
      const [one] = seen
      assert.deepInclude(one, {
        command: "Sns.CallbackPrevFriendAdd",
        phase: "before",
        platform: "iOS",
        problem: undefined,
        forwarded: undefined
      })
      assert.strictEqual(one?.body?.["From_Account"], "alice")
    })
  )

  it.scopedLive("says what is wrong with a request that it rejects, and forwards none of them", () =>
    Effect.gen(function* () {
      const forwarded: Array<unknown> = []
      const local = yield* listen(
        Node.listener(createWebhooks({ ...app, handlers: {}, onOther: (event) => forwarded.push(event) }))
      )
      const { request, seen, send, url } = yield* inspecting({ forward: local.url })
      const command = "Group.CallbackAfterGroupFull"
      yield* send(request(command, { token: false }))
      yield* send(request(command, { token: "guessed" }))
      yield* send(request(command, { requestTime: now() - 90 }))
      yield* send(request(command, { requestTime: now() + 90 }))
      yield* send(request(command, { sdkAppId: 1400000001 }))
      yield* send({ ...request(command), body: "<html>" })
      yield* send(request(command, { body: {} }))
      yield* Effect.promise(() => fetch(url))
      assert.deepStrictEqual(
        seen.map(({ problem, response }) => [problem?.reason, response.status]),
        [
          ["Unsigned", 401],
          ["Signature", 401],
          ["Expired", 401],
          ["NotYetValid", 401],
          ["OtherApp", 403],
          ["Json", 400],
          ["Body", 400],
          ["Method", 405]
        ]
      )
      assert.deepStrictEqual(forwarded, [])
      assert.strictEqual(
        seen[4]?.problem?.message,
        "it is for another app: its SDKAppID is 1400000001, and not 1400000000"
      )
      for (const { problem } of seen) assert.isNotEmpty(problem?.advice)
      assert.notMatch(JSON.stringify(seen), /guessed|Sign=|[0-9a-f]{64}/)
    })
  )

  it.scopedLive("forwards verified requests as they came, and relays the response and its consequence", () =>
    Effect.gen(function* () {
      const got: Array<string> = []
      const local = createWebhooks({
        ...app,
        handlers: {
          "C2C.CallbackBeforeSendMsg": (_event, response) => response.reject(120001, "no"),
          "Group.CallbackBeforeSendMsg": { handle: () => new Promise<never>(() => undefined), time: "10 seconds" }
        },
        onOther: ({ command }) => void got.push(command)
      })
      const { url } = yield* listen(Node.listener(local))
      const { request, seen, send } = yield* inspecting({ forward: `${url}?tenant=1` })
      const { text } = yield* send(request("C2C.CallbackBeforeSendMsg"))
      assert.deepStrictEqual(JSON.parse(text ?? ""), { ...ok, ErrorCode: 120001, ErrorInfo: "no" })
      assert.deepInclude(seen[0]?.consequence, {
        action: "block",
        text: 'The event is blocked: the caller gets 120001 with "no".'
      })
      yield* send(request("Group.CallbackOfNextYear"))
      yield* send(request("C2C.CallbackAfterSendMsgs"))
      assert.deepStrictEqual(got, ["Group.CallbackOfNextYear", "C2C.CallbackAfterSendMsgs"])
      assert.strictEqual(seen[1]?.meant, undefined)
      assert.strictEqual(seen[2]?.meant, "C2C.CallbackAfterSendMsg")
      assert.deepStrictEqual([seen[2]?.problem, seen[2]?.consequence], [undefined, undefined])

      // The sender stops waiting at the same time.
      yield* send(request("Group.CallbackBeforeSendMsg"))
      yield* Effect.sleep("10 millis").pipe(Effect.repeat({ until: () => seen.length === 4, times: 200 }))
      assert.deepInclude(seen[3]?.forwarded, { outcome: "TimedOut" })
      assert.isAtLeast(seen[3]?.forwarded?.milliseconds ?? 0, 1990)
      assert.strictEqual(seen[3]?.consequence?.action, "ignore")
    })
  )

  it.scopedLive("responds that the app is not there if nothing listens where it forwards to", () =>
    Effect.gen(function* () {
      const gone = yield* Effect.scoped(listen(() => undefined))
      const { request, seen, send } = yield* inspecting({ forward: gone.url })
      assert.deepInclude(yield* send(request("Group.CallbackAfterGroupFull")), { outcome: "Failed", status: 503 })
      assert.deepStrictEqual(seen[0]?.consequence?.problems, ["there is no response: ECONNREFUSED"])
    })
  )

  it("rejects an invalid address to forward to", () => {
    const error = Effect.runSync(Effect.flip(Inspector.make({ ...app, forward: "4000", onSeen: () => Effect.void })))
    assert.strictEqual(error.message, "forward.to must be a URL such as http://127.0.0.1:3000/webhooks")
    assert.isTrue(Either.isLeft(Sending.make({ to: token })))
  })

  it.effect("names a port that no browser connects to, without the URL", () =>
    Effect.gen(function* () {
      const send = yield* Sending.make({ to: "http://127.0.0.1:1/" })
      const request = signTestRequest({ ...app, url: "http://127.0.0.1:1/", command: "Group.New", body: {} })
      assert.strictEqual((yield* send(request)).failure, "bad port")
    })
  )
})
