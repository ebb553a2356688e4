import type { Library, Moderation, Verdict } from "./state.js"

/** What moderation says of content. */
export interface Judgement {
  readonly verdict: Verdict
  readonly score: number
  readonly label: string
  readonly keywords: ReadonlyArray<string>
  /** The library whose keyword decided. */
  readonly library: Library | undefined
}

const scores: Readonly<Record<Verdict, number>> = { Block: 100, Review: 50, Pass: 0 }

/** Judges content by the keywords of all libraries, in letters of either case. The harshest library decides. */
export const judge = ({ libraries }: Moderation, content: string): Judgement => {
  const text = content.toLowerCase()
  const hits = [...libraries.values()]
    .sort((one, other) => scores[other.suggestion] - scores[one.suggestion])
    .flatMap((library) =>
      [...library.keywords.values()]
        .filter((keyword) => text.includes(keyword.content.toLowerCase()))
        .map((keyword) => ({ keyword, library }))
    )
  const [worst] = hits
  const verdict = worst?.library.suggestion ?? "Pass"
  return {
    verdict,
    score: scores[verdict],
    label: worst === undefined ? "Normal" : worst.keyword.label || "Illegal",
    keywords: [...new Set(hits.map(({ keyword }) => keyword.content))],
    library: worst?.library
  }
}
