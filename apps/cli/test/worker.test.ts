import * as Postgres from "@tcchat/testkit/Postgres"
import * as Redis from "@tcchat/testkit/Redis"
import type { Server } from "@tcchat/testkit/ServerProcess"
import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { Pool } from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { seedOf, started, tableOf, workplace } from "./runs.js"
import { emulated, tcchat } from "./tcchat.js"

const json = (text: string): any => JSON.parse(text)

const remove = ["run", "relation.deleteLists"]

/** What is printed without a store is the same without PostgreSQL. */
describe("tcchat worker without a store", () => {
  const { run } = emulated()

  it("says what it needs, and options that need a store say so", async () => {
    const { env, file } = workplace()
    const rows = file("rows.csv", tableOf(1, ["a"]))
    const none = await run(["worker"], { env })
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining("--store postgres://")])
    for (const option of [["--detach"], ["--queue", "redis://host"], ["--shards", "3"], ["--lease", "5s"]]) {
      const { status, stderr } = await run([...remove, rows, "--yes", ...option], { env })
      expect([status, stderr]).toEqual([2, expect.stringContaining(`${option[0]} needs --store`)])
    }
    const wrong = await run(["run", "list", "--store", "mysql://a:not-the-password@host/b"], { env })
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining("--store: expected a URL of PostgreSQL")])
    expect(wrong.stderr).not.toContain("not-the-password")
  })

  it("says that the store cannot be reached, without a word of how to connect", async () => {
    const { env } = workplace()
    const { status, stderr } = await run(["run", "list"], {
      env: { ...env, TCCHAT_STORE: "postgres://somebody:not-the-password@127.0.0.1:1/chat" }
    })
    expect([status, stderr]).toEqual([1, expect.stringContaining("ECONNREFUSED")])
    for (const secret of ["not-the-password", "somebody", "127.0.0.1"]) expect(stderr).not.toContain(secret)
  })
})

