import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type * as Random from "effect/Random"
import type { Service as App } from "../ChatApp.js"
import { type Issue, PayloadError } from "../ChatError.js"
import type { Any } from "../Endpoint.js"
import * as Json from "../Json.js"
import type { Compiled } from "./compiled.js"
import { fromParseIssue } from "./issues.js"

/** Exclusive upper bound of random numbers in the protocol, which are unsigned 32-bit integers. */
export const randomBound = 0x1_0000_0000

/** Generates unsigned 32-bit numbers from a seed, without repetition within 2^32: they only have to distinguish attempts. */
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
 * Adds random numbers for the omitted fields by which the service deduplicates requests. Returns `undefined` if there is nothing
 * to add.
 */
export const withDedupNumbers = (
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

/** Encodes the fields of a payload that are sent in the URL. */
export const encodeUrlFields = ({ endpoint: { urlFields } }: Compiled, payload: unknown): string =>
  urlFields.length === 0 || !isPayload(payload)
    ? ""
    : urlFields
        .filter((field) => payload[field] !== undefined)
        .map((field) => `&${field}=${String(payload[field])}`)
        .join("")

/** The fields of a payload that are sent in the body. */
const inBody = ({ urlFields }: Any, payload: unknown): unknown =>
  urlFields.length === 0 || !isPayload(payload)
    ? payload
    : Object.fromEntries(Object.entries(payload).filter(([field]) => !urlFields.includes(field)))

const payloadError = (endpoint: string, issues: ReadonlyArray<Issue>) => new PayloadError({ endpoint, issues })

const write = ({ endpoint, write }: Compiled, encoded: unknown): Either.Either<string, PayloadError> => {
  try {
    return Either.right(write(inBody(endpoint, encoded)))
  } catch {
    // A field without a precise type may hold a `bigint`.
    return Either.try({
      try: () => Json.stringify(inBody(endpoint, encoded)),
      catch: () =>
        payloadError(endpoint.name, [
          { path: "", expected: "a value that JSON can represent", actual: "something else" }
        ])
    })
  }
}

/** Validates a payload and encodes it as the body of a request. */
export const encodeBody = (compiled: Compiled, payload: unknown): Either.Either<string, PayloadError> => {
  const { acceptsPayload, encode, endpoint } = compiled
  if (acceptsPayload(payload)) return write(compiled, payload)
  const encoded = encode(payload)
  return Either.isLeft(encoded)
    ? Either.left(payloadError(endpoint.name, fromParseIssue(encoded.left)))
    : write(compiled, encoded.right)
}

/** The beginning of the URLs of a path, by origin. */
export const urlsOf = ({ admin, origins, sdkAppId }: App, path: string): ReadonlyArray<string> =>
  origins.map((origin) => `${origin}/v4/${path}?sdkappid=${sdkAppId}&identifier=${encodeURIComponent(admin)}&random=`)
