/** The definition of `tcchat worker`. */
import type { Detail } from "../../Command.js"
import { adminOption, baseUrlOption, keyOptions, regionOption } from "../../options.js"
import { concurrencyOption, leaseOption, ofRuns, queueOption, storeOption } from "../run/options.js"

const chosen = new Set([...keyOptions, adminOption, regionOption, baseUrlOption].map(({ name }) => name))

export const worker: Detail = {
  description:
    "Takes shards of the runs of its app that tcchat run has put into a PostgreSQL, sends their rows, and waits for further runs. Any number of workers share one rate limit; each can be added and killed at any time. Ctrl-C hands back what it is sending.",
  options: [
    storeOption,
    queueOption,
    concurrencyOption,
    leaseOption,
    { name: "drain", docs: "End when no rows are left, instead of waiting for further runs.", section: "Options" },
    ...ofRuns.filter(({ name }) => chosen.has(name) || ["timeout", "retries", "verbose"].includes(name))
  ],
  examples: [
    "tcchat worker --store postgres://chat@db.example.com/runs",
    "TCCHAT_STORE=postgres://chat@db.example.com/runs tcchat worker --drain"
  ],
  load: async () => (await import("./program.js")).worker
}
