import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { judge } from "./sends/judge.js"
import { toAccounts, toGroups } from "./sends/kinds.js"
import { run } from "./sends/run.js"

describe("2,000 sends through an emulator that drops, resets and responds with 60008 after it has acted", () => {
  it.effect(
    "arrive at most once, and the outcome is known or reported as unknown",
    () =>
      Effect.map(run(2000, toGroups), (report) => {
        const { message, notification } = judge(report, toGroups)
        assert.strictEqual(message!.sends + notification!.sends, 2000)
        // A retry has the same numbers, so nearly all messages arrive; a notification has one attempt.
        assert.isAbove(message!.done, 950)
        assert.isAbove(message!.attempts, 1300)
        assert.strictEqual(notification!.attempts, 1000)
        assert.isAbove(notification!.doneUnheard, 100)
      }),
    60_000
  )

  it.effect(
    "do so between accounts, too, for any deduplication window",
    () =>
      Effect.map(run(2000, toAccounts), (report) => {
        const tallies = judge(report, toAccounts)
        const { batch, message } = tallies
        const imported = tallies["import"]
        assert.strictEqual(message!.sends + batch!.sends + imported!.sends, 2000)
        assert.isAbove(message!.done, 640)
        assert.isAbove(imported!.done, 640)
        // The deduplication window of a batch is one second, so there are fewer retries, and more unknown outcomes.
        assert.isAbove(batch!.doneUnheard, 5)
        assert.isBelow(batch!.attempts, message!.attempts)
      }),
    60_000
  )
})
