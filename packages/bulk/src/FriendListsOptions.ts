/** The options of `FriendLists`, apart from what batches, so that they can be checked before that is loaded. */
import * as Check from "@tcchat/core/Check"
import type * as Duration from "effect/Duration"
import * as Either from "effect/Either"
import type { Settings } from "./internal/coalescer.js"

/** Options of the batching. */
export interface Options {
  /**
   * How long the first name of an idle account waits for others. Names that arrive while a call for their account is in flight
   * wait for its end.
   *
   * @default "5 millis"
   */
  readonly window?: Duration.DurationInput | undefined
  /**
   * Number of parallel calls, each for another account. Accounts take turns, so one with many names does not block the others.
   *
   * @default 64
   */
  readonly concurrency?: number | undefined
  /**
   * Maximum number of waiting callers. The next one fails at once with `RateLimitError`, so that memory stays bounded when the
   * service is slower than its callers.
   *
   * @default 100000
   */
  readonly maxWaiting?: number | undefined
}

const names: Check.Names<Options> = { window: true, concurrency: true, maxWaiting: true }

/** Reads the options. */
export const read = (options: Options = {}): Check.Checked<Settings> =>
  Either.gen(function* () {
    yield* Check.options("", options, names)
    const window = yield* Check.duration("window", options.window ?? "5 millis", { zero: true })
    return {
      window: Number.isFinite(window) ? window : yield* Check.reject("window", "a finite duration", window),
      concurrency: yield* Check.integer("concurrency", options.concurrency ?? 64),
      maxWaiting: yield* Check.integer("maxWaiting", options.maxWaiting ?? 100_000)
    }
  })
