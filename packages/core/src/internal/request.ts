import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import type { Service as App } from "../ChatApp.js"
import { type Issue, PayloadError } from "../ChatError.js"
import type { Any } from "../Endpoint.js"
import * as Json from "../Json.js"
import type { Compiled } from "./compiled.js"
import { fromParseIssue } from "./issues.js"

/** Random numbers of the protocol are unsigned and have 32 bits. */
export const randomBound = 0x1_0000_0000

/** Draws unsigned 32-bit numbers from a seed, none twice in a row of 2^32: that an attempt differs from others is all they are for. */
export const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x9e3779b9) >>> 0
    const mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return (again ^ (again >>> 16)) >>> 0
  }
}

const isPayload = (payload: unknown): payload is Readonly<Record<string, unknown>> =>
  typeof payload === "object" && payload !== null

/**
 * Draws the numbers by which the service recognises a repeat, where the caller left them out, or returns nothing where
 * nothing is to be drawn.
 */
export const numbered = (
  { endpoint: { dedupKeys } }: Compiled,
  payload: unknown,
  random: Random.Random
): Effect.Effect<unknown> | undefined => {
  if (dedupKeys.length === 0 || !isPayload(payload)) return undefined
  const missing = dedupKeys.filter((field) => payload[field] === undefined)
  if (missing.length === 0) return undefined
  return Effect.reduce(missing, payload, (drawn, field) =>
    Effect.map(random.nextIntBetween(0, randomBound), (number) => ({ ...drawn, [field]: number }))
  )
}

/** Writes the fields of a payload that travel in the URL, or nothing where there are none. */
export const fieldsOf = ({ endpoint: { urlFields } }: Compiled, payload: unknown): string =>
  urlFields.length === 0 || !isPayload(payload)
    ? ""
    : urlFields
        .filter((field) => payload[field] !== undefined)
        .map((field) => `&${field}=${String(payload[field])}`)
        .join("")

/** What of a payload stands in the body. */
const inBody = ({ urlFields }: Any, payload: unknown): unknown =>
  urlFields.length === 0 || !isPayload(payload)
    ? payload
    : Object.fromEntries(Object.entries(payload).filter(([field]) => !urlFields.includes(field)))

const refusal = (endpoint: string, issues: ReadonlyArray<Issue>) => new PayloadError({ endpoint, issues })

const write = ({ endpoint, write }: Compiled, encoded: unknown): Either.Either<string, PayloadError> => {
  try {
    return Either.right(write(inBody(endpoint, encoded)))
  } catch {
    // A field that the definition leaves open may hold an integer that a number cannot.
    return Either.try({
      try: () => Json.stringify(inBody(endpoint, encoded)),
      catch: () =>
        refusal(endpoint.name, [{ path: "", expected: "something that JSON can hold", actual: "something else" }])
    })
  }
}

/** Checks a payload and writes it as the body of a request. */
export const bodyOf = (compiled: Compiled, payload: unknown): Either.Either<string, PayloadError> => {
  const { encode, endpoint, fits } = compiled
  if (fits(payload)) return write(compiled, payload)
  const encoded = encode(payload)
  return Either.isLeft(encoded)
    ? Either.left(refusal(endpoint.name, fromParseIssue(encoded.left)))
    : write(compiled, encoded.right)
}

/** The part of the URL that is the same for all requests of an app. */
export const queryOf = ({ admin, sdkAppId }: App): string =>
  `?sdkappid=${sdkAppId}&identifier=${encodeURIComponent(admin)}&usersig=`

/** The signature that was last written into a URL, as it stands there: one serves for many calls. */
let written: { readonly userSig: Redacted.Redacted; readonly encoded: string } | undefined

const encodedOf = (userSig: Redacted.Redacted): string => {
  if (written?.userSig !== userSig) written = { userSig, encoded: encodeURIComponent(Redacted.value(userSig)) }
  return written.encoded
}

/** Writes the URL of one request, which carries the signature and so stays wrapped. */
export const urlOf = (
  origin: string,
  path: string,
  query: string,
  userSig: Redacted.Redacted,
  random: number,
  fields: string
): Redacted.Redacted =>
  Redacted.make(`${origin}/v4/${path}${query}${encodedOf(userSig)}&random=${random}&contenttype=json${fields}`)
