/**
 * The promise of a client about rate limits: no second at the service has more calls than documented, whether the
 * connections are new, in use, or closed during a pause.
 */
import type { Chat } from "@tcchat/core/Chat"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { fork } from "node:child_process"
import { once } from "node:events"
import { createRequire } from "node:module"
import { setTimeout as sleep } from "node:timers/promises"
import { assert, it } from "vitest"
import type { Arrivals, Setup } from "./arrivals.js"

const limit = 200

const endpoint = Endpoint.make("test.rate", {
  path: "sns/group_delete",
  idempotency: "read",
  ratePerSecond: limit,
  payload: { From_Account: Schema.String },
  success: {},
  errors: "undocumented"
})

/** Longer than idle connections stay open. */
const pause = 6000

/** Defines the tests. `createChat` creates the client for a base URL. */
export const rateContract = (
  setups: Readonly<Record<string, Partial<Setup>>>,
  createChat: (baseUrl: string, setup: Setup) => Chat
): void => {
  const program = createRequire(`${process.cwd()}/package.json`)
    .resolve("@tcchat/testkit/package.json")
    .replace(/package\.json$/, "dist/esm/arrivals.js")
  for (const [name, given] of Object.entries(setups))
    it(`sends no more than the limit in any second at the service: ${name}`, async () => {
      const setup: Setup = { protocol: "http", connecting: 0, responding: 0, ...given }
      const service = fork(program, [JSON.stringify(setup)], { execArgv: [] })
      const [port] = (await once(service, "message")) as [number]
      const chat = createChat(`${setup.protocol === "http" ? "http" : "https"}://127.0.0.1:${port}`, setup)
      const burst = async (calls: number): Promise<Arrivals> => {
        await Promise.all(
          Array.from({ length: calls }, (_, index) => chat.call(endpoint, { From_Account: `account-${index}` }))
        )
        service.send("read")
        const [arrivals] = (await once(service, "message")) as [Arrivals]
        return arrivals
      }
      try {
        for (const [when, calls] of [
          ["cold", 1000],
          ["warm", 600],
          ["after a pause", 600]
        ] as const) {
          if (when === "after a pause") await sleep(pause)
          const { count, most } = await burst(calls)
          assert.strictEqual(count, calls, when)
          assert.isAtMost(most, limit, when)
        }
      } finally {
        await chat.close()
        service.kill()
      }
    })
}
