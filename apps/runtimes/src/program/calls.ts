import type { Client } from "./Kit.js"
import { kit } from "./layered/kit.js"
import { rejection, same, type Step, type Surroundings } from "./Step.js"

/** Makes a client of the service. */
export type Open = (options: Omit<Surroundings, "account">) => Client

/** The calls that every transport has to make, on a service that never responds with `queryOnlineStatus`. */
export const calls = (name: string, open: Open): ReadonlyArray<Step> => {
  const step = (does: string, use: (client: Client, surroundings: Surroundings) => Promise<void>): Step => ({
    package: name,
    does,
    run: async (surroundings) => {
      const { account: _account, ...options } = surroundings
      const client = open(options)
      await use(client, surroundings).finally(() => client.close())
    }
  })
  const unanswered = { To_Account: ["nobody"] }

  return [
    step("deletes lists", async (client, { account }) => {
      const list = (name: string) => `${name} 学校`
      await client.addLists({ From_Account: account, GroupName: [list("a"), list("b"), list("c")] })
      const { CurrentSequence } = await client.deleteLists({ From_Account: account, GroupName: [list("a"), list("c")] })
      same("type of the sequence", typeof CurrentSequence, "number")
      const { ResultItem } = await client.pullLists({ From_Account: account })
      same(
        "lists that are left",
        (ResultItem ?? []).map(({ GroupName }) => GroupName),
        [list("b")]
      )
      await client.deleteLists({ From_Account: account, GroupName: [list("b")] })
    }),
    step("tells a rejection", async (client, { account, secretKey }) => {
      const error = await rejection(client.deleteLists({ From_Account: `${account}-unknown`, GroupName: ["work"] }))
      if (!kit.isApiError(error)) throw error
      same("code and kind", [error.code, error.kind], [30003, "NotFound"])
      same("the key in the error", `${error.message}${error.stack}`.includes(secretKey), false)
    }),
    step("fails when the timeout of a call is over", async (client) => {
      const error = await rejection(client.queryOnlineStatus(unanswered, { attempts: 1, attemptTimeout: 300 }))
      if (!kit.isChatError(error) || error._tag !== "TransportError") throw error
      same("reason and failure", [error.reason, error.failure], ["Unknown", "Timeout"])
    }),
    step("ends with its signal", async (client) => {
      const controller = new AbortController()
      const reason = new Error("the caller has left")
      setTimeout(() => controller.abort(reason), 50)
      const error = await rejection(client.queryOnlineStatus(unanswered, { signal: controller.signal }))
      if (error !== reason) throw error
    })
  ]
}
