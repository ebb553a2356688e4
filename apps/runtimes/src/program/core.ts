import { kit } from "./layered/kit.js"
import { rejection, same, type Step } from "./Step.js"

/** A client without a network: the first response is not from the service. */
const open = () => kit.scripted('{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","CurrentSequence":7}')

/** Checks of a client and of endpoint definitions that need no service. */
export const core: ReadonlyArray<Step> = [
  {
    package: kit.packages.core,
    does: "repeats what may be repeated",
    run: async ({ account }) => {
      const { client, sent } = open()
      const { CurrentSequence } = await client.deleteLists({ From_Account: account, GroupName: ["work"] })
      same("sequence", CurrentSequence, 7)
      same("requests", sent.length, 2)
      await client.close()
    }
  },
  {
    package: kit.packages.endpoints,
    does: "rejects a payload over a limit",
    run: async ({ account }) => {
      const { client, sent } = open()
      const names = Array.from({ length: 33 }, (_, n) => `list ${n}`)
      const error = await rejection(client.deleteLists({ From_Account: account, GroupName: names }))
      if (!kit.isChatError(error) || error._tag !== "PayloadError") throw error
      same("field", error.issues?.[0]?.path, "GroupName")
      same("requests", sent.length, 0)
      await client.close()
    }
  }
]
