import type * as ChatClient from "@tcchat/core/ChatClient"
import type * as Chat from "@tcchat/core/Chat"
import { createEmulator } from "@tcchat/emulator/Emulated"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import type * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/TestClock"
import * as FriendLists from "../src/FriendLists.js"
import { rejected, scripted } from "./fixtures.js"

const closed = (reason: "NotSent" | "Unknown", endpoint = "relation.deleteLists") =>
  ({ _tag: "TransportError", failure: "Closed", reason, endpoint }) as const

const silent = () => scripted(() => Effect.never)

/** Coalescer that ends with a scope which is not that of its callers. */
const opened = (client: Layer.Layer<ChatClient.ChatClient>, options?: FriendLists.Options) =>
  Effect.gen(function* () {
    const scope = yield* Scope.make()
    const lists = yield* FriendLists.make(options).pipe(Scope.extend(scope), Effect.provide(client))
    return { lists, close: Scope.close(scope, Exit.void) }
  })

describe("the end of the scope", () => {
  it.effect(
    "tells those whose call was in flight that its outcome is unknown, and others that nothing was sent",
    () => {
      const client = silent()
      return Effect.gen(function* () {
        const { close, lists } = yield* opened(client.layer, { concurrency: 1 })
        const ask = (account: string) => Effect.fork(Effect.flip(lists.delete(account, "a")))
        const [sent, waits] = yield* Effect.forEach(["alice", "bob"], ask)
        yield* TestClock.adjust("10 millis")
        const collecting = yield* ask("carol")
        const behind = yield* ask("alice")
        yield* close
        assert.include(yield* Fiber.join(sent!), closed("Unknown"))
        for (const fiber of [waits!, collecting, behind]) assert.include(yield* Fiber.join(fiber), closed("NotSent"))
        assert.include(yield* Effect.flip(lists.add("dave", "a")), closed("NotSent", "relation.addLists"))
        assert.lengthOf(client.sent, 1)
        assert.deepStrictEqual(yield* lists.waiting, { callers: 0, accounts: 0 })
      })
    }
  )

  it.effect("reports the outcome of names as unknown while their other half is retried", () => {
    const client = scripted(({ payload }) => (payload.GroupName.length > 2 ? rejected(30001) : Effect.never))
    return Effect.gen(function* () {
      const { close, lists } = yield* opened(client.layer)
      const fibers = yield* Effect.forEach(["a", "b", "c", "d"], (name) =>
        Effect.fork(Effect.flip(lists.delete("alice", name)))
      )
      yield* TestClock.adjust("10 millis")
      yield* close
      for (const fiber of fibers) assert.include(yield* Fiber.join(fiber), closed("Unknown"))
    })
  })

  it.effect("does not affect callers that have their outcome", () => {
    const client = scripted(() => Effect.succeed({ CurrentSequence: 7 }))
    return Effect.gen(function* () {
      const { close, lists } = yield* opened(client.layer)
      const fiber = yield* Effect.fork(lists.delete("alice", "a"))
      yield* TestClock.adjust("10 millis")
      yield* close
      assert.deepStrictEqual(yield* Fiber.join(fiber), { CurrentSequence: 7 })
    })
  })
})

describe("close", () => {
  /** A client whose calls never end, with the names that it was given. */
  const stalled = () => {
    const names: Array<string> = []
    const chat = {
      call: (_: unknown, { GroupName }: { readonly GroupName: ReadonlyArray<string> }) => {
        names.push(...GroupName)
        return new Promise(() => undefined)
      }
    } as unknown as Chat.Chat
    return { names, chat }
  }

  it("rejects with the known outcome of each call", async () => {
    const { chat, names } = stalled()
    const lists = FriendLists.createFriendLists(chat, { window: 0 })
    const sent = lists.delete("alice", "a").catch((error: unknown) => error)
    while (names.length === 0) await new Promise((resolve) => setImmediate(resolve))
    const waits = lists.delete("alice", "b").catch((error: unknown) => error)
    await lists.close()
    assert.include(await sent, closed("Unknown"))
    assert.include(await waits, closed("NotSent"))
    const late: unknown = await lists.delete("alice", "c").catch((error: unknown) => error)
    assert.include(late, closed("NotSent"))
    const unfit: unknown = await lists.add("alice", "").catch((error: unknown) => error)
    assert.include(unfit, closed("NotSent", "relation.addLists"))
    assert.deepStrictEqual(names, ["a"])
    await lists.close()
  })

  it("has a readable message", async () => {
    const { chat, close } = createEmulator()
    const lists = FriendLists.createFriendLists(chat)
    await lists.close()
    const error: unknown = await lists.add("alice", "a").catch((cause: unknown) => cause)
    assert.include((error as Error).message, "[relation.addLists] not sent: ")
    await close()
  })
})
