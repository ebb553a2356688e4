import * as Emulator from "@tcchat/emulator/Emulator"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as FriendLists from "../src/FriendLists.js"
import { all, names, whileTimePasses } from "./fixtures.js"

describe("FriendLists", () => {
  it.effect("deletes 10,000 lists of 500 accounts one by one in 500 to 1,000 calls, without a conflict", () => {
    const accounts = Array.from({ length: 500 }, (_, index) => `user${index}`)
    const lists = names(20)
    const emulated = Emulator.layerClient({
      seed: { accounts: Object.fromEntries(accounts.map((account) => [account, { lists }])) },
      latency: "50 millis",
      conflictOnParallelWrites: true,
      logSize: 20_000
    })
    return Effect.gen(function* () {
      const { calls, snapshot } = yield* Emulator.Emulator
      // Name by name, so that no account's names come in a row.
      const wanted = lists.flatMap((name) => accounts.map((account) => FriendLists.delete(account, name)))
      const outcomes = yield* whileTimePasses(all(wanted), "200 millis")
      assert.lengthOf(outcomes, 10_000)
      assert.lengthOf(outcomes.filter(Either.isRight), 10_000)
      const made = yield* calls
      assert.isAtLeast(made.length, 500)
      assert.isAtMost(made.length, 1_000)
      assert.isTrue(made.every(({ code }) => code === 0))
      assert.notInclude(JSON.stringify(yield* snapshot), "list19")
    }).pipe(Effect.provide(Layer.provideMerge(FriendLists.layer(), emulated)))
  })
})
