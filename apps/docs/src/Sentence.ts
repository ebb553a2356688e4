/** A few words as a sentence. */
export const sentence = (words: string): string => {
  const text = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  return /[.!?]$/.test(text) ? text : `${text}.`
}
