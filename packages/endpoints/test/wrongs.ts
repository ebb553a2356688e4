/** Everything that can be wrong with a request, by its schema: in its fields, and in those of what they hold. */
import * as Arbitrary from "effect/Arbitrary"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

export interface Wrong {
  readonly what: string
  readonly path: string
  /** Puts the wrong value into a payload that was right. */
  readonly spoil: (payload: Fields) => Fields
}

export type Fields = Record<string, unknown>

type Change = (fields: Fields) => Fields

/** A struct in a payload: where it is, and how to change it there. */
interface Place {
  readonly path: string
  readonly change: (payload: Fields, change: Change) => Fields
}

const limitNames = ["maxItems", "minItems", "maxLength", "maximum", "minimum"] as const

const limit = (ast: SchemaAST.AST, name: (typeof limitNames)[number]): number | undefined => {
  if (ast._tag !== "Refinement") return undefined
  const found = (ast.annotations[Symbol.for("effect/annotation/JSONSchema")] as Fields | undefined)?.[name]
  return typeof found === "number" ? found : limit(ast.from, name)
}

/** A type without what it is refined by. */
export const bare = (ast: SchemaAST.AST): SchemaAST.AST =>
  ast._tag === "Refinement" ? bare(ast.from) : ast._tag === "Suspend" ? bare(ast.f()) : ast

/** The struct that a type is, with or without refinements. */
export const structOf = (ast: SchemaAST.AST): SchemaAST.TypeLiteral | undefined => {
  const type = bare(ast)
  return type._tag === "TypeLiteral" && type.propertySignatures.length > 0 ? type : undefined
}

const member = (ast: SchemaAST.AST): SchemaAST.AST =>
  ast._tag === "Union" ? (ast.types.find((type) => type._tag !== "UndefinedKeyword") ?? ast) : ast

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0

/** A value that fits: a request's arrays have an entry, so that they can be filled with copies. */
export const sample = (ast: SchemaAST.AST): unknown =>
  FastCheck.sample(
    Arbitrary.make(Schema.make(ast)).filter(
      (value: unknown) =>
        typeof value !== "object" || value === null || !(isEmptyList(value) || Object.values(value).some(isEmptyList))
    ),
    { numRuns: 1, seed: 7 }
  )[0]

/** Elements of merged messages, which are sent as they were received. */
const asReceived = /\.MsgList\[0\]\.MsgBody\[0\]$/

/** The structs that a field holds, itself or in its entries, each with how to get at it. */
const held = (
  place: Place,
  name: string,
  ast: SchemaAST.AST
): ReadonlyArray<readonly [SchemaAST.TypeLiteral, Place]> => {
  const type = bare(member(ast))
  const isList = type._tag === "TupleType"
  const item = isList ? type.rest[0]?.type : type
  const path = `${place.path === "" ? "" : `${place.path}.`}${name}${isList ? "[0]" : ""}`
  if (item === undefined || asReceived.test(path)) return []
  const whole = bare(item)
  const variants = whole._tag === "Union" ? whole.types : [item]
  return variants.flatMap((variant) => {
    const struct = structOf(variant)
    if (struct === undefined) return []
    const fits = Schema.is(Schema.make(variant))
    const change = (payload: Fields, to: Change) =>
      place.change(payload, (fields) => {
        const [first, ...others] =
          ((isList ? fields[name] : [fields[name]]) as ReadonlyArray<unknown> | undefined) ?? []
        const changed = to((fits(first) ? first : sample(variant)) as Fields)
        return { ...fields, [name]: isList ? [changed, ...others] : changed }
      })
    return [[struct, { path, change }] as const]
  })
}

const own = (place: Place, property: SchemaAST.PropertySignature, required: ReadonlySet<string>) => {
  const name = String(property.name)
  const path = `${place.path === "" ? "" : `${place.path}.`}${name}`
  const found: Array<Wrong> = []
  const add = (what: string, change: Change) =>
    found.push({ what, path, spoil: (payload) => place.change(payload, change) })
  const set = (what: string, value: unknown) => add(`${path} with ${what}`, (fields) => ({ ...fields, [name]: value }))
  // What may be left out is left out too: with it, another of the forms of a request may fit.
  if (required.has(name))
    add(`no ${path}`, (fields) =>
      Object.fromEntries(Object.entries(fields).filter(([key]) => required.has(key) && key !== name))
    )
  const type = member(property.type)
  const base = bare(type)
  if (base._tag !== "UnknownKeyword") set("a wrong type", Symbol.for("wrong"))
  const fill = (count: number) => (fields: Fields) => {
    const given = Array.isArray(fields[name]) ? fields[name] : (sample(type) as ReadonlyArray<unknown>)
    return { ...fields, [name]: Array.from({ length: count }, () => given[0]) }
  }
  const maxItems = limit(type, "maxItems")
  if (maxItems !== undefined) add(`${path} with ${maxItems + 1} items`, fill(maxItems + 1))
  const minItems = limit(type, "minItems")
  if (minItems !== undefined && minItems > 0) add(`${path} with too few items`, fill(minItems - 1))
  const maxLength = limit(type, "maxLength")
  if (maxLength !== undefined && base._tag === "StringKeyword") {
    set(`${maxLength + 1} bytes`, "x".repeat(maxLength + 1))
    // Few enough in characters, which take three bytes each: what counts is bytes.
    set("too many bytes in few characters", "学".repeat(Math.floor(maxLength / 3) + 1))
  }
  const maximum = limit(type, "maximum")
  if (maximum !== undefined) set(`${maximum + 1}`, maximum + 1)
  const minimum = limit(type, "minimum")
  if (minimum !== undefined) set(`${minimum - 1}`, minimum - 1)
  if (base._tag === "Union" && base.types.every(({ _tag }) => _tag === "Literal")) set("a wrong value", "wrong")
  return found
}

/** Structs that hold each other end here. */
const deepest = 5

const within = (struct: SchemaAST.TypeLiteral, place: Place, depth: number): ReadonlyArray<Wrong> => {
  const required = new Set(
    struct.propertySignatures.filter(({ isOptional }) => !isOptional).map(({ name }) => String(name))
  )
  return struct.propertySignatures.flatMap((property) => [
    ...own(place, property, required),
    ...(depth === deepest
      ? []
      : held(place, String(property.name), property.type).flatMap(([inner, at]) => within(inner, at, depth + 1)))
  ])
}

/** Everything that can be wrong with a request. */
export const wrongs = (struct: SchemaAST.TypeLiteral): ReadonlyArray<Wrong> =>
  within(struct, { path: "", change: (payload, change) => change(payload) }, 0)
