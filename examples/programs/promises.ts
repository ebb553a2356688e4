/** Deletes friend lists with promises, and distinguishes errors of the service from all others. */
import * as ChatError from "@tcchat/core/ChatError"
import { addLists, deleteLists, pullLists } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-node"

const chat = createChat({
  sdkAppId: Number(process.env["TCCHAT_SDK_APP_ID"]),
  secretKey: process.env["TCCHAT_SECRET_KEY"] ?? "",
  admin: process.env["TCCHAT_ADMIN"] ?? "administrator",
  baseUrl: process.env["TCCHAT_BASE_URL"]
})

await chat.call(addLists, { From_Account: "alice", GroupName: ["work", "school", "学校"] })
await chat.call(deleteLists, { From_Account: "alice", GroupName: ["work", "school"] }, { timeout: "10 seconds" })

const { ResultItem = [] } = await chat.call(pullLists, { From_Account: "alice" })
console.log(ResultItem.map(({ GroupName }) => GroupName).join(", "))

try {
  await chat.call(deleteLists, { From_Account: "nobody", GroupName: ["work"] })
} catch (error) {
  if (!ChatError.isApiError(error)) throw error
  console.log(`${error.code} ${error.kind}: ${error.advice}`)
}

await chat.close()
