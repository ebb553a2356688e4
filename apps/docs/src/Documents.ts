/**
 * The Markdown of the repository as pages: guides, and the READMEs of what is published. A text is written once, where the
 * repository shows it; its links between files become links between pages.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import type { CodeEntry } from "./Catalogue.js"
import { cliLink } from "./CliPages.js"
import { codeLinks } from "./Links.js"
import type { Page } from "./Page.js"

const root = fileURLToPath(new URL("../../../", import.meta.url))

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly repository?: unknown
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Manifest

/** A Markdown file of the repository that is a page. */
export interface Document {
  /** Path below the root. */
  readonly file: string
  readonly link: string
  readonly title: string
  readonly text: string
}

const documentOf = (file: string, link: string): Document => {
  const text = readFileSync(join(root, file), "utf8")
  return { file, link, title: /^# (.+)$/m.exec(text)?.[1] ?? link, text }
}

/** `docs/guides/errors.md` is `/guides/errors`, and the README of a folder is its index. */
const guides = (): ReadonlyArray<Document> =>
  readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md") && !name.startsWith("reference/"))
    .sort()
    .map((name) => documentOf(`docs/${name}`, `/${name.replace(/README\.md$/, "index").replace(/\.md$/, "")}`))

const readmes = (): ReadonlyArray<Document> =>
  [...readdirSync(join(root, "packages")).map((name) => `packages/${name}`), "apps/cli"]
    .map((folder) => ({ folder, manifest: manifestOf(folder) }))
    .filter(({ manifest }) => manifest.private !== true)
    .map(({ folder, manifest }) =>
      documentOf(`${folder}/README.md`, `/packages/${manifest.name.replace("@tcchat/", "")}`)
    )

/** All documents; the front pages are not among them. */
export const documents: ReadonlyArray<Document> = [
  ...guides(),
  ...readmes(),
  documentOf(".github/failing-case/README.md", "/failing-case"),
  documentOf("SECURITY.md", "/security")
]

const byFile = new Map(documents.map((document) => [document.file, document]))

const { repository } = manifestOf("")

/** Where a file of the repository is read that is no page: at its host, if the root's manifest says which that is. */
const atHost = (file: string): string | undefined =>
  typeof repository === "string" && repository.startsWith("https://")
    ? `${repository.replace(/(\.git)?\/?$/, "")}/blob/HEAD/${file}`
    : undefined

const pageOf = (file: string): string | undefined => {
  const [, family] = /^docs\/reference\/cli(?:\/([a-z-]+))?\.md$/.exec(file) ?? []
  if (file.startsWith("docs/reference/")) return cliLink(family ?? "")
  return byFile.get(file)?.link.replace(/\/index$/, "/")
}

/** A link between files as one between pages; words alone, if nobody can follow it. */
const linked = (from: string, label: string, target: string): string => {
  if (/^(?:[a-z]+:|#|\/)/.test(target)) return `[${label}](${target})`
  const [path = "", anchor] = target.split("#")
  const resolved = posix.join(posix.dirname(from), path)
  if (!existsSync(join(root, resolved))) throw new Error(`${from} has a link to ${target}, which does not exist`)
  const readme = posix.join(resolved, "README.md")
  const file = statSync(join(root, resolved)).isDirectory() && existsSync(join(root, readme)) ? readme : resolved
  const link = pageOf(file) ?? atHost(file)
  return link === undefined ? label : `[${label}](${link}${anchor === undefined ? "" : `#${anchor}`})`
}

/** The prose of a text replaced, and its code as it is. */
const outsideCode = (text: string, replace: (prose: string) => string): string =>
  text
    .split(/^(```[^]*?^```)$/m)
    .map((part, index) => (index % 2 === 1 ? part : replace(part)))
    .join("")

/** What search engines see: the first paragraph. */
const descriptionOf = (text: string): string => {
  const [, paragraph = ""] = /^# .+\n+((?:[^\n#|`-].*\n)+)/m.exec(text) ?? []
  return paragraph
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*`]/g, "")
    .replace(/\s+/g, " ")
    .trim()
}

/** The documents as pages. A code in the first column of a table leads to its page. */
export const documentPages = (codes: ReadonlyArray<CodeEntry>): ReadonlyArray<Page> => {
  const linkOf = { en: codeLinks(codes, "en"), zh: codeLinks(codes, "zh") }
  return documents.map(({ file, link, text, title }) => {
    const codeLink = linkOf[link.startsWith("/zh/") ? "zh" : "en"]
    const prose = (part: string) =>
      part
        .replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (_, label: string, target: string) => linked(file, label, target))
        .replace(/^\| [^|]*/gm, (cell) =>
          cell.replace(/(?<![\w[/])\d{5,6}(?![\w\]])/g, (code) => {
            const page = codeLink(Number(code))
            return page === undefined ? code : `[${code}](${page})`
          })
        )
    const matter = { title, description: descriptionOf(text), editLink: false }
    const head = Object.entries(matter).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    return { link, text: `---\n${head.join("\n")}\n---\n\n${outsideCode(text, prose)}` }
  })
}
