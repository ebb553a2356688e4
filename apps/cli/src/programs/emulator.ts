/** Starts the service in a box. */
import * as Emulator from "@tcchat/emulator/Emulator"
import { serve } from "@tcchat/emulator/node"
import { developmentSecretKey, type Options } from "@tcchat/emulator/Settings"
import * as Effect from "effect/Effect"
import { CliError, usage } from "../CliError.js"
import { done, type Input, type Run } from "../Command.js"
import { err, out, outJson } from "../Output.js"
import * as Reading from "../Reading.js"
import * as Settings from "../Settings.js"
import { stopped } from "../Signals.js"
import { errStyle, outColumns, outStyle } from "../Streams.js"
import { pairs } from "../Style.js"

const port = 7001

const jsonOf = (input: Input, name: string): Effect.Effect<unknown, CliError> => {
  const given = input.text(name)
  return given === undefined ? Effect.succeed(undefined) : Reading.json(given, `--${name}`)
}

const optionsOf = (input: Input): Effect.Effect<Options, CliError> =>
  Effect.gen(function* () {
    const settings = (yield* jsonOf(input, "settings")) ?? {}
    if (typeof settings !== "object" || Array.isArray(settings))
      return yield* usage("--settings: expected one JSON object.")
    const seed = (yield* jsonOf(input, "seed")) as Options["seed"]
    const key = input.text("secret-key-file") === undefined ? undefined : yield* Settings.secretKey(input)
    const sdkAppId = input.text("sdk-app-id") === undefined ? undefined : yield* Settings.sdkAppId(input)
    const admins = input.texts("admin")
    return {
      ...settings,
      ...(sdkAppId !== undefined && { sdkAppId }),
      ...(key !== undefined && { secretKey: key }),
      ...(admins.length > 0 && { admins }),
      ...(seed !== undefined && { seed })
    }
  })

const shellWord = (text: string) =>
  /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

const announce = (url: string, environment: Readonly<Record<string, string>>, ownKey: boolean) => {
  const { bold, cyan, dim } = outStyle
  return out([
    `${bold("The emulator listens on")} ${cyan(url)}`,
    "",
    "Copy this into another terminal:",
    ...Object.entries(environment).map(([name, value]) => `  export ${name}=${shellWord(value)}`),
    ...(ownKey ? [dim("  TCCHAT_SECRET_KEY is the key that the emulator was given.")] : []),
    "",
    "Then, for example:",
    "  tcchat account import-account --user-id alice",
    "  tcchat relation add-lists --from-account alice --group-name work --group-name school",
    "  tcchat relation pull-lists --from-account alice",
    "",
    ...pairs(
      [
        ["What it keeps", `${url}/emulator/state`],
        ["Its calls", `${url}/emulator/calls`],
        ["More", `${url}/emulator/health`]
      ],
      { columns: outColumns, indent: 0, paint: dim }
    ),
    "",
    dim("Ctrl-C ends it; it keeps nothing.")
  ])
}

/** Carries the command out. */
export const run: Run = (input) =>
  Effect.gen(function* () {
    const options = yield* optionsOf(input)
    const faults = yield* Effect.forEach(input.texts("fault"), (text) => Reading.json(text, "--fault"))
    yield* Effect.gen(function* () {
      const emulator = yield* Emulator.make(options)
      yield* Effect.forEach(faults, (fault) => emulator.faults.add(fault as Parameters<typeof emulator.faults.add>[0]))
      const { port: bound, url } = yield* serve({ port: input.integer("port") ?? port, host: input.text("host") }).pipe(
        Effect.provideService(Emulator.Emulator, emulator)
      )
      const ownKey = options.secretKey !== undefined
      const { admin, sdkAppId } = emulator.app
      const environment = {
        TCCHAT_BASE_URL: url,
        TCCHAT_SDK_APP_ID: String(sdkAppId),
        ...(admin !== "administrator" && { TCCHAT_ADMIN: admin }),
        ...(!ownKey && { TCCHAT_SECRET_KEY: developmentSecretKey })
      }
      yield* input.on("json") ? outJson({ url, port: bound, environment }) : announce(url, environment, ownKey)
      yield* stopped
      if (!input.on("json")) yield* err(errStyle.dim("The emulator has ended."))
    }).pipe(
      Effect.scoped,
      Effect.catchTag("EmulatorError", ({ detail, reason }) =>
        reason === "Listen"
          ? new CliError({
              kind: "Emulator",
              message: `The emulator cannot start: ${detail}.`,
              advice: "Give another --port; 0 takes a free one."
            })
          : usage(`The emulator cannot start: ${reason.toLowerCase()}: ${detail}.`, "See: tcchat emulator --help")
      )
    )
    return done
  })
