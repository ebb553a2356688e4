/** Takes names apart. */

/** A name as words: `deleteLists` is `Delete lists`, `OnC2CMessage` is `On C2C message`. */
export const wordsOf = (name: string): string => {
  const words = name
    .split(/(C2C)/)
    .flatMap((part) =>
      part === "C2C"
        ? [part]
        : part
            .replace(/([a-z\d])([A-Z])/g, "$1 $2")
            .toLowerCase()
            .split(" ")
    )
    .filter(Boolean)
    .join(" ")
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
