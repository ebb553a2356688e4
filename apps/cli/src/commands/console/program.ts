/** Serves the console. */
import { root } from "@tcchat/bulk/RunFolder"
import * as Console from "@tcchat/console"
import * as Emulator from "@tcchat/emulator/Emulator"
import { serve } from "@tcchat/emulator/node"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { CliError } from "../../CliError.js"
import { done, type Input, type Run } from "../../Command.js"
import { demoSeed } from "../../DemoSeed.js"
import * as Emulated from "../../Emulated.js"
import { err, out, outJson } from "../../Output.js"
import * as Reading from "../../Reading.js"
import * as Settings from "../../Settings.js"
import { stopped } from "../../Signals.js"
import { errStyle, outColumns, outStyle } from "../../Streams.js"
import { pairs, plain } from "../../Style.js"
import * as WebhookSettings from "../../WebhookSettings.js"

/** The app of the settings, if there is one. */
const appOf = (input: Input): Effect.Effect<Console.AppOptions | undefined, CliError> =>
  Effect.gen(function* () {
    const found = yield* Settings.collect(input)
    if (found.sdkAppId === undefined && found.secretKey === undefined) return undefined
    yield* Settings.warn(found, input)
    if (found.sdkAppId === undefined) return yield* Settings.missing(["sdkAppId"])
    const key = yield* Settings.secretKeyOf(found)
    if (key === undefined) return yield* Settings.missing(["secretKey"])
    return {
      service: yield* Settings.appOf(found, key),
      secretKey: Redacted.make(key),
      name: found.profile?.value
    }
  })

/** Prints a new link whenever Enter is pressed. */
const onEnter = (link: Effect.Effect<string>): Effect.Effect<never, CliError> =>
  Effect.async((resume, signal) => {
    const print = Effect.flatMap(link, (url) => out(`  ${outStyle.cyan(url)}`))
    const onData = () => void Effect.runPromise(Effect.catchAll(print, (error) => Effect.sync(() => resume(error))))
    process.stdin.on("data", onData)
    signal.addEventListener("abort", () => {
      process.stdin.off("data", onData)
      process.stdin.pause()
    })
  })

const announce = (
  { url, webhooks }: Console.Running,
  emulator: string,
  app: Console.AppOptions | undefined,
  forward: string | undefined,
  canAsk: boolean
) =>
  out([
    outStyle.bold("The console is ready. Open this link in a browser; it works once:"),
    "",
    `  ${outStyle.cyan(url)}`,
    "",
    ...pairs(
      [
        ["Emulator", `${emulator}, also for other programs`],
        [
          "Webhooks",
          `received at ${webhooks}${forward === undefined ? "" : `, forwarded to ${plain(WebhookSettings.shownUrl(forward))}`}`
        ],
        [
          "App",
          app === undefined
            ? "not set; see: tcchat config --help"
            : `${app.name === undefined ? "" : `${app.name}: `}SDKAppID ${app.service.sdkAppId} at ${app.service.origins[0]}`
        ]
      ],
      { columns: outColumns, indent: 0, paint: outStyle.dim }
    ),
    "",
    outStyle.dim(canAsk ? "Press Enter for another link, Ctrl-C to stop." : "Press Ctrl-C to stop.")
  ])

const failed = (
  what: "console" | "emulator" | "receiver of webhooks",
  detail: string,
  option: "--port" | "--emulator-port" | "--webhook-port"
) =>
  new CliError({
    kind: "Console",
    message: `The ${what} cannot start: ${detail}.`,
    advice: `Choose another ${option}; 0 takes a free one.`
  })

/** What receives and sends webhooks, and where it forwards them. */
const deskOf = (input: Input, app: Console.AppOptions | undefined) =>
  Effect.gen(function* () {
    const given = input.string("webhooks")
    const forward = given === undefined ? undefined : yield* WebhookSettings.urlOf({ value: given, from: "--webhooks" })
    const token = yield* WebhookSettings.tokenIfAny(input)
    const to = forward ?? (yield* WebhookSettings.targetOf(input))
    const desk = yield* Console.makeDesk({ token, forward, to, sdkAppId: app?.service.sdkAppId })
    return { desk, forward, token }
  })

/** Runs the command. */
export const run: Run = (input) =>
  Effect.gen(function* () {
    const app = yield* appOf(input)
    const json = input.flag("json")
    yield* Effect.gen(function* () {
      const { desk, forward, token } = yield* deskOf(input, app)
      const webhooks = { to: desk.fromEmulator, token }
      const { emulator, save } = yield* Emulated.make(input, { seed: demoSeed, webhooks })
      const served = yield* serve({ port: input.integer("emulator-port") ?? 0 }).pipe(
        Effect.provideService(Emulator.Emulator, emulator),
        Effect.mapError(({ detail }) => failed("emulator", detail, "--emulator-port"))
      )
      const running = yield* Console.serve({
        emulator: { service: emulator, url: served.url },
        app,
        runs: root(),
        webhooks: { desk, port: input.integer("webhook-port") },
        port: input.integer("port") ?? 0
      })
      const { link, port, url } = running
      const canAsk = Reading.isInteractive() && !json
      yield* json
        ? outJson({
            url,
            port,
            emulator: served.url,
            sdkAppId: app?.service.sdkAppId,
            webhooks: running.webhooks,
            forward: forward && WebhookSettings.shownUrl(forward)
          })
        : announce(running, served.url, app, forward, canAsk)
      yield* Emulated.saving(save, input)(canAsk ? Effect.raceFirst(stopped, onEnter(link)) : stopped)
      if (!json) yield* err(errStyle.dim("The console has stopped."))
    }).pipe(
      Effect.scoped,
      Effect.catchTag("ConsoleError", ({ detail, reason }) =>
        reason === "Webhooks"
          ? failed("receiver of webhooks", detail, "--webhook-port")
          : failed("console", detail, "--port")
      ),
      Emulated.mapErrors
    )
    return done
  })
