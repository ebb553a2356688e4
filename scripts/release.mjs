// Publishes what changesets has versioned. With --dry-run it only says what would be published, and checks it as if.
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import { metadata, obstacles, obstaclesHere, publishedIn, repository } from "./publication.mjs"
import { relativeLinksIn, withAbsoluteLinks } from "./readmes.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const workspace = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
const { packageManager } = workspace
const dryRun = process.argv.includes("--dry-run")
const npx = (...args) =>
  spawnSync("npx", ["-y", "-p", packageManager, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TCCHAT_RELEASE: "1" },
    shell: process.platform === "win32"
  }).status ?? 1

const problems = obstacles(workspace)
const here = obstaclesHere(workspace, process.env)
if (!dryRun && problems.length + here.length > 0) {
  console.error([...problems, ...here].join("\n"))
  process.exit(1)
}

const published = publishedIn(root)

/** What no check of a single package looks at. */
const check = ({ manifest: { name, version, ...manifest }, directory }, packed, files, readme) => {
  const want = (fine, text) => fine || problems.push(`${name}: ${text}`)
  const source = metadata(repository(workspace), directory)
  for (const field of Object.keys(source))
    want(
      JSON.stringify(manifest[field]) === JSON.stringify(source[field]),
      `${field} is not the one of package.json at the root; run: node scripts/exports.mjs`
    )
  if (repository(workspace) !== undefined) {
    const relative = relativeLinksIn(readme)
    want(relative.length === 0, `README.md has links that lead nowhere on a registry's page: ${relative.join(", ")}`)
  }
  want(version === published[0].manifest.version, `version ${version} differs from ${published[0].manifest.version}`)
  const ranges = Object.values({ ...packed.dependencies, ...packed.peerDependencies })
  want(!ranges.some((range) => /^(workspace|catalog|link|file):/.test(range)), "a range that only the workspace knows")
  for (const file of files.filter((path) => path.endsWith(".map"))) {
    const { sources } = JSON.parse(readFileSync(join(root, directory, file), "utf8"))
    const missing = sources.map((path) => posix.join(posix.dirname(file), path)).filter((path) => !files.includes(path))
    want(missing.length === 0, `${file} leads to sources that are not there: ${missing.join(", ")}`)
  }
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`

const pack = (one) => {
  const folder = join(root, one.directory)
  const out = mkdtempSync(join(tmpdir(), "tcchat-release-"))
  try {
    const run = (command, ...args) => spawnSync(command, args, { cwd: folder, encoding: "utf8" })
    run("npx", "-y", packageManager, "pack", "--pack-destination", out)
    const tarball = readdirSync(out).find((name) => name.endsWith(".tgz"))
    if (tarball === undefined) return problems.push(`${one.manifest.name}: cannot be packed`)
    const path = join(out, tarball)
    const files = run("tar", "-tzf", path)
      .stdout.split("\n")
      .filter(Boolean)
      .map((name) => name.replace(/^package\//, ""))
    const read = (name) => run("tar", "-xzOf", path, `package/${name}`).stdout
    const packed = JSON.parse(read("package.json"))
    check(one, packed, files, read("README.md"))
    const size = kilobytes(statSync(path).size)
    console.log(`  ${`${packed.name}@${packed.version}`.padEnd(34)} ${size.padStart(10)}  ${files.length} files`)
    for (const file of files.filter((name) => !/^(?:dist|src)\//.test(name))) console.log(`    ${basename(file)}`)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

// Everything that `npm test` knows of a package: publint, attw, the list of files, sizes, the public surface.
if (npx("turbo", "run", "build", "package", "--output-logs=errors-only") === 0) {
  console.log("\nTo be published:")
  withAbsoluteLinks(root, () => published.forEach(pack))
} else problems.push("The build, or a check of a package, has failed: see above.")
for (const obstacle of here) console.log(`\nNot to be published from here: ${obstacle}`)
if (problems.length > 0) {
  console.error(`\n${problems.join("\n")}`)
  process.exit(1)
}
if (dryRun) console.log("\nNothing was published: this was a dry run.")
else process.exit(withAbsoluteLinks(root, () => npx("changeset", "publish")))
