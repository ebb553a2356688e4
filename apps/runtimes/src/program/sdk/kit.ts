import { type Chat, createChat, isApiError, isChatError } from "@tcchat/sdk"
import { createEmulator } from "@tcchat/sdk/testing"
import { decode, sign, verify } from "@tcchat/sdk/usersig"
import { createWebhooks, fetchHandler, signTestRequest } from "@tcchat/sdk/webhooks"
import { type Client, command, type Kit } from "../Kit.js"

export const clientOf = (chat: Chat, close = () => chat.close()): Client => ({
  addLists: (request) => chat.relation.addLists(request),
  deleteLists: (request) => chat.relation.deleteLists(request),
  pullLists: (request) => chat.relation.pullLists(request),
  queryOnlineStatus: (request, options) => chat.account.queryOnlineStatus(request, options),
  close
})

const name = "@tcchat/sdk"

const sdkAppId = 1400000000
const signer = (userId: string) => sign({ sdkAppId, secretKey: "key-of-no-app", userId, expire: 600 })

export const kit: Kit = {
  packages: {
    core: name,
    endpoints: name,
    transport: name,
    usersig: name,
    bulk: name,
    webhooks: name,
    emulator: name
  },
  sign,
  verify,
  decode,
  isChatError,
  isApiError,
  open: (options) => clientOf(createChat(options)),
  scripted: (body) => {
    const sent: Array<string> = []
    const send = (_url: string, request: { readonly body: string }) =>
      Promise.resolve(sent.push(request.body) === 1 ? new Response("", { status: 502 }) : new Response(body))
    const chat = createChat({ sdkAppId, admin: "administrator", signer, transport: { fetch: send } })
    return { sent, client: clientOf(chat) }
  },
  friendLists: (options) => {
    const chat = createChat(options)
    return {
      add: (account, list) => chat.friendLists.add(account, list),
      delete: (account, list) => chat.friendLists.delete(account, list),
      close: () => chat.close()
    }
  },
  emulate: (lists) => {
    const emulator = createEmulator({ seed: { accounts: { alice: { lists: [...lists] } } } })
    return clientOf(emulator.createChat(), emulator.close)
  },
  receiver: ({ report, sdkAppId, token }) =>
    fetchHandler(
      createWebhooks({
        sdkAppId,
        token,
        handlers: { [command]: (_event, response) => response.reject(120001, "no") },
        report
      })
    ),
  signTestRequest: ({ body, ...options }) => signTestRequest({ ...options, command, body: body as never })
}
