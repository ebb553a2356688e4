/** Standard output and standard error: responses go to stdout, everything else to stderr. */
import { columnsOf, styleOf } from "./Style.js"

/** Writes lines, and returns the error, if there is one, once they are written. */
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
