import * as Endpoint from "@tcchat/core/Endpoint"
import * as families from "@tcchat/endpoints"
import { type Handler, onLoose } from "./handler.js"
import { refuse } from "./refusal.js"
import type * as Schema from "effect/Schema"

/** Checks the request of a call and answers what the options say, as the emulator keeps nothing for it. */
const stub = (endpoint: Endpoint.Any): Handler =>
  onLoose(endpoint, endpoint.payload as Schema.Schema<unknown, unknown>, ({ settings }) => {
    return (
      settings.responses.get(endpoint.path) ??
      refuse(
        60009,
        `Err_Emulator_Not_Emulated: this emulator does not emulate ${endpoint.name}; the option answers can say what it answers`
      )
    )
  })

/** Handlers of all other endpoints that there are. */
export const unemulated = (emulated: ReadonlyArray<Handler>): ReadonlyArray<Handler> => {
  const paths = new Set(emulated.map(({ endpoint }) => endpoint.path))
  return Object.values(families)
    .flatMap((family) => Object.values(family).filter(Endpoint.isEndpoint))
    .filter(({ path }) => !paths.has(path))
    .map(stub)
}
