/** Leaves rows in doubt as they are, for good. */
import * as Effect from "effect/Effect"
import type { JournalError } from "../../Journal.js"
import type { Reasons } from "./reasons.js"
import type { Scope } from "./scope.js"
import type { Store } from "./store.js"

/** Moves rows from one reason to another. It needs no lease: no row is sent because of it. */
const moving = `with moved as (
  update $schema.rows r set state = $3 where r.run = $1 and r.shard between $4 and $5 and r.state = $2 returning r.shard
),
tallied as (
  insert into $schema.tally (run, shard, state, rows)
  select $1, m.shard, t.state, sum(t.sign) from moved m, (values ($2::integer, -1), ($3::integer, 1)) as t (state, sign)
  group by m.shard, t.state order by m.shard, t.state
  on conflict (run, shard, state) do update set rows = tally.rows + excluded.rows
)
select count(*)::integer as rows from moved`

/** Gives all rows in doubt a reason of their own, and returns how many they were. */
export const dropOf =
  (store: Store, { first, last, run }: Scope, reasons: Reasons) =>
  (text: string): Effect.Effect<number, JournalError> =>
    Effect.gen(function* () {
      const found = yield* store.query("select id, code from $schema.reasons where run = $1 and state = 'doubt'", [run])
      let dropped = 0
      for (const { code, id } of found) {
        const to = yield* reasons.idOf({ state: "dropped", code: typeof code === "number" ? code : undefined, text })
        const [moved] = yield* store.query(moving, [run, id, to, first, last])
        dropped += Number(moved?.["rows"])
      }
      return dropped
    })
