import { stateChange } from "@tcchat/webhooks/state"
import * as Effect from "effect/Effect"
import type { Controls } from "../../Controls.js"
import { EmulatorError } from "../../EmulatorError.js"
import type { State } from "../state.js"
import { event } from "../webhooks/event.js"
import type { WebhookSender } from "../webhooks/sender.js"

type Change =
  | { readonly Action: "Login"; readonly Reason: "Register" }
  | { readonly Action: "Logout"; readonly Reason: "Unregister" }
  | { readonly Action: "Disconnect"; readonly Reason: "LinkClose" }

/** The query of the webhook spells one platform differently. */
const queryPlatform = (platform: string) => (platform === "iOS" ? "IOS" : platform)

/** Platforms that push notifications reach without a connection. */
const reachable = /^(?:iOS|iPhone|iPad|Android)/

/** What the controls of clients use of an emulator. */
interface Parts {
  readonly state: State
  readonly webhooks: Pick<WebhookSender, "notify">
}

/** Makes the controls that stand for the clients of accounts. */
export const makeClients = (parts: Parts): Controls["clients"] => {
  const step = (change: Change) => (userId: string, platform: string) =>
    Effect.suspend(() => {
      const account = parts.state.accounts.get(userId)
      if (account === undefined)
        return new EmulatorError({ reason: "Client", detail: "no such account; import it first" })
      const was = account.online.get(platform)
      if (change.Action === "Login") account.online.set(platform, "Online")
      else if (was === undefined || (change.Action === "Disconnect" && was !== "Online")) return Effect.void
      else if (change.Action === "Disconnect" && reachable.test(platform)) account.online.set(platform, "PushOnline")
      else account.online.delete(platform)
      return parts.webhooks.notify(
        [event(stateChange, { Info: { To_Account: userId, ...change } })],
        queryPlatform(platform)
      )
    })
  return {
    login: step({ Action: "Login", Reason: "Register" }),
    logout: step({ Action: "Logout", Reason: "Unregister" }),
    disconnect: step({ Action: "Disconnect", Reason: "LinkClose" })
  }
}
