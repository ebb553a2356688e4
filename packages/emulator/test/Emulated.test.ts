import { addLists, deleteLists, pullLists } from "@tcchat/endpoints/relation"
import { assert, describe, it } from "@effect/vitest"
import { createEmulator } from "../src/Emulated.js"
import { EmulatorError } from "../src/EmulatorError.js"

const seed = { accounts: { alice: { lists: ["work", "school"] } } }

describe("createEmulator", () => {
  it("returns a client that calls the emulator", async () => {
    const { calls, chat, close } = createEmulator({ seed })
    await chat.call(deleteLists, { From_Account: "alice", GroupName: ["work"] })
    const { ResultItem } = await chat.call(pullLists, { From_Account: "alice" })
    assert.deepStrictEqual(ResultItem, [{ GroupName: "school", FriendNumber: 0 }])
    assert.deepStrictEqual(
      (await calls()).map(({ endpoint }) => endpoint),
      ["relation.deleteLists", "relation.pullLists"]
    )
    await close()
  })

  it("produces faults, and the client makes the configured attempts", async () => {
    const { calls, chat, close, faults } = createEmulator({ seed, client: { retry: { attempts: 2, baseDelay: 1 } } })
    await faults.add({ kind: "code", code: 30006 })
    const error: unknown = await chat.call(pullLists, { From_Account: "alice" }).catch((cause: unknown) => cause)
    assert.include(error, { _tag: "ApiError", code: 30006 })
    assert.lengthOf(await calls(), 2)
    await close()
  })

  it("throws for invalid options", () => {
    assert.throws(() => createEmulator({ admins: [] }), EmulatorError, "admins must name at least one account")
  })

  it("keeps the order of calls", async () => {
    const payload = { From_Account: "alice", GroupName: ["new"] }
    for (let round = 0; round < 20; round++) {
      const { calls, chat, close } = createEmulator({ seed })
      await Promise.all([chat.call(addLists, payload), chat.call(deleteLists, payload)])
      assert.deepStrictEqual(
        (await calls()).map(({ endpoint }) => endpoint),
        ["relation.addLists", "relation.deleteLists"]
      )
      await close()
    }
  })

  it("gets no request for a signal that is aborted already", async () => {
    const { calls, chat, close } = createEmulator({ seed })
    const signal = AbortSignal.abort(new Error("no longer wanted"))
    const reason: unknown = await chat
      .call(pullLists, { From_Account: "alice" }, { signal })
      .catch((cause: unknown) => cause)
    assert.strictEqual(reason, signal.reason)
    assert.lengthOf(await calls(), 0)
    await close()
  })

  it("responds to requests from other transports", async () => {
    const { handle } = createEmulator()
    const reply = await handle({ url: "http://127.0.0.1/emulator/health", method: "GET", body: "" })
    assert.include(reply, { _tag: "Response", status: 200 })
  })
})
