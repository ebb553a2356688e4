import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import { endpointNamed, isEmulated, otherEndpoints } from "./handlers.js"
import { problem } from "./issue.js"
import { leastOf } from "./least.js"

/** A response as the definition of the endpoint allows it, or what is wrong with it. */
const readResponse = (endpoint: Endpoint.Any, given: object | "least"): Either.Either<object, string> => {
  const response = given === "least" ? leastOf(endpoint.success.ast) : given
  return ParseResult.decodeUnknownEither(endpoint.success)(response).pipe(
    Either.mapBoth({
      onLeft: (issue) => `answers: ${endpoint.name}: ${problem(issue).text}`,
      onRight: () => response
    })
  )
}

/** Reads the option `responses`, or says what is wrong with it. */
export const readResponses = (
  given: Readonly<Record<string, object | "least">>
): Either.Either<ReadonlyMap<string, object>, string> =>
  Either.gen(function* () {
    const found = new Map<string, object>()
    const { "*": rest, ...named } = given
    for (const [name, response] of Object.entries(named)) {
      const endpoint = endpointNamed(name)
      if (endpoint === undefined) return yield* Either.left(`answers: ${name} is not known; give a name or a path`)
      if (isEmulated(endpoint)) return yield* Either.left(`answers: ${name} is emulated and answers for itself`)
      found.set(endpoint.path, yield* readResponse(endpoint, response))
    }
    if (rest !== undefined)
      for (const endpoint of otherEndpoints)
        if (!found.has(endpoint.path)) found.set(endpoint.path, yield* readResponse(endpoint, rest))
    return found
  })
