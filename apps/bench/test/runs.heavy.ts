import { describe, expect, it } from "vitest"
import { measure, runOf, startService } from "../src/runs/measure.js"

describe("a run with its journal", () => {
  it("takes at most twice as long as a plain loop, few bytes a row, and less than 200 MB", async () => {
    const rows = 200_000
    const service = await startService(rows)
    try {
      const { loop, run } = await measure(service, rows, 32)
      expect(run.callsPerSecond / loop.rowsPerSecond).toBeGreaterThan(0.5)
      expect(run.rowsPerSecond / loop.rowsPerSecond).toBeGreaterThan(0.5)
      expect(run.bytesPerRow).toBeLessThan(150)
      expect(run.megabytes).toBeLessThan(200)
    } finally {
      service.close()
    }
  })

  it("uses at least 97 % of the rate limit", async () => {
    const rows = 12_000
    const service = await startService(rows, true)
    try {
      const { callsPerSecond } = await runOf(service, rows, 32, true)
      expect(callsPerSecond).toBeGreaterThan(200 * 0.97)
      expect(callsPerSecond).toBeLessThan(206)
    } finally {
      service.close()
    }
  })
})
