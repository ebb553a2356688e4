/** Finds calls by words. */
import type { Entry } from "./Protocol.js"

/** The words of a name or a sentence, in lower case and without the endings of plurals and verbs. */
export const wordsOf = (text: string): ReadonlyArray<string> =>
  text
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(stem)

const stem = (word: string): string =>
  word.length > 3 ? word.replace(/(?<=[^aeiou])ies$/, "y").replace(/(?<!s)s$/, "") : word

interface Indexed {
  readonly entry: Entry
  /** Words by how much a hit counts. */
  readonly fields: ReadonlyArray<readonly [weight: number, words: ReadonlyArray<string>, text: string]>
}

export type Index = ReadonlyArray<Indexed>

export const index = (entries: ReadonlyArray<Entry>): Index =>
  entries.map((entry) => {
    const field = (weight: number, text: string) => [weight, wordsOf(text), text.toLowerCase()] as const
    const { description, family, name, path, summary } = entry
    return {
      entry,
      fields: [
        field(8, name.replace(/^[^.]*\./, "")),
        field(6, `v4/${path}`),
        field(5, family),
        field(4, summary),
        field(1, description)
      ]
    }
  })

/** How well a word fits: a whole word counts most, then the start of one, then a part of the text. */
const score = (fields: Indexed["fields"], word: string, typed: string): number =>
  Math.max(
    ...fields.map(([weight, words, text]) =>
      words.includes(word)
        ? weight * 3
        : words.some((own) => own.startsWith(word))
          ? weight * 2
          : typed.length > 1 && text.includes(typed)
            ? weight
            : 0
    )
  )

/** Returns the calls in which every word is found, the best first; all of them, as they are, for no words. */
export const find = (index: Index, query: string): ReadonlyArray<Entry> => {
  const typed = query
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== "")
  const wanted = typed.flatMap((text) => {
    const words = wordsOf(text)
    return words.length === 1 ? [[words[0]!, text] as const] : [[text, text] as const]
  })
  if (wanted.length === 0) return index.map(({ entry }) => entry)
  return index
    .map(({ entry, fields }) => ({ entry, scores: wanted.map(([word, text]) => score(fields, word, text)) }))
    .filter(({ scores }) => scores.every((one) => one > 0))
    .map(({ entry, scores }) => ({ entry, sum: scores.reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => b.sum - a.sum || a.entry.name.localeCompare(b.entry.name))
    .map(({ entry }) => entry)
}
