/**
 * Reads the words of the command line: which command, which options with which values, which arguments.
 *
 * @effect/cli looks for each option anywhere among the words, so that a value that is written like an option is taken for
 * one, and its messages do not say what would be right. So the words are put in order here, and handed over in a form that
 * can be read in one way only.
 */
import {
  type Command,
  type Detail,
  type Group,
  isGroup,
  type Node,
  type Option,
  output,
  type Wrong,
  wrong
} from "./Command.js"
import { quoted } from "./Style.js"

/** What the words ask for. */
export type Request =
  | { readonly ask: "version" }
  | { readonly ask: "help"; readonly path: ReadonlyArray<string>; readonly node: Node; readonly bare: boolean }
  | Wrong
  | Run

/** A command with what it is given. */
export interface Run {
  readonly ask: "run"
  readonly detail: Detail
  readonly options: ReadonlyMap<string, ReadonlyArray<string>>
  readonly arguments: ReadonlyArray<string>
}

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/** The known word that was probably meant, if one is near enough. */
export const nearest = (word: string, known: ReadonlyArray<string>): string | undefined => {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const [best] = known
    .map((name) => ({ name, far: name.startsWith(word) && word.length > 2 ? 1 : distance(word, name) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
  return best?.name
}

const helpOf = (path: ReadonlyArray<string>) => `See: ${["tcchat", ...path, "--help"].join(" ")}`

const didYouMean = (path: ReadonlyArray<string>, name: string | undefined, dashes = "") =>
  name === undefined ? helpOf(path) : `Did you mean ${dashes}${name}? ${helpOf(path)}`

/** Secrets that people try to give as options, where other users of the machine and the shell's history would see them. */
const secretOptions = /^(?:secret-?key|secret|key|user-?sig|sig|password)$/i

const unknownOption = (name: string, path: ReadonlyArray<string>, known: ReadonlyArray<Option>): Wrong =>
  secretOptions.test(name)
    ? wrong(
        `There is no --${name}: a secret on the command line can be seen by every user of the machine.`,
        "Set TCCHAT_SECRET_KEY, or give --secret-key-file FILE, or --secret-key-file - for standard input."
      )
    : wrong(
        `There is no option ${quoted(`--${name}`)}${path.length === 0 ? "" : ` of ${["tcchat", ...path].join(" ")}`}.`,
        didYouMean(
          path,
          nearest(
            name,
            known.map((option) => option.name)
          ),
          "--"
        )
      )

const isOption = (word: string) => /^-./.test(word) && !/^-\d+$/.test(word)

const longName = (word: string): string => (word === "-h" ? "--help" : word)

const noCommand = (word: string, path: ReadonlyArray<string>, known: ReadonlyArray<string>): Wrong =>
  wrong(
    path.length === 0
      ? `There is no command ${quoted(word)}.`
      : `There is no command ${quoted(word)} of tcchat ${path.join(" ")}.`,
    didYouMean(path, nearest(word, known))
  )

/** Reads options and arguments of a command. */
const readCommand = (
  command: Command,
  detail: Detail,
  path: ReadonlyArray<string>,
  words: ReadonlyArray<string>
): Request => {
  const known = [...detail.options, ...output]
  const byName = new Map(known.map((option) => [option.name, option]))
  const options = new Map<string, Array<string>>()
  const given: Array<string> = []
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--") {
      given.push(...rest)
      break
    }
    if (!isOption(word)) {
      given.push(word)
      continue
    }
    const [, name = "", inline] = /^-{1,2}([^=]*)(?:=(.*))?$/s.exec(longName(word))!
    const option = byName.get(name)
    if (option === undefined || !longName(word).startsWith("--")) return unknownOption(name, path, known)
    if (option.name === "help") return { ask: "help", path, node: command, bare: false }
    const values = options.get(name)
    if (values !== undefined && option.many !== true)
      return wrong(`--${name} is given twice.`, `Give it once. ${helpOf(path)}`)
    if (option.value === undefined) {
      if (inline !== undefined) return wrong(`--${name} takes no value.`, helpOf(path))
      options.set(name, [])
      continue
    }
    const value = inline ?? rest.shift()
    if (value === undefined || (inline === undefined && value.startsWith("--")))
      return wrong(
        `--${name} needs a value.`,
        value === undefined ? helpOf(path) : `If ${quoted(value)} is meant to be the value, write --${name}=…`
      )
    options.set(name, [...(values ?? []), value])
  }
  const wanted = detail.arguments ?? []
  const missing = wanted[given.length]
  if (missing !== undefined && missing.optional !== true)
    return wrong(`${missing.name} is missing: ${missing.docs}`, helpOf(path))
  if (given.length > wanted.length && wanted.at(-1)?.many !== true)
    return wrong(
      wanted.length === 0
        ? `tcchat ${path.join(" ")} takes options only, not ${quoted(given[0]!)}.`
        : `tcchat ${path.join(" ")} takes one argument, and ${given.length} are given.`,
      helpOf(path)
    )
  return { ask: "run", detail, options, arguments: given }
}

/** Reads the words behind the name of the program. */
export const read = async (root: Group, words: ReadonlyArray<string>): Promise<Request> => {
  const path: Array<string> = []
  const rest = words[0] === "help" ? [...words.slice(1), "--help"] : [...words]
  const early: Array<string> = []
  let node: Node = root
  while (isGroup(node)) {
    const word = rest.shift()
    if (word === undefined) return { ask: "help", path, node, bare: path.length > 0 }
    if (word === "--help" || word === "-h") {
      // Of `tcchat --help relation` the help of `relation` is wanted.
      if (rest.every((word) => !isOption(word)) && rest.length > 0) {
        rest.push(word)
        continue
      }
      return { ask: "help", path, node, bare: false }
    }
    if (path.length === 0 && (word === "--version" || word === "-V")) return { ask: "version" }
    if (word === "--json") {
      early.push(word)
      continue
    }
    if (isOption(word)) {
      const name = word.replace(/^-+([^=]*).*$/s, "$1")
      if (secretOptions.test(name)) return unknownOption(name, path, output)
      return wrong(
        `${quoted(word.replace(/=.*$/s, ""))} stands where a command is expected.`,
        `Options come after the command. ${helpOf(path)}`
      )
    }
    const group: Group = node
    const children = await group.children()
    const found = children.find(({ name }) => name === word) ?? (await group.find?.(word))
    if (found === undefined)
      return noCommand(
        word,
        path,
        children.map(({ name }) => name)
      )
    if ("ask" in found) return found
    node = found
    path.push(word)
  }
  return readCommand(node, await node.detail(), path, [...early, ...rest])
}
