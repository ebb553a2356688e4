/** Returns the beginning of a text, not ended within a pair of surrogates. */
export const beginning = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "")

/** Shortens a text that is too long, and says so with its last character. */
export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${beginning(text, length - 1)}…`

/** Fields that do not fit of which an error knows: looking for all of them in a long list would take long. */
export const mostIssues = 20
