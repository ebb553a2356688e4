import { OptionsError } from "@tcchat/core/ChatError"
import { deleteLists } from "@tcchat/endpoints/relation"
import * as Postgres from "@tcchat/testkit/Postgres"
import type { Server } from "@tcchat/testkit/ServerProcess"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Scope from "effect/Scope"
import { inspect } from "node:util"
import { Pool } from "pg"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { JournalError, Query, Row } from "../src/Journal.js"
import * as PostgresJournal from "../src/PostgresJournal.js"
import { createRun } from "../src/Run.js"
import { poolOf } from "./fleet/postgres.js"
import { account, emulated, rowsFor, withLists } from "./runs.js"

const row = (lane: string, id: number): Row => ({ lane, id, values: `["${id}"]`, mark: 0 })

const failed = { state: "failed", code: 30003, text: "no such list\u0000" } as const

const doubt = { state: "doubt", code: undefined, text: "the process ended" } as const

const all: Query = { state: "planned", lane: undefined, after: undefined, limit: 10 }

const failure = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flip(Effect.zipRight(effect, Effect.dieMessage("it did not fail")))

const none = { over: [], ended: [], begun: [] }

describe("the options of a journal in PostgreSQL", () => {
  it("are rejected by name, and statements have no room for anything else", () => {
    const client = { query: () => Promise.resolve([]) }
    for (const options of [
      { schema: "a; drop table b" },
      { shards: 0 },
      { shards: 20_000 },
      { lease: 10 },
      { leese: 1 }
    ])
      assert.throws(() => PostgresJournal.at(client, "run", options), OptionsError, Object.keys(options)[0])
    assert.throws(() => PostgresJournal.at(client, "a\u0000"), OptionsError, "run")
    assert.throws(() => PostgresJournal.createTables('"a"'), OptionsError, "schema")
    assert.include(PostgresJournal.createTables("chat"), "chat.rows")
  })
})

