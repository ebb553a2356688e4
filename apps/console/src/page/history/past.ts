/** The calls that were made, kept as long as the tab of the browser is open. */
import type { Outcome } from "../../model/Protocol.js"
import { type Past, read, update } from "../store.js"

const key = "tcchat-console-history"
const most = 100

/** Longer responses are cut in what is kept, as a browser keeps little. */
const longest = 20_000

const cut = (outcome: Outcome): Outcome =>
  outcome.response === undefined || outcome.response.body.length <= longest
    ? outcome
    : { ...outcome, response: { ...outcome.response, body: `${outcome.response.body.slice(0, longest)} …` } }

const store = (past: ReadonlyArray<Past>): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(past))
  } catch {
    // A full or forbidden store: the history lives as long as the page then.
    sessionStorage.removeItem(key)
  }
}

export const restore = (): void => {
  try {
    const past = JSON.parse(sessionStorage.getItem(key) ?? "[]") as ReadonlyArray<Past>
    update({ past })
  } catch {
    update({ past: [] })
  }
}

export const add = (call: Omit<Past, "id" | "time">): void => {
  const { past } = read()
  const id = (past[0]?.id ?? 0) + 1
  const next = [{ ...call, id, time: Date.now(), outcome: cut(call.outcome) }, ...past].slice(0, most)
  update({ past: next })
  store(next)
}

export const forget = (): void => {
  update({ past: [] })
  store([])
}
