import * as Chat from "@tcchat/core/Chat"
import { isChatError } from "@tcchat/core/ChatError"
import { fromEffect } from "@tcchat/core/Transport"
import { deleteLists } from "@tcchat/endpoints/relation"
import { sign } from "@tcchat/usersig"
import * as Effect from "effect/Effect"
import { rejection, same, type Step } from "./Step.js"

const sdkAppId = 1400000000
const signer = (userId: string) => sign({ sdkAppId, secretKey: "key-of-no-app", userId, expire: 600 })

const responses = [
  { status: 502, body: "" },
  { status: 200, body: '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","CurrentSequence":7}' }
] as const

/** A client without a network: the first response is not from the service. */
const open = () => {
  const sent: Array<string> = []
  const post = Effect.sync(() => responses[Math.min(sent.length - 1, 1)]!)
  const transport = Effect.succeed(
    fromEffect(({ body }) =>
      Effect.zipRight(
        Effect.sync(() => sent.push(body)),
        post
      )
    )
  )
  return { sent, chat: Chat.make(transport, { sdkAppId, admin: "administrator", signer }) }
}

/** Checks of a client and of endpoint definitions that need no service. */
export const core: ReadonlyArray<Step> = [
  {
    package: "@tcchat/core",
    does: "repeats what may be repeated",
    run: async ({ account }) => {
      const { chat, sent } = open()
      const { CurrentSequence } = await chat.call(deleteLists, { From_Account: account, GroupName: ["work"] })
      same("sequence", CurrentSequence, 7)
      same("requests", sent.length, 2)
      await chat.close()
    }
  },
  {
    package: "@tcchat/endpoints",
    does: "rejects a payload over a limit",
    run: async ({ account }) => {
      const { chat, sent } = open()
      const names = Array.from({ length: 33 }, (_, n) => `list ${n}`)
      const error = await rejection(chat.call(deleteLists, { From_Account: account, GroupName: names }))
      if (!isChatError(error) || error._tag !== "PayloadError") throw error
      same("field", error.issues[0]?.path, "GroupName")
      same("requests", sent.length, 0)
      await chat.close()
    }
  }
]