describe.skipIf(Postgres.missing !== "")(`a journal in PostgreSQL${Postgres.missing}`, () => {
  let server: Server
  let pool: Pool
  let count = 0

  beforeAll(async () => {
    server = await Postgres.start()
    pool = poolOf(server, 10)
    await Effect.runPromise(
      Effect.all(
        [1, 2].map(() => PostgresJournal.migrate(pool)),
        { concurrency: 2 }
      )
    )
  })
  afterAll(async () => {
    await pool.end()
    await server.close()
  })

  const scoped = <A>(use: Effect.Effect<A, JournalError, Scope.Scope>) => Effect.runPromise(Effect.scoped(use))

  const named = () => `run ${count++}`

  /** Makes a run whose rows are read. */
  const planned = (rows: ReadonlyArray<Row>, shards = 1): Promise<string> => {
    const run = named()
    const place = { fields: ["GroupName"], last: rows.length, finished: true }
    return scoped(
      Effect.flatMap(PostgresJournal.at(pool, run, { shards }).open, (journal) =>
        Effect.as(journal.append(rows, [{ id: 99, reason: "wrong", row: "\u0000" }], place), run)
      )
    )
  }

  const shardOf = (run: string, shard = 0, client: PostgresJournal.PostgresClient = pool) =>
    PostgresJournal.shard(client, run, shard, { lease: 1000 }).open

  it("keeps rows by lane and number, and what becomes of each", async () => {
    const run = await planned([row("b", 1), row("a", 2), row("a", 3), row("b\u0000", 4)])
    await scoped(
      Effect.gen(function* () {
        const journal = yield* shardOf(run)
        const next = yield* journal.next(all)
        assert.deepStrictEqual(next, [row("a", 2), row("a", 3), row("b", 1), row("b\u0000", 4)])
        assert.deepStrictEqual(yield* journal.next({ ...all, lane: "a", after: 2 }), [row("a", 3)])
        assert.deepStrictEqual(yield* journal.next({ ...all, lane: "b" }), [row("b\u0000", 4)])
        yield* journal.record({ ...none, begun: [{ id: 1, at: 0, rows: [next[0]!, next[1]!] }] })
        assert.deepInclude(yield* journal.summary, { planned: 2, sent: 2, read: 4, calls: 0 })
        yield* journal.record({
          over: [1],
          ended: [
            { row: next[0]!, outcome: "done" },
            { row: next[1]!, outcome: failed }
          ],
          begun: [{ id: 2, at: 0, rows: [next[2]!] }]
        })
      })
    )
    await scoped(
      Effect.gen(function* () {
        const journal = yield* shardOf(run)
        const reasons = [{ ...failed, rows: 1 }]
        assert.deepInclude(yield* journal.summary, { planned: 1, sent: 1, done: 1, failed: 1, calls: 1, reasons })
        const [intent] = yield* journal.intents
        assert.deepInclude(intent, { id: 2, rows: [row("b", 1)] })
        assert.closeTo(intent!.at, Date.now(), 5000)
        const [again] = yield* journal.next({ ...all, state: "failed" })
        assert.strictEqual(again?.id, 3)
        yield* journal.record({ over: [2], ended: [{ row: again!, outcome: doubt }], begun: [] })
        assert.deepInclude(yield* journal.summary, { planned: 2, sent: 0, done: 1, failed: 0, doubt: 1 })
        assert.strictEqual(yield* journal.drop("dropped"), 1)
        assert.deepInclude(yield* journal.summary, { doubt: 0, dropped: 1 })
      })
    )
    await scoped(
      Effect.gen(function* () {
        const view = yield* PostgresJournal.view(pool, run)
        assert.deepInclude(yield* view.summary, { read: 5, rejected: 1, planned: 2, done: 1, dropped: 1 })
        assert.deepStrictEqual(yield* view.rejected(0, 10), [{ id: 99, reason: "wrong", row: "\u0000" }])
        const outcomes = yield* view.outcomes(undefined, undefined, 3)
        assert.deepStrictEqual(
          outcomes.map(({ id, state }) => [id, state]),
          [
            [2, "done"],
            [3, "dropped"],
            [1, "planned"]
          ]
        )
        assert.deepStrictEqual(
          (yield* view.outcomes("planned", outcomes[2], 3)).map(({ id }) => id),
          [4]
        )
      })
    )
  })

  it("reads all rows of all shards in pages, each once, with those of a lane together", async () => {
    const rows = Array.from({ length: 500 }, (_, index) => row(index % 5 === 0 ? "" : `lane ${index % 40}`, index + 1))
    const run = await planned(rows, 7)
    await scoped(
      Effect.gen(function* () {
        const journal = yield* PostgresJournal.at(pool, run).open
        const found: Array<Row> = []
        let page = yield* journal.next({ ...all, limit: 30 })
        while (page.length > 0) {
          found.push(...page)
          const { id, lane } = page.at(-1)!
          const rest = yield* journal.next({ ...all, lane, after: id, limit: 500 })
          assert.isTrue(rest.every((row) => row.lane === lane))
          found.push(...rest)
          page = yield* journal.next({ ...all, lane, limit: 30 })
        }
        assert.lengthOf(found, 500)
        assert.lengthOf(new Set(found.map(({ id }) => id)), 500)
        const changes = found.filter(({ lane }, index) => lane !== found[index - 1]?.lane)
        assert.lengthOf(changes, new Set(rows.map(({ lane }) => lane)).size)
      })
    )
    assert.deepStrictEqual(await Effect.runPromise(PostgresJournal.openShards(pool, run)), [0, 1, 2, 3, 4, 5, 6])
  })

  /** A client whose statements can be held back, as those of a machine that is cut off. */
  const cut = () => {
    let isCut = false
    const client: PostgresJournal.PostgresClient = {
      query: (text, values) => (isCut ? new Promise(() => undefined) : pool.query(text, values))
    }
    return { client, set: (value: boolean) => void (isCut = value) }
  }

  it("lets one worker at a time hold a shard, and another one take it when the lease has lapsed", async () => {
    const run = await planned([row("a", 1), row("a", 2), row("a", 3), row("a", 4)])
    const away = cut()
    await scoped(
      Effect.gen(function* () {
        const lost = yield* shardOf(run, 0, away.client)
        const [first, second, third, fourth] = yield* lost.next(all)
        yield* lost.record({ ...none, begun: [{ id: 1, at: 0, rows: [first!, second!] }] })
        const busy = yield* failure(Effect.scoped(shardOf(run)))
        assert.deepInclude(busy, { _tag: "JournalError", reason: "Locked" })
        // Renewed for longer than it lasts.
        yield* Effect.sleep("1500 millis")
        assert.strictEqual((yield* failure(Effect.scoped(shardOf(run)))).reason, "Locked")
        away.set(true)
        yield* Effect.sleep("1200 millis")
        const owner = yield* shardOf(run)
        away.set(false)

        const error = yield* failure(lost.record({ ...none, begun: [{ id: 2, at: 0, rows: [third!] }] }))
        assert.strictEqual(error.reason, "Lost")
        assert.isAtMost(lost.timeLeft!(), 0)
        assert.strictEqual((yield* failure(lost.enter("done", true))).reason, "Lost")
        const [intent, ...others] = yield* owner.intents
        assert.deepStrictEqual([intent?.id, others], [1, []])

        yield* owner.record({
          over: [1],
          ended: [{ row: first!, outcome: doubt }],
          begun: [{ id: 1, at: 0, rows: [third!] }]
        })
        // What it has sent is a fact: once, also where it was in doubt. The call of the owner with the same number is another one.
        const facts = {
          over: [1],
          ended: [
            { row: first!, outcome: "done" as const },
            { row: second!, outcome: failed }
          ],
          begun: []
        }
        yield* lost.record(facts)
        yield* lost.record(facts)
        yield* owner.record({ ...none, ended: [{ row: first!, outcome: failed }] })
        assert.deepInclude(yield* owner.summary, { done: 1, failed: 1, doubt: 0, sent: 1, planned: 1, calls: 1 })
        // Accepted after all.
        yield* owner.record({ ...none, ended: [{ row: second!, outcome: "done" }] })
        assert.deepInclude(yield* owner.summary, { done: 2, failed: 0 })
        yield* owner.record({ ...none, begun: [{ id: 2, at: 0, rows: [fourth!] }] })
      })
    )
  })

  it("does not let calls begin in the moment in which another worker takes the shard", async () => {
    const run = await planned([row("a", 1)])
    const taking = await pool.connect()
    try {
      await scoped(
        Effect.gen(function* () {
          const journal = yield* shardOf(run)
          yield* Effect.promise(async () => {
            await taking.query("begin")
            await taking.query(
              "update tcchat.shards set epoch = epoch + 1 where shard = 0 and run = (select id from tcchat.runs where name = $1)",
              [run]
            )
          })
          const begun = yield* Effect.fork(journal.record({ ...none, begun: [{ id: 1, at: 0, rows: [row("a", 1)] }] }))
          yield* Effect.sleep("100 millis")
          yield* Effect.promise(() => taking.query("commit"))
          assert.strictEqual((yield* failure(Fiber.join(begun))).reason, "Lost")
          assert.strictEqual((yield* journal.summary).sent, 0)
        })
      )
    } finally {
      taking.release()
    }
  })

  it("holds a run that is read by one process, and sent by shards that a queue names", async () => {
    const { chat, snapshot } = emulated({ seed: withLists(60, ["a", "b"]) })
    const run = named()
    const read = await createRun(chat, deleteLists, {
      journal: PostgresJournal.at(pool, run, { shards: 3 }),
      rows: [...rowsFor(60, ["a", "b"]), { From_Account: account(1) }]
    })
    assert.deepInclude(await read.forecast(), { rows: 120, rejected: 1, calls: 60, owners: 60 })
    await read.close()
    for (const shard of [0, 1, 2]) {
      const sent = await createRun(chat, deleteLists, { journal: PostgresJournal.shard(pool, run, shard) })
      assert.strictEqual((await sent.start()).phase, "done")
      await sent.close()
    }
    const view = await Effect.runPromise(PostgresJournal.view(pool, run))
    assert.deepInclude(await Effect.runPromise(view.summary), { phase: "done", done: 120, rejected: 1, calls: 60 })
    assert.isFalse(await Effect.runPromise(view.running))
    assert.notInclude(JSON.stringify(await snapshot()), '"a"')
  })

  it("has one process at a time that reads its rows, and lets a shard not read any", async () => {
    const run = named()
    await scoped(
      Effect.gen(function* () {
        const journal = yield* PostgresJournal.at(pool, run, { shards: 2 }).open
        const locked = yield* failure(Effect.scoped(PostgresJournal.at(pool, run).open))
        assert.deepInclude(locked, { reason: "Locked", message: `The run ${run} is being read by another process.` })
        assert.deepStrictEqual(yield* PostgresJournal.openShards(pool, run), [])
        yield* journal.append([row("a", 1)], [], { fields: [], last: 1, finished: false })
        assert.deepStrictEqual(yield* PostgresJournal.openShards(pool, run), [], "before all rows are read")
        const part = yield* shardOf(run)
        const place = { fields: [], last: 2, finished: true }
        assert.include((yield* failure(part.append([row("b", 2)], [], place))).message, "is a part of a run")
        yield* journal.append([], [], place)
        assert.lengthOf(yield* PostgresJournal.openShards(pool, run), 1)
        yield* PostgresJournal.at(pool, run).open
      })
    )
    const names = () => Effect.runPromise(PostgresJournal.names(pool))
    const open = () => Effect.runPromise(PostgresJournal.openRuns(pool))
    assert.strictEqual((await names())[0], run)
    assert.strictEqual((await open()).at(-1), run)
    const view = await Effect.runPromise(PostgresJournal.view(pool, run))
    await Effect.runPromise(view.request("pause"))
    assert.notInclude(await open(), run)
    await Effect.runPromise(PostgresJournal.remove(pool, run))
    assert.notInclude(await names(), run)
  })

  it("tells all shards what is asked of the run, and a pause lasts until it is taken back", async () => {
    const run = await planned([row("a", 1)], 2)
    await scoped(
      Effect.gen(function* () {
        const view = yield* PostgresJournal.view(pool, run)
        const journal = yield* shardOf(run, 1)
        assert.isUndefined(yield* journal.requested)
        yield* view.request("pause")
        assert.strictEqual(yield* journal.requested, "pause")
        assert.deepStrictEqual(yield* PostgresJournal.openShards(pool, run), [])
        yield* PostgresJournal.resume(pool, run)
        assert.isUndefined(yield* journal.requested)
        assert.lengthOf(yield* PostgresJournal.openShards(pool, run), 1)
        yield* view.request("cancel")
        yield* view.request("pause")
        yield* PostgresJournal.resume(pool, run)
        assert.strictEqual(yield* journal.requested, "cancel")
        assert.strictEqual((yield* view.summary).phase, "cancelled")
      })
    )
  })

  it("says what is missing, of another version or away, without a word of how to connect", async () => {
    const errorOf = (effect: Effect.Effect<unknown, JournalError, Scope.Scope>) =>
      Effect.runPromise(failure(Effect.scoped(effect)))
    assert.strictEqual((await errorOf(PostgresJournal.view(pool, "none"))).reason, "Missing")
    const run = await planned([], 2)
    assert.include((await errorOf(shardOf(run, 2))).message, "shards 0 to 1")
    assert.strictEqual((await errorOf(shardOf(run, -1))).reason, "Missing")
    assert.include((await errorOf(PostgresJournal.view(pool, run, { schema: "other" }))).advice, "migrate")
    await pool.query("update tcchat.runs set version = 9 where name = $1", [run])
    assert.strictEqual((await errorOf(PostgresJournal.view(pool, run))).reason, "Version")
    const password = "not-the-password"
    const wrong = new Pool({ host: "127.0.0.1", port: server.port, user: Postgres.user, password })
    const error = await errorOf(PostgresJournal.view(wrong, run))
    await wrong.end()
    assert.include(error.message, "28P01")
    for (const secret of [password, "127.0.0.1", String(server.port), Postgres.user + '"'])
      assert.notInclude(inspect(error, { depth: 9 }) + JSON.stringify(error), secret)
  })
})
