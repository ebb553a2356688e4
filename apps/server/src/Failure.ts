/** Turns everything that can come out of a request into a problem, without a stack or a value that was sent. */
import type { HttpApiDecodeError } from "@effect/platform/HttpApiError"
import type { HttpServerError } from "@effect/platform/HttpServerError"
import * as Cause from "effect/Cause"
import * as Problem from "./Problem.js"

const invalid = (message: string, advice = "Correct the request; /docs describes it.") =>
  Problem.make(400, "InvalidRequest", message, advice)

/** Messages of a schema say what is expected, and then repeat what was sent: possibly a password. */
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
      return Problem.make(404, "NoRoute", "There is nothing here.", "/docs lists what there is.")
    case "RequestError":
      return invalid("The body cannot be read as JSON.")
    case "ResponseError":
    case "ServeError":
      return Problem.internal(error._tag)
  }
}

type Known = Problem.Problem | HttpApiDecodeError | HttpServerError

const tags = new Set(["Problem", "HttpApiDecodeError", "RouteNotFound", "RequestError"])

const isKnown = (u: unknown): u is Known =>
  typeof u === "object" && u !== null && "_tag" in u && typeof u._tag === "string" && tags.has(u._tag)

/** The problem of a failed request; only what nobody foresaw is internal, and carries its cause for the log. */
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
