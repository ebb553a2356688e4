/** Parses the command line: which command, which options with which values, which arguments. */
import { similarTo } from "@tcchat/core/Check"
import { parseArgs } from "node:util"
import {
  type Command,
  commonOptions,
  type Detail,
  type Group,
  type Input,
  isGroup,
  type Node,
  type Option,
  type UsageError,
  usageError,
  type Value
} from "./Command.js"
import { quoted } from "./Style.js"

/** What the command line asks for. */
export type Request =
  | { readonly kind: "Version" }
  | {
      readonly kind: "Help"
      readonly path: ReadonlyArray<string>
      readonly node: Node
      /** Whether help is shown because the command line ends before it names a command. */
      readonly isCommandMissing: boolean
    }
  | UsageError
  | Execution

/** A command with its input. */
export interface Execution {
  readonly kind: "Execution"
  readonly load: Detail["load"]
  readonly input: Input
}

const helpOf = (path: ReadonlyArray<string>) => `See: ${["tcchat", ...path, "--help"].join(" ")}`

const didYouMean = (path: ReadonlyArray<string>, name: string | undefined, dashes = "") =>
  name === undefined ? helpOf(path) : `Did you mean ${dashes}${name}? ${helpOf(path)}`

/** Names under which people try to pass a secret as an option, which other users of the machine could read. */
const secretOptions = /^(?:secret-?key|secret|key|user-?sig|sig|password)$/i

const unknownOption = (name: string, path: ReadonlyArray<string>, known: ReadonlyArray<string>): UsageError =>
  secretOptions.test(name)
    ? usageError(
        `There is no --${name}: a secret on the command line can be seen by every user of the machine.`,
        "Set TCCHAT_SECRET_KEY, or give --secret-key-file FILE, or --secret-key-file - for standard input."
      )
    : usageError(
        `There is no option ${quoted(`--${name}`)}${path.length === 0 ? "" : ` of ${["tcchat", ...path].join(" ")}`}.`,
        didYouMean(path, similarTo(name, known), "--")
      )

const unknownCommand = async (
  word: string,
  path: ReadonlyArray<string>,
  { elsewhere = async () => [] }: Group,
  known: ReadonlyArray<string>
): Promise<UsageError> => {
  const exact = await elsewhere(word, true)
  const similar = exact.length > 0 ? exact : [similarTo(word, known)].filter((name) => name !== undefined)
  const meant = similar.length > 0 ? similar : await elsewhere(word, false)
  return usageError(
    path.length === 0
      ? `There is no command ${quoted(word)}.`
      : `There is no command ${quoted(word)} of tcchat ${path.join(" ")}.`,
    didYouMean(path, meant.length === 0 ? undefined : meant.join(" or "))
  )
}

/** A negative integer, such as an error code, is a value and not a group of short options. */
const isNegative = (word: string) => /^-\d+$/.test(word)

const isOption = (word: string) => /^-./.test(word) && !isNegative(word)

/** Returns what a value should be, or nothing if it is valid. */
const expected = (value: Value, given: string): string | undefined => {
  switch (value.kind) {
    case "string":
      return given !== "" || value.mayBeEmpty === true ? undefined : value.shown
    case "choice":
      if (value.values.includes(given) || value.open === true) return undefined
      return value.values.length === 1 ? value.values.join() : `one of ${value.values.join(", ")}`
    case "integer": {
      const number = Number(given)
      return /^-?\d+$/.test(given) && number >= value.minimum && number <= value.maximum
        ? undefined
        : `an integer from ${value.minimum} to ${value.maximum}`
    }
    case "duration":
      return /^\d+(?:\.\d+)?(?:ms|s|m|h|d)?$/.test(given) && Number.parseFloat(given) > 0
        ? undefined
        : "a time such as 500ms, 10s, 2m, 12h or 30d"
  }
}

const inputOf = (options: ReadonlyMap<string, ReadonlyArray<string>>, words: ReadonlyArray<string>): Input => {
  const strings = (name: string) => options.get(name) ?? []
  const string = (name: string) => strings(name)[0]
  return {
    flag: (name) => options.has(name),
    string,
    strings,
    integer: (name) => {
      const given = string(name)
      return given === undefined ? undefined : Number(given)
    },
    arguments: words
  }
}

/** Splits the words of a command into options and arguments, which are checked by the caller. */
const tokensOf = (words: ReadonlyArray<string>, options: ReadonlyArray<Option>) =>
  parseArgs({
    args: [...words],
    options: Object.fromEntries(options.map(({ name, value }) => [name, { type: value ? "string" : "boolean" }])),
    // The errors of strict mode name neither the command nor what to do.
    strict: false,
    allowPositionals: true,
    tokens: true
  }).tokens

