#!/usr/bin/env node
/** Starts the program. */
import { program } from "./program.js"

// A reader that has seen enough, such as `head`, is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
    process.exit()
  })

process.exitCode = await program(process.argv.slice(2))
// Left to itself, Node waits until the parser of undici, which is WebAssembly, is optimised: 0.2 s for nothing.
process.stdout.write("", () => process.stderr.write("", () => process.exit()))
