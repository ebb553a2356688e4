/** Deletes friend lists with `@tcchat/sdk`, the app from the environment, and reads one error of the service. */
import { createChat, isApiError } from "@tcchat/sdk"

const chat = createChat()

await chat.relation.addLists({ From_Account: "alice", GroupName: ["work", "school", "学校"] })
await chat.relation.deleteLists({ From_Account: "alice", GroupName: ["work", "school"] }, { timeout: "10 seconds" })

const { metadata, response } = await chat.relation.pullLists.detailed({ From_Account: "alice" })
console.log(response.ResultItem?.map(({ GroupName }) => GroupName).join(", "), `in ${metadata.attempts} attempt`)

try {
  await chat.relation.deleteLists({ From_Account: "nobody", GroupName: ["work"] })
} catch (error) {
  if (!isApiError(error)) throw error
  console.log(`${error.code} ${error.kind}: ${error.advice}`)
}

await chat.close()
