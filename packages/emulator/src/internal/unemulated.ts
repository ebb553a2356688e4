import * as Endpoint from "@tcchat/core/Endpoint"
import * as families from "@tcchat/endpoints"
import type * as Schema from "effect/Schema"
import { type Handler, onLoose } from "./handler.js"
import { known } from "./known.js"
import { orReject } from "./rejection.js"

/** Validates the request, and responds what the options say. */
const stub = (endpoint: Endpoint.Any): Handler =>
  onLoose(
    endpoint,
    () => known(endpoint.payload as Schema.Schema<unknown, unknown>),
    ({ settings }) =>
      orReject(
        settings.responses.get(endpoint.path),
        60009,
        `Err_Emulator_Not_Emulated: this emulator does not emulate ${endpoint.name}; the option responses can set a response`
      )
  )

/** Makes handlers for all other endpoints. */
export const unemulated = (emulated: ReadonlyArray<Handler>): ReadonlyArray<Handler> => {
  const paths = new Set(emulated.map(({ endpoint }) => endpoint.path))
  return Object.values(families)
    .flatMap((family) => Object.values(family).filter(Endpoint.isEndpoint))
    .filter(({ path }) => !paths.has(path))
    .map(stub)
}
