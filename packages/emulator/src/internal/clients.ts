import { stateChange } from "@tcchat/webhooks/state"
import * as Effect from "effect/Effect"
import type { Controls } from "../Controls.js"
import { EmulatorError } from "../EmulatorError.js"
import type { Parts } from "./gateway.js"
import { notice } from "./webhooks/outlet.js"

type Change =
  | { readonly Action: "Login"; readonly Reason: "Register" }
  | { readonly Action: "Logout"; readonly Reason: "Unregister" }
  | { readonly Action: "Disconnect"; readonly Reason: "LinkClose" }

/** What the app is told of a client that comes or goes. */
export const changed = (userId: string, change: Change) =>
  notice(stateChange, { Info: { To_Account: userId, ...change } })

/** The webhook of states has a spelling of its own in the query. */
const spelled = (platform: string) => (platform === "iOS" ? "IOS" : platform)

/** Clients that a push reaches when they have lost their connection. */
const reachable = /^(?:iOS|iPhone|iPad|Android)/

/** Does what the clients of accounts do. */
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
      return parts.webhooks.tell([changed(userId, change)], spelled(platform))
    })
  return {
    login: step({ Action: "Login", Reason: "Register" }),
    logout: step({ Action: "Logout", Reason: "Unregister" }),
    disconnect: step({ Action: "Disconnect", Reason: "LinkClose" })
  }
}
