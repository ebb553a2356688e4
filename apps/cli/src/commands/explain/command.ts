import type { Detail } from "../../Command.js"
import { ndjsonOption } from "../../options.js"

/** The command `tcchat explain`. */
export const explain: Detail = {
  description: "Exit status 1 if nothing is found.",
  arguments: [{ name: "CODE|WORD", docs: "An error code such as 30008, or words of its explanation.", many: true }],
  options: [
    {
      name: "path",
      value: { kind: "string", shown: "PATH" },
      docs: "The path of the call that failed, as some codes have several meanings.",
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
