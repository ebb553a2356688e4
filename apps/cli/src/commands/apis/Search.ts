/** Finds calls by words, those first whose names have the words. */
import * as Endpoints from "../../Endpoints.js"

/** What is searched of a call. */
export interface Searched {
  readonly name: string
  readonly path: string
  readonly summary: string
  /** Everything else. */
  readonly text: string
}

/** Words of which people type one and the name of a call has another. */
const synonyms: ReadonlyArray<ReadonlyArray<string>> = [
  ["remove", "delete", "erase", "clear", "destroy", "disband"],
  ["get", "list", "pull", "query", "show", "fetch", "read"],
  ["add", "create", "make", "new"],
  ["update", "modify", "set", "edit", "change"],
  ["block", "blacklist", "blocklist", "ban"],
  ["kick", "remove"],
  ["recall", "revoke", "withdraw"],
  ["user", "account"]
]

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, "") : word)

const othersOf = (word: string): ReadonlyArray<string> =>
  synonyms.filter((words) => words.includes(word)).flatMap((words) => words.filter((other) => other !== word))

/** How well one word fits a call; 0 if it does not. */
const fit = (word: string, { name, path, summary, text }: Searched): number => {
  const parts = Endpoints.wordsOf(name).split(/[ -]/)
  const start = singular(word)
  if (parts.some((part) => singular(part) === start)) return 16
  if (parts.some((part) => part.startsWith(start))) return 12
  if (othersOf(word).some((other) => parts.some((part) => singular(part) === singular(other)))) return 10
  if (name.toLowerCase().includes(word) || Endpoints.wordsOf(name).includes(word) || path.includes(word)) return 8
  if (summary.toLowerCase().includes(start)) return 4
  return text.toLowerCase().includes(word) ? 1 : 0
}

/** Of calls that fit equally well, the one with the shortest name is meant. */
const lengthOf = ({ name }: Searched): number => Endpoints.wordsOf(name).split("-").length / 100

/** Those of the calls that all words fit, the best first; all calls without words. */
export const matching = <A extends Searched>(words: ReadonlyArray<string>, calls: ReadonlyArray<A>): ReadonlyArray<A> =>
  calls
    .map((call) => ({ call, fits: words.map((word) => fit(word, call)) }))
    .filter(({ fits }) => fits.every((points) => points > 0))
    .map(({ call, fits }) => ({ call, points: fits.reduce((sum, points) => sum + points, 0) - lengthOf(call) }))
    .sort((a, b) => b.points - a.points)
    .map(({ call }) => call)
