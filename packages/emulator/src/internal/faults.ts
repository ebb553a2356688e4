import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Fault from "../Fault.js"
import { endpointNamed } from "./handlers.js"

interface Entry {
  readonly id: string
  readonly fault: Fault.Fault
  /** The endpoint to which it applies; all of them if undefined. */
  readonly endpoint: Endpoint.Any | undefined
  hits: number
}

/** The active faults, in the order in which they were added. */
export class Faults {
  #entries: ReadonlyArray<Entry> = []
  #added = 0

  /** Adds a fault and returns its id, or `undefined` if the endpoint is unknown. */
  add(fault: Fault.Fault): string | undefined {
    const all = fault.endpoint === undefined || fault.endpoint === "*"
    const endpoint = all ? undefined : endpointNamed(fault.endpoint)
    if (!all && endpoint === undefined) return undefined
    const id = `fault-${++this.#added}`
    this.#entries = [...this.#entries, { id, fault, endpoint, hits: 0 }]
    return id
  }

  /** Returns the first fault that applies to a call. `chance` gives numbers from 0 to 1. */
  match(endpoint: Endpoint.Any, chance: () => number): Fault.Active | undefined {
    for (const entry of this.#entries) {
      if (entry.endpoint !== undefined && entry.endpoint !== endpoint) continue
      const { count, rate } = entry.fault
      if (rate !== undefined && chance() >= rate) continue
      entry.hits++
      if (entry.hits === count) this.remove(entry.id)
      return { ...entry.fault, id: entry.id, hits: entry.hits }
    }
    return undefined
  }

  list(): ReadonlyArray<Fault.Active> {
    return this.#entries.map(({ fault, id, hits }) => ({ ...fault, id, hits }))
  }

  remove(id: string): boolean {
    const before = this.#entries.length
    this.#entries = this.#entries.filter((entry) => entry.id !== id)
    return this.#entries.length < before
  }

  clear(): void {
    this.#entries = []
  }
}
