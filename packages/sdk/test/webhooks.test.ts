import { OptionsError } from "@tcchat/sdk/errors"
import {
  createWebhooks,
  fetchHandler,
  HandlerError,
  listener,
  memoryReplays,
  signTestRequest,
  VerificationError,
  type WebhookError,
  type WebhooksOptions
} from "@tcchat/sdk/webhooks"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { assert, describe, it } from "vitest"

const app = { sdkAppId: 1400000000, token: "token" }

/** A receiver that keeps what is reported. */
const receiver = (options: Partial<WebhooksOptions> = {}) => {
  const problems: Array<WebhookError> = []
  const webhooks = createWebhooks({
    ...app,
    handlers: {
      "C2C.CallbackBeforeSendMsg": ({ body }, response) =>
        body.From_Account === "mallory" ? response.reject(120001, "no") : response.allow
    },
    report: (problem) => problems.push(problem),
    ...options
  })
  return { problems, webhooks }
}

const signed = (url: string, from = "mallory", token = app.token) =>
  signTestRequest({
    url,
    ...app,
    token,
    command: "C2C.CallbackBeforeSendMsg",
    body: { From_Account: from, To_Account: "bob", MsgSeq: 1, MsgRandom: 2, MsgTime: 3, MsgBody: [] }
  })

const codeOf = async (response: Response): Promise<number> => {
  const { ErrorCode } = (await response.json()) as { readonly ErrorCode: number }
  return ErrorCode
}

describe("the entry for webhooks", () => {
  it("receives a signed request as a Request", async () => {
    const { url, ...init } = signed("https://app.example/webhooks")
    const response = await fetchHandler(receiver().webhooks)(new Request(url, init))
    assert.strictEqual(await codeOf(response), 120001)
  })

  it("receives a signed request of node:http", async () => {
    const server = createServer(listener(receiver().webhooks)).listen(0, "127.0.0.1")
    await once(server, "listening")
    const { url, ...init } = signed(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`)
    assert.strictEqual(await codeOf(await fetch(url, init)), 120001)
    server.closeAllConnections()
    server.close()
  })

  it("reports a wrong signature, a replay and a failed handler as errors of their classes", async () => {
    const broken = new Error("broken")
    const { problems, webhooks } = receiver({
      replays: memoryReplays(),
      handlers: {
        "C2C.CallbackBeforeSendMsg": () => {
          throw broken
        }
      }
    })
    assert.strictEqual((await webhooks.handle(signed("/", "alice", "another token"))).status, 401)
    const request = signed("/")
    assert.strictEqual((await webhooks.handle(request)).status, 200)
    assert.strictEqual((await webhooks.handle(request)).status, 409)
    const [unsigned, failed, replayed] = problems
    assert.instanceOf(unsigned, VerificationError)
    assert.strictEqual(unsigned?.reason, "Signature")
    assert.instanceOf(failed, HandlerError)
    assert.strictEqual(failed.cause, broken)
    assert.strictEqual(replayed?.reason, "Replayed")
  })

  it("throws an OptionsError for an invalid option", () => {
    assert.throws(() => receiver({ time: "5 bananas" as never }), OptionsError)
  })
})
