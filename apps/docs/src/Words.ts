/** Takes names apart. */

/** A name as words: `deleteLists` is `Delete lists`, `OnC2CMessage` is `On C2C message`. */
export const wordsOf = (name: string): string => {
  const words = name
    .replaceAll("C2C", " C2C ")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(" ")
    .filter(Boolean)
    .map((word) => (word === "C2C" ? word : word.toLowerCase()))
    .join(" ")
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
