/** Writing as an effect. */
import * as Effect from "effect/Effect"
import { writeErr, writeOut } from "./Streams.js"

type Lines = string | ReadonlyArray<string>

/** Writes lines of the answer. */
export const out = (lines: Lines) => Effect.sync(() => writeOut(lines))

/** Writes lines beside the answer. */
export const err = (lines: Lines) => Effect.sync(() => writeErr(lines))

/** Writes a value as one line of JSON. */
export const outJson = (value: unknown) => out(JSON.stringify(value))
