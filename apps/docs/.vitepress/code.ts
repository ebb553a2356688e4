/** How code is coloured: each token has a class in place of two colours, which halves the pages. */
import type { MarkdownOptions } from "vitepress"

type Theme = Exclude<MarkdownOptions["theme"], undefined>
type Transformer = NonNullable<MarkdownOptions["codeTransformers"]>[number]

/** A colour for each kind of token, which stands for a class of `theme/code.css`. */
const kinds: ReadonlyArray<readonly [name: string, color: string, scopes: ReadonlyArray<string>]> = [
  ["comment", "#000001", ["comment", "punctuation.definition.comment"]],
  ["string", "#000002", ["string", "punctuation.definition.string", "markup.inline.raw"]],
  ["literal", "#000003", ["constant.numeric", "constant.language", "constant.character", "support.constant"]],
  ["keyword", "#000004", ["keyword", "storage", "keyword.operator.expression", "keyword.operator.new"]],
  ["function", "#000005", ["entity.name.function", "support.function"]],
  [
    "name",
    "#000006",
    ["entity.name.type", "entity.name.class", "support.type.property-name", "meta.object-literal.key"]
  ],
  ["variable", "#000007", ["variable.other.normal.shell", "punctuation.definition.variable", "constant.other.option"]]
]

const classes = new Map(kinds.map(([name, color]) => [color, `t-${name}`]))

export const theme = {
  name: "tcchat",
  type: "light",
  fg: "#000000",
  bg: "#ffffff",
  settings: [
    { settings: { foreground: "#000000", background: "#ffffff" } },
    ...kinds.map(([, foreground, scope]) => ({ scope: [...scope], settings: { foreground } }))
  ]
} as unknown as Theme

type Line = Parameters<NonNullable<Transformer["line"]>>[0]
type Part = Line["children"][number]

/** A token as it is written: plain text has no element, and neighbours of the same kind are one. */
const merged = (parts: ReadonlyArray<Part>): Array<Part> => {
  const found: Array<Part> = []
  for (const part of parts) {
    const [inner] = part.type === "element" ? part.children : []
    const plain = part.type === "element" && part.properties["class"] === undefined && inner?.type === "text"
    const own = plain ? inner : part
    const last = found.at(-1)
    if (own.type === "text" && last?.type === "text") last.value += own.value
    else if (
      own.type === "element" &&
      last?.type === "element" &&
      own.properties["class"] === last.properties["class"] &&
      inner?.type === "text" &&
      last.children[0]?.type === "text"
    )
      last.children[0].value += inner.value
    else found.push(own)
  }
  return found
}

/** Writes classes in place of colours. */
export const classTransformer: Transformer = {
  name: "tcchat:classes",
  pre: (node) => {
    delete node.properties["style"]
  },
  span: (node) => {
    const { style } = node.properties
    if (typeof style !== "string") return
    delete node.properties["style"]
    const name = classes.get(/color:\s*(#[0-9a-f]{6})/i.exec(style)?.[1]?.toLowerCase() ?? "")
    if (name !== undefined) node.properties["class"] = name
  },
  line: (node) => {
    node.children = merged(node.children)
  }
}
