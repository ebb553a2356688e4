/** A worker that is given shards by a queue. */
import * as PostgresJournal from "@tcchat/bulk/PostgresJournal"
import type { QueueError, ShardQueue } from "@tcchat/bulk/ShardQueue"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { CliError } from "../../CliError.js"
import type { Failure } from "../../Failure.js"
import * as Queue from "../run/Queue.js"
import type { Task, Work } from "./Work.js"

/** Shards that are sent at a time. */
const together = 2

/** Waits until no run of the worker has rows to be sent. */
const drained = (work: Work): Effect.Effect<void, Failure> =>
  Effect.repeat(Effect.delay(work.tasks, "2 seconds"), { until: (tasks) => tasks.length === 0 })

/** Sends the shards that it is given, until it is stopped, or with `drain` until no rows are left. */
export const queued = (
  work: Work,
  queue: ShardQueue,
  stopping: Deferred.Deferred<void>,
  drain: boolean,
  touch: (task: Task) => void
): Effect.Effect<void, Failure> =>
  Effect.gen(function* () {
    const { client, options } = work.store
    let lastError = ""
    const onError = ({ message }: QueueError) => {
      // Each attempt to connect again fails in the same way.
      if (message === lastError) return
      lastError = message
      Effect.runFork(work.say(message, { waiting: message }))
    }
    const sending = yield* Effect.fork(
      Queue.mapErrors(
        queue.work(
          ({ run, shard }) =>
            Effect.gen(function* () {
              // A run that no longer exists ends its jobs.
              yield* PostgresJournal.view(client, run)
              const task = yield* work.taskOf(run)
              if (task === undefined)
                return yield* new CliError({ kind: "Input", message: `The run ${run} is not for this worker.` })
              touch(task)
              const opened = yield* work.open(task, PostgresJournal.shard(client, run, shard, options), together)
              const said = ({ phase }: { readonly phase: string }) =>
                work.say(`Run ${run}, shard ${shard}: ${phase}`, { shard: { run, shard, state: phase } })
              return { ...opened, start: (options) => Effect.tap(opened.start(options), said) }
            }),
          { concurrency: together, onError }
        )
      )
    )
    const ends = Effect.raceFirst(Deferred.await(stopping), drain ? drained(work) : Effect.never)
    yield* Effect.ensuring(Effect.raceFirst(Fiber.join(sending), ends), Fiber.interrupt(sending))
  })
