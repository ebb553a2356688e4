import { createFriendLists } from "@tcchat/bulk/FriendLists"
import { createEmulator } from "@tcchat/emulator/Emulated"
import { deleteLists, pullLists } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-fetch"
import { calls, type Open } from "./calls.js"
import { core } from "./core.js"
import { same, type Step } from "./Step.js"
import { usersig } from "./usersig.js"
import { webhooks } from "./webhooks.js"

const onFetch: Open = ({ admin, baseUrl, sdkAppId, secretKey }) => createChat({ admin, baseUrl, sdkAppId, secretKey })

const emulator: Step = {
  package: "@tcchat/emulator",
  does: "responds in process",
  run: async () => {
    const { chat, close } = createEmulator({ seed: { accounts: { alice: { lists: ["work", "school"] } } } })
    await chat.call(deleteLists, { From_Account: "alice", GroupName: ["work"] })
    const { ResultItem } = await chat.call(pullLists, { From_Account: "alice" })
    same("lists that are left", ResultItem?.length, 1)
    await close()
  }
}

const bulk = (open: Open): Step => ({
  package: "@tcchat/bulk",
  does: "adds and deletes many lists",
  run: async (surroundings) => {
    const chat = open(surroundings)
    const lists = createFriendLists(chat)
    const names = Array.from({ length: 20 }, (_, n) => `list ${n}`)
    await Promise.all(names.map((name) => lists.add(surroundings.account, name)))
    await Promise.all(names.map((name) => lists.delete(surroundings.account, name)))
    await lists.close()
    await chat.close()
  }
})

/** Everything that needs no more than `fetch`. */
export const neutral = (open: Open = onFetch): ReadonlyArray<Step> => [
  ...usersig,
  ...core,
  ...calls("@tcchat/transport-fetch", open),
  bulk(open),
  webhooks,
  emulator
]
