/** The pages of the command line, from the reference that is kept in the repository. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Page } from "./Page.js"

const folder = fileURLToPath(new URL("../../../docs/reference/", import.meta.url))

const head = (title: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(`${title}: the reference of the command line`)}\neditLink: false\noutline: [2, 3]\n---\n`

/** Links between files as links between pages. */
const linked = (text: string): string =>
  text.replace(/\]\((?:\.\.\/)?cli\.md/g, "](/cli/").replace(/\]\((?:cli\/)?([a-z-]+)\.md/g, "](/cli/$1")

const read = (file: string, link: string): Page => {
  const text = readFileSync(join(folder, file), "utf8").replace(/^<!--.*-->\n+/, "")
  const [, title = ""] = /^# (.+)$/m.exec(text) ?? []
  return { link, text: `${head(title)}\n${linked(text)}` }
}

/** The names of the families as commands have them. */
export const cliFamilies: ReadonlyArray<string> = readdirSync(join(folder, "cli"))
  .map((file) => file.replace(/\.md$/, ""))
  .sort()

export const cliLink = (family: string): string => `/cli/${family}`

export const cliPages = (): ReadonlyArray<Page> => [
  read("cli.md", "/cli/index"),
  ...cliFamilies.map((family) => read(`cli/${family}.md`, cliLink(family)))
]
