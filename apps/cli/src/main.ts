#!/usr/bin/env node
/** The program `tcchat`. What a command needs is loaded once it is chosen, so that help and version come at once. */
import { reportOfMistake, shownReport } from "./Failure.js"
import * as Help from "./Help.js"
import { errColumns, errStyle, outColumns, outStyle, writeErr, writeOut } from "./Streams.js"
import { root } from "./tree.js"
import * as Words from "./Words.js"

const version = process.env.TCCHAT_VERSION ?? "unknown"
const words = process.argv.slice(2)
const json = words.slice(0, words.includes("--") ? words.indexOf("--") : undefined).includes("--json")

// A reader that has seen enough, such as `head`, is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
    process.exit()
  })

const request = await Words.read(root, words)
switch (request.ask) {
  case "version":
    writeOut(json ? JSON.stringify({ version }) : `tcchat ${version}`)
    break
  case "help": {
    const { bare, node, path } = request
    if (bare) {
      const look = { style: errStyle, columns: errColumns }
      writeErr([errStyle.red("A command is missing."), "", ...(await Help.lines(node, path, look))])
      process.exitCode = 2
    } else writeOut(await Help.lines(node, path, { style: outStyle, columns: outColumns }))
    break
  }
  case "wrong": {
    const report = reportOfMistake({ kind: "Usage", ...request })
    writeErr(
      json
        ? JSON.stringify({ error: { ...report.json, exitStatus: report.status } })
        : shownReport(report, errStyle, errColumns)
    )
    process.exitCode = report.status
    break
  }
  case "run": {
    const { run } = await import("./run.js")
    run(request, json)
  }
}
