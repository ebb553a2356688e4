import type { SeedKeywords } from "../../Seed.js"
import { addKeyword, type Moderation } from "./state.js"

/** Adds libraries of keywords; the keywords of a library that exists are added to it. */
export const seedKeywords = (moderation: Moderation, libraries: SeedKeywords, now: number): void => {
  for (const [id, given] of Object.entries(libraries)) {
    const { keywords, name = id, suggestion = "Block" } = "keywords" in given ? given : { keywords: given }
    const known = moderation.libraries.get(id)
    const library = {
      id,
      name,
      suggestion,
      createdAt: known?.createdAt ?? now,
      keywords: known?.keywords ?? new Map()
    }
    moderation.libraries.set(id, library)
    for (const keyword of keywords) {
      const { content, label = "" } = typeof keyword === "string" ? { content: keyword } : keyword
      addKeyword(moderation, library, content, label, now)
    }
  }
}

/** The libraries in the form of a seed. */
export const toSeedKeywords = ({ libraries }: Moderation): SeedKeywords =>
  Object.fromEntries(
    [...libraries.values()].map(({ id, keywords, name, suggestion }) => [
      id,
      {
        name,
        suggestion,
        keywords: [...keywords.values()].map(({ content, label }) => ({
          content,
          ...(label !== "" && { label })
        }))
      }
    ])
  )
