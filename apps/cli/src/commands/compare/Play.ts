/** Plays scenes on a target. */
import type { ChatError } from "@tcchat/core/ChatError"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { accountOf, nameOf } from "./Names.js"
import { at, type Json, type OptionName, type Outcome, type Run, type Scene, type Step } from "./Script.js"
import type { Own, Target } from "./Target.js"

/** What a scene came to: the outcome of each step, and the values of the options that they told. */
export interface Played {
  readonly own: Own
  readonly outcomes: ReadonlyArray<Outcome>
  readonly told: ReadonlyArray<readonly [OptionName, unknown]>
}

/** The different outcomes of a call that was made several times. */
const summary = (outcomes: ReadonlyArray<Outcome>): Outcome => {
  const shown = outcomes.map(({ code, fields }) =>
    typeof fields.MsgDropReason === "string" ? `${code} ${fields.MsgDropReason}` : `${code}`
  )
  return { code: 0, info: "", fields: { Outcomes: [...new Set(shown)].sort() } }
}

/** Milliseconds between two reads of what may not be there yet. */
const settling = 250

/** How often something is read again that is not as expected, as writes of the service may be seen late. */
const reads = 2

/**
 * Plays a scene. `isExpected` judges the outcome of a read: what is not as expected is read again, as writes of the service may
 * be seen late.
 */
export const play = (
  target: Target,
  scene: Scene,
  index: number,
  isExpected: (step: number, outcome: Outcome) => boolean
): Effect.Effect<Played, ChatError> =>
  Effect.gen(function* () {
    const named = new Map<string, Json>()
    const outcomes: Array<Outcome> = []
    const told: Array<readonly [OptionName, unknown]> = []
    const run: Run = {
      sdkAppId: target.sdkAppId,
      now: Math.floor((yield* Clock.currentTimeMillis) / 1000),
      user: (name) => accountOf(target.prefix, scene, index, name),
      group: (name) => nameOf(target.prefix, index, name),
      word: (name) => nameOf(target.prefix, index, name),
      turn: 0,
      seen: (step, path) => at(named.get(step), path)
    }
    const once = ({ body, call, malformed, times }: Step, turn: number) =>
      Effect.suspend(() =>
        target.call({ endpoint: call, payload: body({ ...run, turn }), malformed, once: times !== undefined })
      )
    const take = (step: Step) =>
      step.times === undefined
        ? once(step, 0)
        : Effect.map(
            Effect.all(
              Array.from({ length: step.times }, (_, turn) => once(step, turn)),
              { concurrency: "unbounded" }
            ),
            summary
          )
    for (const [position, step] of scene.steps.entries()) {
      if (step.wait !== undefined && target.waits) yield* Effect.sleep(step.wait * 1000)
      let outcome = yield* take(step)
      for (
        let again = 0;
        again < reads && step.call.idempotency === "read" && !isExpected(position, outcome);
        again++
      ) {
        yield* Effect.sleep(settling)
        outcome = yield* take(step)
      }
      outcomes.push(outcome)
      if (step.name !== undefined) named.set(step.name, outcome.fields)
      for (const { option, value } of step.probes ?? []) {
        const found = value(outcome, run)
        if (found !== undefined) told.push([option, found])
      }
    }
    return { own: target, outcomes, told }
  })