describe.skipIf(Postgres.missing !== "")(`runs that several machines share${Postgres.missing}`, () => {
  const { env, run, running } = emulated()
  let server: Server
  let pool: Pool

  beforeAll(async () => {
    server = await Postgres.start()
    pool = new Pool({ connectionString: urlOf(), max: 1 })
    pool.on("connect", (client) => client.on("error", () => undefined))
    pool.on("error", () => undefined)
  })
  afterAll(async () => {
    await pool.end()
    await server.close()
  })
  beforeEach(async () => void (await pool.query("drop schema if exists tcchat cascade")))

  const urlOf = () => `postgres://${Postgres.user}:${server.password}@127.0.0.1:${server.port}/postgres`

  /** A folder, the environment of a machine that uses the store, and the same for programs that are signalled. */
  const place = () => {
    const work = workplace()
    const shared = { ...work.env, TCCHAT_STORE: urlOf() }
    return { ...work, shared, start: (...words: ReadonlyArray<string>) => started(words, { ...env(), ...shared }) }
  }

  const until = async (holds: () => boolean | Promise<boolean>) => {
    while (!(await holds())) await sleep(50)
  }

  const doneOf = async (): Promise<number> => {
    const { rows } = await pool.query(
      "select coalesce(sum(rows), 0)::integer as done from tcchat.tally where state = 1"
    )
    return (rows as ReadonlyArray<{ done: number }>)[0]!.done
  }

  it("are the same to all commands as those of this machine", async () => {
    const { file, folder, shared } = place()
    await running().seed(seedOf(40, ["a", "b"]))
    const rows = file("rows.csv", `${tableOf(40, ["a", "b"])}\nlater,a\n,b\n`)
    const first = await run([...remove, rows, "--yes", "--json", "--name", "clean"], { env: shared })
    const numbers = { state: "done", read: 82, done: 80, failed: 1, rejected: 1, calls: 41 }
    expect([first.status, json(first.stdout)]).toEqual([3, expect.objectContaining({ run: "clean", ...numbers })])
    expect(json((await run(["run", "status", "--json"], { env: shared })).stdout)).toMatchObject(numbers)
    const { runs } = json((await run(["run", "list", "--json"], { env: shared })).stdout)
    expect(runs).toEqual([expect.objectContaining({ run: "clean", ...numbers })])
    expect((await run(["run", "list"], { env: { ...shared, TCCHAT_STORE: "local" } })).stdout).toContain("no runs")
    const report = await run(["run", "report", "clean", "--to", folder], { env: shared })
    expect(report.status).toBe(0)
    expect(readFileSync(`${folder}/failed.csv`, "utf8")).toContain("later,a,82,30003")
    expect(readFileSync(`${folder}/rejected.csv`, "utf8")).toContain("b,83,From_Account is required")
    await running().seed({ accounts: { later: { lists: ["a"] } } })
    const again = await run(["run", "resume", "--only", "failed", "--json"], { env: shared })
    expect([again.status, json(again.stdout)]).toEqual([3, expect.objectContaining({ done: 81, failed: 0 })])
    const taken = await run([...remove, rows, "--yes", "--name", "clean"], { env: shared })
    expect([taken.status, taken.stderr]).toEqual([2, expect.stringContaining('There is a run "clean" already')])
    for (const { stderr, stdout } of [first, report, again, taken])
      expect(stdout + stderr).not.toContain(server.password)
  })

  it("warn of a password on the command line", async () => {
    const { env: local } = workplace()
    const { stderr, stdout } = await run(["run", "list", "--store", urlOf()], { env: local })
    expect(stdout).toContain("no runs in the store")
    expect(stderr).toContain("The password in --store can be seen")
    expect(stderr).not.toContain(server.password)
  })

  it("are sent by workers, which hand back their shards at Ctrl-C, pause and go on", async () => {
    const { file, shared, start } = place()
    await running().seed(seedOf(1500, ["a"]))
    const rows = file("rows.csv", tableOf(1500, ["a"]))
    const detached = await run([...remove, rows, "--yes", "--detach", "--name", "clean"], { env: shared })
    expect([detached.status, detached.stdout]).toEqual([0, expect.stringContaining("1,500 rows are ready for workers")])
    expect((await running().calls()).length).toBe(0)
    const [first, second] = [start("worker", "--json"), start("worker", "--drain", "--json")]
    await until(async () => (await doneOf()) > 100)
    first.child.kill("SIGINT")
    const stopped = await first.ended
    expect([stopped.status, json(stopped.stdout).runs]).toEqual([
      130,
      [expect.objectContaining({ run: "clean", doubt: 0, failed: 0 })]
    ])
    expect((await run(["run", "pause", "--json"], { env: shared })).status).toBe(0)
    const paused = await second.ended
    const [left] = json(paused.stdout).runs
    expect([paused.status, left]).toEqual([0, expect.objectContaining({ state: "paused", sent: 0, doubt: 0 })])
    expect(left.done).toBeLessThan(1500)
    expect(json((await run(["worker", "--drain", "--json"], { env: shared })).stdout)).toEqual({ runs: [] })
    const resumed = await run(["run", "resume", "--json"], { env: shared })
    expect([resumed.status, json(resumed.stdout)]).toEqual([
      0,
      expect.objectContaining({ state: "done", done: 1500, calls: 1500 })
    ])
  })

  it("are cancelled for good, and those of another app are left to its workers", async () => {
    const { file, shared } = place()
    const rows = file("rows.csv", tableOf(10, ["a"]))
    await run([...remove, rows, "--yes", "--detach", "--name", "clean"], { env: shared })
    const other = await run(["worker", "--drain", "--sdk-app-id", "1400000009"], { env: shared })
    expect([other.status, other.stderr]).toEqual([
      0,
      expect.stringContaining("Not for this worker: The run clean is of app")
    ])
    const cancelled = await run(["run", "cancel", "--json"], { env: shared })
    expect(json(cancelled.stdout)).toMatchObject({ state: "cancelled", planned: 10 })
    expect((await run(["worker", "--drain"], { env: shared })).status).toBe(0)
    const failOut = Object.assign(new Error("no space"), { code: "ENOSPC" })
    const full = await tcchat(["worker", "--drain", "--json"], { env: { ...env(), ...shared }, failOut })
    expect([full.status, full.stderr]).toEqual([1, expect.stringContaining("no space is left (ENOSPC)")])
    expect((await run(["run", "resume"], { env: shared })).stderr).toContain("was cancelled, and cannot be continued")
    expect((await running().calls()).length).toBe(0)
  })

  it.skipIf(Redis.missing !== "")(`are handed out by a queue${Redis.missing}`, async () => {
    const redis = await Redis.start()
    try {
      const { file, shared } = place()
      await running().seed(seedOf(400, ["a"]))
      const rows = file("rows.csv", tableOf(400, ["a"]))
      const queue = { TCCHAT_QUEUE: `redis://:${redis.password}@127.0.0.1:${redis.port}` }
      const words = [...remove, rows, "--yes", "--detach", "--shards", "8", "--name", "clean"]
      expect((await run(words, { env: { ...shared, ...queue } })).status).toBe(0)
      const workers = [1, 2].map(() => started(["worker", "--drain", "--json"], { ...env(), ...shared, ...queue }))
      const ended = await Promise.all(workers.map((worker) => worker.ended))
      expect(ended.map(({ status, stderr }) => (status === 0 ? 0 : stderr))).toEqual([0, 0])
      const events = ended.flatMap(({ stderr }) => stderr.trim().split("\n").map(json))
      const shards = events.flatMap((event) => (event.shard === undefined ? [] : [event.shard]))
      expect(shards.filter(({ state }) => state === "done")).toHaveLength(8)
      const status = await run(["run", "status", "--json"], { env: shared })
      expect(json(status.stdout)).toMatchObject({ state: "done", done: 400, calls: 400 })
      for (const { stderr, stdout } of ended) expect(stdout + stderr).not.toContain(redis.password)
    } finally {
      await redis.close()
    }
  })
})
