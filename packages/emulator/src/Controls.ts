/** What a test can do with an emulator besides calling it. */
import type * as Effect from "effect/Effect"
import type { EmulatorError } from "./EmulatorError.js"
import type { Call } from "./Exchange.js"
import type { Active, Fault } from "./Fault.js"
import type { Seed, SeedKeywords } from "./Seed.js"
import type { Snapshot } from "./Snapshot.js"
import type { SentWebhook } from "./Webhooks.js"

/** What a test can do with an emulator besides calling it. */
export interface Controls {
  /** Adds accounts, groups and keywords: all of them, or nothing if that would violate a limit. */
  readonly seed: (seed: Seed) => Effect.Effect<void, EmulatorError>
  /** The whole state. */
  readonly snapshot: Effect.Effect<Snapshot>
  /** Replaces the state by that of a snapshot; faults and the log stay. */
  readonly restore: (snapshot: Snapshot) => Effect.Effect<void, EmulatorError>
  /** Restores the initial state: the seed of the options, no faults, an empty log. */
  readonly reset: Effect.Effect<void>
  readonly faults: {
    /** Adds a fault after the active ones, and returns its id. The first one that matches a call applies. */
    readonly add: (fault: Fault) => Effect.Effect<string, EmulatorError>
    readonly list: Effect.Effect<ReadonlyArray<Active>>
    /** Removes a fault, and returns whether it existed. */
    readonly remove: (id: string) => Effect.Effect<boolean>
    readonly clear: Effect.Effect<void>
  }
  /** The latest calls, oldest first. */
  readonly calls: Effect.Effect<ReadonlyArray<Call>>
  readonly webhooks: {
    /** The latest webhooks that were sent, oldest first. */
    readonly sent: Effect.Effect<ReadonlyArray<SentWebhook>>
    /** Waits until all webhooks are sent. */
    readonly settled: Effect.Effect<void>
  }
  /** The libraries of cloud keywords by their ids, which decide the verdicts of content moderation. */
  readonly keywords: {
    readonly list: Effect.Effect<SeedKeywords>
    /** Replaces all libraries. */
    readonly set: (libraries: SeedKeywords) => Effect.Effect<void, EmulatorError>
  }
  /** Stands for the clients of an account on a platform such as `Web`. */
  readonly clients: {
    readonly login: (userId: string, platform: string) => Effect.Effect<void, EmulatorError>
    readonly logout: (userId: string, platform: string) => Effect.Effect<void, EmulatorError>
    readonly disconnect: (userId: string, platform: string) => Effect.Effect<void, EmulatorError>
  }
}
