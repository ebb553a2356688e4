import type * as Chat from "@tcchat/core/Chat"
import { deleteAccounts, importAccounts, queryOnlineStatus } from "@tcchat/endpoints/account"
import { createEmulator } from "@tcchat/emulator/Emulated"
import { assert, describe, it } from "@effect/vitest"
import * as Chunks from "../src/Chunks.js"
import { ranges, users } from "./fixtures.js"

describe("send", () => {
  it("splits the requests of a program that does not use Effect", async () => {
    const { calls, chat, close } = createEmulator()
    assert.deepStrictEqual(await Chunks.send(chat, importAccounts, { Accounts: users(150) }), {})
    assert.lengthOf(await calls(), 2)
    await close()
  })

  it("sends nothing for a signal that is already aborted", async () => {
    let calls = 0
    const chat = { call: () => Promise.resolve({ calls: ++calls }) } as unknown as Chat.Chat
    const signal = AbortSignal.abort(new Error("no longer wanted"))
    const payload = { DeleteItem: [{ UserID: "alice" }] }
    for (const send of [Chunks.send, Chunks.sendParts]) {
      const reason: unknown = await send(chat, deleteAccounts, payload, { signal }).catch((cause: unknown) => cause)
      assert.strictEqual(reason, signal.reason)
    }
    assert.strictEqual(calls, 0)
  })

  it("rejects with the outcome of each chunk", async () => {
    const { chat, close, faults } = createEmulator({ client: { retry: { attempts: 1 } } })
    await faults.add({ endpoint: "account.importAccounts", kind: "code", code: 70500 })
    const error: unknown = await Chunks.send(chat, importAccounts, { Accounts: users(150) }).catch((e: unknown) => e)
    assert.instanceOf(error, Chunks.ChunksError)
    assert.deepStrictEqual(ranges(error.untried), [[100, 150]])
    await close()
  })
})

describe("sendParts", () => {
  it("returns the response of each call for a program that does not use Effect", async () => {
    const { chat, close } = createEmulator({ seed: { accounts: ["user0", "user500"] } })
    const parts = await Chunks.sendParts(chat, queryOnlineStatus, { To_Account: users(501) })
    assert.deepStrictEqual(
      parts.map(({ response }) => [response.QueryResult?.length ?? 0, response.ErrorList?.length ?? 0]),
      [
        [1, 499],
        [1, 0]
      ]
    )
    await close()
  })
})
