/** Lists the webhooks. */
import * as Effect from "effect/Effect"
import { done, type Run } from "../../Command.js"
import { err, out, outJson } from "../../Output.js"
import { outColumns, outStyle } from "../../Streams.js"
import { table } from "../../Style.js"
import * as Names from "./Names.js"

/** Prints all webhooks, or those that match words. */
export const list: Run = (input) =>
  Effect.gen(function* () {
    const words = input.arguments.join(" ").toLowerCase().split(/\s+/)
    const found = Names.all.filter(({ summary, webhook }) =>
      words.every((word) => `${webhook.command} ${webhook.phase} ${summary}`.toLowerCase().includes(word))
    )
    const rows = found.map(({ summary, webhook }) => ({ command: webhook.command, phase: webhook.phase, summary }))
    if (input.flag("json")) yield* outJson({ webhooks: rows })
    else if (rows.length > 0)
      yield* out(
        table(
          ["COMMAND", "SENT", "WHEN"],
          rows.map(({ command, phase, summary }) => [command, phase, summary]),
          { paint: outStyle.dim, columns: outColumns }
        )
      )
    else yield* err("No webhook matches; tcchat webhooks list shows all of them.")
    return rows.length === 0 ? 1 : done
  })
