import { assert } from "@effect/vitest"
import * as Either from "effect/Either"
import type { Kind } from "./kinds.js"
import type { Report } from "./run.js"

const countBy = (texts: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Whether an error leaves open whether the service acted. */
const leavesOpen = (outcome: Report["ended"][number]["outcome"]): boolean => {
  if (Either.isRight(outcome)) return false
  const error = outcome.left
  switch (error._tag) {
    case "TransportError":
      return error.reason === "Unknown"
    case "ResponseError":
      return true
    case "ApiError":
      return error.code === 60008
    default:
      return false
  }
}

/** What came of the sends of one kind. */
export interface Tally {
  readonly sends: number
  /** Sends that were reported as done. */
  readonly done: number
  /** Of the others, those that the service did all the same, which their error leaves open. */
  readonly doneUnheard: number
  readonly attempts: number
}

/** Holds that nothing came twice and no outcome was kept from the sender, and counts what came. */
export const judge = (
  { calls, ended, snapshot }: Report,
  kinds: ReadonlyArray<Kind>
): Readonly<Record<string, Tally>> =>
  Object.fromEntries(
    kinds.map(({ endpoint, idempotency, kept, name, tried }) => {
      const there = countBy(kept(snapshot))
      const twice = [...there].filter(([, count]) => count > 1)
      assert.deepStrictEqual(twice, [], `${name}: came more than once`)

      const attempts = calls.filter((call) => call.endpoint === endpoint).map(({ payload }) => tried(payload as never))
      const numbers = new Map<string, Set<string>>()
      for (const { numbers: used, text } of attempts) numbers.set(text, (numbers.get(text) ?? new Set()).add(used))
      const changed = [...numbers].filter(([, used]) => used.size > 1)
      assert.deepStrictEqual(changed, [], `${name}: was retried with other numbers`)
      const attemptsOf = countBy(attempts.map(({ text }) => text))

      const own = ended.filter(({ kind }) => kind === name)
      let done = 0
      let doneUnheard = 0
      for (const { outcome, text } of own) {
        if (idempotency === "none" && attemptsOf.get(text)! > 1) assert.fail(`${text}: was retried`)
        if (Either.isRight(outcome)) {
          done++
          if (!there.has(text)) assert.fail(`${text}: was reported as done and is not there`)
          continue
        }
        if (!leavesOpen(outcome)) assert.fail(`${text}: ended with ${String(outcome.left)}`)
        if (there.has(text)) doneUnheard++
      }
      const unknown = there.size - done - doneUnheard
      assert.strictEqual(unknown, 0, `${name}: there are messages whose outcome was not reported`)
      return [name, { sends: own.length, done, doneUnheard, attempts: attempts.length }]
    })
  )
