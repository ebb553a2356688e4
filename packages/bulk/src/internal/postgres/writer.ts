/** What the worker that has a shard does with its journal. */
import * as Effect from "effect/Effect"
import type { Journal, JournalError, Step, View } from "../../Journal.js"
import { dropOf } from "./drop.js"
import { type Lease, owner } from "./lease.js"
import { nextOf } from "./pages.js"
import { Reasons } from "./reasons.js"
import { requestedOf } from "./requests.js"
import { calls, done, planned } from "./schema.js"
import type { Scope } from "./scope.js"
import { journalError, kept, type Store } from "./store.js"
import { sentCalls } from "./view.js"

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
    where q.id = r.state and (q.state in ('doubt', 'dropped') and e.certain or q.state = 'failed' and e.state = ${done})
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

const entering = `update $schema.shards set phase = $4 where run = $1 and shard = $2 and epoch = $3 returning 1 as one`

const forgetting = "delete from $schema.sent where run = $1 and shard = $2 and epoch = $3 and id = any($4::bigint[])"

/** The functions of a journal with which a worker sends the rows of a shard. */
export const writerOf = (store: Store, scope: Scope, lease: Lease): Omit<Journal, keyof View> => {
  const { run, shard } = scope
  const reasons = new Reasons(store, scope)
  const mine = [run, shard, lease.epoch]

  const record = ({ begun, ended, over }: Step): Effect.Effect<void, JournalError> =>
    Effect.gen(function* () {
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
        yield* store.query(forgetting, [...mine, begun.map(({ id }) => id)])
        return yield* Effect.fail(lease.lost)
      }
    })

  const unreadable = journalError(
    "Failed",
    store.name,
    "is a part of a run, whose rows are read with the journal of the whole run"
  )
  return {
    define: () => Effect.fail(unreadable),
    append: () => Effect.fail(unreadable),
    enter: (phase) =>
      Effect.flatMap(store.query(entering, [...mine, phase]), ({ length }) =>
        length === 0 ? Effect.fail(lease.lost) : Effect.void
      ),
    next: nextOf(store, scope),
    intents: Effect.flatMap(Effect.clock, (clock) =>
      Effect.map(sentCalls(store, scope), (calls) => {
        // Clocks of machines differ: how long ago it was is what the server says.
        const now = clock.unsafeCurrentTimeMillis()
        return calls.map(({ age, id, rows }) => ({ id, at: now - age, rows }))
      })
    ),
    record: (step) => (step.begun.length > 0 ? Effect.zipRight(lease.check, record(step)) : record(step)),
    drop: dropOf(store, scope, reasons),
    requested: requestedOf(store, scope),
    timeLeft: lease.left
  }
}
