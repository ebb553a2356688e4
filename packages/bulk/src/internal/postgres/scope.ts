import * as Effect from "effect/Effect"
import type { JournalError } from "../../Journal.js"
import { input, version } from "./schema.js"
import { type Cells, journalError, type Store } from "./store.js"

/** The rows of a run that a journal is about: those of one shard, or of all. */
export interface Scope {
  /** Number of the run. */
  readonly run: number
  /** Number of shards that the run has. */
  readonly shards: number
  /** `input` stands for all. */
  readonly shard: number
  readonly first: number
  readonly last: number
}

/** The shard of a row: rows of one lane are in one, and rows without a lane in all of them. */
export const shardOf = (shards: number, lane: string, id: number): number => {
  if (lane === "") return id % shards
  // FNV-1a. Rows are where it put them: it can never be another one.
  let hash = 0x811c9dc5
  for (let index = 0; index < lane.length; index++) hash = Math.imul(hash ^ lane.charCodeAt(index), 0x01000193)
  return (hash >>> 0) % shards
}

const scopeOf = (store: Store, run: Cells | undefined, shard: number): Effect.Effect<Scope, JournalError> => {
  if (run === undefined) return Effect.fail(journalError("Missing", store.name, "does not exist"))
  const shards = Number(run["shards"])
  if (run["version"] !== version)
    return Effect.fail(
      journalError(
        "Version",
        store.name,
        `has version ${String(run["version"])} of the format, and this package reads version ${version}`
      )
    )
  if (shard !== input && !(Number.isInteger(shard) && shard >= 0 && shard < shards))
    return Effect.fail(journalError("Missing", store.name, `does not exist: the run has the shards 0 to ${shards - 1}`))
  const [first, last] = shard === input ? [0, shards - 1] : [shard, shard]
  return Effect.succeed({ run: Number(run["id"]), shards, shard, first, last })
}

/** Finds a run by its name. */
export const find = (store: Store, run: string, shard: number): Effect.Effect<Scope, JournalError> =>
  Effect.flatMap(store.query("select id, version, shards from $schema.runs where name = $1", [run]), ([found]) =>
    scopeOf(store, found, shard)
  )

const making = `with made as (
  insert into $schema.runs (name, version, shards) values ($1, $2, $3) on conflict (name) do nothing returning id
)
insert into $schema.shards (run, shard) select made.id, shard from made, generate_series(${input}, $3::integer - 1) shard`

/** Makes a run with a number of shards, unless there is one of that name. */
export const make = (store: Store, run: string, shards: number): Effect.Effect<void, JournalError> =>
  Effect.asVoid(store.query(making, [run, version, shards]))
