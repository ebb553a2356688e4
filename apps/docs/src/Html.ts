/** Texts of doc comments as HTML that VitePress leaves as it is. */
import type { Text, Voice } from "./Voice.js"

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "{": "&#123;",
  "}": "&#125;",
  "*": "&#42;",
  _: "&#95;",
  "[": "&#91;",
  "]": "&#93;",
  "|": "&#124;",
  ":": "&#58;"
}

/** Escapes characters that mean something in HTML, Markdown or Vue. */
export const escaped = (text: string): string => text.replace(/[&<>"{}*_[\]|:]/g, (character) => escapes[character]!)

export const code = (text: string): string => `<code>${escaped(text)}</code>`

/** Escapes a string, whose parts in backticks become code and whose known error codes become links. */
export const inline = (text: string, linkOf: (code: number) => string | undefined = () => undefined): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part) => {
      if (part.startsWith("`") && part.length > 2) return code(part.slice(1, -1))
      return part
        .split(/(?<![\d,.])(\d{5,6})(?![\d,.]*\d)/)
        .map((piece, index) => {
          const link = index % 2 === 1 ? linkOf(Number(piece)) : undefined
          return link === undefined ? escaped(piece) : `<a href="${link}">${piece}</a>`
        })
        .join("")
    })
    .join("")

export const paragraphs = (text: string, linkOf?: (code: number) => string | undefined): string =>
  text === ""
    ? ""
    : text
        .split("\n\n")
        .map((paragraph) => `<p>${inline(paragraph, linkOf)}</p>`)
        .join("\n")

/** A text of a definition; one that is in English on a page in another language says so. */
export const spoken = ({ foreign, text }: Text, linkOf?: (code: number) => string | undefined): string =>
  foreign ? `<span lang="en" class="foreign">${inline(text, linkOf)}</span>` : inline(text, linkOf)

/** A heading whose anchor is the same in all languages. */
export const heading = (text: string, anchor: string): string => `## ${text} {#${anchor}}`

/** The sentence that a page begins with. */
export const lead = (text: Text, linkOf?: (code: number) => string | undefined): string =>
  `<p class="lead">${spoken(text, linkOf)}</p>`

/** Facts with their labels; the values are HTML. */
export const facts = (rows: ReadonlyArray<readonly [label: string, value: string]>): string =>
  `<div class="facts">\n${rows.map(([label, value]) => `<div><span>${label}</span><div>${value}</div></div>`).join("\n")}\n</div>`

/** What a comment says beyond its first sentence, which is in English in all languages. */
export const described = (
  text: string,
  { labels, language }: Voice,
  linkOf?: (code: number) => string | undefined
): string =>
  text === "" || language === "en"
    ? paragraphs(text, linkOf)
    : `<details class="details english"><summary>${labels.english}</summary><div lang="en">\n${paragraphs(text, linkOf)}\n</div></details>`
