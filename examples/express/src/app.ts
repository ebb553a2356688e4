/** The routes of this server. */
import type { Chat } from "@tcchat/sdk"
import { makeSigner } from "@tcchat/sdk/usersig"
import { listener } from "@tcchat/sdk/webhooks"
import express, { type Express } from "express"
import { problems } from "./problems.js"
import { session, userOf } from "./session.js"
import type { Settings } from "./settings.js"
import { makeWebhooks } from "./webhooks.js"

const day = 86_400

/** Makes the server of a client. */
export const makeApp = (chat: Chat, settings: Settings): Express => {
  const { sdkAppId } = settings
  const signer = makeSigner(settings)
  const app = express()

  app.post("/webhooks/chat", listener(makeWebhooks(settings)))

  app.use(session, express.json())

  app.post("/login", (_request, response) => {
    const userId = userOf(response)
    response.json({ sdkAppId, userId, userSig: signer.sign({ userId, expire: day }) })
  })

  app.get("/lists", async (_request, response) => {
    const { ResultItem = [] } = await chat.relation.pullLists({
      From_Account: userOf(response),
      NeedFriend: "Need_Friend_Type_Yes"
    })
    response.json(ResultItem.map(({ GroupName, To_Account = [] }) => ({ name: GroupName, members: To_Account })))
  })

  // Parallel writes to the lists of one account conflict; `friendLists` sends them one after the other, in few calls.
  app.post("/lists", async ({ body }, response) => {
    await chat.friendLists.add(userOf(response), body?.name)
    response.sendStatus(201)
  })

  app.delete("/lists/:name", async ({ params }, response) => {
    await chat.friendLists.delete(userOf(response), params.name)
    response.sendStatus(204)
  })

  app.post("/messages", async ({ body }, response) => {
    const { MsgKey } = await chat.message.sendMessage({
      From_Account: userOf(response),
      To_Account: body?.to,
      MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: body?.text } }]
    })
    response.status(201).json({ id: MsgKey })
  })

  app.use(problems)
  return app
}
