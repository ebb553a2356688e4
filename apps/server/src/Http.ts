/** Middleware of every request: id, limits, log line, and response headers. */
import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import type * as HttpApp from "@effect/platform/HttpApp"
import * as HttpMethod from "@effect/platform/HttpMethod"
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { randomUUID } from "node:crypto"
import { webhooksPath } from "./Api.js"
import * as Docs from "./Docs.js"
import { Draining } from "./Draining.js"
import * as Failure from "./Failure.js"
import * as Problem from "./Problem.js"
import * as RequestLog from "./RequestLog.js"
import { Settings } from "./Settings.js"

/** Bytes of a rejected body that are still read, so that the sender can receive the response. */
const maxUnreadBytes = 16 * 1024 * 1024

const json = /^application\/json\s*(?:;|$)/i

/** Checks the headers of a request body before the body is read. */
const bodyProblem = (
  { headers, method }: HttpServerRequest.HttpServerRequest,
  maxBytes: number
): Problem.Problem | undefined => {
  const length = headers["content-length"]
  if (headers["transfer-encoding"] !== undefined)
    return Problem.make(411, "LengthRequired", "The body has no Content-Length.", "Send a Content-Length header.")
  if (Number(length ?? 0) > maxBytes)
    return Problem.make(413, "TooLarge", `The body is longer than ${maxBytes} bytes.`, "Send a smaller body.")
  if (length !== undefined && length !== "0" && HttpMethod.hasBody(method) && !json.test(headers["content-type"] ?? ""))
    return Problem.make(415, "NotJson", "The body has no JSON content type.", "Send Content-Type: application/json.")
  return undefined
}

const respond = (problem: Problem.Problem, requestId: string): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.unsafeJson(Problem.bodyOf(problem, requestId), {
    status: problem.status,
    headers: {
      ...(problem.retryAfter !== undefined && { "retry-after": String(problem.retryAfter) }),
      ...(problem.status === 401 && { "www-authenticate": "Bearer" })
    }
  })

const requestIdOf = (headers: HttpServerRequest.HttpServerRequest["headers"]): string => {
  const given = headers["x-request-id"]
  return given !== undefined && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID()
}

/** Returns the path alone, to keep list names and arbitrary query strings out of the log. */
const pathOf = (url: string): string => url.split("?", 1)[0]!.slice(0, 128)

const harden = (response: HttpServerResponse.HttpServerResponse, requestId: string, close: boolean) =>
  HttpServerResponse.setHeaders(response, {
    "x-request-id": requestId,
    "cache-control": "no-store",
    "content-security-policy": Docs.contentSecurityPolicy(response),
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...(close && { connection: "close" })
  })

const log = (response: { readonly status: number }, problem: Problem.Problem | undefined) => {
  const write = response.status >= 500 ? Effect.logError : Effect.logInfo
  return write("request").pipe(
    Effect.annotateLogs({
      status: response.status,
      ...(problem !== undefined && { code: problem.code, kind: problem.kind }),
      ...(problem?.detail !== undefined && { detail: problem.detail })
    })
  )
}

const handle = (app: HttpApp.Default, maxBytes: number, isDraining: () => boolean) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const requestId = requestIdOf(request.headers)
    const startedAt = yield* Clock.currentTimeMillis
    const current: typeof RequestLog.Current.Service = {}
    const rejection = isDraining()
      ? Problem.make(503, "ShuttingDown", "This server is shutting down.", "Retry; another server will respond.", {
          retryAfter: 1
        })
      : // The format of webhook bodies is not documented; webhooks have their own limits.
        pathOf(request.originalUrl) === webhooksPath
        ? undefined
        : bodyProblem(request, maxBytes)

    const exit = yield* (rejection === undefined ? app : Effect.fail(rejection)).pipe(
      Effect.provideService(RequestLog.Current, current),
      Effect.annotateLogs({ requestId }),
      Effect.exit
    )
    const logged = (response: { readonly status: number }, problem?: Problem.Problem) =>
      Effect.flatMap(Clock.currentTimeMillis, (now) =>
        Effect.annotateLogs(log(response, problem), {
          requestId,
          method: request.method,
          path: pathOf(request.originalUrl),
          ...current,
          milliseconds: now - startedAt
        })
      )

    if (Exit.isFailure(exit) && Cause.isInterruptedOnly(exit.cause)) {
      yield* logged({ status: 499 })
      return yield* Effect.failCause(exit.cause as Cause.Cause<never>)
    }
    const problem = Exit.isFailure(exit) ? Failure.problemOf(exit.cause) : undefined
    const plain = Exit.isSuccess(exit) ? exit.value : respond(problem!, requestId)
    const unread = problem?.status === 411 || Number(request.headers["content-length"] ?? 0) > maxUnreadBytes
    yield* logged(plain, problem)
    return harden(plain, requestId, unread || isDraining())
  })

/** Provides the middleware. */
export const layer = HttpApiBuilder.middleware(
  Effect.gen(function* () {
    const { maxBodyBytes } = yield* Settings
    const { isDraining } = yield* Draining
    return (app: HttpApp.Default) => handle(app, maxBodyBytes, isDraining)
  })
)
