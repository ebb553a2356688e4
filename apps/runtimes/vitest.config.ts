import { mergeConfig } from "vitest/config"
import { tests } from "../../config/vitest.js"

export default mergeConfig(tests({ heavy: true }), {
  test: { globalSetup: "./test/setup.ts", testTimeout: 120_000, hookTimeout: 60_000 }
})
