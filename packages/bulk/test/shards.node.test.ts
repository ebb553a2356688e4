import { deleteLists } from "@tcchat/endpoints/relation"
import * as Postgres from "@tcchat/testkit/Postgres"
import type { Server } from "@tcchat/testkit/ServerProcess"
import * as Effect from "effect/Effect"
import { setTimeout as sleep } from "node:timers/promises"
import type { Pool } from "pg"
import { afterAll, assert, beforeAll, describe, it, onTestFinished } from "vitest"
import * as PostgresJournal from "../src/PostgresJournal.js"
import { createRun, type Options, type Progress } from "../src/Run.js"
import { poolOf } from "./fleet/postgres.js"
import { account, emulated, rowsFor, withLists } from "./runs.js"

describe.skipIf(Postgres.missing !== "")(`a run that is sent by shards${Postgres.missing}`, () => {
  let server: Server
  let pool: Pool
  let count = 0

  beforeAll(async () => {
    server = await Postgres.start()
    pool = poolOf(server, 10)
    await Effect.runPromise(PostgresJournal.migrate(pool))
  })
  afterAll(async () => {
    await pool.end()
    await server.close()
  })

  const named = () => `run ${count++}`

  const opened = async (chat: Parameters<typeof createRun>[0], run: string, options: Partial<Options> = {}) => {
    const made = await createRun(chat, deleteLists, {
      journal: PostgresJournal.at(pool, run, { shards: 4, lease: "2 seconds" }),
      ...options
    })
    onTestFinished(() => made.close())
    return made
  }

  it("is read and sent by one process, with the numbers of the whole run", async () => {
    const { calls, chat, snapshot } = emulated({ seed: withLists(60, ["a", "b"]) })
    const progress: Array<Progress> = []
    const run = await opened(chat, named(), {
      rows: [...rowsFor(60, ["a", "b"]), { From_Account: account(1) }],
      onProgress: (now) => progress.push(now)
    })
    const summary = await run.start()
    assert.deepInclude(summary, { phase: "done", read: 121, done: 120, rejected: 1, calls: 60 })
    assert.deepInclude(progress[0], { phase: "reading", read: 121 })
    assert.deepInclude(progress.at(-1), { phase: "sending", done: 120, planned: 0 })
    assert.lengthOf(await calls(), 60)
    assert.notInclude(JSON.stringify(await snapshot()), '"a"')
  })

  it("is sent by two processes together, and each returns when all rows are sent", async () => {
    const { calls, chat } = emulated({ latency: 20, seed: withLists(200, ["a"]) })
    const name = named()
    const first = await opened(chat, name, { rows: rowsFor(200, ["a"]), concurrency: 2 })
    await first.forecast()
    const second = await opened(chat, name, { concurrency: 2 })
    const summaries = await Promise.all([first.start(), second.start()])
    for (const summary of summaries) assert.deepInclude(summary, { phase: "done", done: 200, sent: 0, calls: 200 })
    assert.lengthOf(await calls(), 200)
  })

  it("gives its shards back when it is paused in one process, and another one goes on", async () => {
    const { calls, chat } = emulated({ latency: 30, seed: withLists(100, ["a"]) })
    const name = named()
    const first = await opened(chat, name, { rows: rowsFor(100, ["a"]), concurrency: 2 })
    const started = first.start()
    while ((await calls()).length < 10) await sleep(10)
    await first.pause()
    assert.deepInclude(await started, { phase: "paused", sent: 0 })
    const second = await opened(chat, name)
    assert.deepInclude(await second.start(), { phase: "done", done: 100 })
    assert.lengthOf(await calls(), 100)
  })

  it("pauses everywhere when that is asked of the run, and sends nothing until it is taken back", async () => {
    const { calls, chat } = emulated({ latency: 30, seed: withLists(100, ["a"]) })
    const name = named()
    const first = await opened(chat, name, { rows: rowsFor(100, ["a"]), concurrency: 2 })
    const started = first.start()
    while ((await calls()).length < 10) await sleep(10)
    const view = await Effect.runPromise(PostgresJournal.view(pool, name))
    await Effect.runPromise(view.request("pause"))
    assert.strictEqual((await started).phase, "paused")
    const before = (await calls()).length
    const second = await opened(chat, name)
    assert.strictEqual((await second.start()).phase, "paused")
    assert.lengthOf(await calls(), before)
    await Effect.runPromise(PostgresJournal.resume(pool, name))
    assert.deepInclude(await second.start(), { phase: "done", done: 100 })
    await first.cancel()
    assert.strictEqual(
      ((await first.start().catch((error: unknown) => error)) as Error).message,
      `The run ${name}: the run was cancelled, and cannot be continued.`
    )
  })

  it("stops everywhere when too many rows have failed, and sends those once more when that is asked", async () => {
    const { chat, faults } = emulated({ seed: withLists(40, ["a"]) })
    const fault = await faults.add({ kind: "code", code: 30003 })
    const name = named()
    const run = await opened(chat, name, { rows: rowsFor(40, ["a"]), concurrency: 2, stopAfter: 4 })
    const stopped = await run.start()
    assert.strictEqual(stopped.phase, "stopped")
    assert.isAtLeast(stopped.failed, 4)
    assert.isBelow(stopped.failed, 20)
    assert.deepStrictEqual(await Effect.runPromise(PostgresJournal.openShards(pool, name)), [])
    await Effect.runPromise(PostgresJournal.resume(pool, name))
    const before = (await run.summary()).failed
    assert.deepInclude(await run.start({ only: "failed" }), { failed: before })
    await Effect.runPromise(PostgresJournal.resume(pool, name))
    await faults.remove(fault)
    assert.deepInclude(await run.start({ only: "failed" }), { failed: 0, done: before })
    assert.deepInclude(await run.start(), { phase: "done", done: 40 })
  })

  it("ends with an error that all rows would share, after the calls under way", async () => {
    const { chat, faults } = emulated({ seed: withLists(40, ["a"]) })
    await faults.add({ kind: "code", code: 70003 })
    const run = await opened(chat, named(), { rows: rowsFor(40, ["a"]) })
    const error = await run.start().catch((error: unknown) => error)
    assert.deepInclude(error, { _tag: "ApiError", code: 70003 })
    assert.deepInclude(await run.summary(), { sent: 0, done: 0 })
  })
})
