// Packs a package as it would be published and checks what is in it.
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { publint } from "publint"
import { formatMessage } from "publint/utils"

const root = fileURLToPath(new URL("..", import.meta.url))
const manifest = JSON.parse(readFileSync("package.json", "utf8"))
const out = mkdtempSync(join(tmpdir(), "tcchat-pack-"))
const run = (command, ...args) => spawnSync(command, args, { encoding: "utf8", shell: process.platform === "win32" })
const fail = (text) => {
  console.error(`${manifest.name}: ${text}`)
  process.exitCode = 1
}

try {
  const packed = run("pnpm", "pack", "--pack-destination", out)
  const tarball = readdirSync(out).find((name) => name.endsWith(".tgz"))
  if (tarball === undefined) throw new Error(`pnpm pack made nothing:\n${packed.stdout}${packed.stderr}`)

  const bytes = readFileSync(join(out, tarball))
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true })
  for (const message of messages) fail(formatMessage(message, pkg) ?? message.code)
  if (JSON.stringify(pkg).includes("@tcchat/source")) fail("it points at sources")

  // A program has no types that could be wrong.
  if (manifest.bin === undefined) {
    const attw = run(
      process.execPath,
      join(root, "node_modules/@arethetypeswrong/cli/dist/index.js"),
      join(out, tarball),
      "--no-emoji"
    )
    if (attw.status !== 0) fail(`attw\n${attw.stdout}${attw.stderr}`)
  }

  const files = run("tar", "-tzf", join(out, tarball)).stdout.split("\n").filter(Boolean)
  for (const needed of ["package/package.json", "package/README.md", "package/LICENSE"])
    if (!files.includes(needed)) fail(`${needed} is not in the tarball`)
  const stray = files.filter(
    (name) => !/^package\/(package\.json|README\.md|LICENSE|CHANGELOG\.md|(?:dist|src)\/)/.test(name)
  )
  if (stray.length > 0) fail(`files that nobody needs: ${stray.join(", ")}`)
} finally {
  rmSync(out, { recursive: true, force: true })
}
