/** Starts an emulator. */
import * as Emulator from "@tcchat/emulator/Emulator"
import { serve } from "@tcchat/emulator/node"
import { developmentSecretKey, type Options } from "@tcchat/emulator/Settings"
import { options as undocumented } from "@tcchat/emulator/Undocumented"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { type CliError, usage } from "../../CliError.js"
import { done, type Input, type Run } from "../../Command.js"
import * as Emulated from "../../Emulated.js"
import * as Keys from "../../Keys.js"
import { err, out, outJson } from "../../Output.js"
import * as Reading from "../../Reading.js"
import * as Settings from "../../Settings.js"
import { stopped } from "../../Signals.js"
import { errStyle, outColumns, outStyle } from "../../Streams.js"
import { pairs, table } from "../../Style.js"

const port = 7001

/** The URL and the token of webhooks, if there are any. The token is never the value of an option, and never shown. */
const webhooksOf = (input: Input): Effect.Effect<Options["webhooks"], CliError> =>
  Effect.gen(function* () {
    const to = input.string("webhooks")
    const file = input.string("webhook-token-file")
    if (to === undefined) return file === undefined ? undefined : yield* usage("--webhook-token-file needs --webhooks.")
    if (!/^https?:$/.test(URL.canParse(to) ? new URL(to).protocol : ""))
      return yield* usage("--webhooks: expected a URL that starts with http:// or https://.")
    const fromFile =
      file === undefined ? undefined : yield* Keys.fromFile(file, "--webhook-token-file", "webhook token").read
    const token = fromFile ?? process.env["TCCHAT_WEBHOOK_TOKEN"]
    return { to, ...(token !== undefined && token !== "" && { token: Redacted.make(token) }) }
  })

const optionsOf = (input: Input): Effect.Effect<Options, CliError> =>
  Effect.gen(function* () {
    const settings = (yield* Emulated.jsonOf(input, "settings")) ?? {}
    if (typeof settings !== "object" || Array.isArray(settings))
      return yield* usage("--settings: expected one JSON object.")
    const keyFile = input.string("secret-key-file")
    const key = keyFile === undefined ? undefined : yield* Keys.fromFile(keyFile, "--secret-key-file").read
    const id = input.string("sdk-app-id")
    const sdkAppId = id === undefined ? undefined : yield* Settings.sdkAppIdOf({ value: id, from: "--sdk-app-id" })
    const admins = input.strings("admin")
    const webhooks = yield* webhooksOf(input)
    return {
      ...settings,
      ...(sdkAppId !== undefined && { sdkAppId }),
      ...(key !== undefined && { secretKey: key }),
      ...(admins.length > 0 && { admins }),
      ...(webhooks !== undefined && { webhooks })
    }
  })

const shellWord = (text: string) =>
  /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

const announce = (
  url: string,
  environment: Readonly<Record<string, string>>,
  ownKey: boolean,
  sentTo: string | undefined,
  snapshot: string | undefined
) => {
  const { bold, cyan, dim } = outStyle
  return out([
    `${bold("The emulator listens on")} ${cyan(url)}`,
    "",
    "Copy this into another terminal:",
    ...Object.entries(environment).map(([name, value]) => `  export ${name}=${shellWord(value)}`),
    ...(ownKey ? [dim("  TCCHAT_SECRET_KEY is the key of --secret-key-file.")] : []),
    "",
    "Then, for example:",
    "  tcchat account import-account --user-id alice",
    "  tcchat relation add-lists --from-account alice --group-name work --group-name school",
    "  tcchat relation pull-lists --from-account alice",
    "",
    ...pairs(
      [
        ["State", `${url}/emulator/state`],
        ["Calls", `${url}/emulator/calls`],
        ...(sentTo === undefined
          ? []
          : ([
              ["Webhooks", `${url}/emulator/webhooks`],
              ["Sent to", sentTo]
            ] as const)),
        ["More", `${url}/emulator/health`]
      ],
      { columns: outColumns, indent: 0, paint: dim }
    ),
    "",
    dim(
      snapshot === undefined
        ? "Press Ctrl-C to stop; its state is not saved."
        : `Press Ctrl-C to stop; its state is saved to ${snapshot}.`
    )
  ])
}

/** Prints the options of undocumented behavior. */
const listUndocumented = (input: Input) =>
  input.flag("json")
    ? outJson(undocumented)
    : out(
        table(
          ["Option", "Default", "Page", "Values"],
          Object.entries(undocumented).map(([name, option]) => [
            name,
            String(option.default),
            option.page,
            "least" in option ? `${option.least} or more` : option.values.join(", ")
          ]),
          { paint: outStyle.bold, columns: outColumns }
        )
      )

/** The names or origins of an option, of which "any" allows all. */
const allowed = (input: Input, name: string): ReadonlyArray<string> | "any" => {
  const given = input.strings(name)
  return given.includes("any") ? "any" : given
}

/** Runs the command. */
export const run: Run = (input) =>
  Effect.gen(function* () {
    if (input.flag("list-undocumented")) {
      yield* listUndocumented(input)
      return done
    }
    const options = yield* optionsOf(input)
    const faults = yield* Effect.forEach(input.strings("fault"), (text) => Reading.json(text, "--fault"))
    yield* Effect.gen(function* () {
      const { emulator, save } = yield* Emulated.make(input, options)
      yield* Effect.forEach(faults, (fault) => emulator.faults.add(fault as Parameters<typeof emulator.faults.add>[0]))
      const { port: bound, url } = yield* serve({
        port: input.integer("port") ?? port,
        host: input.string("host"),
        allowedHosts: input.strings("allowed-host").length === 0 ? undefined : allowed(input, "allowed-host"),
        allowedOrigins: allowed(input, "allowed-origin")
      }).pipe(Effect.provideService(Emulator.Emulator, emulator))
      const ownKey = options.secretKey !== undefined
      const address = input.string("webhooks")
      const sentTo = address && `${address}, ${options.webhooks?.token === undefined ? "unsigned" : "signed"}`
      const { admin, sdkAppId } = emulator.app
      const environment = {
        TCCHAT_BASE_URL: url,
        TCCHAT_SDK_APP_ID: String(sdkAppId),
        ...(admin !== "administrator" && { TCCHAT_ADMIN: admin }),
        ...(!ownKey && { TCCHAT_SECRET_KEY: developmentSecretKey })
      }
      yield* input.flag("json")
        ? outJson({ url, port: bound, environment })
        : announce(url, environment, ownKey, sentTo, input.string("snapshot"))
      yield* stopped
      yield* save
      if (!input.flag("json")) yield* err(errStyle.dim("The emulator has stopped."))
    }).pipe(Effect.scoped, Emulated.mapErrors)
    return done
  })
