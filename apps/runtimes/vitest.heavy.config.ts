import { mergeConfig } from "vitest/config"
import { tests } from "../../config/vitest.js"

export default mergeConfig(tests("heavy"), { test: { globalSetup: "./test/setup.ts", hookTimeout: 600_000 } })
