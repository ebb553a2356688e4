import type * as ChatError from "@tcchat/core/ChatError"
import type { addLists, deleteLists } from "@tcchat/endpoints/relation"
import type * as Exit from "effect/Exit"

/** A write to the lists of an account. */
export type Write = typeof addLists | typeof deleteLists

/** Gets what came of a name. */
export type Done = (exit: Exit.Exit<unknown, ChatError.ChatError>) => void

/** Names that go the same way, with nothing of another kind in between. */
interface Run {
  readonly endpoint: Write
  readonly entries: Map<string, Entry>
}

/** One name that waits to be written, for all who asked for it. */
export interface Entry {
  readonly name: string
  readonly run: Run
  readonly callers: Set<Done>
}

/** What one call carries. */
export interface Batch {
  readonly endpoint: Write
  readonly entries: ReadonlyArray<Entry>
}

/** The names that one account waits for, in the order in which they came. */
export class Lane {
  readonly #runs: Array<Run> = []

  constructor(
    readonly account: string,
    /** When its first names have waited for others long enough, in monotonic milliseconds. */
    readonly gathersUntil: number
  ) {}

  /** Adds a caller behind everything that is not of its kind. */
  join(endpoint: Write, name: string, done: Done): Entry {
    const last = this.#runs.at(-1)
    const run = last?.endpoint === endpoint ? last : { endpoint, entries: new Map<string, Entry>() }
    if (run !== last) this.#runs.push(run)
    const found = run.entries.get(name)
    const entry = found ?? { name, run, callers: new Set<Done>() }
    if (found === undefined) run.entries.set(name, entry)
    entry.callers.add(done)
    return entry
  }

  /** Takes what the next call carries, or nothing when nobody waits. */
  take(size: number): Batch | undefined {
    while (this.#runs.length > 0) {
      const { endpoint, entries } = this.#runs[0]!
      const taken: Array<Entry> = []
      for (const entry of entries.values()) {
        if (taken.length === size) break
        taken.push(entry)
      }
      for (const { name } of taken) entries.delete(name)
      if (taken.length > 0) return { endpoint, entries: taken }
      this.#runs.shift()
    }
    return undefined
  }
}

/**
 * Takes a caller off its entry, and the entry off the queue when nobody waits for it any more. Says whether the caller
 * still waited.
 */
export const leave = (entry: Entry, done: Done): boolean => {
  const waited = entry.callers.delete(done)
  const { entries } = entry.run
  if (entry.callers.size === 0 && entries.get(entry.name) === entry) entries.delete(entry.name)
  return waited
}
