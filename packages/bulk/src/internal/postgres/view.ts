import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import type {
  Definition,
  JournalError,
  Outcome,
  Phase,
  Place,
  Reason,
  Row,
  Settled,
  State,
  Summary,
  View
} from "../../Journal.js"
import { ask } from "./requests.js"
import { calls, done as accepted, firstReason, input, planned } from "./schema.js"
import { type Scope, shardOf } from "./scope.js"
import { type Cells, given, kept, type Store } from "./store.js"

const nowhere: Place = { fields: [], last: 0, finished: false }

/** Reads a row of the table of rows. */
export const rowOf = ({ data, id, lane, state }: Cells): Row => ({
  lane: given(lane),
  id: Number(id),
  values: String(data),
  mark: Number(state)
})

const summing = `select json_build_object(
  'rejected', r.rejected, 'read', r.place is not null and (r.place::json ->> 'finished')::boolean, 'request', r.request,
  'live', exists (select from $schema.shards where run = r.id and shard <> ${input} and until > clock_timestamp()),
  'phase', (select phase from $schema.shards where run = r.id and shard = $4),
  'tally', (select json_object_agg(state, rows) from (
    select state, sum(rows) as rows from $schema.tally where run = r.id and shard between $2 and $3 group by state
  ) t),
  'sent', (select json_build_array(coalesce(sum(rows), 0), coalesce(sum(planned), 0))
    from $schema.sent where run = r.id and shard between $2 and $3),
  'reasons', (select json_agg(t) from (
    select q.state, q.code, q.text, sum(t.rows) as rows from $schema.tally t join $schema.reasons q on q.id = t.state
    where t.run = r.id and t.shard between $2 and $3 group by q.id having sum(t.rows) > 0 order by sum(t.rows) desc, q.id
  ) t)
)::text as found from $schema.runs r where id = $1`

interface Found {
  readonly rejected: number
  readonly read: boolean
  readonly request: string | null
  /** Whether a worker sends a shard now. */
  readonly live: boolean
  /** What the shard did last; that of the whole run is what the process did last that started it. */
  readonly phase: Phase
  readonly tally: Readonly<Record<string, number>> | null
  readonly sent: readonly [rows: number, planned: number]
  readonly reasons: ReadonlyArray<{ state: Settled; code: number | null; text: string; rows: number }> | null
}

/** What a shard is doing, or the whole run: it is done when all its rows are, whoever has sent them. */
const phaseOf = ({ live, phase, read, request, sent, tally }: Found, shard: number): Phase => {
  if (request === "cancel") return "cancelled"
  if (shard !== input || !read) return phase
  if ((tally?.[planned] ?? 0) === 0 && sent[0] === 0) return "done"
  if (live) return "sending"
  return request === "pause" && phase !== "stopped" ? "paused" : phase
}

const summaryOf = (found: Found, shard: number): Summary => {
  const { rejected, sent, tally } = found
  const reasons = (found.reasons ?? []).map(({ code, rows, state, text }) => ({
    state,
    code: code ?? undefined,
    text: given(text),
    rows
  }))
  const count = (state: Settled) =>
    reasons.filter((reason) => reason.state === state).reduce((sum, { rows }) => sum + rows, 0)
  const counts = { failed: count("failed"), doubt: count("doubt"), dropped: count("dropped") }
  const { [calls]: over = 0, [planned]: open = 0, [accepted]: done = 0 } = tally ?? {}
  const wrong = shard === input ? rejected : 0
  return {
    phase: phaseOf(found, shard),
    read: open + done + counts.failed + counts.doubt + counts.dropped + wrong,
    rejected: wrong,
    // A row that a lost worker has settled may be in a call of the one after it.
    planned: Math.max(0, open - sent[1]),
    sent: sent[0],
    done,
    ...counts,
    calls: over,
    reasons
  }
}

/** The intents of calls under way, and how many milliseconds ago each was recorded by the clock of the server. */
const underWay = `select s.id, s.lane, s.ids, extract(epoch from clock_timestamp() - s.at)::float8 * 1000 as age,
  (select json_agg(json_build_object('id', r.id, 'state', r.state, 'data', r.data)) from $schema.rows r
    where r.run = s.run and r.shard = s.shard and r.lane = s.lane
      and r.id in (select value::bigint from json_array_elements_text(s.ids::json)))::text as rows
from $schema.sent s where s.run = $1 and s.shard between $2 and $3 order by s.shard, s.id`

