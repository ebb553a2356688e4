import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import { endpointNamed, isEmulated, otherEndpoints } from "./handlers.js"
import { problem } from "./issue.js"
import { minimalOf } from "./minimal.js"

/** Validates a response against the definition of the endpoint. */
const readResponse = (endpoint: Endpoint.Any, given: object | "minimal"): Either.Either<object, string> => {
  const response = given === "minimal" ? minimalOf(endpoint.success.ast) : given
  return ParseResult.decodeUnknownEither(endpoint.success)(response).pipe(
    Either.mapBoth({
      onLeft: (issue) => `responses: ${endpoint.name}: ${problem(issue).message}`,
      onRight: () => response
    })
  )
}

/** Reads the option `responses`; fails with what is invalid. */
export const readResponses = (
  given: Readonly<Record<string, object | "minimal">>
): Either.Either<ReadonlyMap<string, object>, string> =>
  Either.gen(function* () {
    const found = new Map<string, object>()
    const { "*": rest, ...named } = given
    for (const [name, response] of Object.entries(named)) {
      const endpoint = endpointNamed(name)
      if (endpoint === undefined) return yield* Either.left(`responses: ${name} is not known; give a name or a path`)
      if (isEmulated(endpoint)) return yield* Either.left(`responses: ${name} is emulated and has responses of its own`)
      found.set(endpoint.path, yield* readResponse(endpoint, response))
    }
    if (rest !== undefined)
      for (const endpoint of otherEndpoints)
        if (!found.has(endpoint.path)) found.set(endpoint.path, yield* readResponse(endpoint, rest))
    return found
  })
