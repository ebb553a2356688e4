/** Asks a person before a call that destroys something. */
import * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import type * as Effect from "effect/Effect"
import type { Session } from "./Session.js"
import type { CliError } from "../../CliError.js"
import type { Input } from "../../Command.js"
import * as Reading from "../../Reading.js"
import { errColumns, errStyle } from "../../Streams.js"
import { pairs, plain } from "../../Style.js"

/** How many items of a list are shown. */
const most = 12

const shortly = (value: unknown): string => (typeof value === "string" ? value : Json.stringify(value))

const listed = (values: ReadonlyArray<unknown>): string =>
  [...values.slice(0, most).map(shortly), ...(values.length > most ? [`and ${values.length - most} more`] : [])].join(
    ", "
  )

/** The question to ask before a call, or nothing where the call may be sent without one. */
export const question = (
  endpoint: Endpoint.Any,
  payload: Readonly<Record<string, unknown>>,
  { app, emulated, profile }: Session,
  input: Input
): Effect.Effect<void, CliError> | undefined => {
  const destroyed = Endpoint.destroyedBy(endpoint, payload)
  if (input.flag("yes") || emulated || destroyed === undefined) return undefined
  const fields = Object.entries(payload).map(
    ([name, value]) => [name, plain(Array.isArray(value) ? listed(value) : shortly(value))] as const
  )
  const of = profile === undefined ? "" : ` (profile ${plain(profile)})`
  return Reading.confirm(
    [
      `${errStyle.bold(endpoint.name)} of app ${app.sdkAppId} at ${app.origins[0]}${of}`,
      ...pairs([...fields, ["Destroys", destroyed]], { columns: errColumns, paint: errStyle.dim })
    ],
    endpoint.name
  )
}
