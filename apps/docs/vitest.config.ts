import { mergeConfig } from "vitest/config"
import { tests } from "../../config/vitest.js"

export default mergeConfig(tests({ built: true, heavy: true }), { test: { testTimeout: 180_000 } })
