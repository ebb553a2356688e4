import { assert, beforeAll, describe, it } from "@effect/vitest"
import { bundle, crash } from "./crash/crashing.js"
import { fileFor } from "./runs.js"
import { checked } from "./crash/checked.js"

describe("a run whose process is killed", () => {
  beforeAll(() => bundle())

  for (const name of ["idempotent", "deduplicated", "none"] as const)
    it(`agrees with the service row by row: ${name}`, async () => {
      const crashed = await crash(name, fileFor(), { rows: 2_000, kills: 3, latency: name === "idempotent" ? 150 : 10 })
      assert.strictEqual(crashed.kills, 3)
      checked(name, crashed, 2_000)
    })
})
