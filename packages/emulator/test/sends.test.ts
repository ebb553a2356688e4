import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { judge } from "./sends/judge.js"
import { run } from "./sends/run.js"

describe("2,000 sends through an emulator that drops, resets and answers 60008 after it has acted", () => {
  it.effect(
    "come once or not at all, and whoever sent one knows which, or that it is open",
    () =>
      Effect.map(run(2000), (report) => {
        const { message, notification } = judge(report)
        assert.strictEqual(message!.sends + notification!.sends, 2000)
        // A repeat carries the same numbers, so nearly all messages arrive; a notification has one try.
        assert.isAbove(message!.done, 950)
        assert.isAbove(message!.tries, 1300)
        assert.strictEqual(notification!.tries, 1000)
        assert.isAbove(notification!.doneUnheard, 100)
      }),
    60_000
  )
})
