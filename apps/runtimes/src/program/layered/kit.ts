import { createFriendLists } from "@tcchat/bulk/FriendLists"
import * as Chat from "@tcchat/core/Chat"
import { isApiError, isChatError } from "@tcchat/core/ChatError"
import { fromEffect } from "@tcchat/core/Transport"
import { createEmulator } from "@tcchat/emulator/Emulated"
import { queryOnlineStatus } from "@tcchat/endpoints/account"
import { addLists, deleteLists, pullLists } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-fetch"
import { decode, sign, verify } from "@tcchat/usersig"
import { createWebhooks, FetchHandler, signTestRequest } from "@tcchat/webhooks"
import * as Effect from "effect/Effect"
import { type Client, command, type Kit } from "../Kit.js"

export const clientOf = (chat: Chat.Chat, close = () => chat.close()): Client => ({
  addLists: (request) => chat.call(addLists, request),
  deleteLists: (request) => chat.call(deleteLists, request),
  pullLists: (request) => chat.call(pullLists, request),
  queryOnlineStatus: (request, options) => chat.call(queryOnlineStatus, request, options),
  close
})

const sdkAppId = 1400000000
const signer = (userId: string) => sign({ sdkAppId, secretKey: "key-of-no-app", userId, expire: 600 })

export const kit: Kit = {
  packages: {
    core: "@tcchat/core",
    endpoints: "@tcchat/endpoints",
    transport: "@tcchat/transport-fetch",
    usersig: "@tcchat/usersig",
    bulk: "@tcchat/bulk",
    webhooks: "@tcchat/webhooks",
    emulator: "@tcchat/emulator"
  },
  sign,
  verify,
  decode,
  isChatError,
  isApiError,
  open: (options) => clientOf(createChat(options)),
  scripted: (body) => {
    const sent: Array<string> = []
    const transport = fromEffect(({ body: request }) =>
      Effect.sync(() => (sent.push(request) === 1 ? { status: 502, body: "" } : { status: 200, body }))
    )
    const chat = Chat.make(Effect.succeed(transport), { sdkAppId, admin: "administrator", signer })
    return { sent, client: clientOf(chat) }
  },
  friendLists: (options) => {
    const chat = createChat(options)
    const lists = createFriendLists(chat)
    return {
      add: lists.add,
      delete: lists.delete,
      close: async () => {
        await lists.close()
        await chat.close()
      }
    }
  },
  emulate: (lists) => {
    const { chat, close } = createEmulator({ seed: { accounts: { alice: { lists: [...lists] } } } })
    return clientOf(chat, close)
  },
  receiver: ({ report, sdkAppId, token }) =>
    FetchHandler.make(
      createWebhooks({
        sdkAppId,
        token,
        handlers: { [command]: (_event, response) => response.reject(120001, "no") },
        report
      })
    ),
  signTestRequest: ({ body, ...options }) => signTestRequest({ ...options, command, body: body as never })
}
