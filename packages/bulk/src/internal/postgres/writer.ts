import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import type { Journal, JournalError, Query, Rejected, Row, Place, Step, View } from "../../Journal.js"
import { type Lease, owner } from "./lease.js"
import { Reasons } from "./reasons.js"
import { calls, input } from "./schema.js"
import { type Scope, shardOf } from "./scope.js"
import { journalError, kept, type Store } from "./store.js"
import { rowOf, sentCalls } from "./view.js"

const planned = 0
const done = 1

/**
 * Records a step in one statement, so that a worker that is stopped holds no lock.
 *
 * Calls begin only while the epoch is one's own. What has ended is a fact, and is recorded whoever brings it, once: the row must be
 * in the state in which it was sent, or in doubt, or it failed and is now known to be done. The row of the shard stays locked until
 * the intents are committed, so nobody takes the shard in between.
 */
const recording = `with ${owner},
begun as (
  insert into $schema.sent (run, shard, epoch, id, at, lane, ids, rows, planned)
  select $1, $2, $3, b.id, clock_timestamp(), b.lane, b.ids, b.rows, b.planned
  from owner, unnest($4::bigint[], $5::text[], $6::text[], $7::integer[], $8::integer[]) as b (id, lane, ids, rows, planned)
),
over as (
  delete from $schema.sent where run = $1 and shard = $2 and epoch = $3 and id = any($9::bigint[]) returning id
),
found as (
  select r.lane, r.id, r.state as old, e.state as new
  from unnest($10::text[], $11::bigint[], $12::integer[], $13::integer[], $14::boolean[]) as e (lane, id, mark, state, certain)
  join $schema.rows r on r.run = $1 and r.shard = $2 and r.lane = e.lane and r.id = e.id
  where r.state <> e.state and (r.state = e.mark or exists (
    select from $schema.reasons q
    where q.id = r.state and (q.state = 'doubt' and e.certain or q.state = 'failed' and e.state = ${done})
  ))
  order by r.lane, r.id for update of r
),
changed as (
  update $schema.rows r set state = f.new from found f
  where r.run = $1 and r.shard = $2 and r.lane = f.lane and r.id = f.id returning f.old, f.new
),
tallied as (
  insert into $schema.tally (run, shard, state, rows)
  select $1, $2, state, sum(rows) from (
    select old as state, -1 as rows from changed union all select new, 1 from changed union all select ${calls}, 1 from over
  ) t group by state having sum(rows) <> 0 order by state
  on conflict (run, shard, state) do update set rows = tally.rows + excluded.rows
)
select count(*)::integer as owned from owner`

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

const entering = `with entered as (
  update $schema.shards set phase = $4 where run = $1 and shard = $2 and epoch = $3 returning 1
), cancelled as (
  update $schema.runs set request = 'cancel', requested = clock_timestamp() from entered
  where runs.id = $1 and $4 = 'cancelled' and $2 = ${input}
) select count(*)::integer as owned from entered`

const dropping = `with ${owner},
moved as (
  update $schema.rows r set state = $5 from owner where r.run = $1 and r.shard between $6 and $7 and r.state = $4 returning r.shard
),
tallied as (
  insert into $schema.tally (run, shard, state, rows)
  select $1, m.shard, t.state, sum(t.sign) from moved m, (values ($4::integer, -1), ($5::integer, 1)) as t (state, sign)
  group by m.shard, t.state order by m.shard, t.state
  on conflict (run, shard, state) do update set rows = tally.rows + excluded.rows
)
select (select count(*) from owner)::integer as owned, (select count(*) from moved)::integer as rows`

const requests = `select r.request from $schema.runs r join $schema.shards s on s.run = r.id and s.shard = $2
where r.id = $1 and (r.request = 'cancel' or r.requested > s.opened)`

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

