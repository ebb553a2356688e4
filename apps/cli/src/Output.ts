/** Where text goes: what was asked for to stdout, everything else to stderr. */
import * as Effect from "effect/Effect"
import { columnsOf, styleOf } from "./Style.js"

const writeTo = (stream: NodeJS.WriteStream) => (lines: string | ReadonlyArray<string>) =>
  Effect.sync(() => {
    const text = typeof lines === "string" ? lines : lines.join("\n")
    stream.write(text.endsWith("\n") || text === "" ? text : `${text}\n`)
  })

/** Writes lines of the answer. */
export const out = writeTo(process.stdout)

/** Writes lines beside the answer. */
export const err = writeTo(process.stderr)

/** Writes a value as one line of JSON. */
export const outJson = (value: unknown) => out(JSON.stringify(value))

export const outStyle = styleOf(process.stdout)
export const errStyle = styleOf(process.stderr)

export const outColumns = columnsOf(process.stdout)
export const errColumns = columnsOf(process.stderr)

/** Whether somebody sits in front of it who can be asked. */
export const isInteractive = process.stdin.isTTY && process.stderr.isTTY
