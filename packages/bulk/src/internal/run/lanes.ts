import * as Effect from "effect/Effect"
import type { Journal, JournalError, Query, Row } from "../../Journal.js"
import { type Item, keyOf, type Plan } from "./plan.js"

/** Rows that are read from the journal at a time. */
const page = 256

/** Rows of one account or group, in their order. */
export class Lane {
  /** Rows that are ready. */
  items: Array<Item> = []
  /** Rows that go into the next calls as they are: those of a call that is repeated, or of the halves of one. */
  readonly exact: Array<ReadonlyArray<Item>> = []
  /** Number after which there may be more rows in the journal; `undefined` if there are none. */
  after: number | undefined

  constructor(
    readonly name: string,
    after: number | undefined
  ) {
    this.after = after
  }

  get isEmpty(): boolean {
    return this.items.length === 0 && this.exact.length === 0 && this.after === undefined
  }

  /** Takes the rows of the next call: the first one, and those behind it that go with it. */
  take(): ReadonlyArray<Item> {
    const exact = this.exact.shift()
    if (exact !== undefined) return exact
    const [first] = this.items
    const { entries, rest, size } = first!
    let count = 1
    if (entries !== undefined && this.items.length > 1 && entries.length < size) {
      const keys = new Set(entries.map(keyOf))
      for (let item = this.items[1]; item?.rest === rest && item.entries !== undefined; item = this.items[++count]) {
        const added = item.entries.map(keyOf).filter((key) => !keys.has(key))
        if (keys.size + added.length > size) break
        for (const key of added) keys.add(key)
      }
    }
    return this.items.splice(0, count)
  }
}

/** What a call is made of. */
export interface Taken {
  readonly lane: Lane
  readonly items: ReadonlyArray<Item>
}

/**
 * The rows that are still to be sent, lane by lane. A few pages of them are in memory. A lane whose rows go on for pages does not
 * hold up the others.
 */
export class Lanes {
  /** Lanes without a call under way. */
  readonly #ready: Array<Lane> = []
  #cursor: string | undefined
  #isAtEnd = false
  #thirsty: Lane | undefined

  constructor(
    readonly journal: Journal,
    readonly plan: Plan,
    readonly state: Query["state"]
  ) {}

  /** Whether nothing is left but what is under way. */
  get isEmpty(): boolean {
    return this.#isAtEnd && this.#ready.length === 0
  }

  /** Takes the rows of a call. `starved` says that `fill` has to read more first; `undefined` that there are none now. */
  take(): Taken | "starved" | undefined {
    const lane = this.#ready[0]
    if (lane === undefined) return this.#isAtEnd ? undefined : "starved"
    if (lane.exact.length === 0 && lane.after !== undefined && lane.items.length < this.plan.size) {
      this.#thirsty = lane
      return "starved"
    }
    this.#ready.shift()
    // Lanes at their end are found empty when their pages are read.
    if (lane.items.length === 0 && lane.exact.length === 0) return this.take()
    const items = lane.take()
    // Rows without an owner need not wait for each other.
    if (lane.name === "" && !lane.isEmpty) this.#ready.push(lane)
    return { lane, items }
  }

  /** Makes the rest of a lane available after a call, and first the rows that have to be sent as they are. */
  give(lane: Lane, ...exact: ReadonlyArray<ReadonlyArray<Item>>): void {
    const isWaiting = lane.name === "" && this.#ready.includes(lane)
    lane.exact.unshift(...exact)
    if (!lane.isEmpty && !isWaiting) this.#ready.push(lane)
  }

  /** Makes the rest of a lane available before all others. */
  giveFirst(lane: Lane): void {
    if (!lane.isEmpty && !this.#ready.includes(lane)) this.#ready.unshift(lane)
  }

  /** Reads more rows from the journal. */
  readonly fill: Effect.Effect<void, JournalError> = Effect.suspend(() => {
    const lane = this.#thirsty
    this.#thirsty = undefined
    const limit = Math.max(page, this.plan.size)
    const { state } = this
    return lane === undefined
      ? Effect.map(this.journal.next({ state, lane: this.#cursor, after: undefined, limit }), (rows) =>
          this.#sort(rows, limit)
        )
      : Effect.map(this.journal.next({ state, lane: lane.name, after: lane.after, limit }), (rows) => {
          lane.after = rows.length < limit ? undefined : rows.at(-1)!.id
          for (const row of rows) lane.items.push(this.plan.itemOf(row))
        })
  })

  #sort(rows: ReadonlyArray<Row>, limit: number): void {
    let lane: Lane | undefined
    for (const row of rows) {
      if (lane?.name !== row.lane) this.#ready.push((lane = new Lane(row.lane, undefined)))
      lane.items.push(this.plan.itemOf(row))
    }
    if (rows.length < limit) this.#isAtEnd = true
    else lane!.after = rows.at(-1)!.id
    this.#cursor = lane?.name ?? this.#cursor
  }
}
