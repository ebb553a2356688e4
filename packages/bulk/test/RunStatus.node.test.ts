import { assert, describe, it } from "@effect/vitest"
import { deleteLists } from "@tcchat/endpoints/relation"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/TestClock"
import Database from "libsql"
import { copyFileSync, readFileSync, utimesSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Reason } from "../src/Journal.js"
import * as RunFolder from "../src/RunFolder.js"
import * as RunStatus from "../src/RunStatus.js"
import * as SqliteJournal from "../src/SqliteJournal.js"
import { readOnly } from "../src/internal/node/database.js"
import { fileFor } from "./runs.js"

const definition = {
  endpoint: deleteLists.name,
  set: {},
  owner: "From_Account",
  seed: 1,
  createdAt: 1_700_000_000_000,
  about: {}
}

const row = (id: number) => ({ lane: `user${id}`, id, values: `["${id}"]`, mark: 0 })

const pathOf = (name: string) => (name === deleteLists.name ? deleteLists.path : "")

const statusAt = (file: string) =>
  Effect.scoped(Effect.flatMap(SqliteJournal.view(file), (view) => RunStatus.read(view, pathOf)))

/** A journal of `count` rows that are being sent by this process. */
const sending = (file: string, count: number) =>
  Effect.gen(function* () {
    const journal = yield* SqliteJournal.at(file).open
    yield* journal.define(definition)
    const rows = Array.from({ length: count }, (_, index) => row(index + 1))
    yield* journal.append(rows, [{ id: count + 1, reason: "wrong", row: "{}" }], {
      fields: ["GroupName"],
      last: count + 1,
      finished: true
    })
    yield* journal.enter("sending", true)
    const end = (from: number, to: number, outcome: "done" | Reason) =>
      Effect.gen(function* () {
        const ended = rows.slice(from, to)
        yield* journal.record({ over: [], ended: [], begun: ended.map((row) => ({ id: row.id, at: 1, rows: [row] })) })
        yield* journal.record({
          over: ended.map(({ id }) => id),
          ended: ended.map((row) => ({ row, outcome })),
          begun: []
        })
      })
    return { journal, end }
  })

describe("the status of a run", () => {
  it.scoped("has its rows by state, and what its codes mean at its endpoint", () =>
    Effect.gen(function* () {
      const file = fileFor()
      const { end } = yield* sending(file, 10)
      yield* end(0, 4, "done")
      yield* end(4, 6, { state: "failed", code: 30003, text: "Err_SNS_Group_Name" })
      yield* end(6, 7, { state: "doubt", code: undefined, text: "no complete response arrived" })
      const status = yield* statusAt(file)
      assert.deepInclude(status, { state: "sending", running: true, all: 10, settled: 7, planned: 3, rejected: 1 })
      assert.deepStrictEqual(
        status.reasons.map(({ advice, code, meaning, rows }) => [code, rows, meaning, advice !== undefined]),
        [
          [30003, 2, "account does not exist", true],
          [undefined, 1, "no complete response arrived", false]
        ]
      )
      assert.strictEqual(status.definition?.endpoint, "relation.deleteLists")
    })
  )

  it.effect("is interrupted when the process that sent has ended", () =>
    Effect.gen(function* () {
      const file = fileFor()
      const scope = yield* Scope.make()
      yield* Scope.extend(sending(file, 2), scope)
      assert.deepInclude(yield* statusAt(file), { state: "sending", running: true })
      yield* Scope.close(scope, Exit.void)
      assert.deepInclude(yield* statusAt(file), { state: "interrupted", running: false, phase: "sending" })
    })
  )

  it.scoped("says how fast the run of another process goes, once it was seen twice", () =>
    Effect.gen(function* () {
      const file = fileFor()
      const { end, journal } = yield* sending(file, 100)
      const paceOf = yield* RunStatus.makePace
      assert.strictEqual(paceOf(yield* statusAt(file)), undefined)
      yield* end(0, 20, "done")
      yield* TestClock.adjust("2 seconds")
      assert.deepStrictEqual(paceOf(yield* statusAt(file)), { callsPerSecond: 10, rowsPerSecond: 10, secondsLeft: 8 })
      yield* TestClock.adjust("20 seconds")
      yield* end(20, 30, "done")
      yield* TestClock.adjust("2 seconds")
      paceOf(yield* statusAt(file))
      yield* TestClock.adjust("2 seconds")
      // What is older than ten seconds does not count.
      assert.deepInclude(paceOf(yield* statusAt(file)), { callsPerSecond: 0 })
      yield* journal.enter("paused", true)
      assert.strictEqual(paceOf(yield* statusAt(file)), undefined)
    })
  )
})

describe("looking at a journal", () => {
  it.scoped("writes nothing to it, also where a process has been killed, but for a request", () =>
    Effect.gen(function* () {
      const file = fileFor()
      const { end, journal } = yield* sending(file, 2)
      yield* end(0, 1, "done")
      // What a killed process leaves: a log that is not in the journal yet.
      const killed = join(dirname(file), "killed.db")
      for (const part of ["", "-wal"]) copyFileSync(`${file}${part}`, `${killed}${part}`)
      const before = [killed, `${killed}-wal`].map((path) => readFileSync(path).toString("base64"))
      assert.deepInclude(yield* statusAt(killed), { state: "interrupted", done: 1 })
      assert.deepStrictEqual(
        [killed, `${killed}-wal`].map((path) => readFileSync(path).toString("base64")),
        before
      )
      const db = new Database(readOnly(killed))
      assert.throws(() => db.exec("delete from rows"), /readonly database/)
      db.close()
      yield* SqliteJournal.ask(file, "pause")
      assert.strictEqual(yield* journal.requested, "pause")
    })
  )

  it.effect("cancels a run that no process runs, unless it is done, and does not pause it", () =>
    Effect.gen(function* () {
      const file = fileFor()
      yield* Effect.scoped(sending(file, 2))
      yield* SqliteJournal.ask(file, "pause")
      assert.strictEqual((yield* statusAt(file)).state, "interrupted")
      yield* SqliteJournal.ask(file, "cancel")
      assert.strictEqual((yield* statusAt(file)).state, "cancelled")
      yield* Effect.scoped(Effect.flatMap(SqliteJournal.at(file).open, (journal) => journal.enter("done", false)))
      yield* SqliteJournal.ask(file, "cancel")
      assert.strictEqual((yield* statusAt(file)).state, "done")
    })
  )
})

describe("the folder of runs", () => {
  it.effect("lists the runs that have a journal, the latest first, and their reports", () =>
    Effect.gen(function* () {
      const folder = dirname(fileFor())
      for (const name of ["first", "second"]) {
        yield* Effect.scoped(sending(RunFolder.placeOf(name, folder).journal, 1))
        yield* Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 20)))
      }
      writeFileSync(join(folder, "notes.txt"), "")
      const places = RunFolder.places(folder)
      assert.deepStrictEqual(
        places.map(({ name }) => name),
        ["second", "first"]
      )
      const [place] = places
      assert.deepStrictEqual(RunFolder.reports(place!), [])
      const path = join(place!.folder, "doubt.csv")
      writeFileSync(path, "From_Account\n")
      utimesSync(path, 7, 7)
      assert.deepStrictEqual(RunFolder.reports(place!), [{ path, bytes: 13, writtenAt: 7000 }])
      assert.deepStrictEqual(RunFolder.places(join(folder, "nothing")), [])
    })
  )
})
