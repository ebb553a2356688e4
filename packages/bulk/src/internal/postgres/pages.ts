/** Reads the rows that come next. */
import * as Effect from "effect/Effect"
import type { JournalError, Query, Row } from "../../Journal.js"
import { planned } from "./schema.js"
import { type Scope, shardOf } from "./scope.js"
import { kept, type Store } from "./store.js"
import { rowOf } from "./view.js"

/** Rows without a lane come first, and then those of each shard by lane. */
const page = (where: string, state: Query["state"]) => `select lane, id, state, data from $schema.rows
where run = $1 and shard <= $2 and (shard, lane, id) > ($3, $4, $5) and ${where} and ${
  state === "planned"
    ? `state = ${planned}`
    : `state in (select id from $schema.reasons where run = $1 and state = '${state}')`
}
order by shard, lane, id limit $6`

/** More than the number of any row. */
const beyond = Number.MAX_SAFE_INTEGER

/** Reads pages of rows in the order of shards, lanes and numbers. */
export const nextOf = (store: Store, { first, last, run, shards }: Scope) => {
  const read = (where: string, state: Query["state"], bounds: ReadonlyArray<unknown>, limit: number) =>
    Effect.map(store.query(page(where, state), [run, ...bounds, limit]), (found) => found.map(rowOf))
  const start = [last, first, "", -1]
  const unowned = (state: Query["state"], bounds: ReadonlyArray<unknown>, limit: number) =>
    read("lane = ''", state, bounds, limit)
  const owned = (state: Query["state"], bounds: ReadonlyArray<unknown>, limit: number) =>
    read("lane <> ''", state, bounds, limit)
  return ({ after, lane, limit, state }: Query): Effect.Effect<ReadonlyArray<Row>, JournalError> => {
    if (lane === undefined)
      return Effect.flatMap(unowned(state, start, limit), (rows) =>
        rows.length === limit
          ? Effect.succeed(rows)
          : Effect.map(owned(state, start, limit - rows.length), (others) => [...rows, ...others])
      )
    if (lane === "")
      return after === undefined
        ? owned(state, start, limit)
        : unowned(state, [last, shardOf(shards, "", after), "", after], limit)
    const shard = shardOf(shards, lane, 0)
    return after === undefined
      ? owned(state, [last, shard, kept(lane), beyond], limit)
      : Effect.map(owned(state, [shard, shard, kept(lane), after], limit), (rows) =>
          rows.filter((row) => row.lane === lane)
        )
  }
}
