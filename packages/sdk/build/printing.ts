/** How declarations are written. */
import type { Names } from "./naming.js"
import type { Property, Structure, Type } from "./Structure.js"

const width = 120

/** An at sign would begin a tag, except in code. */
const escaped = (text: string): string =>
  text
    .replaceAll("*/", "*\\/")
    .split("`")
    .map((part, index) => (index % 2 === 0 ? part.replace(/(?<!\\)@/g, "\\@") : part))
    .join("`")

const wrapped = (text: string, room: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > room) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** Writes a doc comment of paragraphs, which are separated by an empty line, and of tags; empty for an empty text. */
export const docComment = (text: string, indent = "", tags: ReadonlyArray<string> = []): string => {
  if (text === "") return ""
  const room = width - indent.length - 3
  const paragraphs = text.split("\n\n").map((paragraph) => wrapped(escaped(paragraph), room))
  const lines = [...paragraphs, ...(tags.length === 0 ? [] : [tags])].flatMap((block, index) =>
    index === 0 ? block : ["", ...block]
  )
  const [only = ""] = lines
  if (lines.length === 1 && only.length <= room - 4) return `${indent}/** ${only} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("")}${indent} */\n`
}

const unique = (texts: ReadonlyArray<string>) => [...new Set(texts)]

/** Writes a type. */
export const typeText = (type: Type, names: Names): string => {
  switch (type.kind) {
    case "text":
      return type.text
    case "array":
      return `ReadonlyArray<${typeText(type.item, names)}>`
    case "record":
      return `Readonly<Record<string, ${typeText(type.value, names)}>>`
    case "union":
      return unique(type.members.map((member) => typeText(member, names))).join(" | ")
    case "named":
      return names.of(type.structure)
  }
}

const key = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

/** An array of many values, one to a line if they are too long for one. */
const brokenArray = (text: string): string =>
  text.length < width - 6
    ? text
    : text.replace(/^ReadonlyArray<(.*)>$/, (_, inner: string) =>
        ["ReadonlyArray<", ...inner.split(" | ").map((value) => `        | ${value}`), "      >"].join("\n")
      )

const propertyText = ({ comment, name, optional, type }: Property, names: Names): string => {
  const head = `  readonly ${key(name)}${optional ? "?" : ""}:`
  const text = typeText(type, names)
  // Not between angle brackets.
  const members = [...text.split(/ \| (?![^<]*>)/), ...(optional ? ["undefined"] : [])]
  const line = `${head} ${members.join(" | ")}`
  const broken = `${head}\n${members.map((member) => `    | ${brokenArray(member)}`).join("\n")}`
  return `${docComment(comment, "  ")}${line.length <= width ? line : broken}\n`
}

const commentOf = (structure: Structure, names: Names): string => {
  if (structure.known !== undefined) return structure.known.comment
  const parent = names.parentOf(structure)
  const [{ comment, entry, field }] = structure.uses as [Structure["uses"][number]]
  if (parent === undefined) return comment
  if (parent.members.length > 0) return `One of the forms of \`${names.of(parent)}\`.`
  if (entry) return `An entry of \`${field}\`.`
  return comment === "" ? `\`${field}\` of \`${names.of(parent)}\`.` : comment
}

/** Writes the declaration of a structure. */
export const declaration = (structure: Structure, names: Names): string => {
  const { alias, members, properties } = structure
  const name = names.of(structure)
  const head = docComment(commentOf(structure, names))
  if (alias !== undefined) return `${head}export type ${name} = ${alias}\n`
  if (members.length > 0) {
    const all = members.map(([, member]) => names.of(member))
    const line = `export type ${name} = ${all.join(" | ")}`
    return `${head}${line.length <= width ? line : `export type ${name} =\n${all.map((one) => `  | ${one}`).join("\n")}`}\n`
  }
  if (properties.length === 0) return `${head}export interface ${name} {}\n`
  return `${head}export interface ${name} {\n${properties.map((property) => propertyText(property, names)).join("")}}\n`
}

/** Writes an import or an export of names. */
export const clause = (keyword: string, names: ReadonlyArray<string>, from: string): string => {
  if (names.length === 0) return ""
  const line = `${keyword} { ${names.join(", ")} } from "${from}"`
  return line.length <= width
    ? `${line}\n`
    : `${keyword} {\n${names.map((name) => `  ${name}`).join(",\n")}\n} from "${from}"\n`
}
