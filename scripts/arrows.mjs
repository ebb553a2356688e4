// Checks which package may import which, and that each rule catches a violation planted against it.
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const depcruise = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs")
const config = join(root, ".dependency-cruiser.cjs")

const folders = ["packages", "apps", "scripts"]

const cruise = (cwd, ...folders) => {
  const args = [depcruise, "--config", config, "--output-type", "json", ...folders]
  const { stderr, stdout } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 28 })
  if (!stdout.startsWith("{")) throw new Error(`dependency-cruiser failed: ${stderr}${stdout}`)
  return JSON.parse(stdout).summary
}

/** One violation per rule, in a tree of its own: the module that holds it, and what it imports. */
const planted = {
  "no-cycles": ["packages/core/src/cycle.ts", "./cycle.js"],
  "no-unresolved": ["packages/core/src/gone.ts", "./nowhere.js"],
  "usersig-imports": ["packages/usersig/src/a.ts", "stranger"],
  "core-imports": ["packages/core/src/a.ts", "stranger"],
  "endpoints-imports": ["packages/endpoints/src/a.ts", "stranger"],
  "endpoints-are-data": ["packages/endpoints/src/relation/b.ts", "effect/Effect"],
  "families-are-apart": ["packages/endpoints/src/relation/c.ts", "../account/stub.js"],
  "rate-limit-imports": ["packages/rate-limit/src/a.ts", "../../endpoints/src/account/stub.js"],
  "transport-fetch-imports": ["packages/transport-fetch/src/a.ts", "stranger"],
  "platform-in-one-module": ["packages/transport-fetch/src/b.ts", "@effect/platform/HttpClient"],
  "transport-node-imports": ["packages/transport-node/src/a.ts", "../../endpoints/src/account/stub.js"],
  "emulator-imports": ["packages/emulator/src/a.ts", "../../testkit/src/stub.js"],
  "webhooks-imports": ["packages/webhooks/src/a.ts", "../../testkit/src/stub.js"],
  "reference-imports": ["packages/reference/src/a.ts", "../../testkit/src/stub.js"],
  "sdk-imports": ["packages/sdk/src/a.ts", "../../testkit/src/stub.js"],
  "sdk-is-a-leaf": ["packages/bulk/src/a.ts", "../../sdk/src/stub.js"],
  "scripts-and-apps-are-apart": ["scripts/a.ts", "../apps/stub/src/stub.js"],
  "node-under-node-subpath": ["packages/core/src/b.ts", "node:fs"],
  "no-internals-of-others": ["apps/cli/src/a.ts", "../../../packages/testkit/src/stub.js"]
}

const stubs = [
  "packages/endpoints/src/account/stub.ts",
  "packages/testkit/src/stub.ts",
  "packages/sdk/src/stub.ts",
  "apps/stub/src/stub.ts",
  "node_modules/effect/Effect.js",
  "node_modules/stranger/index.js",
  "node_modules/@effect/platform/HttpClient.js"
]

const uncaught = () => {
  const tree = mkdtempSync(join(tmpdir(), "tcchat-arrows-"))
  const write = (file, text) => {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), text)
  }
  try {
    for (const stub of stubs) write(stub, "export const stub = 1\n")
    for (const [file, imported] of Object.values(planted)) write(file, `export * from "${imported}"\n`)
    const caught = new Set(cruise(tree, ...folders).violations.map(({ from, rule }) => `${rule.name} ${from}`))
    return Object.entries(planted).filter(([rule, [file]]) => !caught.has(`${rule} ${file}`))
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

for (const [rule, [file, imported]] of uncaught()) {
  console.error(`The rule ${rule} does not catch that ${file} imports ${imported}.`)
  process.exitCode = 1
}

const { totalCruised, violations } = cruise(root, ...folders)
for (const { from, rule, to } of violations) {
  console.error(`${rule.name}: ${from} -> ${to}`)
  process.exitCode = 1
}
if (process.exitCode !== 1) console.log(`${totalCruised} modules keep to ${Object.keys(planted).length} rules.`)
