/** Finds calls by words, what is meant first: the order of the console and of `tcchat apis`. */
import { meanings, special, unimportant } from "./internal/meanings.js"

/** What is searched of a call. */
export interface Searchable {
  /** Such as `relation.deleteLists`. */
  readonly name: string
  /** Wire path without its version. */
  readonly path: string
  readonly summary: string
  readonly description: string
  /** Pages of the service. */
  readonly see?: ReadonlyArray<string>
}

/** The words of a name or a sentence, in lower case and without the endings of plurals and verbs. */
export const wordsOf = (text: string): ReadonlyArray<string> => plainWords(text).map(stem)

const plainWords = (text: string): ReadonlyArray<string> =>
  text
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")

const stem = (word: string): string =>
  word.length > 3 ? word.replace(/(?<=[^aeiou])ies$/, "y").replace(/(?<!s)s$/, "") : word

interface Field {
  /** How much a hit counts. */
  readonly weight: number
  readonly words: ReadonlyArray<string>
  readonly text: string
}

interface Indexed<A> {
  readonly entry: A
  /** The words of its name without the family, as they are and without their endings. */
  readonly plain: ReadonlyArray<string>
  readonly own: ReadonlyArray<string>
  readonly fields: ReadonlyArray<Field>
}

/** Calls, ready to be searched. */
export type Index<A> = ReadonlyArray<Indexed<A>>

/** Prepares calls for searching. */
export const index = <A extends Searchable>(entries: Iterable<A>): Index<A> =>
  Array.from(entries, (entry) => {
    const { description, name, path, see = [], summary } = entry
    const own = name.replace(/^[^.]*\./, "")
    const family = name.replace(/\..*$/, "")
    const field = (weight: number, text: string): Field => ({ weight, words: wordsOf(text), text: text.toLowerCase() })
    return {
      entry,
      plain: plainWords(own),
      own: wordsOf(own).filter((word) => !unimportant.has(word)),
      fields: [
        field(8, own),
        field(6, `v4/${path}`),
        field(5, family),
        field(4, summary),
        field(1, [description, ...see].join("\n"))
      ]
    }
  })

/** A word of a question: as it was typed, without its ending, and other words for the same. */
interface Wanted {
  readonly typed: string
  readonly word: string
  readonly others: ReadonlyArray<ReadonlyArray<string>>
}

const wantedOf = (query: string): ReadonlyArray<Wanted> => {
  const typed = query
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[\s,.?-]+/)
    .filter((text) => text !== "")
  const important = typed.filter((text) => !unimportant.has(text))
  return (important.length === 0 ? typed : important).map((text) => {
    const words = wordsOf(text)
    const word = words.length === 1 ? words[0]! : text
    return { typed: text, word, others: meanings.get(word) ?? [] }
  })
}

/** How well words have one that means the same, or several that mean it together. */
const fitOther = (words: ReadonlyArray<string>, { others }: Wanted): number =>
  Math.max(
    0,
    ...others.filter((other) => other.every((word) => words.includes(word))).map(({ length }) => (length > 1 ? 3 : 1.8))
  )

/** How well a word fits a field: as a whole it counts most, then as the start of a word, then by another word, then as a part. */
const fit = ({ text, words }: Field, wanted: Wanted): number => {
  const { typed, word } = wanted
  if (words.includes(word)) return 3
  if (words.some((own) => own.startsWith(word))) return Math.max(2, fitOther(words, wanted))
  return fitOther(words, wanted) || (typed.length > 1 && text.includes(typed) ? 1 : 0)
}

/** The part of a name that was asked for; what a call does besides was not. */
const coverage = (own: ReadonlyArray<string>, wanted: ReadonlyArray<Wanted>): number => {
  const isNamed = (name: string) =>
    wanted.some(
      ({ others, word }) =>
        name.startsWith(word) ||
        others.some((other) => other.includes(name) && other.every((word) => own.includes(word)))
    )
  return own.filter(isNamed).length / own.length
}

/** Who names a thing without saying what to do with it wants to see it. */
const reads = new Set(["get", "list", "pull", "query"])

/** How well a call fits a question; 0 if one of the words is nowhere. */
const scoreOf = ({ entry, fields, own, plain }: Indexed<Searchable>, wanted: ReadonlyArray<Wanted>): number => {
  let sum = 0
  for (const one of wanted) {
    const best = Math.max(...fields.map((field) => field.weight * fit(field, one)))
    if (best === 0) return 0
    sum += best
  }
  const typed = wanted.map((one) => one.typed)
  const [family = ""] = entry.name.split(".")
  return (
    sum / wanted.length +
    coverage(own, wanted) * 12 +
    wordsOf(family).filter((word) => wanted.some((one) => one.word === word || fitOther([word], one) > 0)).length * 3 +
    plain.filter((name) => typed.includes(name)).length / 2 +
    (typed.join("").endsWith(plain.join("")) ? 2 : 0) +
    (reads.has(plain[0]!) ? 0.75 : 0) -
    (special.has(family) ? 2 : 0)
  )
}

/** Returns the calls in which every word is found, the best first; all of them, as they are, for no words. */
export const find = <A extends Searchable>(index: Index<A>, query: string): ReadonlyArray<A> => {
  const wanted = wantedOf(query)
  if (wanted.length === 0) return index.map(({ entry }) => entry)
  return index
    .map((indexed) => ({ entry: indexed.entry, score: scoreOf(indexed, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.entry.name < b.entry.name ? -1 : 1))
    .map(({ entry }) => entry)
}
