/** Receives webhooks with `node:http`, and sends itself two as the service would. */
import { createWebhooks, signTestRequest } from "@tcchat/webhooks"
import { listener } from "@tcchat/webhooks/node"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

const app = { sdkAppId: 1400000000, token: "the token of the console" }

const webhooks = createWebhooks({
  ...app,
  handlers: {
    "C2C.CallbackBeforeSendMsg": ({ body }, response) => {
      const [element] = body.MsgBody
      if (element?.MsgType !== "TIMTextElem") return response.allow
      const { Text = "" } = element.MsgContent
      if (Text.includes("casino")) return response.reject(120001, "No advertising")
      return response.change({
        MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: Text.replaceAll("darn", "****") } }]
      })
    }
  }
})

const server = createServer(listener(webhooks)).listen(0, "127.0.0.1")
await once(server, "listening")
const { port } = server.address() as AddressInfo

const message = {
  From_Account: "alice",
  To_Account: "bob",
  MsgSeq: 48374,
  MsgRandom: 2837546,
  MsgTime: 1557481126,
  MsgKey: "48374_2837546_1557481126"
}

for (const Text of ["darn it", "come to my casino"]) {
  const { url, ...init } = signTestRequest({
    ...app,
    url: `http://127.0.0.1:${port}/webhooks`,
    command: "C2C.CallbackBeforeSendMsg",
    body: { ...message, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text } }] }
  })
  console.log(await (await fetch(url, init)).text())
}

server.close()
await webhooks.settled()
