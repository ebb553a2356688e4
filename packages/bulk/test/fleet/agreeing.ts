import type { Server } from "@tcchat/testkit/ServerProcess"
import { setTimeout as sleep } from "node:timers/promises"
import type { Pool } from "pg"
import { assert, onTestFinished } from "vitest"
import { checked } from "../crash/checked.js"
import type { CaseName } from "../crash/cases.js"
import { fleet } from "./workers.js"

export const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await sleep(50)
}

/**
 * Lets four workers send a run while calls meet faults: one is killed, one is stopped for longer than its lease and continued, and
 * one is added. Then the journal and the service must agree, row by row, and nothing may have been sent twice that may not be.
 */
export const agree = async (
  name: CaseName,
  { pool, postgres, redis, rows }: { postgres: Server; pool: Pool; redis?: Server | undefined; rows: number }
): Promise<void> => {
  const lease = 2000
  const run = await fleet(name, postgres, pool, { rows, shards: 12, lease, faults: true, redis })
  onTestFinished(run.close)
  const [killed, stopped, ...others] = await Promise.all([run.worker(), run.worker(), run.worker(), run.worker()])
  await until(() => killed.requests() > 20 && stopped.requests() > 20)
  killed.process.kill("SIGKILL")
  stopped.process.kill("SIGSTOP")
  const added = await run.worker()
  await sleep(lease + 1500)
  stopped.process.kill("SIGCONT")
  const ended = await Promise.all([killed, stopped, ...others, added].map((worker) => worker.ended))
  assert.deepStrictEqual(ended, [null, 0, 0, 0, 0])
  checked(name, { ...(await run.result()), kills: 1, killedAt: [] }, rows)
}
