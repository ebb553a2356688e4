import type { Detail } from "../../Command.js"
import { ndjsonOption } from "../../options.js"

/** The command `tcchat explain`. */
export const explain: Detail = {
  description: "Exit status 1 when nothing is found.",
  arguments: [{ name: "CODE|WORD", docs: "A code such as 30008, or words that its explanation has.", many: true }],
  options: [
    {
      name: "path",
      value: { kind: "text", shown: "PATH" },
      docs: "The wire path of the call that was refused, as some numbers mean several things.",
      section: "Options"
    },
    ndjsonOption("code")
  ],
  examples: [
    "tcchat explain 30008",
    "tcchat explain 130004 --path openconfigsvr/setnospeaking",
    "tcchat explain expired"
  ],
  load: async () => (await import("./program.js")).run
}
