import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Fault from "../Fault.js"
import { endpointNamed } from "./handlers.js"

interface Entry {
  readonly id: string
  readonly fault: Fault.Fault
  /** The one endpoint that it strikes; all of them when undefined. */
  readonly endpoint: Endpoint.Any | undefined
  struck: number
}

/** The faults in force, in the order in which they were added. */
export class FaultList {
  #entries: ReadonlyArray<Entry> = []
  #added = 0

  /** Adds a fault, or returns nothing when it names no endpoint of the emulator. */
  add(fault: Fault.Fault): string | undefined {
    const all = fault.endpoint === undefined || fault.endpoint === "*"
    const endpoint = all ? undefined : endpointNamed(fault.endpoint)
    if (!all && endpoint === undefined) return undefined
    const id = `fault-${++this.#added}`
    this.#entries = [...this.#entries, { id, fault, endpoint, struck: 0 }]
    return id
  }

  /** Returns the first fault that strikes a call. `chance` gives numbers from 0 to 1. */
  strike(endpoint: Endpoint.Any, chance: () => number): Fault.Active | undefined {
    for (const entry of this.#entries) {
      if (entry.endpoint !== undefined && entry.endpoint !== endpoint) continue
      const { count, rate } = entry.fault
      if (rate !== undefined && chance() >= rate) continue
      entry.struck++
      if (entry.struck === count) this.remove(entry.id)
      return { ...entry.fault, id: entry.id, struck: entry.struck }
    }
    return undefined
  }

  list(): ReadonlyArray<Fault.Active> {
    return this.#entries.map(({ fault, id, struck }) => ({ ...fault, id, struck }))
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
