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

/** Options whose values are files, whose names the shell completes. */
const files = "--data --save --secret-key-file --seed --settings --snapshot --webhook-token-file"

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
  fish: `function __tcchat_file
  contains -- (commandline -opc)[-1] ${files}
end
complete -c tcchat -f -n 'not __tcchat_file' -a '(tcchat __complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
complete -c tcchat -F -n __tcchat_file
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

const ofNode = ({ name, summary }: Node): Candidate => [name, summary]

const ofValue = async ({ candidates, value }: Option): Promise<ReadonlyArray<Candidate>> =>
  candidates !== undefined
    ? candidates()
    : value?.kind === "choice"
      ? value.values.map((value) => [value, ""] as const)
      : []

const candidates = async (root: Group, before: ReadonlyArray<string>): Promise<ReadonlyArray<Candidate>> => {
  let node: Node = root
  const rest = [...before]
  while (isGroup(node)) {
    const group: Group = node
    const children = await group.children()
    const word = rest.shift()
    if (word === undefined) return [...children.map(ofNode), ...((await group.words?.()) ?? [])]
    const child = children.find(({ name }) => name === word)
    if (child !== undefined) node = child
    else if (group.find !== undefined) {
      const found = await group.find(word)
      if ("kind" in found) return []
      node = found
    } else return []
  }
  const { arguments: words = [], options } = await node.detail()
  const all = [...options, ...commonOptions]
  const last = all.find(({ name }) => rest.at(-1) === `--${name}`)
  if (last?.value !== undefined) return ofValue(last)
  const own = await Promise.all(words.map(({ candidates }) => candidates?.() ?? Promise.resolve([])))
  return [
    ...own.flat(),
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
      const current = input.arguments.at(-1) ?? ""
      const found = yield* Effect.promise(() => candidates(root, input.arguments.slice(0, -1)))
      const fitting = found.filter(([word]) => word.startsWith(current))
      yield* out(fitting.map(([word, docs]) => (docs === "" ? word : `${word}\t${docs}`)))
      return done
    })
