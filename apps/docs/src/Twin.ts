/** Pages in Markdown alone, without the HTML that the site is made of, for tools that read. */
import type { Page } from "./Page.js"

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' }

const decoded = (text: string): string =>
  text.replace(/&(#\d+|\w+);/g, (whole, name: string) =>
    name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? whole)
  )

/** Where the twin of a page is: `/errors/30008.md`, or `/errors/index.md`. */
export const twinLink = (link: string): string => {
  const [path = "", anchor] = link.split("#")
  return `${path.endsWith("/") ? `${path}index` : path}.md${anchor === undefined ? "" : `#${anchor}`}`
}

const linked = (link: string, base: string): string =>
  link.startsWith("/") ? `${base}${twinLink(link).slice(1)}` : link

const inlineOf = (html: string, base: string): string =>
  decoded(
    html
      .replace(/<code>(.*?)<\/code>/g, "`$1`")
      .replace(/<strong>(.*?)<\/strong>/g, "**$1**")
      .replace(
        /<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/g,
        (_, link: string, text: string) => `[${text}](${linked(link, base)})`
      )
      .replace(/<[^>]+>/g, "")
  )
    .replace(/\]\((\/[^)\s]*)\)/g, (_, link: string) => `](${link.includes(".") ? link : linked(link, base)})`)
    .trim()

const fact = /^<div><span>(.*?)<\/span><div>(.*)<\/div><\/div>$/
const field = /^<div class="field(?: depth-(\d))?"><div class="head">(.*?)<\/div>(.*)<\/div>$/
const row =
  /^<a class="row" href="([^"]*)"[^>]*><span class="head">(.*?)<\/span><span class="text">(.*?)<\/span>(.*)<\/a>$/

/** The head of a field: its name, and what is known of it between commas. */
const headOf = (head: string, base: string): string => {
  const [name = "", ...facts] = head.split(/ (?=<span class="(?:type|badge)[^>]*>)/)
  return [inlineOf(name, base), facts.map((text) => inlineOf(text, base)).join(", ")].filter(Boolean).join(" ")
}

const lineOf = (line: string, base: string): string | undefined => {
  const facts = fact.exec(line)
  if (facts !== null) return `- ${facts[1]}: ${inlineOf(facts[2]!, base)}`
  const fields = field.exec(line)
  if (fields !== null) {
    const [, depth = "0", head = "", rest = ""] = fields
    const texts = rest
      .split("</p>")
      .map((part) => inlineOf(part, base))
      .filter(Boolean)
    return `${"  ".repeat(Number(depth))}- ${[headOf(head, base), ...texts].join(". ").replace(/\.\. /g, ". ")}`
  }
  const rows = row.exec(line)
  if (rows !== null) {
    const [, link = "", head = "", text = "", foot = ""] = rows
    const [name = "", code = ""] = head.split("</strong>")
    const badges = inlineOf(foot.replaceAll("</span> <span", "</span>, <span"), base)
    return `- [${inlineOf(name, base)}](${linked(link, base)})${inlineOf(code, base) === "" ? "" : ` ${inlineOf(code, base)}`}: ${inlineOf(text, base)}${badges === "" ? "" : ` (${badges})`}`
  }
  if (
    /^<\/?(?:div|details|RowFilter|picture|section)\b[^>]*>(?:<summary>.*)?$/.test(line) ||
    line === "</div></details>"
  )
    return undefined
  return inlineOf(line, base)
}

const isFence = (line: string): boolean => line.startsWith("```")

const frontmatter = /^---\n([\s\S]*?)\n---\n/

/** The head of a page of the layout `home`, whose title is in its frontmatter. */
const heroOf = (matter: string): string => {
  const valueOf = (name: string) => new RegExp(`^ {2}${name}: (.+)$`, "m").exec(matter)?.[1]
  return /^layout: home$/m.test(matter) ? `# ${valueOf("name")}: ${valueOf("text")}\n\n${valueOf("tagline")}\n\n` : ""
}

/** Writes a page as Markdown, with links to the Markdown of other pages under a base. */
export const twinOf = ({ text }: Page, base = "/"): string => {
  const matter = frontmatter.exec(text)
  const lines = text.slice(matter?.[0].length ?? 0).split("\n")
  const written: Array<string> = []
  let inCode = false
  for (const line of lines) {
    const titled = /^```(\w*) \[([^\]]+)\]$/.exec(line)
    if (!inCode && titled !== null) written.push(`**${titled[2]}**`, "", `\`\`\`${titled[1]}`)
    else if (inCode || isFence(line)) written.push(line)
    else if (line.startsWith(":::")) written.push("")
    else {
      const own = lineOf(line.replace(/^(#+ .*?) \{#[^}]+\}$/, "$1"), base)
      if (own !== undefined) written.push(own)
    }
    if (isFence(line)) inCode = !inCode
  }
  return `${heroOf(matter?.[1] ?? "")}${written.join("\n").trim()}\n`.replace(/\n{3,}/g, "\n\n")
}
