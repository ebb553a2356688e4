import type { Detail } from "../../Command.js"
import { ndjsonOption } from "../../options.js"

/** The command `tcchat apis`. */
export const apis: Detail = {
  description:
    "Searches names, paths and descriptions, and lists what fits best first. Exit status 1 if nothing is found.",
  arguments: [{ name: "WORD", docs: "Words of what you want to do; all have to match.", optional: true, many: true }],
  options: [ndjsonOption("call")],
  examples: ["tcchat apis", "tcchat apis remove list", "tcchat apis blocklist", "tcchat apis sns/group --json"],
  load: async () => (await import("./program.js")).run
}
