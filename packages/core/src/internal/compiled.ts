import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import type * as SchemaAST from "effect/SchemaAST"
import type * as Endpoint from "../Endpoint.js"
import * as Json from "../Json.js"
import { type Check, checkOf } from "./check.js"
import { narrowed } from "./narrowed.js"

/** An endpoint with its two schemas compiled to functions. */
export interface Compiled {
  readonly endpoint: Endpoint.Any
  /** Checks whether a payload can be sent as it is; if not, `encode` encodes it or returns the issues. */
  readonly acceptsPayload: Check
  /** Checks whether the fields of a response can be returned as they are; if not, `decode` decodes them or returns the issues. */
  readonly acceptsResponse: Check
  /** Writes an encoded payload as JSON. */
  readonly write: (encoded: unknown) => string
  /** Parses the JSON of a response. */
  readonly read: (text: string) => unknown
  readonly encode: (payload: unknown) => Either.Either<unknown, ParseResult.ParseIssue>
  readonly decode: (fields: unknown) => Either.Either<unknown, ParseResult.ParseIssue>
}

const known = new WeakMap<Endpoint.Any, Compiled>()

const lenient = { onExcessProperty: "preserve" } as const
const everything = { ...lenient, errors: "all" } as const

type Tag = SchemaAST.AST["_tag"]

/** Types of integers that need `Json.stringify`, and of values that may contain such integers. */
const big: ReadonlySet<Tag> = new Set<Tag>(["BigIntKeyword"])
const bigOrAny: ReadonlySet<Tag> = new Set<Tag>(["BigIntKeyword", "UnknownKeyword", "AnyKeyword"])

/** Whether a body can contain a value of one of these types. */
const holds = (tags: ReadonlySet<Tag>, ast: SchemaAST.AST, seen: ReadonlySet<SchemaAST.AST> = new Set()): boolean => {
  const within = (inner: SchemaAST.AST) => holds(tags, inner, new Set(seen).add(ast))
  if (tags.has(ast._tag)) return true
  if (seen.has(ast)) return false
  switch (ast._tag) {
    case "Refinement":
    case "Transformation":
      return within(ast.from)
    case "Suspend":
      return within(ast.f())
    case "Union":
      return ast.types.some(within)
    case "TupleType":
      return [...ast.elements, ...ast.rest].some(({ type }) => within(type))
    case "TypeLiteral":
      return [...ast.propertySignatures, ...ast.indexSignatures].some(({ type }) => within(type))
    default:
      return false
  }
}

/** Makes the encoder of payloads. After a failure it encodes again to collect all issues, but not those of long lists. */
const encoder = ({ payload }: Endpoint.Any): Compiled["encode"] => {
  const encode = ParseResult.encodeUnknownEither(payload, lenient)
  const explain = ParseResult.encodeUnknownEither(payload, everything)
  return (given) =>
    Either.orElse(encode(given), (first) =>
      Either.flatMap(explain(narrowed(payload.ast, given)), () => Either.left(first))
    )
}

/** Returns the functions of an endpoint. Unknown fields pass through in both directions. */
export const compile = (endpoint: Endpoint.Any): Compiled => {
  const found = known.get(endpoint)
  if (found !== undefined) return found
  const compiled: Compiled = {
    endpoint,
    acceptsPayload: checkOf(endpoint.payload.ast),
    acceptsResponse: checkOf(endpoint.success.ast),
    write: holds(big, endpoint.payload.ast) ? Json.stringify : JSON.stringify,
    read: holds(bigOrAny, endpoint.success.ast) ? Json.parse : JSON.parse,
    encode: encoder(endpoint),
    decode: ParseResult.decodeUnknownEither(endpoint.success, lenient)
  }
  known.set(endpoint, compiled)
  return compiled
}
