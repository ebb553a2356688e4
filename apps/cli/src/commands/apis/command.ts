import type { Detail } from "../../Command.js"
import { ndjsonOption } from "../../options.js"

/** The command `tcchat apis`. */
export const apis: Detail = {
  description: "Looks for the words in names, paths and descriptions. Exit status 1 when nothing is found.",
  arguments: [{ name: "WORD", docs: "Words that all have to be found.", optional: true, many: true }],
  options: [ndjsonOption("call")],
  examples: ["tcchat apis", "tcchat apis blocklist", "tcchat apis sns/group --json"],
  load: async () => (await import("./program.js")).run
}
