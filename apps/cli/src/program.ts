/** The program `tcchat`. What a command needs is loaded once it is chosen, so that help and version come at once. */
import { reportOfMistake, shownReport } from "./Failure.js"
import * as Help from "./Help.js"
import { errColumns, errStyle, outColumns, outStyle, writeErr, writeOut } from "./Streams.js"
import { root } from "./tree.js"
import * as Words from "./Words.js"

const version = process.env.TCCHAT_VERSION ?? "unknown"

/** Carries out what the words ask for, and returns the exit status. */
export const program = async (words: ReadonlyArray<string>): Promise<number> => {
  const options = words.slice(0, words.includes("--") ? words.indexOf("--") : undefined)
  const json = options.includes("--json") || options.includes("--ndjson")
  const request = await Words.read(root, words)
  switch (request.ask) {
    case "version":
      writeOut(json ? JSON.stringify({ version }) : `tcchat ${version}`)
      return 0
    case "help": {
      const { bare, node, path } = request
      if (bare) {
        const look = { style: errStyle, columns: errColumns }
        writeErr([errStyle.red("A command is missing."), "", ...(await Help.lines(node, path, look))])
        return 2
      }
      writeOut(await Help.lines(node, path, { style: outStyle, columns: outColumns }))
      return 0
    }
    case "wrong": {
      const report = reportOfMistake({ kind: "Usage", ...request })
      writeErr(
        json
          ? JSON.stringify({ error: { ...report.json, exitStatus: report.status } })
          : shownReport(report, errStyle, errColumns)
      )
      return report.status
    }
    case "run": {
      const { run } = await import("./run.js")
      return run(request, json)
    }
  }
}
