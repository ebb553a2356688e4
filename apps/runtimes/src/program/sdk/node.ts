/** What only Node, Bun and Deno can do. */
import { createChat } from "@tcchat/sdk"
import { startEmulator } from "@tcchat/sdk/testing"
import * as process from "node:process"
import { calls } from "../calls.js"
import { same, type Step } from "../Step.js"
import { clientOf } from "./kit.js"

const name = "@tcchat/sdk"

/** In Node, where the client is on undici unless it is given a `fetch`. */
const onFetch = calls(name, (options) => clientOf(createChat({ ...options, transport: { fetch } })))

const served: Step = {
  package: name,
  does: "calls an emulator that the environment names",
  run: async () => {
    const emulator = await startEmulator({ seed: { accounts: { alice: { lists: ["work", "school"] } } } })
    Object.assign(process.env, emulator.env)
    const chat = createChat()
    await chat.relation.deleteLists({ From_Account: "alice", GroupName: ["work"] })
    const { ResultItem } = await chat.relation.pullLists({ From_Account: "alice" })
    same("lists that are left", ResultItem?.length, 1)
    await chat.close()
    await emulator.close()
  }
}

export const steps: ReadonlyArray<Step> = [...onFetch, served]
