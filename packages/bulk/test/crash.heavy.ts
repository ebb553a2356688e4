import { assert, beforeAll, describe, it } from "@effect/vitest"
import { checked } from "./crash/checked.js"
import { bundle, crash } from "./crash/crashing.js"
import { fileFor } from "./runs.js"

describe("a run whose process is killed at 20 random moments", () => {
  beforeAll(() => bundle())

  for (const name of ["idempotent", "deduplicated", "none"] as const)
    it(`agrees with the service row by row: ${name}`, async () => {
      // Calls of many rows are slower, so that there is something to kill.
      const latency = name === "idempotent" ? 150 : 10
      const crashed = await crash(name, fileFor(), { rows: 8_000, kills: 20, latency })
      assert.strictEqual(crashed.kills, 20)
      checked(name, crashed, 8_000)
      console.log(`${name}: killed while ${crashed.killedAt.join(", ")}; ${crashed.summary.doubt} in doubt`)
    })
})
