import type * as Chat from "@tcchat/core/Chat"
import * as ChatError from "@tcchat/core/ChatError"
import { importAccounts } from "@tcchat/endpoints/account"
import { createEmulator } from "@tcchat/emulator/Emulated"
import { assert, describe, it } from "@effect/vitest"
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as Chunks from "../src/Chunks.js"
import * as FriendLists from "../src/FriendLists.js"
import * as Run from "../src/Run.js"
import { all, names, scripted, whileTimePasses } from "./fixtures.js"

const wrong: ReadonlyArray<readonly [keyof FriendLists.Options, unknown]> = [
  ...[Number.NaN, 0, -1, 1.5].flatMap((value) => [["concurrency", value] as const, ["maxWaiting", value] as const]),
  ...[Number.NaN, -1, Number.POSITIVE_INFINITY, "a while"].map((value) => ["window", value] as const)
]

describe("an invalid option", () => {
  it("is rejected by its name", () => {
    const unused = {} as Chat.Chat
    for (const [option, value] of wrong) {
      const make = () => FriendLists.createFriendLists(unused, { [option]: value })
      assert.throws(make, ChatError.OptionsError, `${option} must be`)
    }
  })

  it.effect("fails the layer", () =>
    Effect.gen(function* () {
      for (const [option, value] of wrong) {
        const layer = FriendLists.layer({ [option]: value })
        const error = yield* Effect.flip(Effect.scoped(Layer.build(layer)))
        assert.include(error, { _tag: "OptionsError", option })
      }
    }).pipe(Effect.provide(scripted(() => Effect.succeed({})).layer))
  )

  it("sends no part of a request", async () => {
    const { calls, chat, close } = createEmulator()
    for (const concurrency of [Number.NaN, 0, -1, 1.5]) {
      const sending = Chunks.send(chat, importAccounts, { Accounts: names(150) }, { concurrency })
      const error: unknown = await sending.catch((cause: unknown) => cause)
      assert.include(error, { _tag: "OptionsError", option: "concurrency", endpoint: "account.importAccounts" })
    }
    assert.lengthOf(await calls(), 0)
    for (const [wrong, option] of [
      [{ conc: 1 }, "conc"],
      [{ timeout: "soon" }, "timeout"],
      [{ signal: {} }, "signal"]
    ] as const) {
      const sending = Chunks.send(chat, importAccounts, { Accounts: names(150) }, wrong as never)
      assert.include(await sending.catch((cause: unknown) => cause), { _tag: "OptionsError", option })
    }
    assert.lengthOf(await calls(), 0)
    await Chunks.send(chat, importAccounts, { Accounts: names(150) }, { concurrency: Number.POSITIVE_INFINITY })
    assert.lengthOf(await calls(), 2)
    await close()
  })
})

describe("a payload that is none", () => {
  it("is rejected", async () => {
    const { chat, close } = createEmulator()
    for (const wrong of [undefined, null, 5]) {
      const error: unknown = await Chunks.send(chat, importAccounts, wrong as never).catch((cause: unknown) => cause)
      assert.include(error, { _tag: "PayloadError" })
    }
    await close()
  })
})

describe("an option of a write to friend lists", () => {
  it("is rejected by its name", async () => {
    const { calls, chat, close } = createEmulator()
    const lists = FriendLists.createFriendLists(chat)
    for (const [wrong, option] of [
      [{ signal: true }, "signal"],
      [{ timeout: 5 }, "timeout"]
    ] as const) {
      const error: unknown = await lists.add("alice", "work", wrong as never).catch((cause: unknown) => cause)
      assert.include(error, { _tag: "OptionsError", option })
    }
    assert.lengthOf(await calls(), 0)
    await lists.close()
    await close()
  })
})

describe("maxWaiting", () => {
  it.effect("is named by the error that it causes", () =>
    Effect.gen(function* () {
      const lists = yield* FriendLists.FriendLists
      const outcomes = yield* whileTimePasses(all(names(3).map((name) => lists.delete("alice", name))))
      const error = Either.getOrThrow(Either.flip(outcomes[2]!))
      assert.include(error, { _tag: "RateLimitError", option: "maxWaiting", waiting: 2 })
      assert.strictEqual(
        error.message,
        "[relation.deleteLists] not sent: 2 callers are waiting, the limit of maxWaiting"
      )
    }).pipe(
      Effect.provide(
        Layer.provide(
          FriendLists.layer({ maxWaiting: 2 }),
          scripted(() => Effect.succeed({ CurrentSequence: 1 })).layer
        )
      )
    )
  )
})

describe("a window", () => {
  it.effect("may be longer than the longest timer", () =>
    Effect.gen(function* () {
      const client = scripted(() => Effect.succeed({ CurrentSequence: 1 }))
      const clock = yield* Effect.clock
      const slept: Array<number> = []
      const counting = Object.assign(Object.create(clock) as Clock.Clock, {
        sleep: (duration: Duration.Duration) => {
          slept.push(Duration.toMillis(duration))
          return clock.sleep(duration)
        }
      })
      const lists = Layer.provide(FriendLists.layer({ window: "30 days" }), client.layer)
      const asked = FriendLists.delete("alice", "a").pipe(Effect.provide(lists), Effect.withClock(counting))
      yield* whileTimePasses(asked, "10 days")
      assert.lengthOf(client.sent, 1)
      assert.isAtMost(Math.max(...slept), 2 ** 31 - 1)
      assert.isAtLeast(
        slept.reduce((a, b) => a + b),
        Duration.toMillis("30 days")
      )
    })
  )
})

describe("an invalid option of a run", () => {
  const journal = { open: Effect.die("opened") } as never
  const unused = {} as Chat.Chat

  it("is rejected by its name before the journal is opened", async () => {
    for (const [options, option] of [
      [{ journal: "run.db" }, "journal"],
      [{ journal, rows: 5 }, "rows"],
      [{ journal, rows: "rows.csv" }, "rows"],
      [{ journal, onProgress: true }, "onProgress"],
      [{ journal, set: null }, "set"],
      [{ journal, set: { Accounts: [], Acounts: [] } }, "set.Acounts"],
      [{ journal, about: "mine" }, "about"],
      [{ journal, concurrency: 0 }, "concurrency"],
      [{ journal, stopAfter: Number.NaN }, "stopAfter"],
      [{ journal, owner: "Nobody" }, "owner"],
      [{ journal, conc: 1 }, "conc"]
    ] as const) {
      const making = Run.createRun(unused, importAccounts, options as never)
      assert.include(await making.catch((cause: unknown) => cause), { _tag: "OptionsError", option })
    }
  })
})
