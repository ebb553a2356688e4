/** Parses and formats times and durations. */

const units = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 } as const

/** Seconds of a duration such as `10s`, `500ms` or `30d`. */
export const secondsOf = (text: string): number => {
  const [, number = "", unit = "s"] = /^([\d.]+)(ms|s|m|h|d)?$/.exec(text) ?? []
  return Number(number) * units[unit as keyof typeof units]
}

/** A duration in its two largest units. */
export const shownSpan = (seconds: number): string => {
  const parts = [
    [Math.floor(seconds / 86_400), "day"],
    [Math.floor(seconds / 3600) % 24, "hour"],
    [Math.floor(seconds / 60) % 60, "minute"],
    [Math.floor(seconds) % 60, "second"]
  ] as const
  const first = parts.findIndex(([count]) => count > 0)
  if (first < 0) return "0 seconds"
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(" ")
}

/** Unix seconds as a date and a time. */
export const shownTime = (seconds: number): string => {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime())
    ? `${seconds} seconds after 1970`
    : date
        .toISOString()
        .replace("T", " ")
        .replace(/\.\d+Z$/, " UTC")
}
