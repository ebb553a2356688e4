/** A function that a platform freezes: it makes the call that each line of its input names, and prints the outcome. */
import { createChat } from "@tcchat/sdk"
import { createInterface } from "node:readline"

const options = { retry: { attemptTimeout: "500 millis" } }
const shared = createChat(options)

const befriend = (chat) =>
  chat.relation.addFriends({
    From_Account: "alice",
    AddFriendItem: [{ To_Account: "bob", AddSource: "AddSource_Type_Import" }]
  })

const calls = {
  read: () => shared.relation.pullLists({ From_Account: "alice" }),
  unsafe: () => befriend(shared),
  fresh: async () => {
    const chat = createChat(options)
    try {
      await befriend(chat)
    } finally {
      await chat.close()
    }
  }
}

for await (const line of createInterface({ input: process.stdin }))
  console.log(
    await calls[line]().then(
      () => "done",
      ({ _tag, reason }) => `${_tag} ${reason}`
    )
  )
await shared.close()
