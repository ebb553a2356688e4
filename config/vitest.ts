import { defineConfig } from "vitest/config"

/** Tests of one package: results also go to `.results`, where the closing count reads them. */
export const tests = (name: "node" | "edge" | "heavy" = "node") =>
  defineConfig({
    // The workspace's own packages are read from their sources.
    ssr: { resolve: { conditions: ["@tcchat/source", "node"] } },
    test: {
      name,
      include: name === "heavy" ? ["test/**/*.heavy.ts"] : ["test/**/*.test.ts"],
      exclude: name === "edge" ? ["test/**/*.node.test.ts"] : [],
      // Files of one package share its modules: loading them anew for each costs more than most tests.
      isolate: false,
      environment: name === "edge" ? "edge-runtime" : "node",
      testTimeout: name === "heavy" ? 600_000 : 60_000,
      hookTimeout: 30_000,
      reporters: ["default", ["json", { outputFile: `.results/${name}.json` }]],
      passWithNoTests: false
    }
  })
