/** Lists the endpoints. */
import * as Effect from "effect/Effect"
import type { Run } from "../../Command.js"
import * as Destroys from "../../Destroys.js"
import * as Endpoints from "../../Endpoints.js"
import { err, out, outJson } from "../../Output.js"
import { errStyle, outColumns, outStyle } from "../../Streams.js"
import { table } from "../../Style.js"
import * as Search from "./Search.js"

const known = async (name: string) => {
  const { description, see } = await Endpoints.commentsOf(name)
  const path = `v4/${Endpoints.pathOf(name)}`
  const summary = Endpoints.summaryOf(name)
  return { name, path, summary, text: [description, ...see].join("\n"), row: { name, path, summary, pages: see } }
}

/** Adds what only the definition of an endpoint has. */
const withFacts = async <A extends { readonly name: string }>(row: A) => {
  const endpoint = await Endpoints.definition(row.name)
  const { destroys, errors, idempotency, ratePerSecond } = endpoint
  const asks = Destroys.asks(endpoint)
  return { ...row, command: Endpoints.wordsOf(row.name), idempotency, ratePerSecond, errors, destroys, asks }
}

/** Runs the command. */
export const run: Run = (input) =>
  Effect.gen(function* () {
    const words = input.arguments.flatMap((word) => word.toLowerCase().split(/\s+/)).filter((word) => word !== "")
    const all = yield* Effect.promise(() => Promise.all(Endpoints.names.map(known)))
    const found = Search.matching(words, all).map(({ row }) => row)
    const facts = Effect.promise(() => Promise.all(found.map(withFacts)))
    if (input.flag("ndjson")) yield* out((yield* facts).map((api) => JSON.stringify(api)))
    else if (input.flag("json")) yield* outJson({ apis: yield* facts })
    else if (found.length === 0)
      yield* err([
        `${errStyle.red("Error:")} ${errStyle.bold("No call matches these words.")}`,
        "  An endpoint without a definition can be called by its path: tcchat call service/command --data JSON"
      ])
    else
      yield* out(
        table(
          ["COMMAND", "PATH", "WHAT IT DOES"],
          found.map(({ name, path, summary }) => [Endpoints.wordsOf(name), path, summary]),
          { paint: outStyle.dim, columns: outColumns }
        )
      )
    return found.length === 0 ? 1 : 0
  })
