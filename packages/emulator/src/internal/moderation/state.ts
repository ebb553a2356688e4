/** Verdict of calls, and what a hit in a library leads to. */
export type Verdict = "Block" | "Review" | "Pass"

/** A keyword of a library. */
export interface CloudKeyword {
  readonly id: number
  readonly content: string
  /** Empty without a category. */
  label: string
  /** Unix seconds. */
  readonly addedAt: number
}

/** A library of keywords that moderation finds in content. */
export interface Library {
  readonly id: string
  readonly name: string
  readonly suggestion: Verdict
  /** Unix seconds. */
  readonly createdAt: number
  /** By their content. */
  readonly keywords: Map<string, CloudKeyword>
}

/** A keyword that clients look for. */
export interface LocalKeyword {
  readonly id: number
  readonly keyword: string
  readonly wordType: number
  readonly filterType: number
  /** What stands for the keyword; empty without any. */
  readonly replacedContent: string
  /** Unix seconds. */
  readonly updatedAt: number
}

/** The keywords of an app. */
export interface Moderation {
  readonly libraries: Map<string, Library>
  readonly localKeywords: Map<number, LocalKeyword>
  /** Keywords that were ever added. The ids of new ones follow from it. */
  keywordsMade: number
}

export const noKeywords = (): Moderation => ({ libraries: new Map(), localKeywords: new Map(), keywordsMade: 0 })

/** Adds a keyword to a library. */
export const addKeyword = (
  moderation: Moderation,
  { keywords }: Library,
  content: string,
  label: string,
  now: number
): void => {
  const known = keywords.get(content)
  if (known === undefined) keywords.set(content, { id: ++moderation.keywordsMade, content, label, addedAt: now })
  else if (label !== "") known.label = label
}
