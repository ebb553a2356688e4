/** `tcchat worker`: sends rows of the runs in a store, with others. */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { done, type Run, type Status } from "../../Command.js"
import { outJson } from "../../Output.js"
import * as Progress from "../../Progress.js"
import * as Signals from "../../Signals.js"
import { withSession } from "../run/Execute.js"
import * as Queue from "../run/Queue.js"
import * as Stores from "../run/Stores.js"
import { direct } from "./direct.js"
import * as Limits from "./Limits.js"
import { queued } from "./queued.js"
import { type Task, Work } from "./Work.js"

/** Runs a worker until a signal, which hands back what it is sending. A second one ends the program at once. */
export const worker: Run = (input) =>
  Effect.gen(function* () {
    const store = yield* Stores.openShared(input)
    const limits = yield* Limits.make(store.limit)
    return yield* withSession(input, true, Effect.succeed(limits.limit), (session) =>
      Effect.gen(function* () {
        const work = new Work(input, store, session, limits, Progress.make(undefined))
        const drain = input.flag("drain")
        const stopping = yield* Deferred.make<void>()
        const onSignal = Effect.gen(function* () {
          yield* Signals.stopped
          yield* Deferred.succeed(stopping, undefined)
          yield* work.say("Stopping when the calls under way have ended. Ctrl-C again stops at once.", {
            stopping: true
          })
        })
        yield* Effect.forkScoped(onSignal)
        const { origins, sdkAppId } = session.app
        yield* work.say(`Sends runs of app ${sdkAppId} at ${origins[0]}. Ctrl-C hands back what is being sent.`, {
          worker: { sdkAppId, origin: origins[0], queue: Queue.isGiven(input, store) }
        })
        const touched = new Map<string, Task>()
        const touch = (task: Task) => void touched.set(task.place.name, task)
        yield* Effect.ensuring(
          Queue.isGiven(input, store)
            ? queued(work, yield* Queue.open(input), stopping, drain, touch)
            : direct(work, stopping, drain, touch),
          Effect.sync(work.line.clear)
        )
        const ended = yield* Effect.forEach(touched.values(), work.resultOf)
        if (work.json) yield* outJson({ runs: ended.map(({ json }) => json) })
        if (yield* Deferred.isDone(stopping)) return 130
        return ended.some(({ hasFailed }) => hasFailed) ? 3 : done
      }).pipe(
        Effect.scoped,
        Effect.map((status): Status => status)
      )
    )
  }).pipe(Effect.scoped)
