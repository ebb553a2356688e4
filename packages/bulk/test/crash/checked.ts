import { assert } from "@effect/vitest"
import type { CaseName } from "./cases.js"
import type { Crashed } from "./crashing.js"

/** Checks that no row is lost, that none has had its effect twice, and that the journal says what has happened. */
export const checked = (name: CaseName, { rows, summary }: Crashed, count: number): void => {
  assert.deepStrictEqual(
    rows.map(({ number }) => number).sort((a, b) => a - b),
    Array.from({ length: count }, (_, index) => index + 1)
  )
  assert.deepInclude(summary, { planned: 0, sent: 0, read: count, rejected: 0 })
  const wrong = rows.filter(
    ({ effects, state }) =>
      !(state === "done" ? effects === 1 : state === "doubt" || name === "idempotent" ? effects <= 1 : effects === 0)
  )
  assert.deepStrictEqual(wrong, [])
  if (name === "idempotent") assert.strictEqual(summary.doubt, 0)
  assert.isAbove(summary.done, count * 0.8)
}
