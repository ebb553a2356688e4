/** A client on fetch without the secret key: it obtains the UserSig from a server that has the key. */
import { addLists, deleteLists } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-fetch"
import { sign } from "@tcchat/usersig"

const sdkAppId = Number(process.env["TCCHAT_SDK_APP_ID"])

/** Stands for the request that a page makes to its own server. */
const fetchUserSig = async (userId: string) =>
  sign({ sdkAppId, secretKey: process.env["TCCHAT_SECRET_KEY"] ?? "", userId, expire: 3600 })

const chat = createChat({
  sdkAppId,
  admin: "alice",
  signer: fetchUserSig,
  baseUrl: process.env["TCCHAT_BASE_URL"]
})

await chat.call(addLists, { From_Account: "alice", GroupName: ["work"] })
const { CurrentSequence } = await chat.call(deleteLists, { From_Account: "alice", GroupName: ["work"] })
console.log(`sequence ${CurrentSequence}`)
await chat.close()