/** Parses the options and arguments of a command. */
const parseCommand = (
  command: Command,
  detail: Detail,
  path: ReadonlyArray<string>,
  words: ReadonlyArray<string>
): Request => {
  const known = new Map([...detail.options, ...commonOptions].map((option) => [option.name, option]))
  const options = new Map<string, Array<string>>()
  const given: Array<string> = []
  let negativeAt: number | undefined
  for (const token of tokensOf(words, [...known.values()])) {
    if (token.kind === "option-terminator") continue
    if (token.kind === "positional") {
      given.push(token.value)
      continue
    }
    const { index, inlineValue, name, rawName, value } = token
    const word = words[index]!
    if (isNegative(word)) {
      // parseArgs returns a token for each digit.
      if (index !== negativeAt) given.push(word)
      negativeAt = index
      continue
    }
    if (name === "help" || word === "-h") return { kind: "Help", path, node: command, isCommandMissing: false }
    const option = rawName.startsWith("--") ? known.get(name) : undefined
    if (option === undefined) return unknownOption(word.replace(/^--?([^=]*).*$/s, "$1"), path, [...known.keys()])
    const values = options.get(name)
    if (values !== undefined && option.many !== true)
      return usageError(`--${name} is given twice.`, `Give it once. ${helpOf(path)}`)
    if (option.value === undefined) {
      if (inlineValue === true) return usageError(`--${name} takes no value.`, helpOf(path))
      options.set(name, [])
      continue
    }
    if (value === undefined || (!inlineValue && value.startsWith("--")))
      return usageError(
        `--${name} needs a value.`,
        value === undefined ? helpOf(path) : `If ${quoted(value)} is meant to be the value, write --${name}=…`
      )
    if (values === undefined) options.set(name, [value])
    else values.push(value)
  }
  return (
    argumentError(detail, path, given) ??
    optionError(known, options) ?? { kind: "Execution", load: detail.load, input: inputOf(options, given) }
  )
}

const argumentError = (
  { arguments: wanted = [] }: Detail,
  path: ReadonlyArray<string>,
  given: ReadonlyArray<string>
): UsageError | undefined => {
  const missing = wanted[given.length]
  if (missing !== undefined && missing.optional !== true)
    return usageError(`${missing.name} is missing: ${missing.docs}`, helpOf(path))
  if (given.length <= wanted.length || wanted.at(-1)?.many === true) return undefined
  return usageError(
    wanted.length === 0
      ? `tcchat ${path.join(" ")} takes options only, not ${quoted(given[0]!)}.`
      : `tcchat ${path.join(" ")} takes ${wanted.length === 1 ? "one argument" : `${wanted.length} arguments`}, and ${given.length} are given.`,
    helpOf(path)
  )
}

const optionError = (
  known: ReadonlyMap<string, Option>,
  options: ReadonlyMap<string, ReadonlyArray<string>>
): UsageError | undefined => {
  if (options.has("json") && options.has("ndjson"))
    return usageError("--json and --ndjson exclude each other.", "Give one of them.")
  for (const [name, values] of options)
    for (const given of values) {
      const wanted = expected(known.get(name)!.value!, given)
      if (wanted !== undefined) return usageError(`--${name}: expected ${wanted}, got ${quoted(given)}.`)
    }
  return undefined
}

/** Parses the command line, without the name of the program. */
export const parse = async (root: Group, words: ReadonlyArray<string>): Promise<Request> => {
  const path: Array<string> = []
  const rest = words[0] === "help" ? [...words.slice(1), "--help"] : [...words]
  const early: Array<string> = []
  let node: Node = root
  while (isGroup(node)) {
    const word = rest.shift()
    if (word === undefined) return { kind: "Help", path, node, isCommandMissing: path.length > 0 }
    if (word === "--help" || word === "-h") {
      // `tcchat --help relation` asks for the help of `relation`.
      if (rest.every((word) => !isOption(word)) && rest.length > 0) {
        rest.push(word)
        continue
      }
      return { kind: "Help", path, node, isCommandMissing: false }
    }
    if (path.length === 0 && (word === "--version" || word === "-V")) return { kind: "Version" }
    if (word === "--json") {
      early.push(word)
      continue
    }
    if (isOption(word)) {
      const name = word.replace(/^-+([^=]*).*$/s, "$1")
      if (secretOptions.test(name)) return unknownOption(name, path, [])
      return usageError(
        `${quoted(word.replace(/=.*$/s, ""))} is given where a command is expected.`,
        `Options come after the command. ${helpOf(path)}`
      )
    }
    const group: Group = node
    const children = await group.children()
    const found = children.find(({ name }) => name === word) ?? (await group.find?.(word))
    if (found === undefined)
      return unknownCommand(
        word,
        path,
        group,
        children.filter((child) => isGroup(child) || child.hidden !== true).map(({ name }) => name)
      )
    if ("kind" in found) return found
    node = found
    path.push(word)
  }
  return parseCommand(node, await node.detail(), path, [...early, ...rest])
}
