import { mergeConfig } from "vitest/config"
import { tests } from "../../config/vitest.js"

export default mergeConfig(tests({ heavy: true }), { test: { testTimeout: 180_000 } })
