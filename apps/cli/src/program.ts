/** The program `tcchat`. What a command needs is loaded once it is chosen, so that help and version come at once. */
import { reportOfMistake, shownReport } from "./Failure.js"
import * as Help from "./Help.js"
import { errColumns, errStyle, outColumns, outStyle, writeErr, writeOut } from "./Streams.js"
import { root } from "./tree.js"
import { mistakeOf } from "./Unwritten.js"
import * as Words from "./Words.js"

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

/** Carries out what the words ask for, and returns the exit status. */
export const program = async (words: ReadonlyArray<string>): Promise<number> => {
  const options = words.slice(0, words.includes("--") ? words.indexOf("--") : undefined)
  const json = options.includes("--json") || options.includes("--ndjson")
  const request = await Words.read(root, words)
  switch (request.ask) {
    case "version":
      return show(json ? JSON.stringify({ version }) : `tcchat ${version}`, json)
    case "help": {
      const { bare, node, path } = request
      if (bare) {
        const look = { style: errStyle, columns: errColumns }
        await writeErr([errStyle.red("A command is missing."), "", ...(await Help.lines(node, path, look))])
        return 2
      }
      return show(await Help.lines(node, path, { style: outStyle, columns: outColumns }), json)
    }
    case "wrong":
      return tell({ kind: "Usage", ...request }, json)
    case "run": {
      const { run } = await import("./run.js")
      return run(request, json)
    }
  }
}
