import { OptionsError } from "@tcchat/core/ChatError"
import { ChatClient } from "@tcchat/core/ChatClient"
import { deleteLists } from "@tcchat/endpoints/relation"
import * as Postgres from "@tcchat/testkit/Postgres"
import * as Redis from "@tcchat/testkit/Redis"
import type { Server } from "@tcchat/testkit/ServerProcess"
import { Queue } from "bullmq"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Scope from "effect/Scope"
import { setTimeout as sleep } from "node:timers/promises"
import { inspect } from "node:util"
import type { Pool } from "pg"
import { afterAll, assert, beforeAll, describe, it, onTestFinished } from "vitest"
import { clientOf } from "../src/internal/promises.js"
import * as PostgresJournal from "../src/PostgresJournal.js"
import * as Run from "../src/Run.js"
import * as ShardQueue from "../src/ShardQueue.js"
import { poolOf } from "./fleet/postgres.js"
import { urlOf } from "./fleet/redis.js"
import { emulated, rowsFor, withLists } from "./runs.js"

const missing = Postgres.missing + Redis.missing

const failure = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.runPromise(Effect.scoped(Effect.flip(effect)) as Effect.Effect<E>)

describe("the options of a queue", () => {
  it("are rejected by name, without the URL", async () => {
    for (const [option, options] of [
      ["connection", { connection: "http://:not-the-password@host" }],
      ["lease", { connection: "redis://host", lease: 10 }],
      ["queue", { connection: "redis://host", queue: "a" }]
    ] as const) {
      const error = await failure(ShardQueue.make(options as ShardQueue.Options))
      assert.instanceOf(error, OptionsError)
      assert.include(error.message, option)
      assert.notInclude(inspect(error), "not-the-password")
    }
  })
})

