/** The console for the emulator of this process, if enabled; never for a real app. */
import * as Console from "@tcchat/console"
import { Emulator } from "@tcchat/emulator/Emulator"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Settings } from "./Settings.js"

const print = (line: string) => Effect.sync(() => void process.stdout.write(`${line}\n`))

/** Serves the console on its own port, and prints its link. */
export const layer: Layer.Layer<never, Console.ConsoleError, Emulator | Settings> = Layer.scopedDiscard(
  Effect.gen(function* () {
    const { consolePort } = yield* Settings
    if (consolePort === undefined) return
    const service = yield* Emulator
    const { url } = yield* Console.serve({ emulator: { service }, port: consolePort })
    yield* print(`Console for development, behind a link that works once: ${url}`)
  })
)
