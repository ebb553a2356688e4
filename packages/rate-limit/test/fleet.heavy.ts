import * as Postgres from "@tcchat/testkit/Postgres"
import * as Redis from "@tcchat/testkit/Redis"
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { Client } from "pg"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { migrate } from "../src/PostgresRateLimit.js"

const key = { sdkAppId: 1400000000, endpoint: "relation.deleteLists", ratePerSecond: 200 }

const program = fileURLToPath(new URL("process.mjs", import.meta.url))

const seconds = 20

const mostInASecond = (times: ReadonlyArray<number>): number => {
  let most = 0
  for (let first = 0, last = 0; last < times.length; last++) {
    while (times[last]! - times[first]! >= 1000) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}

/** Runs four processes, and returns in milliseconds when each of their calls was allowed. */
const fleet = async (setup: object, killed?: number): Promise<ReadonlyArray<number>> => {
  const folder = mkdtempSync(join(tmpdir(), "tcchat-fleet-"))
  const file = join(folder, "times")
  const start = async (): Promise<ChildProcess> => {
    const child = fork(program, [JSON.stringify({ ...setup, file, key, seconds, concurrency: 64 })], { execArgv: [] })
    await once(child, "message")
    // Only if the store is away, which it is not.
    child.on("message", (state) => console.log(state))
    return child
  }
  const children = await Promise.all([start(), start(), start(), start()])
  const ended = children.map((child) => once(child, "exit"))
  for (const child of children) child.send("go")
  if (killed !== undefined) {
    await sleep(killed)
    children[0].kill("SIGKILL")
  }
  await Promise.all(ended)
  const times = readFileSync(file, "utf8").trim().split("\n").map(Number)
  rmSync(folder, { recursive: true })
  return times.sort((a, b) => a - b)
}

const stores = {
  PostgreSQL: Postgres,
  Redis
}

for (const [store, { missing, start }] of Object.entries(stores))
  describe.skipIf(missing !== "")(`four processes with one rate limit in ${store}${missing}`, () => {
    let server: Awaited<ReturnType<typeof start>>
    let setup: object

    beforeAll(async () => {
      server = await start()
      const { password, port } = server
      setup = { store, password, port }
      if (store !== "PostgreSQL") return
      const client = new Client({ host: "127.0.0.1", port, user: Postgres.user, database: "postgres", password })
      await client.connect()
      await migrate(client)
      await client.end()
    })
    afterAll(() => server.close())

    const judge = (name: string, times: ReadonlyArray<number>) => {
      const most = mostInASecond(times)
      const mean = (times.length - 1) / ((times.at(-1)! - times[0]!) / 1000)
      console.log(`${store}, ${name}: at most ${most} in a second, ${mean.toFixed(1)} per second on average`)
      assert.isAtMost(most, 215)
      assert.isAtLeast(mean, 195)
    }

    // While the machine is busy with something else, processes are late and give up places.
    const options = { retry: 2 }

    it("makes at most 215 of 200 calls in any second, and at least 195 on average", options, async () => {
      judge("four processes", await fleet(setup))
    })

    it("does so as well when one is killed", options, async () => {
      judge("one of four killed", await fleet(setup, (seconds / 2) * 1000))
    })
  })
