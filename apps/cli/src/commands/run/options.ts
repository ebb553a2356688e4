/** Options that several commands of runs have. */
import type { Option } from "../../Command.js"
import { callOptions } from "../../options.js"

export const storeOption: Option = {
  name: "store",
  value: { kind: "string", shown: "URL" },
  docs: "PostgreSQL that several machines share, such as postgres://user@host/database, instead of TCCHAT_STORE; local is this machine.",
  section: "Options"
}

export const queueOption: Option = {
  name: "queue",
  value: { kind: "string", shown: "URL" },
  docs: "Redis with the queue that hands out shards, such as redis://host:6379, instead of TCCHAT_QUEUE; needs bullmq and ioredis.",
  section: "Options"
}

export const leaseOption: Option = {
  name: "lease",
  value: { kind: "duration", shown: "TIME" },
  docs: "Time after which others take what a worker that is gone was sending; 30s if not given.",
  section: "Options"
}

export const concurrencyOption: Option = {
  name: "concurrency",
  value: { kind: "integer", shown: "NUMBER", minimum: 1, maximum: 1000 },
  docs: "Number of parallel calls; 32 if not given.",
  section: "Options"
}

const own: Readonly<Record<string, string>> = {
  "dry-run": "Read all rows, say how many calls they make and how long these take, and send nothing.",
  timeout: "Timeout of each call with its retries, such as 10s or 2m; 2m if not given.",
  retries: "Maximum number of retries of each call, where a retry is safe; 5 if not given."
}

/** Options of calls, as runs explain them. */
export const ofRuns = callOptions.map((option) => {
  const docs = own[option.name]
  return docs === undefined ? option : { ...option, docs }
})
