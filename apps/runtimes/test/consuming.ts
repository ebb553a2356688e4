import { afterAll } from "vitest"
import { type ConsumerRow, keep } from "../src/Report.js"

/** Keeps what becomes of consumers: the returned function runs one of them, and passes on what it throws. */
export const consuming = (suite: "quick" | "slow" | "managers" | "sdk-quick" | "sdk-slow") => {
  const seen: Array<ConsumerRow> = []
  afterAll(() => keep(`consumers-${suite}`, seen))
  return async (consumer: string, version: string, run: () => Promise<void>): Promise<void> => {
    const at = seen.push({ consumer, version, outcome: "failed" }) - 1
    await run()
    seen[at] = { consumer, version, outcome: "passed" }
  }
}
