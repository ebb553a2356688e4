/**
 * Writes the reference of the command line from its commands: docs/reference/cli.md, and a page for each family of calls.
 * With --check it changes nothing and fails when a page is not current.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { format, type FormatConfig } from "oxfmt"
import { type Command, commonOptions, type Detail, type Group, isGroup, type Node, type Option } from "./Command.js"
import { all as destroyed } from "@tcchat/reference/Destroyed"
import { asks } from "./Destroys.js"
import { definition, find } from "./Endpoints.js"
import { lines as helpOf, shownValue } from "./Help.js"
import { exitStatuses, variables } from "./manual.js"
import { callOptions, ndjsonOption, someCallsOptions } from "./options.js"
import { root } from "./tree.js"

const top = fileURLToPath(new URL("../../..", import.meta.url))
const folder = join(top, "docs/reference")
const written = "<!-- Written by apps/cli/src/writeReference.ts from the commands. -->"

const plain = (text: string) => text
const look = {
  style: { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain },
  columns: 100
}

/** Escapes tags and the cells of tables. */
const prose = (text: string) => text.replace(/[<>|]/g, String.raw`\$&`)

const table = (heads: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>) =>
  [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")

const shell = (lines: ReadonlyArray<string>) => ["```sh", ...lines, "```"].join("\n")

const valueOf = ({ value }: Option) => (value === undefined ? "" : ` ${shownValue(value)}`)

const optionLines = (options: ReadonlyArray<Option>) =>
  options.map((option) => `- \`--${option.name}${valueOf(option)}\`: ${prose(option.docs)}`).join("\n")

const isHidden = (node: Node) => !isGroup(node) && node.hidden === true

/** A command as its help shows it. */
const manual = async (node: Node, path: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const text = await helpOf(node, path, look)
  const own = [`### tcchat ${path.join(" ")}`, "", "```text", ...text, "```", ""]
  if (!isGroup(node)) return own
  const children = await Promise.all((await node.children()).map((child) => manual(child, [...path, child.name])))
  return [...own, ...children.flat()]
}

const some = new Set(someCallsOptions.map(({ name }) => name))
const common = new Set([...some, "ndjson", ...[...callOptions, ...commonOptions].map(({ name }) => name)])

const asking = {
  always: "Asks before it is sent.",
  sometimes: "Asks before it is sent, where the request destroys something.",
  never: ""
} as const

const pageOf = (detail: Detail) =>
  (detail.notes ?? []).flatMap(([, rows]) =>
    typeof rows === "string" ? [] : rows.filter(([label]) => label === "Page").map(([, page]) => page)
  )

/** A call: what it does, its own options, an example. */
const call = async (family: Group, command: Command): Promise<string> => {
  const words = `${family.name} ${command.name}`
  const name = find(words)
  const detail = await command.detail()
  const options = detail.options.filter(({ name }) => !common.has(name))
  const also = detail.options.filter(({ name }) => some.has(name)).map(({ name }) => `\`--${name}\``)
  const endpoint = name === undefined ? undefined : await definition(name)
  const question = endpoint === undefined ? "" : asking[asks(endpoint)]
  const losses = endpoint === undefined ? [] : destroyed(endpoint)
  return [
    `## tcchat ${words}`,
    prose(command.summary),
    ...losses.map(({ what, when }) => prose(`Destroys ${what}${when === undefined ? "" : `, if ${when}`}.`)),
    ...(question === "" ? [] : [`**${question}**`]),
    ...(options.length === 0 ? [] : [optionLines(options)]),
    `Also ${also.join(", ")}.`,
    shell(detail.examples ?? []),
    pageOf(detail)
      .map((page) => `[Tencent's page](${page})`)
      .join(", ")
  ].join("\n\n")
}

const nodes = (await root.children()).filter((node) => !isHidden(node))
const families = nodes.filter(
  (node): node is Group => isGroup(node) && node.heading === "Calls" && node.name !== "call"
)
const tools = nodes.filter((node) => !families.includes(node as Group))
const commandsOf = async (family: Group) => (await family.children()).filter((node): node is Command => !isGroup(node))

/** The calls of a family, and which of them ask. */
const overview = async (family: Group): Promise<string> => {
  const rows = await Promise.all(
    (await commandsOf(family)).map(async (command) => {
      const name = find(`${family.name} ${command.name}`)!
      const anchor = `tcchat-${family.name}-${command.name}`
      const endpoint = await definition(name)
      return [
        `[\`${command.name}\`](cli/${family.name}.md#${anchor})`,
        `\`v4/${endpoint.path}\``,
        asks(endpoint),
        prose(command.summary)
      ]
    })
  )
  return [`### tcchat ${family.name}`, prose(family.summary), table(["command", "path", "asks", ""], rows)].join("\n\n")
}

const main = [
  written,
  "# tcchat",
  prose(root.summary),
  "## Synopsis",
  ["```text", "tcchat FAMILY CALL [options]", "tcchat call NAME|PATH [options]", "tcchat TOOL [options]", "```"].join(
    "\n"
  ),
  "## Description",
  prose(root.description ?? ""),
  "Every call has a command; its options are the fields of its payload, and those below. Responses go to stdout, everything else to stderr. `tcchat COMMAND --help` shows the same in a terminal.",
  "## Options of every call",
  "Besides the fields of the payload, each of which has an option:",
  optionLines([...callOptions, ndjsonOption("item of the response"), ...commonOptions]),
  "## Options of some calls",
  optionLines(someCallsOptions),
  "## Exit status",
  table(
    ["status", ""],
    exitStatuses.map(([status, text]) => [status, prose(text)])
  ),
  "## Variables",
  table(
    ["variable", ""],
    variables.map(([names, text]) => [
      names
        .split(", ")
        .map((name) => `\`${name}\``)
        .join(", "),
      prose(text)
    ])
  ),
  "## Files",
  "`$XDG_CONFIG_HOME/tcchat/config.json`, or `~/.config/tcchat/config.json`, or `%APPDATA%\\tcchat\\config.json` on Windows: profiles, see `tcchat config`. Only its owner should be able to read it.",
  "## Calls",
  'The column "asks" says whether a person is asked before the call is sent: always, never, or sometimes, where that depends on the request.',
  ...(await Promise.all(families.map(overview))),
  "## Tools",
  (await Promise.all(tools.map((node) => manual(node, [node.name])))).flat().join("\n")
].join("\n\n")

const pages = new Map([["cli.md", main]])
for (const family of families) {
  const calls = await Promise.all((await commandsOf(family)).map((command) => call(family, command)))
  const head = [
    written,
    `# tcchat ${family.name}`,
    prose(family.summary),
    "Besides its fields, a call has the [options of every call](../cli.md#options-of-every-call)."
  ]
  pages.set(`cli/${family.name}.md`, [...head, ...calls].join("\n\n"))
}

const config = JSON.parse(readFileSync(join(top, ".oxfmtrc.json"), "utf8")) as FormatConfig
const isCheck = process.argv.includes("--check")
const stale = (file: string) => {
  console.error(`${relative(top, file)} is not current; run: npm run docs`)
  process.exitCode = 1
}

for (const [name, text] of pages) {
  const target = join(folder, name)
  const { code, errors } = await format(target, `${text}\n`, config)
  for (const { message } of errors) throw new Error(message)
  if (isCheck) {
    if (!existsSync(target) || readFileSync(target, "utf8") !== code) stale(target)
    continue
  }
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, code)
}
const kept = existsSync(join(folder, "cli")) ? readdirSync(join(folder, "cli")) : []
for (const name of kept.filter((name) => !pages.has(`cli/${name}`))) {
  if (isCheck) stale(join(folder, "cli", name))
  else rmSync(join(folder, "cli", name))
}
if (process.exitCode !== 1) console.log(`The reference of the command line is current: ${pages.size} pages.`)
