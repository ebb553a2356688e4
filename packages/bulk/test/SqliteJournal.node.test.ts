import { assert, describe, it } from "@effect/vitest"
import { deleteLists } from "@tcchat/endpoints/relation"
import * as Effect from "effect/Effect"
import Database from "libsql"
import { chmodSync, existsSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { JournalError, type Journal, type Row, type Source, type View } from "../src/Journal.js"
import { createRun } from "../src/Run.js"
import * as SqliteJournal from "../src/SqliteJournal.js"
import { account, emulated, fileFor, rowsFor, withLists } from "./runs.js"

const withJournal = <A>(file: string, use: (journal: Journal) => Effect.Effect<A, JournalError>) =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(SqliteJournal.at(file).open, use)))

const errorOf = (effect: Effect.Effect<unknown, JournalError>) => Effect.runPromise(Effect.flip(effect))

const openError = (file: string) => errorOf(Effect.scoped(SqliteJournal.at(file).open))

const viewed = <A>(file: string, use: (view: View) => Effect.Effect<A, JournalError>) =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(SqliteJournal.view(file), use)))

const row = (lane: string, id: number): Row => ({ lane, id, values: `["${id}"]`, mark: 0 })

const place = { fields: ["GroupName"], last: 4, finished: true }

const failed = { state: "failed", code: 30003, text: "no such list" } as const

describe("a journal in a file", () => {
  it("keeps rows by lane and number, and what becomes of each", async () => {
    const file = fileFor()
    const rows = [row("b", 1), row("a", 2), row("a", 3), row("b", 4)]
    await withJournal(file, (journal) =>
      Effect.gen(function* () {
        yield* journal.append(rows, [{ id: 5, reason: "wrong", row: "{}" }], place)
        const next = yield* journal.next({ state: "planned", lane: undefined, after: undefined, limit: 10 })
        assert.deepStrictEqual(
          next.map(({ id, lane }) => `${lane}${id}`),
          ["a2", "a3", "b1", "b4"]
        )
        yield* journal.record({ over: [], ended: [], begun: [{ id: 1, at: 7, rows: [next[0]!, next[1]!] }] })
        assert.deepInclude(yield* journal.summary, { planned: 2, sent: 2, read: 5, rejected: 1 })
        yield* journal.record({
          over: [1],
          ended: [
            { row: next[0]!, outcome: "done" },
            { row: next[1]!, outcome: failed }
          ],
          begun: [{ id: 2, at: 8, rows: [next[2]!] }]
        })
      })
    )
    await withJournal(file, (journal) =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* journal.place, place)
        assert.deepInclude(yield* journal.summary, { planned: 1, sent: 1, done: 1, failed: 1, calls: 1 })
        assert.deepStrictEqual(yield* journal.intents, [{ id: 2, at: 8, rows: [row("b", 1)] }])
        const [again] = yield* journal.next({ state: "failed", lane: undefined, after: undefined, limit: 10 })
        assert.strictEqual(again?.id, 3)
        yield* journal.record({ over: [2], ended: [{ row: again!, outcome: "done" }], begun: [] })
        assert.deepInclude(yield* journal.summary, { planned: 2, sent: 0, done: 2, failed: 0, reasons: [] })
      })
    )
  })

  it("is private to its owner", async () => {
    const file = fileFor("runs/of mine/run.db")
    await withJournal(file, (journal) =>
      Effect.map(journal.enter("reading", false), () => {
        for (const part of ["", "-wal", "-shm", "-lock"]) assert.strictEqual(statSync(file + part).mode & 0o777, 0o600)
        assert.strictEqual(statSync(dirname(file)).mode & 0o777, 0o700)
      })
    )
  })

  it("lets one process at a time run it, while others look at it and ask it to end", async () => {
    const file = fileFor()
    const { chat } = emulated({ seed: withLists(200, ["a"]), latency: "10 millis" })
    const run = await createRun(chat, deleteLists, {
      journal: SqliteJournal.at(file),
      rows: rowsFor(200, ["a"]),
      concurrency: 2
    })
    const started = run.start()
    assert.deepInclude(await openError(file), { _tag: "JournalError", reason: "Locked" })
    await viewed(file, (view) =>
      Effect.gen(function* () {
        assert.isTrue(yield* view.running)
        while ((yield* view.summary).done === 0) yield* Effect.sleep("10 millis")
        yield* view.request("pause")
      })
    )
    assert.strictEqual((await started).phase, "paused")
    await run.close()
    assert.isFalse(await viewed(file, (view) => view.running))
  })

  it("rejects what is no journal, or one of another version, and leaves it as it is", async () => {
    const text = fileFor("notes.txt")
    writeFileSync(text, "These are notes, of some length, so that they could be a database.".repeat(20))
    assert.strictEqual((await openError(text)).reason, "NotAJournal")
    const other = fileFor("other.db")
    const db = new Database(other)
    db.exec("create table mine (a)")
    db.close()
    assert.strictEqual((await openError(other)).reason, "NotAJournal")
    const file = fileFor()
    await withJournal(file, () => Effect.void)
    const newer = new Database(file)
    newer.exec("pragma user_version = 9")
    newer.close()
    const error = await openError(file)
    assert.strictEqual(error.reason, "Version")
    assert.include(error.message, "has version 9")
    const none = join(dirname(file), "none.db")
    assert.strictEqual((await errorOf(Effect.scoped(SqliteJournal.view(none)))).reason, "Missing")
    assert.isFalse(existsSync(none))
  })

  it("says so when it cannot be written", async () => {
    const file = fileFor("in/run.db")
    await withJournal(file, () => Effect.void)
    const broken = fileFor("file")
    writeFileSync(broken, "")
    assert.include((await openError(join(broken, "run.db"))).message, "its folder is a file")
    if (process.getuid?.() === 0) return
    chmodSync(file, 0o400)
    assert.strictEqual((await openError(file)).reason, "Unwritable")
  })
})

/** A journal whose transactions fail from the nth on, as on a full disk, until it is opened again. */
const filling = (file: string, from: number): Source => ({
  open: Effect.map(SqliteJournal.at(file).open, (journal) => {
    let count = 0
    return {
      ...journal,
      record: (step) =>
        ++count < from
          ? journal.record(step)
          : Effect.fail(new JournalError({ reason: "Unwritable", journal: file, detail: "is full", advice: "" }))
    }
  })
})

describe("a run whose disk becomes full", () => {
  it("ends with the error, and loses nothing", async () => {
    const file = fileFor()
    const { calls, chat } = emulated({ seed: withLists(100, ["a"]), latency: "2 millis" })
    const run = await createRun(chat, deleteLists, {
      journal: filling(file, 5),
      rows: rowsFor(100, ["a"]),
      concurrency: 8
    })
    const error: unknown = await run.start().catch((error: unknown) => error)
    assert.deepInclude(error, { _tag: "JournalError", reason: "Unwritable" })
    await run.close()
    assert.isAtMost((await calls()).length, 40)
    const again = await createRun(chat, deleteLists, { journal: SqliteJournal.at(file) })
    assert.deepInclude(await again.start(), { done: 100, planned: 0, sent: 0, phase: "done" })
    assert.strictEqual(
      await again
        .rows("done")
        .next()
        .then(({ value }) => value?.fields.From_Account),
      account(0)
    )
    await again.close()
  })
})
