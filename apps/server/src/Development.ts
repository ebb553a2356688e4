/** The console for the emulator of this process, if enabled; never for a real app. */
import * as Console from "@tcchat/console"
import { Emulator } from "@tcchat/emulator/Emulator"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { webhooksPath } from "./Api.js"
import { Settings } from "./Settings.js"

const print = (line: string) => Effect.sync(() => void process.stdout.write(`${line}\n`))

/** Serves the console on its own port, and prints its link. */
export const layer: Layer.Layer<never, Console.ConsoleError, Emulator | Settings> = Layer.scopedDiscard(
  Effect.gen(function* () {
    const { consolePort, host, port, webhookToken } = yield* Settings
    if (consolePort === undefined) return
    const service = yield* Emulator
    const desk = yield* Console.makeDesk({ token: webhookToken, to: `http://${host}:${port}${webhooksPath}` })
    const { url } = yield* Console.serve({ emulator: { service }, webhooks: { desk }, port: consolePort })
    yield* print(`Console for development, behind a link that works once: ${url}`)
  })
)
