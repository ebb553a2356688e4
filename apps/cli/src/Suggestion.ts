/** Suggests a known word for one that was mistyped. */

/** Returns the Levenshtein distance of two words. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/** Returns the known word that was probably meant, or nothing if none is close enough. */
export const nearest = (word: string, known: ReadonlyArray<string>): string | undefined => {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const [best] = known
    .map((name) => ({ name, far: name.startsWith(word) && word.length > 2 ? 1 : distance(word, name) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
  return best?.name
}