describe.skipIf(missing !== "")(`a queue of shards${missing}`, () => {
  let postgres: Server
  let redis: Server
  let pool: Pool
  let count = 0

  beforeAll(async () => {
    ;[postgres, redis] = await Promise.all([Postgres.start(), Redis.start()])
    pool = poolOf(postgres, 10)
    await Effect.runPromise(PostgresJournal.migrate(pool))
  })
  afterAll(async () => {
    await pool.end()
    await Promise.all([postgres.close(), redis.close()])
  })

  type Chat = ReturnType<typeof emulated>["chat"]

  /** Reads rows into a run, and puts its shards into a queue of its own. */
  const planned = async (chat: Chat, rows: ReadonlyArray<Run.Fields>, shards: number) => {
    const run = `run ${count++}`
    const name = `queue-${count}`
    const made = await Run.createRun(chat, deleteLists, { journal: PostgresJournal.at(pool, run, { shards }), rows })
    await made.forecast()
    await made.close()
    const make = ShardQueue.make({ connection: urlOf(redis), name, lease: "1 second" })
    const open = await Effect.runPromise(PostgresJournal.openShards(pool, run))
    await Effect.runPromise(Effect.scoped(Effect.flatMap(make, (queue) => queue.add(run, open))))
    const view = await Effect.runPromise(PostgresJournal.view(pool, run))
    return { run, name, make, open, summary: () => Effect.runPromise(view.summary) }
  }

  /** Starts a worker, and returns how to interrupt it. */
  const working = (make: Effect.Effect<ShardQueue.ShardQueue, unknown, Scope.Scope>, chat: Chat) => {
    const fiber = Effect.runFork(
      Effect.scoped(
        Effect.flatMap(make, (queue) =>
          queue.work(({ run, shard }) =>
            Run.make(deleteLists, { journal: PostgresJournal.shard(pool, run, shard, { lease: 1000 }), concurrency: 2 })
          )
        )
      ).pipe(Effect.provideService(ChatClient, clientOf(chat)))
    )
    const stop = () => Effect.runPromise(Fiber.interrupt(fiber))
    onTestFinished(async () => void (await stop()))
    return { fiber, stop }
  }

  const inspected = (name: string) => {
    const queue = new Queue(name, { connection: { url: urlOf(redis) } })
    onTestFinished(() => queue.close())
    return queue
  }

  const until = async (holds: () => boolean | Promise<boolean>) => {
    while (!(await holds())) await sleep(20)
  }

  it("hands out each shard once to workers that share it, and holds neither rows nor secrets", async () => {
    const { calls, chat } = emulated({ latency: 10, seed: withLists(120, ["a"]) })
    const { make, name, open, run, summary } = await planned(chat, rowsFor(120, ["a"]), 8)
    const queue = inspected(name)
    const jobs = await queue.getWaiting()
    assert.sameDeepMembers(
      jobs.map(({ data }) => data as unknown),
      open.map((shard) => ({ run, shard }))
    )
    await Effect.runPromise(Effect.scoped(Effect.flatMap(make, (again) => again.add(run, open))))
    assert.strictEqual(await queue.getWaitingCount(), open.length)
    working(make, chat)
    working(make, chat)
    await until(async () => (await queue.getCompletedCount()) === open.length)
    assert.deepInclude(await summary(), { phase: "done", done: 120, calls: 120 })
    assert.lengthOf(await calls(), 120)
    assert.strictEqual(await queue.getFailedCount(), 0)
  })

  it("gets its jobs back from a worker that is interrupted, after the calls under way", async () => {
    const { calls, chat } = emulated({ latency: 30, seed: withLists(100, ["a"]) })
    const { make, name, summary } = await planned(chat, rowsFor(100, ["a"]), 2)
    const first = working(make, chat)
    await until(async () => (await calls()).length > 10)
    await first.stop()
    const stopped = await summary()
    assert.deepInclude(stopped, { phase: "paused", sent: 0, doubt: 0 })
    assert.isBelow(stopped.done, 100)
    const queue = inspected(name)
    assert.strictEqual(await queue.getActiveCount(), 0)
    working(make, chat)
    await until(async () => (await summary()).phase === "done")
    assert.lengthOf(await calls(), 100)
  })

  it("keeps a shard that another worker has for later, and forgets those of a run that was cancelled", async () => {
    const { chat } = emulated({ seed: withLists(4, ["a"]) })
    const { make, name, run, summary } = await planned(chat, rowsFor(4, ["a"]), 1)
    const queue = inspected(name)
    const view = await Effect.runPromise(PostgresJournal.view(pool, run))
    await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          yield* PostgresJournal.shard(pool, run, 0).open
          yield* Effect.promise(async () => {
            const { stop } = working(make, chat)
            await until(async () => (await queue.getDelayedCount()) === 1)
            await stop()
          })
        })
      )
    )
    assert.deepInclude(await summary(), { done: 0, planned: 4 })
    await Effect.runPromise(view.request("cancel"))
    const [job] = await queue.getDelayed()
    await job?.promote()
    working(make, chat)
    await until(async () => (await queue.getCompletedCount()) === 1)
    assert.deepInclude(await summary(), { phase: "cancelled", planned: 4 })
  })

  it("ends a worker with an error that all rows would share, and keeps its job", async () => {
    const { chat, faults } = emulated({ seed: withLists(4, ["a"]) })
    const { make, name } = await planned(chat, rowsFor(4, ["a"]), 1)
    await faults.add({ kind: "code", code: 70003 })
    const error = await Effect.runPromise(Effect.flip(Fiber.join(working(make, chat).fiber)))
    assert.deepInclude(error, { _tag: "ApiError", code: 70003 })
    const queue = inspected(name)
    assert.strictEqual((await queue.getDelayedCount()) + (await queue.getWaitingCount()), 1)
  })

  it("says what is wrong with Redis without a word of how to connect", async () => {
    const password = "not-the-password"
    const wrong = { password, port: redis.port }
    for (const [connection, code] of [
      [urlOf(wrong), "WRONGPASS"],
      [urlOf({ password, port: 1 }), "ECONNREFUSED"]
    ] as const) {
      const error = await failure(Effect.flatMap(ShardQueue.make({ connection }), (queue) => queue.add("run", [0])))
      assert.deepInclude(error, { _tag: "QueueError", reason: "Failed" })
      assert.include((error as Error).message, code)
      assert.notInclude(inspect(error, { depth: 9 }) + JSON.stringify(error), password)
    }
  })
})
