import { calls } from "./calls.js"
import { core } from "./core.js"
import type { ClientOptions } from "./Kit.js"
import { kit } from "./layered/kit.js"
import { same, type Step, type Surroundings } from "./Step.js"
import { usersig } from "./usersig.js"
import { webhooks } from "./webhooks.js"

const emulator: Step = {
  package: kit.packages.emulator,
  does: "responds in process",
  run: async () => {
    const client = kit.emulate(["work", "school"])
    await client.deleteLists({ From_Account: "alice", GroupName: ["work"] })
    const { ResultItem } = await client.pullLists({ From_Account: "alice" })
    same("lists that are left", ResultItem?.length, 1)
    await client.close()
  }
}

/** What becomes of the options of a client in a runtime. */
type Adapt = (options: Omit<Surroundings, "account">) => ClientOptions

const bulk = (adapt: Adapt): Step => ({
  package: kit.packages.bulk,
  does: "adds and deletes many lists",
  run: async ({ account, ...options }) => {
    const lists = kit.friendLists(adapt(options))
    const names = Array.from({ length: 20 }, (_, n) => `list ${n}`)
    await Promise.all(names.map((name) => lists.add(account, name)))
    await Promise.all(names.map((name) => lists.delete(account, name)))
    await lists.close()
  }
})

/** Everything that needs no more than `fetch`. */
export const neutral = (adapt: Adapt = (options) => options): ReadonlyArray<Step> => [
  ...usersig,
  ...core,
  ...calls(kit.packages.transport, (options) => kit.open(adapt(options))),
  bulk(adapt),
  webhooks,
  emulator
]
