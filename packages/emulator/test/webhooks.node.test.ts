import { deleteFriends } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-node"
import { listener } from "@tcchat/webhooks/node"
import { createWebhooks } from "@tcchat/webhooks/Webhooks"
import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { assert, describe, it } from "vitest"
import { createEmulator } from "../src/Emulated.js"
import { startEmulator } from "../src/node.js"
import type { WebhookOptions } from "../src/Webhooks.js"

const token = "webhook-token-of-the-tests"
const seed = { accounts: { alice: { friends: ["bob"] } } } as const

const listening = async (respond: RequestListener) => {
  const server = createServer(respond).listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/webhooks`, close: () => server.close() }
}

/** Deletes a friend over HTTP, and returns how the webhook of it went. */
const outcomeOf = async (to: string) => {
  const emulator = await startEmulator({ seed, webhooks: { to, token } })
  const chat = createChat(emulator.app)
  await chat.call(deleteFriends, { From_Account: "alice", To_Account: ["bob"] })
  await emulator.webhooks.settled()
  const [sent] = await emulator.webhooks.sent()
  await chat.close()
  await emulator.close()
  return sent
}

describe("webhooks over HTTP", () => {
  it("reach a server for webhooks of the service", async () => {
    const seen: Array<string> = []
    const webhooks = createWebhooks({
      sdkAppId: 1400000000,
      token,
      handlers: { "Sns.CallbackFriendDelete": ({ body }) => void seen.push(body.PairList[0]!.To_Account) }
    })
    const { close, url } = await listening(listener(webhooks))
    assert.deepInclude(await outcomeOf(`${url}?tenant=1`), { outcome: "Responded", status: 200 })
    assert.deepStrictEqual(seen, ["bob"])
    close()
  })

  it("fail if they are redirected or find no server", async () => {
    const { close, url } = await listening((_, response) => {
      response.writeHead(302, { location: "/elsewhere" }).end()
    })
    assert.deepInclude(await outcomeOf(url), { outcome: "Failed", status: 302 })
    close()
    const nobody = await outcomeOf(url)
    assert.strictEqual(nobody?.outcome, "Failed")
    assert.isUndefined(nobody?.status)
  })
})

describe("webhooks in one program", () => {
  it("reach a receiver of createWebhooks without a network", async () => {
    let states = 0
    const webhooks = createWebhooks({
      sdkAppId: 1400000000,
      token,
      handlers: { "State.StateChange": ({ platform }) => void (platform === "iOS" && states++) }
    })
    const options: WebhookOptions = { to: webhooks, token }
    const emulator = createEmulator({ seed, webhooks: options })
    await emulator.clients.login("alice", "iOS")
    await emulator.clients.logout("alice", "iOS")
    await emulator.webhooks.settled()
    assert.strictEqual(states, 2)
    await emulator.close()
  })
})
