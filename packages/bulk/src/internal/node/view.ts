import * as Json from "@tcchat/core/Json"
import type * as Effect from "effect/Effect"
import type {
  Definition,
  JournalError,
  Outcome,
  Phase,
  Place,
  Reason,
  Rejected,
  Row,
  Settled,
  State,
  Summary,
  View
} from "../../Journal.js"
import { attempt, cell, type Database, transaction } from "./database.js"
import { firstReason } from "./schema.js"

export const nowhere: Place = { fields: [], last: 0, finished: false }

/** Reads a value of the table of settings. */
export const meta = (db: Database, key: string): string | undefined => {
  const found = cell(db, "select value from meta where key = ?", key)
  return typeof found === "string" ? found : undefined
}

export const setMeta = (db: Database, key: string, value: string): void =>
  void db.prepare("insert into meta values (?, ?) on conflict do update set value = excluded.value").run(key, value)

/** Reads rows as tuples. The caller says what the columns hold. */
const rowsOf = <Cells>(db: Database, sql: string, ...values: ReadonlyArray<unknown>): ReadonlyArray<Cells> =>
  db
    .prepare(sql)
    .raw(true)
    .all(...values) as ReadonlyArray<Cells>

/** The rows of calls under way. */
export const sentRows = (db: Database): ReadonlyArray<{ id: number; at: number; rows: ReadonlyArray<Row> }> => {
  const find = db.prepare("select state, data from rows where lane = ? and id = ?").raw(true)
  return rowsOf<[number, number, string, string]>(db, "select id, at, lane, ids from sent order by id").map(
    ([id, at, lane, ids]) => ({
      id,
      at,
      rows: (JSON.parse(ids) as ReadonlyArray<number>).map((row) => {
        const [mark, values] = find.get(lane, row) as [number, string]
        return { lane, id: row, values, mark }
      })
    })
  )
}

type Counts = readonly [number, number, number, number]

const zeros: Counts = [0, 0, 0, 0]

const summaryOf = (db: Database): Summary => {
  const [[all, rejected, done, calls] = zeros] = rowsOf<Counts>(db, "select rows, rejected, done, calls from counts")
  const [[sent, planned] = zeros] = rowsOf<Counts>(
    db,
    "select coalesce(sum(rows), 0), coalesce(sum(planned), 0) from sent"
  )
  const reasons = rowsOf<[Settled, number | null, string, number]>(
    db,
    "select state, code, text, rows from reasons where rows > 0 order by rows desc, id"
  ).map(([state, code, text, rows]) => ({ state, code: code ?? undefined, text, rows }))
  const count = (state: Settled) =>
    reasons.filter((reason) => reason.state === state).reduce((sum, { rows }) => sum + rows, 0)
  const counts = { failed: count("failed"), doubt: count("doubt"), dropped: count("dropped") }
  return {
    phase: (meta(db, "phase") ?? "new") as Phase,
    read: all + rejected,
    rejected,
    planned: all - done - counts.failed - counts.doubt - counts.dropped - planned,
    sent,
    done,
    ...counts,
    calls,
    reasons
  }
}

const first = { lane: "", id: -1 }

const outcomesOf = (
  db: Database,
  state: State | undefined,
  after: Pick<Row, "lane" | "id"> | undefined,
  limit: number
): ReadonlyArray<Outcome> => {
  if (state === "sent") {
    const rows = after === undefined ? sentRows(db).flatMap(({ rows }) => rows) : []
    return rows.map((row) => ({ ...row, state, reason: undefined }))
  }
  const wanted =
    state === undefined
      ? ""
      : state === "planned"
        ? "and rows.state = 0"
        : state === "done"
          ? "and rows.state = 1"
          : `and rows.state in (select id from reasons where state = '${state}')`
  const { id, lane } = after ?? first
  return rowsOf<[string, number, number, string, Settled | null, number | null, string]>(
    db,
    `select lane, rows.id, rows.state, data, reasons.state, code, text from rows
       left join reasons on reasons.id = rows.state and rows.state >= ${firstReason}
       where (lane, rows.id) > (?, ?) ${wanted} order by lane, rows.id limit ?`,
    lane,
    id,
    limit
  ).map(([lane, id, mark, values, settled, code, text]) => {
    const reason: Reason | undefined = settled === null ? undefined : { state: settled, code: code ?? undefined, text }
    return { lane, id, mark, values, state: reason?.state ?? (mark === 0 ? "planned" : "done"), reason }
  })
}

/** What any process may read and ask. */
export const viewOf = (db: Database, name: string, running: Effect.Effect<boolean, JournalError>): View => ({
  name,
  running,
  definition: attempt(name, () => {
    const text = meta(db, "definition")
    return text === undefined ? undefined : (Json.parse(text) as Definition)
  }),
  place: attempt(name, () => {
    const text = meta(db, "place")
    return text === undefined ? nowhere : (JSON.parse(text) as Place)
  }),
  summary: attempt(name, () => {
    // All counts are of one moment.
    db.exec("begin")
    try {
      return summaryOf(db)
    } finally {
      db.exec("commit")
    }
  }),
  outcomes: (state, after, limit) => attempt(name, () => outcomesOf(db, state, after, limit)),
  rejected: (after, limit) =>
    attempt(name, () =>
      rowsOf<[number, string, string]>(
        db,
        "select id, reason, data from rejected where id > ? order by id limit ?",
        after,
        limit
      ).map(([id, reason, row]): Rejected => ({ id, reason, row }))
    ),
  request: (request) => attempt(name, () => transaction(db, () => setMeta(db, "request", request)))
})
