/** Turns every failure of a request into a problem, without a stack or a submitted value. */
import type { HttpApiDecodeError } from "@effect/platform/HttpApiError"
import type { HttpServerError } from "@effect/platform/HttpServerError"
import * as Cause from "effect/Cause"
import * as Problem from "./Problem.js"

const invalid = (message: string, advice = "Correct the request; /docs describes it.") =>
  Problem.make(400, "InvalidRequest", message, advice)

/** Schema messages contain what is expected, and then the submitted value, which may be a password. */
const expectation = (message: string) => message.split(", actual ")[0]!

const decodeProblem = ({ issues }: HttpApiDecodeError) =>
  invalid(
    issues
      .slice(0, 5)
      .map(({ message, path }) => `${path.map(String).join(".") || "request"}: ${expectation(message)}`)
      .join("; ")
  )

const serverProblem = (error: HttpServerError) => {
  switch (error._tag) {
    case "RouteNotFound":
      return Problem.make(404, "NoRoute", "There is no such route.", "/docs lists all routes.")
    case "RequestError":
      return invalid("The body is not valid JSON.")
    case "ResponseError":
    case "ServeError":
      return Problem.internal(error._tag)
  }
}

type Known = Problem.Problem | HttpApiDecodeError | HttpServerError

const tags = new Set(["Problem", "HttpApiDecodeError", "RouteNotFound", "RequestError"])

const isKnown = (u: unknown): u is Known =>
  typeof u === "object" && u !== null && "_tag" in u && typeof u._tag === "string" && tags.has(u._tag)

/** Returns the problem of a failed request; unexpected failures are internal errors, with their cause for the log. */
export const problemOf = (cause: Cause.Cause<unknown>): Problem.Problem => {
  const error = Cause.squash(cause)
  if (!isKnown(error)) return Problem.internal(Cause.pretty(cause))
  switch (error._tag) {
    case "Problem":
      return error
    case "HttpApiDecodeError":
      return decodeProblem(error)
    default:
      return serverProblem(error)
  }
}
