const plain = (name: string): string => name.replaceAll("_", "").toLowerCase()

/** How many letters have to be added, removed or replaced to make one name of another (Levenshtein). */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1))
    row = next
  }
  return row[other.length]!
}

/** How unlike two names are: 0 if they differ in case and underscores only; `Infinity` if hardly anybody means one by the other. */
const unlikeness = (one: string, other: string): number => {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  if (shorter.length < 3) return Number.POSITIVE_INFINITY
  if (longer.startsWith(shorter)) return (longer.length - shorter.length) / longer.length
  const edits = longer.length - shorter.length > 2 ? 3 : distance(one, other)
  return edits > 2 || edits * 2 >= shorter.length ? Number.POSITIVE_INFINITY : edits
}

/** Returns the name that was probably meant. */
export const similarTo = (name: string, names: ReadonlyArray<string>): string | undefined => {
  let found: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const other of names) {
    const unlike = unlikeness(plain(name), plain(other))
    if (unlike < least) [least, found] = [unlike, other]
  }
  return found
}
