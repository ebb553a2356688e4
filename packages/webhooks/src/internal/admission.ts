import * as Effect from "effect/Effect"
import type { Request } from "../Exchange.js"
import type { Verified, Verify } from "../Verification.js"
import { RequestError, type VerificationError } from "../WebhookError.js"
import { type Content, type Fields, isLarger, parse } from "./content.js"
import { parseQuery, type Query } from "./query.js"
import { drain, tooLarge } from "./stream.js"

/** What requests have to be. */
export interface Demands {
  readonly verify: Verify
  readonly maxBodyBytes: number
}

/** A verified request. */
export interface Admitted {
  readonly query: Query
  readonly verified: Verified
  readonly command: string
  readonly content: Content
  readonly body: Fields
}

/** Reads one request. Its body is not read before its query is verified. */
export const admit = (
  { maxBodyBytes, verify }: Demands,
  request: Request
): Effect.Effect<Admitted, RequestError | VerificationError> =>
  Effect.gen(function* () {
    const { method = "POST", stream, url } = request
    if (method !== "POST") return yield* new RequestError({ reason: "Method" })
    const query = yield* Effect.mapError(parseQuery(url), (detail) => new RequestError({ reason: "Query", detail }))
    const verified = yield* verify(query)
    const command = query["CallbackCommand"]
    if (command === undefined || command === "")
      return yield* new RequestError({ reason: "Query", detail: "CallbackCommand is missing" })

    const content: Content = stream === undefined ? request.body : yield* drain(stream, maxBodyBytes, command)
    if (isLarger(content, maxBodyBytes)) return yield* tooLarge(maxBodyBytes, command)
    const body = yield* Effect.mapError(parse(content), () => new RequestError({ reason: "Json", command }))
    return { query, verified, command, content, body }
  }).pipe(Effect.tapError(() => Effect.sync(() => request.stream?.cancel())))
