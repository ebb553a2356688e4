/** What a test does to an emulator besides calling it. */
import type * as Effect from "effect/Effect"
import type { EmulatorError } from "./EmulatorError.js"
import type { Call } from "./Exchange.js"
import type { Active, Fault } from "./Fault.js"
import type { Seed } from "./Seed.js"
import type { Snapshot } from "./Snapshot.js"
import type { Sent } from "./Webhooks.js"

/** What a test does to an emulator besides calling it. */
export interface Controls {
  /** Adds accounts and what belongs to them: all of it, or nothing when a limit would be passed. */
  readonly seed: (seed: Seed) => Effect.Effect<void, EmulatorError>
  /** Everything that the emulator remembers. */
  readonly snapshot: Effect.Effect<Snapshot>
  /** Goes back to what a snapshot holds; faults and the log stay. */
  readonly restore: (snapshot: Snapshot) => Effect.Effect<void, EmulatorError>
  /** Goes back to the start: the seed of the options, no faults, an empty log. */
  readonly reset: Effect.Effect<void>
  readonly faults: {
    /** Adds a fault behind those in force, and returns its id. Of several that fit a call, the first one strikes. */
    readonly add: (fault: Fault) => Effect.Effect<string, EmulatorError>
    readonly list: Effect.Effect<ReadonlyArray<Active>>
    /** Removes a fault, and says whether there was one. */
    readonly remove: (id: string) => Effect.Effect<boolean>
    readonly clear: Effect.Effect<void>
  }
  /** The newest calls, the oldest of them first. */
  readonly calls: Effect.Effect<ReadonlyArray<Call>>
  readonly webhooks: {
    /** The newest webhooks that were sent, the oldest of them first. */
    readonly sent: Effect.Effect<ReadonlyArray<Sent>>
    /** Waits until the app has been told of everything that has happened. */
    readonly settled: Effect.Effect<void>
  }
  /** Does what the clients of an account do: it comes online on a platform, such as `Web`, or goes. */
  readonly clients: {
    readonly login: (userId: string, platform: string) => Effect.Effect<void, EmulatorError>
    readonly logout: (userId: string, platform: string) => Effect.Effect<void, EmulatorError>
    readonly disconnect: (userId: string, platform: string) => Effect.Effect<void, EmulatorError>
  }
}
