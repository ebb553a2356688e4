import * as Schema from "effect/Schema"
import type { Moderation } from "./state.js"

const Count = Schema.Int.pipe(Schema.nonNegative())

/** The keywords of the app in a snapshot. */
export const ModerationSnapshot = Schema.Struct({
  /** Libraries of cloud keywords. */
  libraries: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      name: Schema.String,
      suggestion: Schema.Literal("Block", "Review", "Pass"),
      createdAt: Count,
      keywords: Schema.Array(Schema.Struct({ id: Count, content: Schema.String, label: Schema.String, addedAt: Count }))
    })
  ),
  localKeywords: Schema.Array(
    Schema.Struct({
      id: Count,
      keyword: Schema.String,
      wordType: Schema.Int,
      filterType: Schema.Int,
      replacedContent: Schema.String,
      updatedAt: Count
    })
  ),
  /** Keywords that were ever added. */
  keywordsMade: Count
})

export type ModerationSnapshot = typeof ModerationSnapshot.Type

export const toModerationSnapshot = ({ keywordsMade, libraries, localKeywords }: Moderation): ModerationSnapshot => ({
  libraries: [...libraries.values()].map(({ keywords, ...library }) => ({
    ...library,
    keywords: [...keywords.values()].map((keyword) => ({ ...keyword }))
  })),
  localKeywords: [...localKeywords.values()],
  keywordsMade
})

export const fromModerationSnapshot = ({ keywordsMade, libraries, localKeywords }: ModerationSnapshot): Moderation => ({
  libraries: new Map(
    libraries.map(({ keywords, ...library }) => [
      library.id,
      {
        ...library,
        keywords: new Map(keywords.map((keyword) => [keyword.content, { ...keyword }]))
      }
    ])
  ),
  localKeywords: new Map(localKeywords.map((keyword) => [keyword.id, keyword])),
  keywordsMade
})
