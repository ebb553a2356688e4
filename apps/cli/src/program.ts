/** The program `tcchat`. A command is loaded when it is chosen, so that help and version are fast. */
import * as CommandLine from "./CommandLine.js"
import { cliReport, shownReport } from "./Failure.js"
import * as Help from "./Help.js"
import { errColumns, errStyle, outColumns, outStyle, writeErr, writeOut } from "./Streams.js"
import { root } from "./tree.js"
import { version } from "./Version.js"
import { outputError } from "./WriteError.js"

/** Reports an error, and returns the exit status. */
const fail = async (error: Parameters<typeof cliReport>[0], json: boolean): Promise<number> => {
  const report = cliReport(error)
  await writeErr(shownReport(report, json))
  return report.status
}

const show = async (lines: string | ReadonlyArray<string>, json: boolean): Promise<number> => {
  const error = await writeOut(lines)
  const failure = error && outputError(error)
  return failure === undefined || failure.kind === "ReaderGone" ? 0 : fail(failure, json)
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
      return fail({ ...request, kind: "Usage" }, json)
    case "Execution": {
      const { run } = await import("./run.js")
      return run(request, json)
    }
  }
}
