/**
 * Hands out the shards of runs to workers through BullMQ, a queue in Redis.
 *
 * The queue only says who may try which shard: what is sent is decided by
 * `PostgresJournal`. So jobs that are lost, handed out twice or in vain do no
 * harm. Needs the packages `bullmq` 6 and `ioredis` 5, optional peers, and Node.
 */
import type { ChatError, OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Runtime from "effect/Runtime"
import type * as Scope from "effect/Scope"
import * as bull from "./internal/queue/bull.js"
import type { Run } from "./Run.js"

/** A shard that is to be sent. */
export interface Job {
  /** Name of the run in PostgreSQL. */
  readonly run: string
  readonly shard: number
}

/** Where the queue is. */
export interface Options {
  /** URL of Redis such as `redis://localhost:6379`, options of `ioredis`, or a client. */
  readonly connection: string | object
  /**
   * Name of the queue.
   *
   * @default "tcchat-runs"
   */
  readonly name?: string | undefined
  /**
   * What the keys in Redis begin with.
   *
   * @default "bull"
   */
  readonly prefix?: string | undefined
  /**
   * Time after which the job of a worker that is gone is handed out again. At least a second.
   *
   * @default "30 seconds"
   */
  readonly lease?: Duration.DurationInput | undefined
}

const names: Check.Names<Options> = { connection: true, name: true, prefix: true, lease: true }

/**
 * The queue cannot be used.
 *
 * - `Driver`: `bullmq` or `ioredis` is not installed
 * - `Failed`: Redis does not answer, or rejects what it is asked
 */
export class QueueError extends Data.TaggedError("QueueError")<{
  readonly reason: "Driver" | "Failed"
  readonly queue: string
  readonly detail: string
  /** What to do, in one sentence. */
  readonly advice: string
}> {
  override get message(): string {
    return `The queue ${this.queue} ${this.detail}.`
  }
}

/** How a worker takes jobs. */
export interface WorkOptions {
  /**
   * Number of shards that are sent at a time.
   *
   * @default 2
   */
  readonly concurrency?: number | undefined
  /** Is called when Redis fails. The worker tries again by itself; calls under way go on. What it throws is ignored. */
  readonly onError?: ((error: QueueError) => void) | undefined
}

/** A queue of shards. */
export interface ShardQueue {
  /** Adds shards of a run, such as those that `PostgresJournal.openShards` returns; those that are in the queue are not added. */
  readonly add: (run: string, shards: ReadonlyArray<number>) => Effect.Effect<void, QueueError>
  /**
   * Takes jobs and starts the run that `open` makes of each, with the journal of its shard, until it is interrupted: then the runs
   * are paused, and their jobs go back to the queue. Fails with the error of a call that all other rows would share, such as that of a
   * wrong key. A shard that cannot be sent now, as its run is paused or another worker has it, is handed out again later.
   */
  readonly work: <E, R>(
    open: (job: Job) => Effect.Effect<Run, E, R>,
    options?: WorkOptions
  ) => Effect.Effect<never, QueueError | OptionsError | ChatError, Exclude<R, Scope.Scope>>
}

/**
 * Opens a queue, for as long as its scope.
 *
 * @example
 * ```ts
 * import * as PostgresJournal from "@tcchat/bulk/PostgresJournal"
 * import * as Run from "@tcchat/bulk/Run"
 * import * as ShardQueue from "@tcchat/bulk/ShardQueue"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 * import * as Effect from "effect/Effect"
 *
 * export const worker = (pool: PostgresJournal.PostgresClient) =>
 *   Effect.gen(function* () {
 *     const queue = yield* ShardQueue.make({ connection: "redis://localhost:6379" })
 *     yield* queue.work(({ run, shard }) =>
 *       Run.make(deleteLists, { journal: PostgresJournal.shard(pool, run, shard) })
 *     )
 *   }).pipe(Effect.scoped)
 * ```
 */
export const make = (given: Options): Effect.Effect<ShardQueue, OptionsError | QueueError, Scope.Scope> =>
  Effect.gen(function* () {
    const { connection, name = "tcchat-runs", prefix = "bull", ...rest } = yield* Check.options("", given, names)
    const lease = yield* Check.duration("lease", rest.lease ?? "30 seconds")
    if (lease < 1000) return yield* Check.reject("lease", "at least a second", rest.lease)
    if (typeof connection !== "object" && !/^rediss?:\/\//.test(connection))
      return yield* Check.reject("connection", "a URL such as redis://localhost:6379, options or a client", undefined)
    const fail = (reason: QueueError["reason"], detail: string, advice: string) =>
      new QueueError({ reason, queue: name, detail, advice })
    const failed = (error: unknown) =>
      fail("Failed", `cannot be used: Redis failed (${bull.codeOf(error)})`, "Check Redis and the URL.")
    const driver = yield* Effect.tryPromise({
      try: bull.load,
      catch: () => fail("Driver", "needs packages that are not installed", "npm install bullmq ioredis")
    })
    const attempt = <A>(what: () => Promise<A>) =>
      Effect.tryPromise({ try: what, catch: (error) => error }).pipe(
        Effect.timeoutFail({ duration: "10 seconds", onTimeout: () => new Error("no answer") }),
        Effect.mapError(failed)
      )
    const place: bull.Place = { name, prefix, connection, lease }

    const add: ShardQueue["add"] = (run, shards) =>
      Effect.acquireUseRelease(
        attempt(async () => bull.queueOf(driver, place)),
        (queue) => attempt(() => queue.add(run, shards)),
        (queue) => Effect.promise(queue.close)
      )

    const work: ShardQueue["work"] = <E, R>(
      open: (job: Job) => Effect.Effect<Run, E, R>,
      { concurrency = 2, onError }: WorkOptions = {}
    ) =>
      Effect.gen(function* () {
        yield* Check.integer("concurrency", concurrency)
        const runtime = yield* Effect.runtime<Exclude<R, Scope.Scope>>()
        const broken = yield* Deferred.make<never, ChatError>()
        const worker = bull.workerOf(
          driver,
          place,
          concurrency,
          (job, onStop) =>
            Effect.gen(function* () {
              const run = yield* open(job)
              onStop(() => Effect.runFork(run.pause))
              return yield* run.start()
            }).pipe(
              Effect.scoped,
              Effect.either,
              Effect.map(bull.judge),
              Effect.tap(({ error }) => (error === undefined ? Effect.void : Deferred.fail(broken, error))),
              Effect.map(({ verdict }) => verdict),
              Runtime.runPromise(runtime)
            ),
          (error) => void Effect.runFork(Effect.try(() => onError?.(failed(error))).pipe(Effect.ignore))
        )
        yield* Effect.addFinalizer(() => Effect.promise(worker.close))
        yield* attempt(worker.ready)
        return yield* Deferred.await(broken)
      }).pipe(Effect.scoped)

    return { add, work }
  })
