import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { judge } from "./sends/judge.js"
import { toAccounts, toGroups } from "./sends/kinds.js"
import { run } from "./sends/run.js"

describe("100,000 sends through an emulator that drops, resets and responds with 60008 after it has acted", () => {
  for (const [where, kinds] of [
    ["to groups", toGroups],
    ["between accounts", toAccounts]
  ] as const)
    it.effect(
      `arrive at most once ${where}, and the outcome is known or reported as unknown`,
      () =>
        Effect.map(run(100_000, kinds), (report) => {
          const tallies = judge(report, kinds)
          console.table(tallies)
          assert.strictEqual(
            Object.values(tallies).reduce((sum, { sends }) => sum + sends, 0),
            100_000
          )
        }),
      600_000
    )
})
