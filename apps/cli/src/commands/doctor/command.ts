import type { Detail } from "../../Command.js"
import { adminOption, baseUrlOption, keyOptions, ndjsonOption, regionOption } from "../../options.js"

/** The command `tcchat doctor`. */
export const doctor: Detail = {
  description:
    "It checks the settings and where each comes from, the domains of every region or the base URL, the clock of this machine, and a UserSig: first locally, then with one call that changes nothing, account.checkAccounts for the admin account. It shows no secret. Exit status 1 if something prevents calls.",
  options: [
    {
      name: "timeout",
      value: { kind: "duration", shown: "TIME" },
      docs: "Timeout of the checks that use the network, such as 5s; 10s if not given.",
      section: "Options"
    },
    { name: "offline", docs: "Skip the checks that need the network.", section: "Options" },
    ...keyOptions,
    adminOption,
    regionOption,
    baseUrlOption,
    ndjsonOption("finding")
  ],
  examples: ["tcchat doctor", "tcchat doctor --profile prod", "tcchat doctor --base-url http://127.0.0.1:7001 --json"],
  load: async () => (await import("./program.js")).run
}
