import type * as ChatError from "@tcchat/core/ChatError"
import type { addLists, deleteLists } from "@tcchat/endpoints/relation"
import type * as Exit from "effect/Exit"

/** A write to the lists of an account. */
export type Write = typeof addLists | typeof deleteLists

/** Receives the outcome for a name. */
export type Done = (exit: Exit.Exit<unknown, ChatError.ChatError>) => void

/** Consecutive names of the same kind of write. */
interface Run {
  readonly endpoint: Write
  readonly entries: Map<string, Entry>
}

/** A waiting name, with all its callers. */
export interface Entry {
  readonly name: string
  readonly run: Run
  readonly callers: Set<Done>
}

/** The names of one call. */
export interface Batch {
  readonly endpoint: Write
  readonly entries: ReadonlyArray<Entry>
}

/** The waiting names of one account, in order of arrival. */
export class Lane {
  readonly #runs: Array<Run> = []

  constructor(
    readonly account: string,
    /** When the window of its first names ends, in monotonic milliseconds. */
    readonly windowEnd: number
  ) {}

  /** Adds a caller after all writes of the other kind. */
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

  /** Takes the names of the next call, or returns `undefined` if no caller waits. */
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
 * Removes a caller from its entry, and the entry from the queue if no caller is left. Returns whether the caller still waited.
 */
export const leave = (entry: Entry, done: Done): boolean => {
  const waited = entry.callers.delete(done)
  const { entries } = entry.run
  if (entry.callers.size === 0 && entries.get(entry.name) === entry) entries.delete(entry.name)
  return waited
}
