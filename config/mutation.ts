import { defineConfig } from "vitest/config"

/** Tests that take seconds: soaks, random inputs by the thousand, and tests of modules that are not mutated. */
const slow = {
  core: ["ErrorCode", "Json", "check", "issues", "jsonProperties", "outage.node", "steps"],
  usersig: ["memory.node", "mutations.node", "official.node"],
  webhooks: ["commands", "servers.node"]
}

/** The tests by which mutation testing judges a package: those in Node that are fast. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@tcchat/source", "node"] } },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: Object.values(slow).flatMap((names) => names.map((name) => `test/${name}.test.ts`)),
    // Modules are loaded once a run: it starts a new thread anyway.
    isolate: false,
    testTimeout: 20_000
  }
})
