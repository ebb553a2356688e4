/** Events in files: what was received, without its signature. */
import * as Json from "@tcchat/core/Json"
import type { Seen } from "@tcchat/webhooks/Inspector"
import * as Effect from "effect/Effect"
import { join } from "node:path"
import { CliError } from "../../CliError.js"
import * as Files from "../../Files.js"
import * as Reading from "../../Reading.js"
import type { Event } from "./Delivery.js"

const wrong = (file: string, what: string) =>
  new CliError({
    kind: "Input",
    message: `${file} is not a saved event: ${what}.`,
    advice: "tcchat webhooks listen --save FOLDER saves events."
  })

/** A body on several lines. */
export const shownBody = (body: Event["body"]): string => Json.stringify(body, 2)

/** An event on one line. */
export const lineOf = (event: Event): string => Json.stringify(event)

/** Reads an event that was saved. */
export const read = (file: string): Effect.Effect<Event, CliError> =>
  Effect.gen(function* () {
    const given = yield* Reading.json(file === "-" ? "-" : `@${file}`, "FILE")
    const { body, clientIp, command, platform } = (
      typeof given === "object" && given !== null && !Array.isArray(given) ? given : {}
    ) as Readonly<Record<string, unknown>>
    if (typeof command !== "string" || command === "") return yield* wrong(file, "it has no command")
    if (typeof body !== "object" || body === null || Array.isArray(body))
      return yield* wrong(file, "its body is not an object")
    return {
      command,
      body: body as Event["body"],
      platform: typeof platform === "string" ? platform : undefined,
      clientIp: typeof clientIp === "string" ? clientIp : undefined
    }
  })

/** Saves an event that was received and verified, and returns its file. */
export const write = (folder: string, seen: Seen, number: number): Effect.Effect<string | undefined, CliError> => {
  const { body, clientIp, command, platform, time } = seen
  if (body === undefined || command === undefined) return Effect.succeed(undefined)
  const moment = new Date(time).toISOString()
  const name = `${moment.replace(/[:.]/g, "-").replace(/Z$/, "")}-${String(number).padStart(4, "0")}-${command.replace(/[^\w.-]/g, "_")}.json`
  const file = join(folder, name)
  const text = Json.stringify({ command, time: moment, platform, clientIp, body }, 2)
  return Effect.as(Files.replace(file, `${text}\n`, { file: 0o600, folder: 0o700 }), file)
}
