// Checks the types of the whole workspace as one program, from its sources, with the native compiler. What runs without Node is
// checked once more without its types.
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const configurations = [
  "tsconfig.json",
  "packages/bulk/tsconfig.neutral.json",
  "packages/emulator/tsconfig.neutral.json",
  "packages/webhooks/tsconfig.neutral.json",
  "apps/console/tsconfig.page.json"
]
for (const configuration of configurations) {
  const args = ["node_modules/typescript-7/bin/tsc", "--noEmit", "-p", configuration]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" })
  if (status !== 0) process.exitCode = status ?? 1
}
