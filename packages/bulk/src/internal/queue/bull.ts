/** What is asked of BullMQ. */
import { type ChatError, isChatError } from "@tcchat/core/ChatError"
import type * as Either from "effect/Either"
import type * as BullMQ from "bullmq"
import { JournalError, type Summary } from "../../Journal.js"
import { RunError } from "../../Run.js"

/** The package, which is loaded when a queue is made. */
export type Driver = typeof BullMQ

export const load = async (): Promise<Driver> => {
  await import("ioredis")
  return import("bullmq")
}

/** Only the code is kept: a message may have an address or a password. */
export const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : undefined
  if (typeof code === "string" && /^[A-Z][A-Z_0-9]{1,39}$/.test(code)) return code
  const reply =
    error instanceof Error ? /^(?:NOAUTH|WRONGPASS|NOPERM|LOADING|READONLY|OOM)\b/.exec(error.message) : null
  return reply?.[0] ?? (error instanceof Error && error.message === "no answer" ? "no answer" : "unknown error")
}

/** Where a queue is, and when a job that nobody renews is handed out again. */
export interface Place {
  readonly name: string
  readonly prefix: string
  readonly connection: string | object
  /** Milliseconds. */
  readonly lease: number
}

interface Data {
  readonly run: string
  readonly shard: number
}

/** Completed jobs that are kept, for those who look at the queue. */
const kept = 10_000

/** How often a job may be taken from a worker that is gone: the journal decides what becomes of its rows. */
const endless = 2 ** 31

/** Milliseconds until a shard that could not be sent is tried again. */
const later = 5000

/** Options of a client, or the client itself. */
const connectionOf = (connection: string | object): BullMQ.ConnectionOptions =>
  typeof connection === "string" ? { url: connection, maxRetriesPerRequest: null } : connection

const ignore = (): void => undefined

export const queueOf = ({ Queue }: Driver, { connection, name, prefix }: Place) => {
  const queue = new Queue<Data>(name, { prefix, connection: connectionOf(connection) })
  let failed: (error: unknown) => void = ignore
  queue.on("error", (error) => failed(error))
  const add = async (run: string, shards: ReadonlyArray<number>): Promise<void> => {
    await queue.waitUntilReady()
    await queue.addBulk(
      shards.map((shard) => ({
        name: run,
        data: { run, shard },
        opts: {
          deduplication: { id: `${shard} ${run}` },
          removeOnComplete: { count: kept },
          removeOnFail: { count: kept }
        }
      }))
    )
  }
  return {
    // A client that cannot connect tries for ever: its first error is that of the call.
    add: (run: string, shards: ReadonlyArray<number>) =>
      Promise.race([add(run, shards), new Promise<never>((_, reject) => (failed = reject))]),
    close: () => queue.close().catch(ignore)
  }
}

/** `over`: the shard has no more rows to send, or its run no longer exists. */
export type Verdict = "over" | "again"

/** Errors of runs that nobody can send any more. */
const isGone = (error: unknown): boolean =>
  (error instanceof JournalError && error.reason === "Missing") ||
  (error instanceof RunError && error.reason === "Cancelled")

/** Decides on a job by what became of its run, and whether the error that ended it would end all others. */
export const judge = (
  sent: Either.Either<Summary, unknown>
): { readonly verdict: Verdict; readonly error?: ChatError } => {
  if (sent._tag === "Right")
    return { verdict: sent.right.phase === "done" || sent.right.phase === "cancelled" ? "over" : "again" }
  const { left } = sent
  return { verdict: isGone(left) ? "over" : "again", ...(isChatError(left) && { error: left }) }
}

/** Takes jobs until it is closed: then each is told to stop, and put back. */
export const workerOf = (
  { DelayedError, Worker }: Driver,
  { connection, lease, name, prefix }: Place,
  concurrency: number,
  send: (job: Data, onStop: (stop: () => void) => void) => Promise<Verdict>,
  onError: (error: unknown) => void
) => {
  const stops = new Set<() => void>()
  let isClosing = false
  const process = async (job: BullMQ.Job<Data>, token?: string): Promise<void> => {
    let stop = ignore
    const verdict = isClosing
      ? "again"
      : await send(job.data, (given) => {
          stop = given
          stops.add(given)
          if (isClosing) given()
        }).finally(() => stops.delete(stop))
    if (verdict === "over") return
    await job.moveToDelayed(Date.now() + (isClosing ? 0 : later), token)
    throw new DelayedError()
  }
  const worker = new Worker<Data>(name, process, {
    connection: connectionOf(connection),
    prefix,
    concurrency,
    lockDuration: Math.ceil(lease),
    // Redis takes integers only.
    stalledInterval: Math.ceil(lease / 3),
    maxStalledCount: endless
  })
  // It connects again by itself.
  worker.on("error", onError)
  return {
    ready: () => worker.waitUntilReady(),
    close: async () => {
      isClosing = true
      const closed = worker.close()
      for (const stop of stops) stop()
      await closed.catch(ignore)
    }
  }
}
