import type { Moderation } from "./state.js"

/** Returns why keywords could not be those of an app, if so. */
export const keywordsViolation = ({ keywordsMade, libraries, localKeywords }: Moderation): string | undefined => {
  const cloud = [...libraries.values()].flatMap(({ keywords }) => [...keywords.values()])
  const ids = [...cloud, ...localKeywords.values()].map(({ id }) => id)
  if (new Set(ids).size !== ids.length) return "two keywords have the same id"
  return ids.some((id) => id > keywordsMade) ? "a keyword has an id that was not given yet" : undefined
}
