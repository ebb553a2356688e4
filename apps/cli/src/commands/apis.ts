/** Lists the calls of the service. */
import * as Effect from "effect/Effect"
import type { Detail, Input, Status } from "../Command.js"
import * as Endpoints from "../Endpoints.js"
import type { Failure } from "../Failure.js"
import { flagOf } from "../flag.js"
import * as docs from "../generated/docs.js"
import { err, errStyle, out, outColumns, outJson, outStyle } from "../Output.js"
import { table } from "../Style.js"

const run = (input: Input): Effect.Effect<Status, Failure> =>
  Effect.gen(function* () {
    const words = input.arguments.map((word) => word.toLowerCase())
    const found = Endpoints.list.filter(({ name, path }) => {
      const known = docs.endpoints[name]
      const text = [
        name,
        flagOf(name.replace(".", " ")),
        `v4/${path}`,
        known?.summary,
        known?.description,
        ...(known?.see ?? [])
      ]
      return words.every((word) => text.some((part) => part?.toLowerCase().includes(word)))
    })
    const rows = found.map(({ errors, idempotency, name, path, ratePerSecond }) => ({
      name,
      command: flagOf(name.replace(".", " ")),
      path: `v4/${path}`,
      summary: docs.endpoints[name]?.summary ?? "",
      idempotency,
      ratePerSecond,
      errors,
      pages: docs.endpoints[name]?.see ?? []
    }))
    if (input.on("json")) yield* outJson({ apis: rows })
    else if (rows.length === 0)
      yield* err([
        `${errStyle.red("Error:")} ${errStyle.bold("No call is found with these words.")}`,
        "  Calls without a definition can be made by their path: tcchat call service/command --data JSON"
      ])
    else
      yield* out(
        table(
          ["COMMAND", "PATH", "WHAT IT DOES"],
          rows.map(({ command, path, summary }) => [command, path, summary]),
          { paint: outStyle.dim, columns: outColumns }
        )
      )
    return rows.length === 0 ? 1 : 0
  })

/** The command `tcchat apis`. */
export const apis: Detail = {
  description: "Looks for the words in names, paths and descriptions. Exit status 1 when nothing is found.",
  arguments: [{ name: "WORD", docs: "Words that all have to be found.", optional: true, many: true }],
  options: [],
  examples: ["tcchat apis", "tcchat apis blocklist", "tcchat apis sns/group --json"],
  run
}
