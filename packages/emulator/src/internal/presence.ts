import type { Account, Presence } from "./state.js"

/** The one state that stands for those of all platforms. */
export const presence = ({ online }: Account): Presence => {
  const states = [...online.values()]
  if (states.includes("Online")) return "Online"
  return states.includes("PushOnline") ? "PushOnline" : "Offline"
}
