#!/usr/bin/env node
/** Starts the program. */
import { fstatSync, writeSync } from "node:fs"
import { program } from "./program.js"
import { writeErr } from "./Streams.js"

for (const [fd, stream] of [process.stdout, process.stderr].entries()) {
  // Whoever writes is told. Without a listener, Node would end the program and print a piece of it.
  stream.on("error", () => undefined)
  // A file takes a part of what is written when its disk becomes full, and Node takes the part for the whole.
  if (fstatSync(fd + 1).isFile())
    stream._write = (bytes: Buffer, _encoding, done) => {
      try {
        for (let at = 0; at < bytes.length;) at += writeSync(fd + 1, bytes, at)
        done()
      } catch (error) {
        done(error as Error)
      }
    }
}

process.on("uncaughtException", (error) => {
  void writeErr(`Error: This is a bug in tcchat, please report it: ${error.message}`).then(() => process.exit(1))
})

process.exitCode = await program(process.argv.slice(2))
// Left to itself, Node waits until the parser of undici, which is WebAssembly, is optimised: 0.2 s for nothing.
process.stdout.write("", () => process.stderr.write("", () => process.exit()))
