/** The program `tcchat`. What a command needs is loaded once it is chosen, so that help and version come at once. */
import * as CommandLine from "./CommandLine.js"
import { reportOfMistake, shownReport } from "./Failure.js"
import * as Help from "./Help.js"
import { errColumns, errStyle, outColumns, outStyle, writeErr, writeOut } from "./Streams.js"
import { root } from "./tree.js"
import { mistakeOf } from "./Unwritten.js"

const version = process.env.TCCHAT_VERSION ?? "unknown"

/** Says what is wrong, and returns the exit status. */
const tell = async (mistake: Parameters<typeof reportOfMistake>[0], json: boolean): Promise<number> => {
  const report = reportOfMistake(mistake)
  await writeErr(shownReport(report, json))
  return report.status
}

const show = async (lines: string | ReadonlyArray<string>, json: boolean): Promise<number> => {
  const error = await writeOut(lines)
  const mistake = error && mistakeOf(error)
  return mistake === undefined || mistake.kind === "ReaderGone" ? 0 : tell(mistake, json)
}

/** Runs the command line, and returns the exit status. */
export const program = async (words: ReadonlyArray<string>): Promise<number> => {
  const options = words.slice(0, words.includes("--") ? words.indexOf("--") : undefined)
  const json = options.includes("--json") || options.includes("--ndjson")
  const request = await CommandLine.parse(root, words)
  switch (request.kind) {
    case "Version":
      return show(json ? JSON.stringify({ version }) : `tcchat ${version}`, json)
    case "Help": {
      const { isCommandMissing, node, path } = request
      if (isCommandMissing) {
        const look = { style: errStyle, columns: errColumns }
        await writeErr([errStyle.red("A command is missing."), "", ...(await Help.lines(node, path, look))])
        return 2
      }
      return show(await Help.lines(node, path, { style: outStyle, columns: outColumns }), json)
    }
    case "UsageError":
      return tell({ ...request, kind: "Usage" }, json)
    case "Execution": {
      const { run } = await import("./run.js")
      return run(request, json)
    }
  }
}
