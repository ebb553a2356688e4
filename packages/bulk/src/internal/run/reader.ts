import type * as ChatClient from "@tcchat/core/ChatClient"
import { problemOf } from "@tcchat/core/ChatError"
import * as Json from "@tcchat/core/Json"
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Journal, JournalError, Place, Rejected, Row } from "../../Journal.js"
import { type Input, RowsError, Unreadable } from "./input.js"
import type { Counts } from "./counts.js"
import type { Fields, Plan } from "./plan.js"

/** Rows that are added in one transaction, and the milliseconds after which fewer are. */
const batch = { rows: 20_000, milliseconds: 2_000 }

/** A row of the input with its number, or what is wrong with it. */
interface Read {
  readonly id: number
  readonly row: Fields | Unreadable
}

type Rows = AsyncIterable<Input> | Iterable<Input>

const iterate = (rows: Rows): AsyncIterator<Input> | Iterator<Input> =>
  Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()

const isNumbered = (input: Input): input is readonly [number: number, row: Fields | Unreadable] =>
  Array.isArray(input) && input.length === 2 && Number.isSafeInteger(input[0])

/** Reads the rows of an input in batches, without those that were read before. */
class Batches {
  readonly #iterator: AsyncIterator<Input> | Iterator<Input>
  readonly #clock: Clock.Clock
  #last: number
  #place = 0
  isAtEnd = false
  /** Rows that are read and not taken. */
  read: Array<Read> = []

  constructor(rows: Rows, last: number, place: number, clock: Clock.Clock) {
    this.#iterator = iterate(rows)
    this.#clock = clock
    this.#last = last
    this.#place = place
  }

  /** Reads until there is a batch. Rows that are read after nobody waits any more stay in `read`. */
  async fill(): Promise<void> {
    const until = this.#clock.unsafeCurrentTimeMillis() + batch.milliseconds
    while (this.read.length < batch.rows) {
      const next = this.#iterator.next()
      const { done, value } = next instanceof Promise ? await next : next
      if (done === true) return void (this.isAtEnd = true)
      this.#add(value)
      if ((this.#place & 0xff) === 0 && this.#clock.unsafeCurrentTimeMillis() > until) return
    }
  }

  #add(input: Input): void {
    const [id, row] = isNumbered(input) ? input : ([this.#place + 1, input] as const)
    // A row whose number was there before would be taken for one that is in the journal.
    if (id <= this.#place) throw new Error(`the row numbered ${id} comes after the one numbered ${this.#place}`)
    this.#place = id
    if (id > this.#last) this.read.push({ id, row })
  }

  take(): ReadonlyArray<Read> {
    const { read } = this
    this.read = []
    this.#last = read.at(-1)?.id ?? this.#last
    return read
  }

  close(): void {
    void Promise.resolve(this.#iterator.return?.()).catch(() => undefined)
  }
}

const byLane = (a: Row, b: Row) => (a.lane < b.lane ? -1 : a.lane > b.lane ? 1 : a.id - b.id)

/** Why a row would be rejected by the client, or nothing if it would be sent. */
const wrongWith = (
  { endpoint }: Plan,
  client: ChatClient.Service,
  payload: Fields
): Effect.Effect<string | undefined> =>
  Effect.matchEffect(client.preview(endpoint, payload), {
    onSuccess: () => Effect.succeed(undefined),
    onFailure: (error) =>
      Effect.succeed(
        error._tag === "PayloadError"
          ? error.issues.map((issue) => `${issue.path}${problemOf(issue)}`).join("; ")
          : undefined
      )
  })

/** Validates each row alone. */
export const validator = (plan: Plan, client: ChatClient.Service) => {
  const fits = Schema.is(plan.endpoint.payload)
  return (row: Fields): Effect.Effect<string | undefined> => {
    const payload = plan.payloadOf(row)
    return fits(payload) ? fine : wrongWith(plan, client, payload)
  }
}

const fine = Effect.succeed(undefined)

/** What reading needs. */
export interface Reading {
  readonly journal: Journal
  readonly plan: Plan
  readonly client: ChatClient.Service
  readonly place: Place
  readonly rows: Rows | ((after: number) => Rows)
  readonly counts: Counts
  /** Ends when the run is to end. */
  readonly stopped: Effect.Effect<void>
  readonly onBatch: Effect.Effect<void>
}

/** Reads the rest of the input into the journal. Returns whether all of it is there. */
export const read = (reading: Reading): Effect.Effect<boolean, JournalError | RowsError> =>
  Effect.gen(function* () {
    const { client, counts, journal, place, plan, rows } = reading
    const clock = yield* Effect.clock
    const validate = validator(plan, client)
    const failed = (cause: unknown) => new RowsError({ after: place.last, cause })
    const batches = yield* Effect.try({
      try: () =>
        typeof rows === "function"
          ? new Batches(rows(place.last), place.last, place.last, clock)
          : new Batches(rows, place.last, 0, clock),
      catch: failed
    })
    const append = Effect.gen(function* () {
      const taken = batches.take()
      const good: Array<Row> = []
      const rejected: Array<Rejected> = []
      for (const { id, row } of taken) {
        if (row instanceof Unreadable) {
          rejected.push({ id, reason: row.reason, row: row.text })
          continue
        }
        const check = validate(row)
        const wrong = check === fine ? undefined : yield* check
        if (wrong === undefined) good.push(plan.encode(id, row))
        else rejected.push({ id, reason: wrong, row: Json.stringify(row) })
      }
      const last = taken.at(-1)?.id ?? place.last
      const reached = { fields: plan.names, last: Math.max(last, place.last), finished: batches.isAtEnd }
      yield* journal.append(good.sort(byLane), rejected, reached)
      counts.numbers.read += taken.length
      counts.numbers.planned += good.length
      counts.numbers.rejected += rejected.length
      yield* reading.onBatch
    })
    let isStopped = false
    while (!batches.isAtEnd && !isStopped) {
      const filled = Effect.as(Effect.tryPromise({ try: () => batches.fill(), catch: failed }), false)
      const ended = yield* Effect.either(Effect.raceFirst(filled, Effect.as(reading.stopped, true)))
      yield* append
      if (ended._tag === "Left") return yield* ended.left
      isStopped = ended.right
    }
    if (isStopped) batches.close()
    return batches.isAtEnd
  })
