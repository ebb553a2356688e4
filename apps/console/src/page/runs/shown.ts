/** How numbers and states of runs are shown. */
import type { RunNumbers } from "../../model/Runs.js"

export const number = (count: number): string => count.toLocaleString("en-US")

/** A number with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`

/** How much of a run is over, in whole per cent; 100 only when all is. */
export const percent = ({ all, settled }: RunNumbers): number =>
  all === 0 ? 0 : Math.floor((Math.min(settled, all) / all) * 100)

/** The colour of a state. */
export const toneOf = (state: string): "ok" | "bad" | "warn" | "" => {
  if (state === "done") return "ok"
  if (state === "failed" || state === "cancelled") return "bad"
  return ["interrupted", "stopped", "paused", "doubt"].includes(state) ? "warn" : ""
}

/** A size as files are listed. */
export const bytes = (size: number): string =>
  size < 1000 ? `${size} bytes` : size < 1e6 ? `${(size / 1000).toFixed(1)} kB` : `${(size / 1e6).toFixed(1)} MB`
