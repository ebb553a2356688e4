import * as ChatClient from "@tcchat/core/ChatClient"
import type { ChatError } from "@tcchat/core/ChatError"
import * as RateLimit from "@tcchat/core/RateLimit"
import * as RetryPolicy from "@tcchat/core/RetryPolicy"
import * as Effect from "effect/Effect"
import type * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as Emulator from "../../src/Emulator.js"
import type { Call } from "../../src/Exchange.js"
import type { Fault } from "../../src/Fault.js"
import type { Snapshot } from "../../src/Snapshot.js"
import { makeJumpingClock } from "./clock.js"
import type { Kind } from "./kinds.js"

/** What goes wrong, before the work is done and after it: about a third of the attempts. */
const faults: ReadonlyArray<Fault> = [
  { kind: "drop", when: "after", rate: 0.04 },
  { kind: "drop", rate: 0.02 },
  { kind: "reset", when: "after", rate: 0.06 },
  { kind: "reset", at: "afterHeaders", when: "after", rate: 0.04 },
  { kind: "reset", rate: 0.02 },
  { kind: "status", when: "after", rate: 0.03 },
  { kind: "garbage", when: "after", rate: 0.03 },
  { kind: "code", code: 60008, when: "after", rate: 0.06 },
  { kind: "code", code: 60008, rate: 0.03 }
]

/** How one send ended for the one who made it. */
export interface Ended {
  readonly text: string
  readonly kind: string
  readonly outcome: Either.Either<unknown, ChatError>
}

/** What a run left behind: how each send ended, how often each text was tried, and what the service has. */
export interface Report {
  readonly ended: ReadonlyArray<Ended>
  readonly calls: ReadonlyArray<Call>
  readonly snapshot: Snapshot
}

const batch = 500

/** Makes so many sends, some hundred at a time, through an emulator that fails in every way that leaves them open. */
export const run = (sends: number, kinds: ReadonlyArray<Kind>): Effect.Effect<Report> =>
  Effect.gen(function* () {
    const { calls, faults: faultList, snapshot } = yield* Emulator.Emulator
    for (const fault of faults) yield* Effect.orDie(faultList.add(fault))
    const ended: Array<Ended> = []
    const send = (index: number) => {
      const kind = kinds[index % kinds.length]!
      const text = `${kind.name} ${index}`
      return Effect.map(Effect.either(kind.send(text)), (outcome) => ended.push({ text, kind: kind.name, outcome }))
    }
    for (let from = 0; from < sends; from += batch) {
      const indices = Array.from({ length: Math.min(batch, sends - from) }, (_, index) => from + index)
      yield* Effect.forEach(indices, send, { concurrency: "unbounded", discard: true })
    }
    return { ended, calls: yield* calls, snapshot: yield* snapshot }
  }).pipe(
    Effect.provide(
      ChatClient.layer.pipe(
        Layer.provide([Emulator.layerApp, Emulator.layerTransport]),
        Layer.provideMerge(
          Emulator.layer({
            rateLimit: false,
            logSize: Infinity,
            seed: {
              accounts: ["alice", "bob", "carol", "dave"],
              groups: { readers: { owner: "alice", members: ["bob"] } }
            }
          })
        ),
        Layer.provide([RateLimit.layerUnlimited, RetryPolicy.layer({ budget: false })])
      )
    ),
    Effect.withRandom(Random.make("sends")),
    Effect.withClock(makeJumpingClock()),
    Effect.orDie
  )
