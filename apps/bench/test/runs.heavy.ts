import { describe, expect, it } from "vitest"
import { measure, runOf, startService } from "../src/runs/measure.js"

describe("a run with its journal", () => {
  it("takes at most twice as long as a plain loop, call by call, and few bytes a row", async () => {
    const rows = 200_000
    const service = await startService(rows)
    try {
      const { loop, run } = await measure(service, rows, 32)
      expect(run.callsPerSecond / loop.rowsPerSecond).toBeGreaterThan(0.5)
      expect(run.rowsPerSecond / loop.rowsPerSecond).toBeGreaterThan(0.5)
      expect(run.bytesPerRow).toBeLessThan(150)
    } finally {
      service.close()
    }
  })

  it("is as fast as the rate limit of the client allows: 200 calls in each 1.05 seconds", async () => {
    const rows = 12_000
    const service = await startService(rows, true)
    try {
      const { callsPerSecond } = await runOf(service, rows, 32, true)
      expect(callsPerSecond).toBeGreaterThan((200 / 1.05) * 0.97)
      expect(callsPerSecond).toBeLessThan(206)
    } finally {
      service.close()
    }
  })
})
