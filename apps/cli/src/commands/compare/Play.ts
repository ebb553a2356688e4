/** Plays scenes on a target. */
import type { ChatError } from "@tcchat/core/ChatError"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { differences } from "./Difference.js"
import { accountOf, nameOf } from "./Names.js"
import { normaliser } from "./Normal.js"
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

/** Whether a step came to what it came to elsewhere. Ids are numbered from this step, so that those before do not matter. */
const isLike = ({ outcomes, own }: Played, { steps }: Scene, index: number, target: Own, outcome: Outcome): boolean => {
  const step = steps[index]!
  return differences(normaliser(target)(outcome, step), normaliser(own)(outcomes[index]!, step)).length === 0
}

/**
 * Plays a scene. With what it came to in an emulator, reads that come to something else are made again, as writes of the service
 * may be seen late; and no option is told after a step with another code that tells none.
 */
export const play = (
  target: Target,
  scene: Scene,
  index: number,
  standard: Played | undefined
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
    let isTelling = true
    for (const [position, step] of scene.steps.entries()) {
      if (step.wait !== undefined && target.waits) yield* Effect.sleep(step.wait * 1000)
      let outcome = yield* take(step)
      const isUnlike = () => standard !== undefined && !isLike(standard, scene, position, target, outcome)
      for (let again = 0; again < reads && step.call.idempotency === "read" && isUnlike(); again++) {
        yield* Effect.sleep(settling)
        outcome = yield* take(step)
      }
      outcomes.push(outcome)
      if (step.name !== undefined) named.set(step.name, outcome.fields)
      const found = (step.probes ?? []).flatMap(({ option, value }) => {
        const one = value(outcome, run)
        return one === undefined ? [] : [[option, one] as const]
      })
      if (isTelling) told.push(...found)
      if (standard !== undefined && outcome.code !== standard.outcomes[position]?.code && found.length === 0)
        isTelling = false
    }
    return { own: target, outcomes, told }
  })
