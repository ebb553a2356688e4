import { createChat, OptionsError } from "@tcchat/sdk"
import { deleteLists } from "@tcchat/sdk/relation"
import {
  createJournalTables,
  createRun,
  JournalError,
  postgresJournal,
  type Progress,
  sqliteJournal
} from "@tcchat/sdk/runs"
import { createChat as createTestChat, startEmulator } from "@tcchat/sdk/testing"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inspect } from "node:util"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tcchat-runs-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rows = ["alice", "bob", "nobody"].flatMap((From_Account) =>
  ["work", "school"].map((GroupName) => ({ From_Account, GroupName }))
)

describe("a run", () => {
  it("sends rows over HTTP, says what became of each, and knows it later", async () => {
    const emulator = await startEmulator({ seed: { accounts: { alice: { lists: ["work"] }, bob: {} } } })
    await using chat = createChat(emulator.app)
    const journal = sqliteJournal(join(folder, "lists.db"))
    const seen: Array<Progress> = []
    const run = await createRun(chat, deleteLists, { journal, rows, onProgress: (progress) => seen.push(progress) })
    const other = createRun(chat, deleteLists, { journal: sqliteJournal(join(folder, "lists.db")), rows })
    assert.instanceOf(await other.catch((error: unknown) => error), JournalError)
    assert.include(await run.start(), { phase: "done", read: 6, done: 4, failed: 2, calls: 3 })
    await run.close()

    const again = await createRun(chat, deleteLists, { journal })
    const failed: Array<string> = []
    for await (const { fields, reason } of again.rows("failed"))
      failed.push(`${String(fields["GroupName"])} ${reason?.code}`)
    assert.deepStrictEqual(failed, ["work 30003", "school 30003"])
    await again.close()
    assert.isNotEmpty(seen)
    assert.lengthOf(await emulator.calls(), 3)
    await emulator.close()
  })

  it("takes the client of the emulator", async () => {
    await using chat = createTestChat({ emulator: { seed: { accounts: ["alice"] } } })
    const run = await createRun(chat, deleteLists, {
      journal: sqliteJournal(join(folder, "own.db")),
      rows: rows.slice(0, 2)
    })
    assert.include(await run.start(), { done: 2 })
    await run.close()
  })

  it("rejects options by name", async () => {
    await using chat = createTestChat()
    const options = { journal: sqliteJournal(join(folder, "none.db")), rows, concurency: 3 }
    const error: unknown = await createRun(chat, deleteLists, options).catch((cause: unknown) => cause)
    assert.include(error, { _tag: "OptionsError", option: "concurency" })
  })
})

describe("a journal in PostgreSQL", () => {
  it("is that of the client that it is given, and rejects wrong options and a database that fails", async () => {
    const asked: Array<string> = []
    const client = {
      query: (text: string) => {
        asked.push(text)
        return Promise.reject(Object.assign(new Error("not-the-password"), { code: "57P01" }))
      }
    }
    assert.throws(() => postgresJournal(client, "clean-up", { shards: 0 }), OptionsError, "shards")
    const error: unknown = await createJournalTables(client, "chat").catch((error: unknown) => error)
    assert.instanceOf(error, JournalError)
    assert.notInclude(inspect(error), "not-the-password")
    assert.include(asked.join(), "create schema if not exists chat")
    await using chat = createTestChat({})
    const journal = postgresJournal(client, "clean-up", { lease: "10 seconds" })
    assert.instanceOf(await createRun(chat, deleteLists, { journal }).catch((error: unknown) => error), JournalError)
  })
})
