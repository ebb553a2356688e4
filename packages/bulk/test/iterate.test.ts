import type * as Chat from "@tcchat/core/Chat"
import type * as Signal from "@tcchat/core/Signal"
import { pullFriends } from "@tcchat/endpoints/relation"
import { createEmulator } from "@tcchat/emulator/Emulated"
import { assert, describe, it } from "@effect/vitest"
import * as Paging from "../src/Paging.js"

const users = Array.from({ length: 25 }, (_, index) => `user${String(index).padStart(2, "0")}`)

const emulated = () =>
  createEmulator({ seed: { accounts: { alice: { friends: users } } }, undocumented: { friendsPageSize: 10 } })

const request = { From_Account: "alice" }
const page = (name: string, next: number) => ({
  UserDataItem: [{ To_Account: name }],
  CompleteFlag: next === 0 ? 1 : 0,
  NextStartIndex: next
})

/** A client that responds its first calls with pages, and the others never; it keeps the signals of calls. */
const stalling = (...pages: ReadonlyArray<object>) => {
  const signals: Array<Signal.Signal | undefined> = []
  const chat = {
    call: (_endpoint: unknown, _payload: unknown, options?: { readonly signal?: Signal.Signal }) => {
      const found = pages[signals.push(options?.signal) - 1]
      return found === undefined ? new Promise(() => undefined) : Promise.resolve(found)
    }
  } as unknown as Chat.Chat
  return { signals, chat }
}

/** Lets everything happen that needs no outside. */
const turn = () => new Promise((resolve) => setTimeout(resolve))

const caught = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

describe("iterate", () => {
  it("iterates over the items without Effect, and stops when the loop does", async () => {
    const { calls, chat, close } = emulated()
    const read: Array<string> = []
    for await (const { To_Account } of Paging.iterate(chat, pullFriends, request)) {
      read.push(To_Account)
      if (read.length === 12) break
    }
    assert.lengthOf(read, 12)
    assert.lengthOf(await calls(), 2)
    await close()
  })

  it("reads to the end, anew for each loop, and stays done", async () => {
    const { chat, close } = emulated()
    const friends = Paging.iterate(chat, pullFriends, request)
    for (let loop = 0; loop < 2; loop++) {
      const read: Array<string> = []
      const reading = friends[Symbol.asyncIterator]()
      for (let next = await reading.next(); next.done !== true; next = await reading.next())
        read.push(next.value.To_Account)
      assert.deepStrictEqual(read.sort(), users)
      assert.deepStrictEqual(await reading.next(), { done: true, value: undefined })
    }
    await close()
  })

  it("throws the error of the call, and is done", async () => {
    const { chat, close } = createEmulator()
    const friends = Paging.iterate(chat, pullFriends, { From_Account: "nobody" })[Symbol.asyncIterator]()
    assert.include(await caught(friends.next()), { _tag: "ApiError", code: 30003 })
    assert.deepStrictEqual(await friends.next(), { done: true, value: undefined })
    await close()
  })

  it("returns items in order to concurrent calls of next, skipping empty pages", async () => {
    const empty = { ...page("", 2), UserDataItem: [] }
    const { chat } = stalling(page("a", 1), empty, page("b", 0))
    const friends = Paging.iterate(chat, pullFriends, request)[Symbol.asyncIterator]()
    const read = await Promise.all([friends.next(), friends.next(), friends.next(), friends.next()])
    assert.deepStrictEqual(
      read.map(({ value }) => (value as { readonly To_Account: string } | undefined)?.To_Account),
      ["a", "b", undefined, undefined]
    )
  })

  it("cancels the call in flight when the loop ends early, and settles pending calls of next", async () => {
    const { chat, signals } = stalling()
    const friends = Paging.iterate(chat, pullFriends, request)[Symbol.asyncIterator]()
    const pending = [friends.next(), friends.next()]
    await turn()
    const left = friends.return!()
    const settled: ReadonlyArray<unknown> = await Promise.all([...pending, left, friends.next()])
    assert.deepStrictEqual(
      settled,
      Array.from({ length: 4 }, () => ({ done: true, value: undefined }))
    )
    assert.deepStrictEqual(
      signals.map((signal) => signal?.aborted),
      [true]
    )
  })
})

describe("a signal", () => {
  const reason = new Error("no longer wanted")

  it("that is already aborted prevents every request", async () => {
    const { chat, signals } = stalling(page("a", 1))
    const friends = Paging.iterate(chat, pullFriends, request, { signal: AbortSignal.abort(reason) })
    assert.strictEqual(await caught(friends[Symbol.asyncIterator]().next()), reason)
    assert.lengthOf(signals, 0)
  })

  it("cancels the call in flight, and ends the iteration", async () => {
    const { chat, signals } = stalling()
    const controller = new AbortController()
    const options = { signal: controller.signal }
    const friends = Paging.iterate(chat, pullFriends, request, options)[Symbol.asyncIterator]()
    const pending = caught(friends.next())
    await turn()
    controller.abort(reason)
    assert.strictEqual(await pending, reason)
    assert.strictEqual(signals[0]?.aborted, true)
    assert.deepStrictEqual(await friends.next(), { done: true, value: undefined })
  })

  it("ends the iteration between two items of a page", async () => {
    const { calls, chat, close } = emulated()
    const controller = new AbortController()
    const read: Array<string> = []
    const loop = async () => {
      for await (const { To_Account } of Paging.iterate(chat, pullFriends, request, { signal: controller.signal })) {
        read.push(To_Account)
        if (read.length === 3) controller.abort(reason)
      }
    }
    assert.strictEqual(await caught(loop()), reason)
    assert.lengthOf(read, 3)
    assert.lengthOf(await calls(), 1)
    await close()
  })
})