/** Calls under way, with their rows in the order in which they were sent. */
export const sentCalls = (store: Store, { first, last, run }: Scope) =>
  Effect.map(store.query(underWay, [run, first, last]), (calls) =>
    calls.map(({ age, id, ids, lane, rows }) => {
      const found = JSON.parse(String(rows)) as ReadonlyArray<Cells>
      const byId = new Map(found.map((row) => [Number(row["id"]), rowOf({ ...row, lane })]))
      return {
        id: Number(id),
        age: Number(age),
        rows: (JSON.parse(String(ids)) as ReadonlyArray<number>).map((row) => byId.get(row)!)
      }
    })
  )

const outcomesOf = (
  store: Store,
  scope: Scope,
  state: State | undefined,
  after: Pick<Row, "lane" | "id"> | undefined,
  limit: number
): Effect.Effect<ReadonlyArray<Outcome>, JournalError> => {
  if (state === "sent")
    return after === undefined
      ? Effect.map(sentCalls(store, scope), (calls) =>
          calls.flatMap(({ rows }) => rows.map((row) => ({ ...row, state, reason: undefined })))
        )
      : Effect.succeed([])
  const wanted =
    state === undefined
      ? ""
      : state === "planned"
        ? "and r.state = 0"
        : state === "done"
          ? "and r.state = 1"
          : `and q.state = '${state}'`
  const { id, lane } = after ?? { lane: "", id: -1 }
  const shard = after === undefined ? scope.first : shardOf(scope.shards, lane, id)
  return Effect.map(
    store.query(
      `select r.lane, r.id, r.state, r.data, q.state as settled, q.code, q.text from $schema.rows r
         left join $schema.reasons q on q.id = r.state and r.state >= ${firstReason}
         where r.run = $1 and r.shard <= $2 and (r.shard, r.lane, r.id) > ($3, $4, $5) ${wanted}
         order by r.shard, r.lane, r.id limit $6`,
      [scope.run, scope.last, shard, kept(lane), id, limit]
    ),
    (found) => found.map(outcomeOf)
  )
}

const outcomeOf = (cells: Cells): Outcome => {
  const { code, settled, text } = cells
  const row = rowOf(cells)
  const reason: Reason | undefined =
    typeof settled === "string"
      ? { state: settled as Settled, code: typeof code === "number" ? code : undefined, text: given(text) }
      : undefined
  return { ...row, state: reason?.state ?? (row.mark === 0 ? "planned" : "done"), reason }
}

/** What any process may read and ask. */
export const viewOf = (store: Store, scope: Scope): View => {
  const { first, last, run, shard } = scope
  const text = (column: string) =>
    Effect.map(
      store.query(`select ${column} as found from $schema.runs where id = $1`, [run]),
      ([row]) => row?.["found"]
    )
  return {
    name: store.name,
    definition: Effect.map(text("definition"), (found) =>
      typeof found === "string" ? (Json.parse(found) as Definition) : undefined
    ),
    place: Effect.map(text("place"), (found) => (typeof found === "string" ? (JSON.parse(found) as Place) : nowhere)),
    summary: Effect.map(store.query(summing, [run, first, last, shard]), ([row]) =>
      summaryOf(JSON.parse(String(row?.["found"])) as Found, shard)
    ),
    running: Effect.map(
      store.query(
        "select 1 as one from $schema.shards where run = $1 and (shard between $2 and $3 or shard = $4) and until > clock_timestamp() limit 1",
        [run, first, last, shard]
      ),
      ({ length }) => length > 0
    ),
    outcomes: (state, after, limit) => outcomesOf(store, scope, state, after, limit),
    rejected: (after, limit) =>
      shard === input
        ? Effect.map(
            store.query(
              "select id, reason, data from $schema.rejected where run = $1 and id > $2 order by id limit $3",
              [run, after, limit]
            ),
            (found) =>
              found.map(({ data, id, reason }) => ({ id: Number(id), reason: given(reason), row: given(data) }))
          )
        : Effect.succeed([]),
    request: (request) => ask(store, scope, request)
  }
}
