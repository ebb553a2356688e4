/** Times and durations for display. */

const units = [
  [86_400, "day"],
  [3600, "hour"],
  [60, "minute"],
  [1, "second"]
] as const

/** A span in its two largest units. */
export const span = (seconds: number): string => {
  const parts: Array<string> = []
  let left = Math.floor(Math.abs(seconds))
  for (const [length, unit] of units) {
    const count = Math.floor(left / length)
    left -= count * length
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? "" : "s"}`)
  }
  return parts.length === 0 ? "0 seconds" : parts.slice(0, 2).join(" ")
}

/** The time of day. */
export const clock = (milliseconds: number): string => new Date(milliseconds).toLocaleTimeString("en-GB")

/** A day and a time of day, from Unix seconds. */
export const moment = (seconds: number): string => {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime())
    ? `${seconds} seconds after 1970`
    : date
        .toISOString()
        .replace("T", " ")
        .replace(/\.\d+Z$/, " UTC")
}
