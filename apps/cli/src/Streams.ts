/** The three streams: what was asked for goes to stdout, everything else to stderr. */
import { columnsOf, styleOf } from "./Style.js"

const writeTo = (stream: NodeJS.WriteStream) => (lines: string | ReadonlyArray<string>) => {
  const text = typeof lines === "string" ? lines : lines.join("\n")
  stream.write(text.endsWith("\n") || text === "" ? text : `${text}\n`)
}

export const writeOut = writeTo(process.stdout)
export const writeErr = writeTo(process.stderr)

export const outStyle = styleOf(process.stdout)
export const errStyle = styleOf(process.stderr)

export const outColumns = columnsOf(process.stdout)
export const errColumns = columnsOf(process.stderr)
