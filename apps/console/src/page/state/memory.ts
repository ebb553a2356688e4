/** Keeps what the page shows of the emulator current. */
import type { State } from "../../model/Protocol.js"
import * as Api from "../api.js"
import { poll } from "../polling.js"
import { read, say, update } from "../store.js"

/** Asks what the emulator remembers; nothing comes back if it is the same as before. */
export const refresh = async (): Promise<void> => {
  const since = read().memory?.revision
  const memory = await Api.get<State>(`state${since === undefined ? "" : `?since=${since}`}`).catch(() => undefined)
  if (memory !== undefined) update({ memory })
}

/** Asks again and again while the page is visible; returns a function that stops it. */
export const watch = (): (() => void) => poll(refresh)

/** Changes something, and returns what is wrong with it, if anything. */
export const change = async (doing: Promise<unknown>, done: string): Promise<string | undefined> => {
  try {
    await doing
    say(done)
    await refresh()
    return undefined
  } catch (error) {
    const message = error instanceof Api.Rejected ? error.message : "The console did not respond."
    say(message)
    return message
  }
}
