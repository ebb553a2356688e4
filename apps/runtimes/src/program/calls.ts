import type * as Chat from "@tcchat/core/Chat"
import { isApiError, isChatError } from "@tcchat/core/ChatError"
import { queryOnlineStatus } from "@tcchat/endpoints/account"
import { addLists, deleteLists, pullLists } from "@tcchat/endpoints/relation"
import { rejection, same, type Step, type Surroundings } from "./Step.js"

/** Makes a client; whether it has the secret key depends on the runtime. */
export type Open = (surroundings: Surroundings) => Chat.Chat

/** The calls that every transport has to make, on a service that never responds with `queryOnlineStatus`. */
export const calls = (name: string, open: Open): ReadonlyArray<Step> => {
  const step = (does: string, use: (chat: Chat.Chat, surroundings: Surroundings) => Promise<void>): Step => ({
    package: name,
    does,
    run: async (surroundings) => {
      const chat = open(surroundings)
      await use(chat, surroundings).finally(() => chat.close())
    }
  })
  const unanswered = { To_Account: ["nobody"] }

  return [
    step("deletes lists", async (chat, { account }) => {
      const list = (name: string) => `${name} 学校`
      await chat.call(addLists, { From_Account: account, GroupName: [list("a"), list("b"), list("c")] })
      const { CurrentSequence } = await chat.call(deleteLists, {
        From_Account: account,
        GroupName: [list("a"), list("c")]
      })
      same("type of the sequence", typeof CurrentSequence, "number")
      const { ResultItem } = await chat.call(pullLists, { From_Account: account })
      same(
        "lists that are left",
        (ResultItem ?? []).map(({ GroupName }) => GroupName),
        [list("b")]
      )
      await chat.call(deleteLists, { From_Account: account, GroupName: [list("b")] })
    }),
    step("tells a rejection", async (chat, { account, secretKey }) => {
      const error = await rejection(chat.call(deleteLists, { From_Account: `${account}-unknown`, GroupName: ["work"] }))
      if (!isApiError(error)) throw error
      same("code and kind", [error.code, error.kind], [30003, "NotFound"])
      same("the key in the error", `${error.message}${error.stack}`.includes(secretKey), false)
    }),
    step("fails when the timeout of a call is over", async (chat) => {
      const error = await rejection(chat.call(queryOnlineStatus, unanswered, { attempts: 1, attemptTimeout: 300 }))
      if (!isChatError(error) || error._tag !== "TransportError") throw error
      same("reason and failure", [error.reason, error.failure], ["Unknown", "Timeout"])
    }),
    step("ends with its signal", async (chat) => {
      const controller = new AbortController()
      const reason = new Error("the caller has left")
      setTimeout(() => controller.abort(reason), 50)
      const error = await rejection(chat.call(queryOnlineStatus, unanswered, { signal: controller.signal }))
      if (error !== reason) throw error
    })
  ]
}
