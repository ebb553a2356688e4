/** What the journal of a whole run does: its rows are read by one process, and sent by shards. */
import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import type { Journal, JournalError, Place, Query, Rejected, Row, Shards, View } from "../../Journal.js"
import { dropOf } from "./drop.js"
import { type Lease, owner } from "./lease.js"
import { nextOf } from "./pages.js"
import { Reasons } from "./reasons.js"
import { ask, requestedOf } from "./requests.js"
import { sendable } from "./runs.js"
import { input, planned } from "./schema.js"
import { type Scope, shardOf } from "./scope.js"
import { journalError, kept, type Store } from "./store.js"

const appending = `with ${owner},
added as (
  insert into $schema.rows (run, shard, lane, id, data)
  select $1, r.shard, r.lane, r.id, r.data
  from owner, unnest($4::integer[], $5::text[], $6::bigint[], $7::text[]) as r (shard, lane, id, data)
  returning shard
),
tallied as (
  insert into $schema.tally (run, shard, state, rows) select $1, shard, ${planned}, count(*) from added group by shard order by shard
  on conflict (run, shard, state) do update set rows = tally.rows + excluded.rows
),
rejected as (
  insert into $schema.rejected (run, id, reason, data)
  select $1, r.id, r.reason, r.data from owner, unnest($8::bigint[], $9::text[], $10::text[]) as r (id, reason, data)
  returning id
),
placed as (
  update $schema.runs set place = $11, rejected = runs.rejected + (select count(*) from rejected) from owner where runs.id = $1
)
select count(*)::integer as owned from owner`

const defining = `with ${owner}, defined as (update $schema.runs set definition = $4 from owner where runs.id = $1)
select count(*)::integer as owned from owner`

const holding = (state: Query["state"]) =>
  state === "planned"
    ? `state = ${planned}`
    : `state in (select id from $schema.reasons where run = $1 and state = '${state}')`

/** Shards with rows of a state or with calls under way, while the run may be sent. */
const opening = (state: Query["state"]) => `select shard from (
  select shard from $schema.tally where run = $1 and rows > 0 and ${holding(state)}
  union select shard from $schema.sent where run = $1
) s
where exists (select from $schema.runs where id = $1 and ${sendable})
order by shard`

/** The numbers of shards that have something to be sent. */
export const openShards =
  (store: Store, { run }: Scope) =>
  (state: Query["state"]): Effect.Effect<ReadonlyArray<number>, JournalError> =>
    Effect.map(store.query(opening(state), [run]), (found) => found.map(({ shard }) => Number(shard)))

/** The functions of the journal of a whole run. Without a lease its rows are all read. */
export const wholeOf = (
  store: Store,
  scope: Scope,
  lease: Lease | undefined,
  at: Shards["at"]
): Omit<Journal, keyof View> => {
  const { run, shards } = scope

  /** Runs a statement of the process that reads, which does nothing if that has become another one. */
  const owned = (text: string, values: ReadonlyArray<unknown>): Effect.Effect<void, JournalError> =>
    lease === undefined
      ? Effect.fail(journalError("Failed", store.name, "has all its rows already"))
      : Effect.flatMap(store.query(text, [run, input, lease.epoch, ...values]), ([row]) =>
          row?.["owned"] === 1 ? Effect.void : Effect.fail(lease.lost)
        )

  const append = (rows: ReadonlyArray<Row>, rejected: ReadonlyArray<Rejected>, place: Place) =>
    owned(appending, [
      rows.map(({ id, lane }) => shardOf(shards, lane, id)),
      rows.map(({ lane }) => kept(lane)),
      rows.map(({ id }) => id),
      rows.map(({ values }) => values),
      rejected.map(({ id }) => id),
      rejected.map(({ reason }) => kept(reason)),
      rejected.map(({ row }) => kept(row)),
      JSON.stringify(place)
    ])

  return {
    shards: { open: openShards(store, scope), at },
    define: (definition) => owned(defining, [Json.stringify(definition)]),
    append,
    enter: (phase) =>
      phase === "cancelled"
        ? ask(store, scope, "cancel")
        : Effect.asVoid(
            store.query("update $schema.shards set phase = $3 where run = $1 and shard = $2", [run, input, phase])
          ),
    next: nextOf(store, scope),
    intents: Effect.succeed([]),
    record: () => Effect.fail(journalError("Failed", store.name, "is sent by shards: open those")),
    drop: dropOf(store, scope, new Reasons(store, scope)),
    requested: requestedOf(store, scope)
  }
}
