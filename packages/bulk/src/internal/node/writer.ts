import * as Json from "@tcchat/core/Json"
import type { Journal, Query, Reason, Row, Settled, Step, View } from "../../Journal.js"
import { attempt, type Database, transaction } from "./database.js"
import { Reasons } from "./reasons.js"
import { meta, sentRows, setMeta } from "./view.js"

const planned = 0
const done = 1

const columns = "select lane, id, state, data from rows where"

/** Statements are prepared once. */
const statementsOf = (db: Database) => {
  const page = (where: string) => db.prepare(`${columns} ${where} order by lane, id limit ?`).raw(true)
  const pages = (state: string) => ({
    within: page(`lane = ? and id > ? and ${state}`),
    after: page(`lane > ? and ${state}`),
    first: page(state)
  })
  const settled = (state: Settled) => pages(`state in (select id from reasons where state = '${state}')`)
  return {
    next: { planned: pages(`state = ${planned}`), failed: settled("failed"), doubt: settled("doubt") },
    insert: db.prepare("insert into rows values (?, ?, 0, ?)"),
    reject: db.prepare("insert into rejected values (?, ?, ?)"),
    begin: db.prepare("insert into sent values (?, ?, ?, ?, ?, ?)"),
    over: db.prepare("delete from sent where id = ?"),
    end: db.prepare("update rows set state = ? where lane = ? and id = ?"),
    added: db.prepare("update counts set rows = rows + ?, rejected = rejected + ?"),
    ended: db.prepare("update counts set done = done + ?, calls = calls + ?")
  }
}

/** What the process that runs a journal does with it. */
export const writerOf = (db: Database, name: string): Omit<Journal, keyof View> => {
  const statements = statementsOf(db)
  const reasons = new Reasons(db)

  const write = <A>(run: () => A) =>
    attempt(name, () => {
      try {
        return transaction(db, run)
      } catch (error) {
        reasons.forget()
        throw error
      }
    })

  const next = ({ after, lane, limit, state }: Query): ReadonlyArray<Row> => {
    const { after: others, first, within } = statements.next[state]
    const cells =
      after !== undefined
        ? within.all(lane, after, limit)
        : lane === undefined
          ? first.all(limit)
          : others.all(lane, limit)
    return (cells as ReadonlyArray<[string, number, number, string]>).map(([lane, id, mark, values]) => ({
      lane,
      id,
      mark,
      values
    }))
  }

  const settle = (row: Row, outcome: "done" | Reason): number => {
    const mark = outcome === "done" ? done : reasons.idOf(outcome)
    statements.end.run(mark, row.lane, row.id)
    reasons.count(row.mark, -1)
    reasons.count(mark, 1)
    return (mark === done ? 1 : 0) - (row.mark === done ? 1 : 0)
  }

  const record = ({ begun, ended, over }: Step): void => {
    for (const id of over) statements.over.run(id)
    let accepted = 0
    for (const { outcome, row } of ended) accepted += settle(row, outcome)
    reasons.flush()
    for (const { at, id, rows } of begun) {
      const fresh = rows.filter(({ mark }) => mark === planned).length
      statements.begin.run(id, at, rows[0]!.lane, JSON.stringify(rows.map((row) => row.id)), rows.length, fresh)
    }
    if (over.length > 0) statements.ended.run(accepted, over.length)
  }

  const drop = (text: string): number => {
    const found = db.prepare("select id, code, rows from reasons where state = 'doubt' and rows > 0").raw(true).all()
    let dropped = 0
    for (const [id, code, rows] of found as ReadonlyArray<[number, number | null, number]>) {
      const to = reasons.idOf({ state: "dropped", code: code ?? undefined, text })
      db.prepare("update rows set state = ? where state = ?").run(to, id)
      reasons.count(id, -rows)
      reasons.count(to, rows)
      dropped += rows
    }
    reasons.flush()
    return dropped
  }

  return {
    define: (definition) => write(() => setMeta(db, "definition", Json.stringify(definition))),
    enter: (phase, durable) =>
      attempt(name, () => {
        db.exec(`pragma synchronous = ${durable ? "full" : "normal"}`)
        transaction(db, () => setMeta(db, "phase", phase))
      }),
    append: (rows, rejected, place) =>
      write(() => {
        for (const { id, lane, values } of rows) statements.insert.run(lane, id, values)
        for (const { id, reason, row } of rejected) statements.reject.run(id, reason, row)
        statements.added.run(rows.length, rejected.length)
        setMeta(db, "place", JSON.stringify(place))
      }),
    next: (query) => attempt(name, () => next(query)),
    intents: attempt(name, () => sentRows(db)),
    record: (step) => write(() => record(step)),
    drop: (text) => write(() => drop(text)),
    requested: attempt(name, () => {
      const found = meta(db, "request")
      return found === "pause" || found === "cancel" ? found : undefined
    })
  }
}
