import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import type * as Webhook from "../Webhook.js"

type Fields = Readonly<Record<string, unknown>>

/** Encodes the fields of an answer, or says where they do not fit. */
export type Encode = (fields: Fields) => Either.Either<Fields, ReadonlyArray<string>>

/** A webhook with its schemas made into functions, once. */
interface Compiled {
  /** Reads a body, or says where it does not fit. Fields that are not known are kept. */
  readonly decode: (body: unknown) => Either.Either<unknown, ReadonlyArray<string>>
  readonly encodeChange: Encode
  readonly encodeReply: Encode
}

const known = new WeakMap<Webhook.Any, Compiled>()

const everything = { errors: "all", onExcessProperty: "preserve" } as const

/** The fields at which a value does not fit, without their values: a message belongs in no log. */
const pathsOf = (issue: ParseResult.ParseIssue): ReadonlyArray<string> => [
  ...new Set(
    ParseResult.ArrayFormatter.formatIssueSync(issue).map(({ path }) =>
      path.length === 0 ? "the whole" : path.map(String).join(".")
    )
  )
]

const encoder = (fields: Webhook.Abilities["change"] = {}): Encode => {
  const schema = Schema.Struct(fields) as unknown as Schema.Schema<Fields>
  const encode = ParseResult.encodeUnknownEither(schema, everything)
  return (given) => Either.mapLeft(encode(given), pathsOf)
}

export const compile = (webhook: Webhook.Any): Compiled => {
  const found = known.get(webhook)
  if (found !== undefined) return found
  const decode = ParseResult.decodeUnknownEither(webhook.body, everything)
  const compiled = {
    decode: (body: unknown) => Either.mapLeft(decode(body), pathsOf),
    encodeChange: encoder(webhook.answer.change),
    encodeReply: encoder(webhook.answer.reply)
  }
  known.set(webhook, compiled)
  return compiled
}
