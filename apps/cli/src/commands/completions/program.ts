/** Completion in shells: a small script for each shell runs the program itself. */
import * as Effect from "effect/Effect"
import { usage } from "../../CliError.js"
import {
  type Candidate,
  done,
  type Group,
  isGroup,
  type Node,
  type Option,
  commonOptions,
  type Run
} from "../../Command.js"
import { out } from "../../Output.js"

/** Where nothing is found, the shell completes names of files. */
const scripts: Readonly<Record<string, string>> = {
  bash: `_tcchat() {
  local IFS=$'\\n'
  COMPREPLY=($(tcchat __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1))
}
complete -o default -F _tcchat tcchat
`,
  zsh: `#compdef tcchat
_tcchat() {
  local -a found
  found=("\${(@f)$(tcchat __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null | sed 's/:/\\\\:/g; s/\\t/:/')}")
  if [[ -n "\${found[1]}" ]]; then _describe tcchat found; else _files; fi
}
compdef _tcchat tcchat
`,
  fish: `function __tcchat_complete
  set -l found (tcchat __complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
  if set -q found[1]
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c tcchat -f -a '(__tcchat_complete)'
`
}

/** The names of the shells, for completion. */
export const shells = (): ReadonlyArray<Candidate> => Object.keys(scripts).map((name) => [name, ""] as const)

/** Prints the script of a shell. */
export const print: Run = (input) => {
  const script = scripts[input.arguments[0]!]
  return script === undefined
    ? usage("Completion does not support this shell.", `It supports ${Object.keys(scripts).join(", ")}.`)
    : Effect.as(out(script), done)
}

/** The words of commands, without those that only programs use. */
const ofNodes = (nodes: ReadonlyArray<Node>): ReadonlyArray<Candidate> =>
  nodes.filter((node) => isGroup(node) || node.hidden !== true).map(({ name, summary }) => [name, summary])

/** How many of the words are arguments, and not options or their values. */
const argumentsIn = (words: ReadonlyArray<string>, options: ReadonlyArray<Option>): number =>
  words.filter((word, at) => {
    const before = options.find(({ name }) => words[at - 1] === `--${name}`)
    return !word.startsWith("-") && before?.value === undefined
  }).length

const ofValue = async ({ candidates, value }: Option): Promise<ReadonlyArray<Candidate>> =>
  candidates !== undefined
    ? candidates()
    : value?.kind === "choice"
      ? value.values.map((value) => [value, ""] as const)
      : []

/** Names such as relation.deleteLists are offered where there are no commands, and to those who have typed the dot. */
const wordsOf = async (group: Group, hasChildren: boolean, current: string): Promise<ReadonlyArray<Candidate>> => {
  const words = (await group.words?.()) ?? []
  return hasChildren && !current.includes(".") ? words.filter(([word]) => !word.includes(".")) : words
}

const candidates = async (
  root: Group,
  before: ReadonlyArray<string>,
  current: string
): Promise<ReadonlyArray<Candidate>> => {
  let node: Node = root
  const isHelp = before[0] === "help"
  const rest = before.slice(isHelp ? 1 : 0)
  while (isGroup(node)) {
    const group: Group = node
    const children = await group.children()
    const word = rest.shift()
    if (word === undefined) return [...ofNodes(children), ...(await wordsOf(group, children.length > 0, current))]
    const child = children.find(({ name }) => name === word)
    if (child !== undefined) node = child
    else if (group.find !== undefined) {
      const found = await group.find(word)
      if ("kind" in found) return []
      node = found
    } else return []
  }
  if (isHelp) return []
  const { arguments: words = [], options } = await node.detail()
  const all = [...options, ...commonOptions]
  const last = all.find(({ name }) => rest.at(-1) === `--${name}`)
  if (last?.value !== undefined) return ofValue(last)
  const given = argumentsIn(rest, all)
  const argument = words[given] ?? (words.at(-1)?.many === true ? words.at(-1) : undefined)
  const own = (await argument?.candidates?.()) ?? []
  return [
    ...own,
    ...all
      .filter(({ many, name }) => many === true || !rest.includes(`--${name}`))
      .map(({ docs, name }) => [`--${name}`, docs] as const)
  ]
}

/** Prints the words that can complete a command line. Its last argument is the word under the cursor. */
export const complete =
  (root: Group): Run =>
  (input) =>
    Effect.gen(function* () {
      // Bash splits `--region=seoul` into three words; other shells do not.
      const words = input.arguments.filter((word, at, { length }) => word !== "=" || at === length - 1)
      const last = words.at(-1) ?? ""
      const [, option, value] = /^(--[^=]+)=(.*)$/s.exec(last) ?? []
      const current = value ?? (last === "=" ? "" : last)
      const before = [...words.slice(0, -1), ...(option === undefined ? [] : [option])]
      const found = yield* Effect.promise(() => candidates(root, before, current))
      const fitting = found
        .filter(([word]) => word.startsWith(current))
        .map(([word, docs]) => [option === undefined ? word : `${option}=${word}`, docs] as const)
      yield* out(fitting.map(([word, docs]) => (docs === "" ? word : `${word}\t${docs}`)))
      return done
    })