const nextOf = (store: Store, { first, last, run, shards }: Scope) => {
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

/** What the process that holds a lease does with a journal. */
export const writerOf = (store: Store, scope: Scope, lease: Lease): Omit<Journal, keyof View> => {
  const { first, last, run, shard, shards } = scope
  const clock = Effect.clock
  const reasons = new Reasons(store, scope)
  const mine = [run, shard, lease.epoch]

  /** Runs a statement of the owner, which does nothing if it has become somebody else. */
  const owned = (text: string, values: ReadonlyArray<unknown>) =>
    Effect.flatMap(store.query(text, [...mine, ...values]), ([row]) =>
      row?.["owned"] === 1 ? Effect.succeed(row) : Effect.fail(lease.lost)
    )

  const append = (rows: ReadonlyArray<Row>, rejected: ReadonlyArray<Rejected>, place: Place) =>
    Effect.asVoid(
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
    )

  const record = ({ begun, ended, over }: Step): Effect.Effect<void, JournalError> =>
    Effect.gen(function* () {
      if (begun.length > 0 && shard === input)
        return yield* Effect.fail(
          journalError("Failed", store.name, "is sent by shards: open those, and give them to workers")
        )
      const marks = yield* Effect.forEach(ended, ({ outcome }) =>
        outcome === "done" ? Effect.succeed(done) : reasons.idOf(outcome)
      )
      const [found] = yield* store.query(recording, [
        ...mine,
        begun.map(({ id }) => id),
        begun.map(({ rows }) => kept(rows[0]!.lane)),
        begun.map(({ rows }) => JSON.stringify(rows.map(({ id }) => id))),
        begun.map(({ rows }) => rows.length),
        begun.map(({ rows }) => rows.filter(({ mark }) => mark === planned).length),
        over,
        ended.map(({ row }) => kept(row.lane)),
        ended.map(({ row }) => row.id),
        ended.map(({ row }) => row.mark),
        marks,
        ended.map(({ outcome }) => outcome === "done" || outcome.state === "failed")
      ])
      if (begun.length === 0) return
      if (found?.["owned"] !== 1) return yield* Effect.fail(lease.lost)
      // It took so long that somebody else may have the shard by now. What was not sent need not be in doubt.
      if (lease.left() <= 0) {
        yield* store.query(
          "delete from $schema.sent where run = $1 and shard = $2 and epoch = $3 and id = any($4::bigint[])",
          [...mine, begun.map(({ id }) => id)]
        )
        return yield* Effect.fail(lease.lost)
      }
    })

  const drop = (text: string): Effect.Effect<number, JournalError> =>
    Effect.gen(function* () {
      const found = yield* store.query("select id, code from $schema.reasons where run = $1 and state = 'doubt'", [run])
      let dropped = 0
      for (const { code, id } of found) {
        const to = yield* reasons.idOf({ state: "dropped", code: typeof code === "number" ? code : undefined, text })
        dropped += Number((yield* owned(dropping, [id, to, first, last]))["rows"])
      }
      return dropped
    })

  return {
    define: (definition) => Effect.asVoid(owned(defining, [Json.stringify(definition)])),
    enter: (phase) => Effect.asVoid(owned(entering, [phase])),
    append,
    next: nextOf(store, scope),
    intents: Effect.flatMap(clock, (clock) =>
      Effect.map(sentCalls(store, scope), (calls) => {
        // Clocks of machines differ: how long ago it was is what the server says.
        const now = clock.unsafeCurrentTimeMillis()
        return calls.map(({ age, id, rows }) => ({ id, at: now - age, rows }))
      })
    ),
    record: (step) => (step.begun.length > 0 ? Effect.zipRight(lease.check, record(step)) : record(step)),
    drop,
    requested: Effect.map(store.query(requests, [run, shard]), ([row]) =>
      row?.["request"] === "pause" || row?.["request"] === "cancel" ? row["request"] : undefined
    ),
    timeLeft: lease.left
  }
}
