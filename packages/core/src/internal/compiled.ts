import type * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import * as SchemaAST from "effect/SchemaAST"
import type * as Endpoint from "../Endpoint.js"

/** An endpoint with its two schemas made into functions, once. */
export interface Compiled {
  readonly endpoint: Endpoint.Any
  /** Checks a payload that goes out as it is, in half the time of `encode`; `encode` says what is wrong. */
  readonly fits: ((payload: unknown) => boolean) | undefined
  readonly encode: (payload: unknown) => Either.Either<unknown, ParseResult.ParseIssue>
  readonly decode: (fields: unknown) => Either.Either<unknown, ParseResult.ParseIssue>
}

const known = new WeakMap<Endpoint.Any, Compiled>()

const everything = { errors: "all", onExcessProperty: "preserve" } as const
const lenient = { onExcessProperty: "preserve" } as const

/** Returns the functions of an endpoint. Fields that its definition does not know pass in both directions. */
export const compile = (endpoint: Endpoint.Any): Compiled => {
  const found = known.get(endpoint)
  if (found !== undefined) return found
  const compiled: Compiled = {
    endpoint,
    fits:
      SchemaAST.typeAST(endpoint.payload.ast) === endpoint.payload.ast ? ParseResult.is(endpoint.payload) : undefined,
    encode: ParseResult.encodeUnknownEither(endpoint.payload, everything),
    decode: ParseResult.decodeUnknownEither(endpoint.success, lenient)
  }
  known.set(endpoint, compiled)
  return compiled
}
