/** The three streams: what was asked for goes to stdout, everything else to stderr. */
import { columnsOf, styleOf } from "./Style.js"

/** Writes lines, and returns once the system has them, or why it does not take them. */
const writeTo =
  (stream: NodeJS.WriteStream) =>
  (lines: string | ReadonlyArray<string>): Promise<Error | undefined> => {
    const text = typeof lines === "string" ? lines : lines.join("\n")
    return new Promise((resolve) =>
      stream.write(text.endsWith("\n") || text === "" ? text : `${text}\n`, (error) => resolve(error ?? undefined))
    )
  }

export const writeOut = writeTo(process.stdout)
export const writeErr = writeTo(process.stderr)

export const outStyle = styleOf(process.stdout)
export const errStyle = styleOf(process.stderr)

export const outColumns = columnsOf(process.stdout)
export const errColumns = columnsOf(process.stderr)
