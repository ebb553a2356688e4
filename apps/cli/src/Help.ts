/** The help of a command or of a group of commands. */
import { type Detail, type Group, isGroup, type Node, type Option, type Value, commonOptions } from "./Command.js"
import { pairs, type Style, wrap } from "./Style.js"

interface Look {
  readonly style: Style
  readonly columns: number
}

/** What the help shows for a value. */
export const shownValue = (value: Value): string =>
  value.kind === "choice" ? `${value.values.join("|")}${value.open === true ? "|..." : ""}` : value.shown

const isLong = (value: Value) => value.kind === "choice" && shownValue(value).length > 30

const shownOption = ({ name, value }: Option): string =>
  value === undefined ? `--${name}` : `--${name} ${isLong(value) ? "NAME" : shownValue(value)}`

const docsOf = ({ docs, value }: Option): string =>
  value?.kind === "choice" && isLong(value)
    ? `${docs} One of ${value.values.join(", ")}${value.open === true ? ", or another" : ""}.`
    : docs

const section = (title: string, lines: ReadonlyArray<string>, { style }: Look): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", style.bold(title), ...lines]

const paragraphs = (text: string, { columns }: Look): ReadonlyArray<string> =>
  text === "" ? [] : text.split("\n\n").flatMap((paragraph) => ["", ...wrap(paragraph, columns)])

const titles: Record<Option["section"], string> = {
  Request: "Fields of the payload",
  Options: "Options",
  Call: "The call",
  App: "The app",
  Output: "Output"
}

const notes = (all: NonNullable<Detail["notes"]>, look: Look): ReadonlyArray<string> =>
  all.flatMap(([title, lines]) =>
    section(
      title,
      typeof lines === "string"
        ? wrap(lines, look.columns - 2).map((line) => `  ${line}`)
        : pairs(lines, { columns: look.columns, paint: look.style.cyan }),
      look
    )
  )

const headings = ["Calls", "Tools", "Commands"] as const

const ofCommand = (path: ReadonlyArray<string>, summary: string, detail: Detail, look: Look): ReadonlyArray<string> => {
  const { columns, style } = look
  const words = (detail.arguments ?? []).map(({ many, name, optional }) => {
    const shown = `${name}${many === true ? "..." : ""}`
    return optional === true ? `[${shown}]` : shown
  })
  const options = [...detail.options, ...commonOptions]
  const sections = Object.keys(titles) as ReadonlyArray<Option["section"]>
  const rows = (rows: ReadonlyArray<readonly [string, string]>) => pairs(rows, { columns, paint: style.cyan })
  return [
    ...wrap(summary, columns),
    ...paragraphs(detail.description ?? "", look),
    ...section("Usage", [`  ${["tcchat", ...path, "[options]", ...words].join(" ")}`], look),
    ...section("Arguments", rows((detail.arguments ?? []).map(({ docs, name }) => [name, docs])), look),
    ...sections.flatMap((name) =>
      section(
        titles[name],
        rows(
          options.filter((option) => option.section === name).map((option) => [shownOption(option), docsOf(option)])
        ),
        look
      )
    ),
    ...notes(detail.notes ?? [], look),
    ...section(
      detail.examples?.length === 1 ? "Example" : "Examples",
      (detail.examples ?? []).map((line) => `  ${line}`),
      look
    )
  ]
}

const ofGroup = (
  path: ReadonlyArray<string>,
  group: Group,
  nodes: ReadonlyArray<Node>,
  look: Look
): ReadonlyArray<string> => [
  ...wrap(group.summary, look.columns),
  ...section("Usage", [`  ${["tcchat", ...path, group.word ?? "COMMAND", "..."].join(" ")}`], look),
  ...paragraphs(group.description ?? "", look),
  ...headings.flatMap((title) =>
    section(
      title,
      pairs(
        nodes
          .filter((node) => (node.heading ?? "Commands") === title && (isGroup(node) || node.hidden !== true))
          .map(({ name, summary }) => [name, summary]),
        { columns: look.columns, paint: look.style.cyan }
      ),
      look
    )
  ),
  ...notes(group.notes ?? [], look),
  ...section(
    "Examples",
    (group.examples ?? []).map((line) => `  ${line}`),
    look
  )
]

/** The lines of the help of a command or a group. */
export const lines = async (node: Node, path: ReadonlyArray<string>, look: Look): Promise<ReadonlyArray<string>> =>
  isGroup(node)
    ? ofGroup(path, node, await node.children(), look)
    : ofCommand(path, node.summary, await node.detail(), look)
