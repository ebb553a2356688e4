// Which packages are published is the same everywhere: what is not `private` is in the tables of both READMEs, has one version
// number with the others, and nothing else has a changeset.
import { readFileSync, readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { publishedIn } from "./publication.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const published = publishedIn(root)
const names = published.map(({ manifest }) => manifest.name).sort((a, b) => a.localeCompare(b))
const read = (file) => readFileSync(root + file, "utf8")
const fail = (file, text) => {
  console.error(`${file}: ${text}`)
  process.exitCode = 1
}

/** The first cells of the rows of the table below a heading, with where they lead. */
const rowsBelow = (text, heading) => {
  const [, section = ""] = text.split(`\n## ${heading}\n`)
  const table = section.split("\n## ")[0]
  return [...table.matchAll(/^\| \[`([^`]+)`\]\(([^)]+)\)/gm)].map(([, name, directory]) => ({ name, directory }))
}

for (const [file, heading] of [
  ["README.md", "Packages"],
  ["README.zh-CN.md", "包"]
]) {
  const rows = rowsBelow(read(file), heading)
  const listed = rows.map(({ name }) => name).sort((a, b) => a.localeCompare(b))
  if (listed.join() !== names.join())
    fail(file, `the table "${heading}" has ${listed.join(", ")}; published are ${names.join(", ")}`)
  for (const { directory, name } of rows)
    if (!published.some((one) => one.manifest.name === name && one.directory === directory))
      fail(file, `${name} is not in ${directory}`)
}

const { fixed, privatePackages } = JSON.parse(read(".changeset/config.json"))
const isFixed = (name) =>
  fixed.flat().some((pattern) => pattern === name || (pattern.endsWith("/*") && name.startsWith(pattern.slice(0, -1))))
for (const name of names) if (!isFixed(name)) fail(".changeset/config.json", `"fixed" lacks ${name}`)
if (privatePackages.version || privatePackages.tag) fail(".changeset/config.json", "private packages have no versions")

for (const file of readdirSync(`${root}.changeset`).filter((name) => name.endsWith(".md"))) {
  const [, matter = ""] = read(`.changeset/${file}`).split("---")
  for (const [, name] of matter.matchAll(/^"([^"]+)":/gm))
    if (!names.includes(name)) fail(`.changeset/${file}`, `${name} is not published`)
}

for (const { directory, manifest } of published) {
  const { license, publishConfig } = manifest
  if (license !== "MIT") fail(`${directory}/package.json`, "no licence")
  if (publishConfig?.access !== "public" || publishConfig.provenance !== true)
    fail(`${directory}/package.json`, "publishConfig is not that of the other packages")
}

if (process.exitCode === undefined) console.log(`${names.length} packages are published, by every list.`)
