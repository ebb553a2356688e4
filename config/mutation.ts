import { defineConfig } from "vitest/config"

/** The tests by which mutation testing judges a package: those in Node, each file in modules of its own. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@tcchat/source", "node"] } },
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 }
})
