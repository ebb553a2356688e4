/** Emulators: made from options, restored from a snapshot, and saved to it. */
import * as ChatApp from "@tcchat/core/ChatApp"
import * as Json from "@tcchat/core/Json"
import * as Transport from "@tcchat/core/Transport"
import * as Emulator from "@tcchat/emulator/Emulator"
import type { EmulatorError } from "@tcchat/emulator/EmulatorError"
import type { Options } from "@tcchat/emulator/Settings"
import type { Snapshot } from "@tcchat/emulator/Snapshot"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { CliError, usage } from "./CliError.js"
import type { Input } from "./Command.js"
import { demoSeed } from "./DemoSeed.js"
import * as Files from "./Files.js"
import { errWarning } from "./Output.js"
import * as Reading from "./Reading.js"
import * as Settings from "./Settings.js"

const toCliError = ({ detail, reason }: EmulatorError) =>
  reason === "Listen"
    ? new CliError({
        kind: "Emulator",
        message: `The emulator cannot start: ${detail}.`,
        advice: "Choose another --port; 0 takes a free one."
      })
    : usage(`The emulator cannot start: ${reason.toLowerCase()}: ${detail}.`, "See: tcchat emulator --help")

/** Turns errors of the emulator into those of the command. */
export const mapErrors = <A, E, R>(effect: Effect.Effect<A, E | EmulatorError, R>) =>
  Effect.catchIf(
    effect,
    (error): error is EmulatorError => Reflect.get(Object(error), "_tag") === "EmulatorError",
    toCliError
  )

/** Parses the JSON of an option. */
export const jsonOf = (input: Input, name: string): Effect.Effect<unknown, CliError> => {
  const given = input.string(name)
  return given === undefined ? Effect.succeed(undefined) : Reading.json(given, `--${name}`)
}

/** An emulator that is restored from the file of `--snapshot`; without that file it starts from the seed. */
export interface Persistent {
  readonly emulator: Emulator.Service
  /** Writes the snapshot, if the state has changed. */
  readonly save: Effect.Effect<void, CliError>
}

/** Makes an emulator. */
export const make = (input: Input, options: Options): Effect.Effect<Persistent, CliError | EmulatorError> =>
  Effect.gen(function* () {
    const seed = (yield* jsonOf(input, "seed")) as Options["seed"]
    const emulator = yield* Emulator.make({ ...options, ...(seed !== undefined && { seed }) })
    const file = input.string("snapshot")
    if (file === undefined) return { emulator, save: Effect.void }
    const text = yield* Reading.fileIfAny(file)
    if (text !== undefined)
      yield* Effect.mapError(
        emulator.restore((yield* Reading.parsed(text, file)) as Snapshot),
        ({ detail }) => new CliError({ kind: "Input", message: `${file} is not a snapshot of an emulator: ${detail}.` })
      )
    let saved = Json.stringify(yield* emulator.snapshot)
    const save = Effect.flatMap(emulator.snapshot, (snapshot) => {
      const next = Json.stringify(snapshot)
      if (next === saved && text !== undefined) return Effect.void
      saved = next
      return Files.replace(file, `${next}\n`)
    })
    return { emulator, save }
  })

/** Runs an effect and saves afterwards, also when it failed. */
export type Saving = <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<A, E | CliError>

export const saving =
  (save: Persistent["save"], input: Input): Saving =>
  (effect) =>
    Effect.matchEffect(effect, {
      onSuccess: (value) => Effect.as(save, value),
      onFailure: (error) =>
        Effect.zipRight(
          Effect.catchAll(save, ({ message }) => errWarning({ message, advice: "Choose another --snapshot." }, input)),
          Effect.fail(error)
        )
    })

const others = ["profile", "secret-key-file", "region", "base-url"]

/** The app and the transport of an emulator in this process, for one command. */
export const session = (input: Input) =>
  Effect.gen(function* () {
    const other = others.find((name) => input.string(name) !== undefined)
    if (other !== undefined)
      return yield* usage(
        `--emulator has an app of its own, and --${other} is for another one.`,
        "Remove one of the two options."
      )
    const id = input.string("sdk-app-id")
    const admin = input.string("admin")
    const { emulator, save } = yield* mapErrors(
      make(input, {
        seed: demoSeed,
        ...(id !== undefined && { sdkAppId: yield* Settings.sdkAppIdOf({ value: id, from: "--sdk-app-id" }) }),
        ...(admin !== undefined && { admins: [admin] })
      })
    )
    const here = Layer.succeed(Emulator.Emulator, emulator)
    const context = yield* Layer.build(
      Layer.merge(Emulator.layerApp, Emulator.layerTransport).pipe(Layer.provide(here), Layer.orDie)
    )
    return {
      app: Context.get(context, ChatApp.ChatApp),
      transport: Context.get(context, Transport.Transport),
      saving: saving(save, input)
    }
  })
