/** Deletes many lists one by one; names of one account are batched into one request. */
import { createFriendLists } from "@tcchat/bulk/FriendLists"
import * as Paging from "@tcchat/bulk/Paging"
import { pullFriends } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-node"

const chat = createChat({
  sdkAppId: Number(process.env["TCCHAT_SDK_APP_ID"]),
  secretKey: process.env["TCCHAT_SECRET_KEY"] ?? "",
  admin: process.env["TCCHAT_ADMIN"] ?? "administrator",
  baseUrl: process.env["TCCHAT_BASE_URL"]
})
const lists = createFriendLists(chat)

const names = Array.from({ length: 30 }, (_, index) => `list ${index}`)
await Promise.all(names.map((name) => lists.add("alice", name)))
const outcomes = await Promise.allSettled(names.map((name) => lists.delete("alice", name)))
console.log(`${outcomes.filter(({ status }) => status === "fulfilled").length} lists deleted`)

for await (const { To_Account } of Paging.iterate(chat, pullFriends, { From_Account: "alice" })) console.log(To_Account)

await lists.close()
await chat.close()
