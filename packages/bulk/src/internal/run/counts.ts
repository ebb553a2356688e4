import type { Ended, Reason, Summary } from "../../Journal.js"

type Numbers = { -readonly [K in keyof Summary as Summary[K] extends number ? K : never]: Summary[K] }

/** Failures of one code, or of those without one. */
export interface Failures {
  readonly code: number | undefined
  readonly text: string
  readonly rows: number
}

/** Maximum number of codes that are counted in memory. */
const most = 100

/** Counts rows as their outcomes come in, so that progress need not be read from the journal. */
export class Counts {
  readonly numbers: Numbers
  readonly #failures = new Map<string, Failures>()

  constructor({ phase: _phase, reasons, ...numbers }: Summary) {
    this.numbers = numbers
    for (const reason of reasons) if (reason.state !== "dropped") this.#count(reason, reason.rows)
  }

  /** Failed rows and those in doubt, by their codes, the most frequent ones first. */
  get failures(): ReadonlyArray<Failures> {
    return [...this.#failures.values()].filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows)
  }

  /** Rows that are sent now; `sign` is -1 when their call is over. */
  sent(rows: ReadonlyArray<{ readonly mark: number }>, sign: 1 | -1): void {
    this.numbers.sent += sign * rows.length
    for (const { mark } of rows) if (mark === 0) this.numbers.planned -= sign
    if (sign < 0) this.numbers.calls++
  }

  /** Rows that were planned before `sent` counted them back. `before` is what they were in if they are sent again. */
  ended(ended: ReadonlyArray<Ended>, before: "planned" | "failed" | "doubt"): void {
    for (const { outcome, row } of ended) {
      this.numbers[row.mark === 0 ? "planned" : before]--
      this.numbers[outcome === "done" ? "done" : outcome.state]++
      if (outcome !== "done") this.#count(outcome, 1)
    }
  }

  #count({ code, text }: Reason, rows: number): void {
    const key = code === undefined ? text : String(code)
    const known = this.#failures.get(key)
    if (known === undefined && this.#failures.size >= most) return
    this.#failures.set(key, { code, text: known?.text ?? text, rows: (known?.rows ?? 0) + rows })
  }
}
