#!/usr/bin/env node
/** Starts the program. */
import { fstatSync, writeSync } from "node:fs"
import { program } from "./program.js"
import { writeErr } from "./Streams.js"

for (const [fd, stream] of [process.stdout, process.stderr].entries()) {
  // Errors go to the callback of each write. Without a listener, Node would end the program with a stack trace.
  stream.on("error", () => undefined)
  // When a disk becomes full, a write may be partial, and Node ignores the rest of it.
  // With numbers instead, Node remembers that it has seen a pipe, and then finds no package behind a symbolic link.
  if (fstatSync(fd + 1, { bigint: true }).isFile())
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
// Without an explicit exit, Node waits 0.2 s until the WebAssembly parser of undici is optimized.
process.stdout.write("", () => process.stderr.write("", () => process.exit()))
