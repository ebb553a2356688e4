import type { Detail } from "../../Command.js"
import { adminOption, baseUrlOption, keyOptions, ndjsonOption, regionOption } from "../../options.js"

/** The command `tcchat doctor`. */
export const doctor: Detail = {
  description:
    "It looks at the settings and where each comes from, at the domains of every region, or at the base URL, at the clock of this machine, and at a signature: first here, then with one call that changes nothing, account.checkAccounts for the admin account. Nothing secret is shown. Exit status 1 when something keeps calls from working.",
  options: [
    {
      name: "timeout",
      value: { kind: "duration", shown: "TIME" },
      docs: "Time for all that goes over the network, such as 5s; 10s if not given.",
      section: "Options"
    },
    { name: "offline", docs: "Look at what needs no network only.", section: "Options" },
    ...keyOptions,
    adminOption,
    regionOption,
    baseUrlOption,
    ndjsonOption("line")
  ],
  examples: ["tcchat doctor", "tcchat doctor --profile prod", "tcchat doctor --base-url http://127.0.0.1:7001 --json"],
  load: async () => (await import("./program.js")).run
}
