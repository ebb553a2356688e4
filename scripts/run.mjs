// The way in from a plain clone: needs Node and npm, installs the pinned pnpm and the frozen lockfile, then runs turbo.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, statSync } from "node:fs"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, "utf8"))
const pnpm = packageManager.split("+")[0]
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" }

const npx = (...args) =>
  spawnSync("npx", ["-y", ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env,
    shell: process.platform === "win32"
  }).status ?? 1

const install = () => {
  const stamp = `${root}node_modules/.modules.yaml`
  const lock = `${root}pnpm-lock.yaml`
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return
  const status = npx(pnpm, "install", "--frozen-lockfile", "--prefer-offline")
  if (status !== 0) process.exit(status)
}

// turbo looks for the package manager on PATH, hence `-p`.
const turbo = (...args) => npx("-p", pnpm, "turbo", "run", ...args)

const tasks = {
  build: () => turbo("build", "--output-logs=new-only"),
  heavy: () => turbo("heavy", "--concurrency=1", "--continue", "--output-logs=full"),
  docs: () => turbo("docs", "--output-logs=errors-only"),
  site: () => turbo("site", "--filter=@tcchat/docs", "--output-logs=full"),
  runtimes: () => turbo("page", "--filter=@tcchat/runtimes", "--output-logs=full"),
  mutation: () => spawnSync(process.execPath, [`${root}scripts/mutation.mjs`], { stdio: "inherit" }).status,
  bench: () => turbo("bench", "--concurrency=1", "--output-logs=full"),
  demo: () => {
    const status = turbo("build", "--filter=tcchat...", "--output-logs=errors-only")
    if (status !== 0) return status
    return spawnSync(process.execPath, [`${root}examples/demo/main.mjs`], { stdio: "inherit" }).status
  },
  test: async () => {
    const { checks, writeCode } = await import("./tasks.mjs")
    const { summary } = await import("./summary.mjs")
    writeCode(root)
    const since = Date.now()
    const statuses = checks.map((names) =>
      turbo(...names, "--continue", "--summarize", "--output-logs=new-only", "--concurrency=3")
    )
    return summary(root, since) && statuses.every((status) => status === 0) ? 0 : 1
  }
}

const [name = "test", ...rest] = process.argv.slice(2)
const task = tasks[name]
if (task === undefined || rest.length > 0) {
  console.error(`Usage: node scripts/run.mjs ${Object.keys(tasks).join("|")}`)
  process.exit(2)
}
if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`)
  process.exit(1)
}
install()
process.exit((await task()) ?? 1)
