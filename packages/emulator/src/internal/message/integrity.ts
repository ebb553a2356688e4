import type { State } from "../state.js"

/** Returns why the chats could not be those of the service, if so. */
export const chatsViolation = ({ accounts, chats }: State): string | undefined => {
  for (const { between, messages } of chats.values()) {
    const missing = between.find((userId) => !accounts.has(userId))
    if (missing !== undefined) return `there is a chat of the account ${missing}, which does not exist`
    const [one, other] = between
    for (const { from, to } of messages)
      if (!(from === one && to === other) && !(from === other && to === one))
        return `the chat of ${one} and ${other} has a message from ${from} to ${to}`
  }
  return undefined
}
