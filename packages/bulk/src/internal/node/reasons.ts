import type { Reason, Settled } from "../../Journal.js"
import { cell, type Database } from "./database.js"
import { firstReason } from "./schema.js"

/** Maximum number of different reasons; the texts of further ones are not kept. */
const most = 10_000

/** Maximum number of reasons in memory. */
const mostKnown = 1_000

/** The reasons of a journal by their numbers. */
export class Reasons {
  readonly #db: Database
  readonly #known = new Map<string, number>()
  readonly #changes = new Map<number, number>()

  constructor(db: Database) {
    this.#db = db
  }

  /** The number of a reason, within a transaction. */
  idOf({ code, state, text }: Reason): number {
    const key = `${state} ${code ?? 0} ${text}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const id = this.#find(state, code, text) ?? this.#add(state, code, text)
    if (this.#known.size >= mostKnown) this.#known.clear()
    this.#known.set(key, id)
    return id
  }

  /** Counts rows that get a reason, or lose it. Counts are written by `flush`. */
  count(id: number, rows: number): void {
    if (id >= firstReason) this.#changes.set(id, (this.#changes.get(id) ?? 0) + rows)
  }

  flush(): void {
    const add = this.#db.prepare("update reasons set rows = rows + ? where id = ?")
    for (const [id, rows] of this.#changes) if (rows !== 0) add.run(rows, id)
    this.#changes.clear()
  }

  /** Forgets what a transaction has changed that was not committed. */
  forget(): void {
    this.#changes.clear()
    this.#known.clear()
  }

  #find(state: Settled, code: number | undefined, text: string): number | undefined {
    const where = "state = ? and coalesce(code, 0) = ? and text = ?"
    const found = cell(this.#db, `select id from reasons where ${where}`, state, code ?? 0, text)
    return typeof found === "number" ? found : undefined
  }

  #add(state: Settled, code: number | undefined, text: string): number {
    const last = Number(cell(this.#db, "select coalesce(max(id), 0) from reasons"))
    if (last >= most && text !== "") return this.#find(state, code, "") ?? this.#add(state, code, "")
    const id = Math.max(firstReason, last + 1)
    this.#db.prepare("insert into reasons values (?, ?, ?, ?, 0)").run(id, state, code ?? null, text)
    return id
  }
}
