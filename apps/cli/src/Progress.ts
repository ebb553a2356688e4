/** How far a long work is, in one line that is written over and over, and only on a terminal. */
import { errColumns, errStyle } from "./Streams.js"
import { width } from "./Style.js"

export interface Progress {
  readonly show: (text: string) => void
  /** Takes the line away, before something else is written. */
  readonly clear: () => void
}

const none: Progress = { show: () => undefined, clear: () => undefined }

/** Milliseconds between two lines: a terminal is slower than most calls. */
const pause = 80

/** Cuts a text that would not fit into one line. */
const cut = (text: string): string => {
  let shown = text
  while (width(shown) >= errColumns) shown = shown.slice(0, -1)
  return shown
}

/** Makes one; it stays silent where nobody looks, or where its line would be in the way of the response. */
export const make = (besides: NodeJS.WriteStream | undefined): Progress => {
  const stream = process.stderr
  if (!stream.isTTY || besides?.isTTY === true || process.env.TERM === "dumb") return none
  let shownAt = -Infinity
  let visible = false
  return {
    show: (text) => {
      const now = performance.now()
      if (now - shownAt < pause) return
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

/** A number as people read it. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`
