/** Returns the beginning of a string, without splitting a surrogate pair. */
export const beginning = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "")

/** Truncates a string that is too long, and marks that with an ellipsis. */
export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${beginning(text, length - 1)}…`

/** Maximum number of endpoints of which something is kept by name, because calls without a definition may name any. */
export const mostEndpoints = 1000

/** Maximum number of invalid fields in an error: finding all of them in a long list would take long. */
export const mostIssues = 20
