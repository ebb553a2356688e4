/** Texts of doc comments as HTML that VitePress leaves as it is. */

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
