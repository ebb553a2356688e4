/** Compares an app with the emulator: as it is by default, and with the settings that the app was found to have. */
import type { ChatError, OptionsError } from "@tcchat/core/ChatError"
import { options as consoleOptions } from "@tcchat/emulator/ConsoleSettings"
import type { EmulatorError } from "@tcchat/emulator/EmulatorError"
import type { Options } from "@tcchat/emulator/Settings"
import { options as undocumentedOptions } from "@tcchat/emulator/Undocumented"
import * as account from "@tcchat/endpoints/account"
import * as Effect from "effect/Effect"
import { type Difference, differences } from "./Difference.js"
import { madeBy } from "./Names.js"
import { normaliser } from "./Normal.js"
import { type Played, play } from "./Play.js"
import type { OptionName, Outcome, Scene } from "./Script.js"
import { emulatorTarget, type Target } from "./Target.js"

/** A step of a scene, compared. */
export interface Compared {
  readonly scene: string
  readonly endpoint: string
  /**
   * - `same`: as the emulator by default
   * - `option`: as the emulator with the settings of the app
   * - `different`: not as the emulator
   * - `skipped`: not compared, as an earlier step of the scene is different
   */
  readonly result: "same" | "option" | "different" | "skipped"
  readonly differences: ReadonlyArray<Difference>
  /** The settings that the scene has told, by which a difference may be explained. */
  readonly settings: ReadonlyArray<OptionName>
  /** The texts of an error, if both have one. */
  readonly infos?: readonly [app: string, emulator: string]
}

export interface Comparison {
  readonly steps: ReadonlyArray<Compared>
  /** Settings of the app that differ from the defaults of the emulator. */
  readonly settings: Pick<Options, "undocumented" | "console">
  /** The options that were told, with the values of the app. */
  readonly told: ReadonlyMap<OptionName, unknown>
}

/** Imports the accounts of all scenes, and returns those that the app did not take. */
export const setUp = (target: Target, scenes: ReadonlyArray<Scene>): Effect.Effect<ReadonlyArray<string>, ChatError> =>
  Effect.map(
    target.send(account.importAccounts, {
      AccountList: madeBy(target.prefix, scenes).accounts.map((UserID) => ({ UserID }))
    }),
    ({ FailAccounts = [] }) => FailAccounts
  )

const playAll = (
  target: Target,
  scenes: ReadonlyArray<Scene>,
  standard?: ReadonlyArray<Played>,
  onScene: (scene: number) => void = () => undefined
): Effect.Effect<ReadonlyArray<Played>, ChatError> =>
  Effect.forEach(scenes, (scene, index) =>
    Effect.suspend(() => {
      onScene(index)
      return play(target, scene, index, standard?.[index])
    })
  )

/** With the defaults the time is in no response that is compared. */
const inEmulator = (options: Options, prefix: string, scenes: ReadonlyArray<Scene>) =>
  Effect.gen(function* () {
    const target = yield* emulatorTarget(options, prefix, options.undocumented?.duplicateSend !== undefined)
    yield* setUp(target, scenes)
    return yield* playAll(target, scenes)
  }).pipe(Effect.scoped)

const normalised = ({ steps }: Scene, { outcomes, own }: Played): ReadonlyArray<Outcome> => {
  const normal = normaliser(own)
  return outcomes.map((outcome, index) => normal(outcome, steps[index]!))
}

const declared = { undocumented: undocumentedOptions, console: consoleOptions }

const isDefault = (option: OptionName, value: unknown): boolean => {
  const [group, name] = option.split(".") as [keyof typeof declared, string]
  return (declared[group] as Readonly<Record<string, { readonly default: unknown }>>)[name]?.default === value
}

/** The values that were told, without those that are the emulator's defaults. */
const settingsOf = (told: ReadonlyMap<OptionName, unknown>): Comparison["settings"] => {
  const settings: Record<string, Record<string, unknown>> = {}
  for (const [option, value] of told) {
    const [group = "", name = ""] = option.split(".")
    if (!isDefault(option, value)) settings[group] = { ...settings[group], [name]: value }
  }
  return settings
}

const compareScene = (
  scene: Scene,
  told: Played["told"],
  app: ReadonlyArray<Outcome>,
  standard: ReadonlyArray<Outcome>,
  found: ReadonlyArray<Outcome>
): ReadonlyArray<Compared> => {
  let isOpen = true
  const settings = [...new Set(told.flatMap(([option, value]) => (isDefault(option, value) ? [] : [option])))]
  return scene.steps.map((step, index): Compared => {
    const about = { scene: scene.name, endpoint: step.call.name, settings }
    if (!isOpen) return { ...about, result: "skipped", differences: [] }
    const [own, usual, explained] = [app[index]!, standard[index]!, found[index]!]
    const rest = differences(own, explained)
    if (rest.some(({ kind }) => kind === "code")) isOpen = false
    const infos =
      own.info === "" || explained.info === "" || own.info === explained.info
        ? undefined
        : ([own.info, explained.info] as const)
    const more = infos === undefined ? {} : { infos }
    if (rest.length > 0) return { ...about, ...more, result: "different", differences: rest }
    const first = differences(own, usual)
    return { ...about, ...more, result: first.length === 0 ? "same" : "option", differences: first }
  })
}

/** Plays the scenes on the app and in emulators, and compares what they came to. */
export const compare = (
  target: Target,
  scenes: ReadonlyArray<Scene>,
  onScene: (scene: number) => void
): Effect.Effect<Comparison, ChatError | EmulatorError | OptionsError> =>
  Effect.gen(function* () {
    const standard = yield* inEmulator({}, target.prefix, scenes)
    const app = yield* playAll(target, scenes, standard, onScene)
    const told = new Map(app.flatMap((played) => played.told))
    const settings = settingsOf(told)
    const found = yield* inEmulator(settings, target.prefix, scenes)
    return {
      steps: scenes.flatMap((scene, index) =>
        compareScene(
          scene,
          app[index]!.told,
          normalised(scene, app[index]!),
          normalised(scene, standard[index]!),
          normalised(scene, found[index]!)
        )
      ),
      settings,
      told
    }
  })
