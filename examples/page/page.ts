/** A page that calls as the logged-in user. It obtains the UserSig from the example server, which has the secret key. */
import * as ChatError from "@tcchat/core/ChatError"
import { deleteLists, pullLists } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-fetch"

interface Session {
  readonly expiresAt: string
  readonly chat: { readonly sdkAppId: number; readonly userId: string; readonly userSig: string }
}

const element = <E extends HTMLElement>(id: string) => document.getElementById(id) as E
const form = element<HTMLFormElement>("log-in")
const lists = element<HTMLUListElement>("lists")

const say = (text: string) => {
  element("status").textContent = text
}

const shown = (error: unknown) =>
  ChatError.isApiError(error) ? `${error.code} ${error.kind}: ${error.advice}` : String(error)

const logIn = async (userId: string, password: string): Promise<Session> => {
  const headers = { "content-type": "application/json" }
  const response = await fetch("/v1/session", { method: "POST", headers, body: JSON.stringify({ userId, password }) })
  const session = (await response.json()) as Session & { readonly message?: string }
  if (!response.ok) throw new Error(session.message ?? `status ${response.status}`)
  return session
}

const open = async ({ chat, expiresAt }: Session) => {
  const { baseUrl } = (await (await fetch("/settings.json")).json()) as { readonly baseUrl: string }
  return createChat({
    sdkAppId: chat.sdkAppId,
    admin: chat.userId,
    baseUrl,
    // Called at the first call, and again shortly before the UserSig expires.
    signer: async () => {
      if (Date.parse(expiresAt) > Date.now()) return chat.userSig
      form.hidden = false
      throw new Error("the session has ended; log in again")
    }
  })
}

const show = async (chat: Awaited<ReturnType<typeof open>>, userId: string): Promise<void> => {
  const { ResultItem = [] } = await chat.call(pullLists, { From_Account: userId, NeedFriend: "Need_Friend_Type_Yes" })
  lists.replaceChildren(
    ...ResultItem.map(({ GroupName, To_Account = [] }) => {
      const row = document.createElement("li")
      const button = document.createElement("button")
      button.textContent = `Delete ${GroupName}`
      button.addEventListener("click", () => {
        chat
          .call(deleteLists, { From_Account: userId, GroupName: [GroupName] })
          .then(({ CurrentSequence }) => show(chat, userId).then(() => say(`Deleted; sequence ${CurrentSequence}.`)))
          .catch((error: unknown) => say(shown(error)))
      })
      row.append(`${GroupName}: ${To_Account.join(", ") || "nobody"}`, button)
      return row
    })
  )
}

form.addEventListener("submit", (event) => {
  event.preventDefault()
  const given = new FormData(form)
  const [user, password] = [given.get("user") as string, given.get("password") as string]
  logIn(user, password)
    .then(async (session) => {
      form.reset()
      form.hidden = true
      await show(await open(session), session.chat.userId)
      say(`Logged in as ${session.chat.userId}.`)
    })
    .catch((error: unknown) => say(shown(error)))
})
