import * as ChatError from "@tcchat/core/ChatError"
import { createEmulator } from "@tcchat/emulator/Emulated"
import { assert, describe, it } from "@effect/vitest"
import * as FriendLists from "../src/FriendLists.js"
import { names } from "./fixtures.js"

describe("createFriendLists", () => {
  it("coalesces the calls of a program that does not use Effect", async () => {
    const { calls, chat, close } = createEmulator({ seed: { accounts: { alice: { lists: names(3) } } } })
    const lists = FriendLists.createFriendLists(chat)
    const responses = await Promise.all([lists.delete("alice", "list0"), lists.delete("alice", "list1")])
    assert.deepStrictEqual(responses[0], responses[1])
    await lists.add("alice", "new")
    assert.deepStrictEqual(
      (await calls()).map(({ endpoint }) => endpoint),
      ["relation.deleteLists", "relation.addLists"]
    )
    await lists.close()
    await close()
  })

  it("rejects with the error of the call, or with the reason of the signal", async () => {
    const { chat, close } = createEmulator()
    const lists = FriendLists.createFriendLists(chat)
    const error: unknown = await lists.delete("nobody", "a").catch((cause: unknown) => cause)
    assert.isTrue(ChatError.isApiError(error) && error.code === 30003)
    const aborted = AbortSignal.abort(new Error("no longer wanted"))
    const reason: unknown = await lists.delete("nobody", "a", { signal: aborted }).catch((cause: unknown) => cause)
    assert.strictEqual(reason, aborted.reason)
    await lists.close()
    await close()
  })

  it("removes a name from the queue when its signal aborts", async () => {
    const { calls, chat, close } = createEmulator({ seed: { accounts: ["alice"] } })
    const lists = FriendLists.createFriendLists(chat)
    const controller = new AbortController()
    const gone = lists.add("alice", "a", { signal: controller.signal }).catch((cause: unknown) => cause)
    const left = lists.add("alice", "b")
    controller.abort(new Error("no longer wanted"))
    assert.strictEqual(await gone, controller.signal.reason)
    await left
    assert.deepStrictEqual(
      (await calls()).map(({ payload }) => payload),
      [{ From_Account: "alice", GroupName: ["b"] }]
    )
    await lists.close()
    await close()
  })

  it("keeps the order of calls from the first one on", async () => {
    for (let round = 0; round < 20; round++) {
      const { calls, chat, close } = createEmulator({ seed: { accounts: ["alice"] } })
      const lists = FriendLists.createFriendLists(chat)
      await Promise.all([lists.add("alice", "work"), lists.delete("alice", "work")])
      assert.deepStrictEqual(
        (await calls()).map(({ endpoint }) => endpoint),
        ["relation.addLists", "relation.deleteLists"]
      )
      await lists.close()
      await close()
    }
  })

  it("sends nothing for a signal that is already aborted", async () => {
    const { calls, chat, close } = createEmulator({ seed: { accounts: ["alice"] } })
    const lists = FriendLists.createFriendLists(chat, { window: 0 })
    const signal = AbortSignal.abort(new Error("no longer wanted"))
    for (const name of ["work", ""])
      for (const write of [lists.add, lists.delete])
        assert.strictEqual(await write("alice", name, { signal }).catch((cause: unknown) => cause), signal.reason)
    await lists.add("alice", "other")
    assert.lengthOf(await calls(), 1)
    await lists.close()
    await close()
  })
})
