/** A worker that takes shards from the store itself. */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type { CliError } from "../../CliError.js"
import type { Failure } from "../../Failure.js"
import { toFailure } from "../run/Execute.js"
import type { Task, Work } from "./Work.js"

/** How long to wait for further runs, and for a store that cannot be used. */
const pauses = { idle: "2 seconds", away: "5 seconds" } as const

/** Sends the shards of a run that nobody else has, until no rows are left or the worker is stopped. */
const send = (work: Work, task: Task, stopping: Deferred.Deferred<void>): Effect.Effect<void, Failure> =>
  Effect.gen(function* () {
    const run = yield* work.open(task, task.place.journal, 1)
    yield* Effect.forkScoped(Effect.zipRight(Deferred.await(stopping), run.pause))
    yield* Effect.mapError(run.start(), (error) => toFailure(task.place.name, error))
  }).pipe(Effect.scoped)

/** Sends runs, one after the other. Ends when it is stopped, or with `drain` when no rows are left. */
export const direct = (
  work: Work,
  stopping: Deferred.Deferred<void>,
  drain: boolean,
  touch: (task: Task) => void
): Effect.Effect<void, Failure> =>
  Effect.gen(function* () {
    const rest = (time: (typeof pauses)[keyof typeof pauses]) =>
      Effect.raceFirst(Effect.sleep(time), Deferred.await(stopping))
    /** What ends a run need not end a worker: the store may be back soon, and a run that somebody reads can be sent later. */
    const patiently = <A>(effect: Effect.Effect<A, Failure>): Effect.Effect<A | undefined, Failure> =>
      Effect.catchIf(
        effect,
        (error): error is CliError => error._tag === "CliError",
        ({ advice, message }) =>
          work
            .say(`${message} ${advice ?? ""}`, { waiting: message })
            .pipe(Effect.zipRight(rest(pauses.away)), Effect.as(undefined))
      )
    while (!(yield* Deferred.isDone(stopping))) {
      const tasks = yield* patiently(work.tasks)
      for (const task of tasks ?? []) {
        if (yield* Deferred.isDone(stopping)) break
        touch(task)
        yield* patiently(send(work, task, stopping))
        const result = yield* patiently(work.resultOf(task))
        if (result !== undefined) yield* work.say(result.text, { ended: result.json })
      }
      if (tasks?.length === 0 && drain) return
      yield* rest(pauses.idle)
    }
  })
