import { defineConfig } from "vitest/config"

interface Suites {
  /** Runs the tests once more in the edge runtime, but for those named `*.node.test.ts`. */
  readonly edge?: boolean
  /** Has tests that take minutes, named `*.heavy.ts`. */
  readonly heavy?: boolean
  /** Has tests that read what doc comments say, named `*.comments.ts`; no other test may. */
  readonly comments?: boolean
  /** Reads the workspace's own packages as they are built, and not from their sources. */
  readonly built?: boolean
}

const node = { extends: true as const, test: { name: "node", include: ["test/**/*.test.ts"] } }

const edge = {
  extends: true as const,
  test: {
    name: "edge",
    include: ["test/**/*.test.ts"],
    exclude: ["test/**/*.node.test.ts"],
    environment: "edge-runtime"
  }
}

const heavy = {
  extends: true as const,
  test: { name: "heavy", include: ["test/**/*.heavy.ts"], testTimeout: 600_000, hookTimeout: 600_000 }
}

const comments = { extends: true as const, test: { name: "comments", include: ["test/**/*.comments.ts"] } }

/** Tests of one package: results also go to `.results`, where the closing count reads them. */
export const tests = (suites: Suites = {}) =>
  defineConfig({
    ...(suites.built !== true && { ssr: { resolve: { conditions: ["@tcchat/source", "node"] } } }),
    test: {
      // Files of one package share its modules: loading them anew for each costs more than most tests.
      isolate: false,
      testTimeout: 60_000,
      hookTimeout: 30_000,
      // Vitest's own second is less than what a busy machine takes.
      expect: { poll: { timeout: 30_000 } },
      reporters: ["default", ["json", { outputFile: ".results/tests.json" }]],
      passWithNoTests: false,
      projects: [
        node,
        ...(suites.edge === true ? [edge] : []),
        ...(suites.heavy === true ? [heavy] : []),
        ...(suites.comments === true ? [comments] : [])
      ]
    }
  })
