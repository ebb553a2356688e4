import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Hash from "effect/Hash"
import * as Schema from "effect/Schema"
import * as Utils from "effect/Utils"
import type { Controls } from "../Controls.js"
import { EmulatorError } from "../EmulatorError.js"
import { Fault } from "../Fault.js"
import { Seed, SeedKeywords } from "../Seed.js"
import type { Options } from "../Settings.js"
import { Snapshot } from "../Snapshot.js"
import { makeClients } from "./account/clients.js"
import { ensureAccount } from "./account/lookup.js"
import type { Parts } from "./gateway.js"
import { violation } from "./integrity.js"
import { problem } from "./issue.js"
import { seedKeywords, toSeedKeywords } from "./moderation/seed.js"
import { shownPath } from "./request.js"
import { addSeed } from "./seed.js"
import { fromSnapshot, toSnapshot } from "./snapshot.js"
import { empty, type State } from "./state.js"

export const fail = (reason: EmulatorError["reason"], detail: string) => new EmulatorError({ reason, detail })

/** Makes the random number generators. The same seed gives the same numbers. */
export const makeRandom = ({ randomSeed = 0 }: Options) => {
  const seed = Hash.hash(randomSeed)
  return { random: new Utils.PCGRandom(seed), numbers: new Utils.PCGRandom(seed + 1) }
}

/** Validates input from programs without types and from requests. Unknown fields are errors, as they would have no effect. */
const checked = <A, I>(reason: EmulatorError["reason"], schema: Schema.Schema<A, I>, value: A) =>
  Effect.mapError(Schema.validate(schema, { onExcessProperty: "error" })(value), ({ issue }) =>
    fail(reason, problem(issue).message)
  )

/** Brings an emulator to its initial state, and returns its controls. */
export const makeControls = (parts: Parts, options: Options): Effect.Effect<Controls, EmulatorError> => {
  const { settings } = parts
  const seconds = Effect.map(Clock.currentTimeMillis, (now) => Math.floor(now / 1000))

  const swap = (reason: "Seed" | "Snapshot", next: State): Effect.Effect<void, EmulatorError> =>
    Effect.suspend(() => {
      const found = violation(next, settings)
      if (found !== undefined) return fail(reason, found)
      parts.state = next
      return Effect.void
    })

  const addTo = (make: () => State, seed: Seed) =>
    Effect.flatMap(Effect.zip(checked("Seed", Seed, seed), seconds), ([right, now]) => {
      const state = make()
      addSeed(state, right, settings, now)
      return swap("Seed", state)
    })

  const start = Effect.flatMap(seconds, (now) => {
    const state = empty()
    for (const admin of settings.admins) ensureAccount(state, admin, now)
    return addTo(() => state, options.seed ?? { accounts: [] })
  })

  const clear = Effect.sync(() => {
    parts.faults.clear()
    parts.rates.clear()
    parts.calls.length = 0
    parts.webhooks.sent.length = 0
    Object.assign(parts, makeRandom(options))
  })

  return Effect.as(start, {
    seed: (seed) => addTo(() => fromSnapshot(toSnapshot(parts.state)), seed),
    snapshot: Effect.sync(() => toSnapshot(parts.state)),
    restore: (snapshot) =>
      Effect.flatMap(checked("Snapshot", Snapshot, snapshot), (right) => swap("Snapshot", fromSnapshot(right))),
    reset: Effect.zipRight(clear, Effect.orDie(start)),
    faults: {
      add: (fault) =>
        Effect.flatMap(checked("Fault", Fault, fault), (right) => {
          const id = parts.faults.add(right)
          const shown = shownPath(right.endpoint ?? "")
          return id === undefined
            ? fail("Fault", `endpoint: ${shown} is not known; give a name or a path, or "*"`)
            : Effect.succeed(id)
        }),
      list: Effect.sync(() => parts.faults.list()),
      remove: (id) => Effect.sync(() => parts.faults.remove(id)),
      clear: Effect.sync(() => parts.faults.clear())
    },
    calls: Effect.sync(() => [...parts.calls]),
    webhooks: { sent: Effect.sync(() => [...parts.webhooks.sent]), settled: parts.webhooks.settled },
    keywords: {
      list: Effect.sync(() => toSeedKeywords(parts.state.moderation)),
      set: (libraries) =>
        Effect.map(Effect.zip(checked("Seed", SeedKeywords, libraries), seconds), ([right, now]) => {
          const { moderation } = parts.state
          moderation.libraries.clear()
          seedKeywords(moderation, right, now)
        })
    },
    clients: makeClients(parts)
  })
}
