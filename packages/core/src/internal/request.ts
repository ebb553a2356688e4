import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import type { Service as App } from "../ChatApp.js"
import { type Issue, PayloadError } from "../ChatError.js"
import type { Compiled } from "./compiled.js"
import { fromParseIssue } from "./issues.js"

/** Random numbers of the protocol are unsigned and have 32 bits. */
export const randomBound = 0x1_0000_0000

const isPayload = (payload: unknown): payload is Readonly<Record<string, unknown>> =>
  typeof payload === "object" && payload !== null

/**
 * Draws the numbers by which the service recognises a repeat, where the caller left them out, or returns nothing where
 * nothing is to be drawn.
 */
export const numbered = (
  { endpoint: { numbers } }: Compiled,
  payload: unknown,
  random: Random.Random
): Effect.Effect<unknown> | undefined => {
  if (numbers.length === 0 || !isPayload(payload)) return undefined
  const missing = numbers.filter((field) => payload[field] === undefined)
  if (missing.length === 0) return undefined
  return Effect.map(
    Effect.forEach(missing, () => random.nextIntBetween(0, randomBound)),
    (drawn) => ({ ...payload, ...Object.fromEntries(missing.map((field, index) => [field, drawn[index]])) })
  )
}

/** Checks a payload and writes it as the body of a request. */
export const bodyOf = ({ encode, endpoint }: Compiled, payload: unknown): Either.Either<string, PayloadError> => {
  const refuse = (issues: ReadonlyArray<Issue>) => Either.left(new PayloadError({ endpoint: endpoint.name, issues }))
  const encoded = encode(payload)
  if (Either.isLeft(encoded)) return refuse(fromParseIssue(encoded.left))
  return Either.orElse(
    Either.try(() => JSON.stringify(encoded.right)),
    () => refuse([{ path: "", expected: "something that JSON can hold", actual: "something else" }])
  )
}

/** The part of the URL that is the same for all requests of an app. */
export const queryOf = ({ admin, sdkAppId }: App): string =>
  `?sdkappid=${sdkAppId}&identifier=${encodeURIComponent(admin)}&usersig=`

/** Writes the URL of one request, which carries the signature and so stays wrapped. */
export const urlOf = (
  origin: string,
  path: string,
  query: string,
  userSig: string,
  random: number
): Redacted.Redacted =>
  Redacted.make(`${origin}/v4/${path}${query}${encodeURIComponent(userSig)}&random=${random}&contenttype=json`)
