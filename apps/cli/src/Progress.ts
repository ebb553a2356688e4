/** Shows the progress of long work in one line of the terminal, which is overwritten. */
import { errColumns, errStyle } from "./Streams.js"
import { width } from "./Style.js"

export interface Progress {
  readonly show: (text: string) => void
  /** Removes the line, before something else is written. */
  readonly clear: () => void
}

const none: Progress = { show: () => undefined, clear: () => undefined }

/** Minimum milliseconds between two updates: a terminal is slower than most calls. */
const interval = 80

/** Truncates a text to one line. */
const cut = (text: string): string => {
  let shown = text
  while (width(shown) >= errColumns) shown = shown.slice(0, -1)
  return shown
}

/** Makes a progress line. It shows nothing without a terminal, or if the response goes to the same terminal. */
export const make = (besides: NodeJS.WriteStream | undefined): Progress => {
  const stream = process.stderr
  if (!stream.isTTY || besides?.isTTY === true || process.env.TERM === "dumb") return none
  let shownAt = -Infinity
  let visible = false
  return {
    show: (text) => {
      const now = performance.now()
      if (now - shownAt < interval) return
      shownAt = now
      visible = true
      stream.write(`\r\u001B[K${errStyle.dim(cut(text))}`)
    },
    clear: () => {
      if (visible) stream.write("\r\u001B[K")
      visible = false
      shownAt = -Infinity
    }
  }
}

/** A number with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`
