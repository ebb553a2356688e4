/** What is wrong with a field, in words: for pages, which need not load the errors. */
import type { Issue } from "./ChatError.js"

export type { Issue } from "./ChatError.js"

/** What is wrong with a field, as it follows its path in a sentence. */
export const problemOf = ({ actual, expected, meant }: Issue): string => {
  if (meant !== undefined) return ` is not a field: did you mean ${meant}?`
  return actual === "nothing" ? ` is required: ${expected}` : `: expected ${expected}, got ${actual}`
}
