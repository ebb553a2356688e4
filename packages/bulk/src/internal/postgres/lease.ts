import * as Monotonic from "@tcchat/core/Monotonic"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { JournalError } from "../../Journal.js"
import { input } from "./schema.js"
import type { Scope as Rows } from "./scope.js"
import { type Cells, journalError, Store } from "./store.js"

const owned = "run = $1 and shard = $2 and epoch = $3"

/** The row of the shard while the epoch is one's own, locked until the end of the statement: `$1`, `$2` and `$3`. */
export const owner = `owner as materialized (select 1 from $schema.shards where ${owned} for share)`

/** The time of the server decides, and a worker that is gone loses its shard when its lease has lapsed. */
const taking = `update $schema.shards
set epoch = epoch + 1, until = clock_timestamp() + $3 * interval '1 millisecond'
where run = $1 and shard = $2 and until <= clock_timestamp()
returning epoch::text`

const renewing = `update $schema.shards set until = clock_timestamp() + $4 * interval '1 millisecond' where ${owned} returning 1 as one`

const releasing = `update $schema.shards set until = '-infinity' where ${owned}`

/**
 * Calls of the owner before become calls of this one, which alone may remove them. A statement of its own: that of `taking` does
 * not see what was committed while it waited for the row.
 */
const adopting = `with ${owner}
update $schema.sent set epoch = $3 from owner where run = $1 and shard = $2`

/** The right to send the rows of a shard. */
export interface Lease {
  readonly epoch: string
  /** Milliseconds for which nobody else can have taken the shard, by clocks of this machine; negative when they are over. */
  readonly left: () => number
  /** Fails when the shard has been lost. */
  readonly check: Effect.Effect<void, JournalError>
  /** The error of a worker that has lost its shard, or was away for so long that it may have. */
  readonly lost: JournalError
}

/** Takes the shard for as long as the scope, and keeps the lease from lapsing. */
export const take = (
  store: Store,
  { run, shard }: Rows,
  lease: number
): Effect.Effect<Lease, JournalError, Scope.Scope> =>
  Effect.gen(function* () {
    const clock = yield* Effect.clock
    // A machine that sleeps may stop one of its clocks.
    const now = () => [Monotonic.now(clock), clock.unsafeCurrentTimeMillis()] as const
    const lost = journalError(
      "Lost",
      store.name,
      "may belong to another worker by now, and this one has stopped sending for it"
    )
    let renewed = now()
    let isLost = false
    const [taken] = yield* store.query(taking, [run, shard, lease])
    if (taken === undefined)
      return yield* Effect.fail(
        journalError("Locked", store.name, `is being ${shard === input ? "read" : "sent"} by another process`)
      )
    const mine = [run, shard, taken["epoch"]]
    yield* Effect.addFinalizer(() => Effect.ignore(store.query(releasing, mine)))
    yield* store.query(adopting, mine)
    const renew = Effect.suspend(() => {
      const asked = now()
      return Effect.map(store.query(renewing, [...mine, lease]), ({ length }) => {
        if (length === 0) isLost = true
        else renewed = asked
      })
    })
    yield* Effect.ignore(renew).pipe(
      Effect.delay(Duration.millis(lease / 6)),
      Effect.repeat({ while: () => !isLost }),
      Effect.forkScoped
    )
    return {
      epoch: String(taken["epoch"]),
      left: () => {
        const [steady, wall] = now()
        return isLost ? -1 : lease - Math.max(steady - renewed[0], wall - renewed[1])
      },
      check: Effect.suspend(() => (isLost ? Effect.fail(lost) : Effect.void)),
      lost
    }
  })

/** The store of a worker. A statement that fails while the process was stopped says nothing about the database. */
export class Leased extends Store {
  readonly #lease: Lease

  constructor({ client, name, schema, timeout }: Store, lease: Lease) {
    super(client, schema, name, timeout)
    this.#lease = lease
  }

  override query(text: string, values: Array<unknown>): Effect.Effect<ReadonlyArray<Cells>, JournalError> {
    const { left, lost } = this.#lease
    return Effect.mapError(super.query(text, values), (error) =>
      error.reason === "Failed" && left() <= 0 ? lost : error
    )
  }
}
