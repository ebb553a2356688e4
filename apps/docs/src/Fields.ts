/** The fields of a body, from its schema: what each is, whether it has to be there, and its limits. */
import * as Option from "effect/Option"
import * as SchemaAST from "effect/SchemaAST"

/** A field of a body. */
export interface Field {
  /** Where it is: `GroupName`, or `MemberList[].Role` within another one. */
  readonly path: string
  readonly name: string
  /** How many fields it is within. */
  readonly depth: number
  readonly type: string
  readonly required: boolean
  readonly limits: ReadonlyArray<string>
  /** What may stand there, if that is a short list. */
  readonly values: ReadonlyArray<string>
}

/** One of the forms of a body; most bodies have one. */
export type Form = ReadonlyArray<Field>

/** What the fields of an element of a message are is told on a page of its own. */
export const elementType = "message element"

interface Plain {
  readonly ast: SchemaAST.AST
  readonly limits: ReadonlyArray<string>
}

const jsonOf = (ast: SchemaAST.AST): Readonly<Record<string, unknown>> => ({
  ...Option.getOrUndefined(SchemaAST.getJSONSchemaAnnotation(ast))
})

const counted = (least: unknown, most: unknown, unit: string): string | undefined => {
  if (typeof least === "number" && typeof most === "number")
    return least === most ? `${least} ${unit}` : `${least} to ${grouped(most)} ${unit}`
  if (typeof most === "number") return `at most ${grouped(most)} ${unit}`
  return typeof least === "number" && least > 0 ? `at least ${least} ${unit}` : undefined
}

const grouped = (value: unknown): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",")

const rangeOf = ({ maximum, minimum }: Readonly<Record<string, unknown>>): string | undefined => {
  if (minimum !== undefined && maximum !== undefined) return `${grouped(minimum)} to ${grouped(maximum)}`
  if (maximum !== undefined) return `at most ${grouped(maximum)}`
  return minimum === undefined ? undefined : `at least ${grouped(minimum)}`
}

/** Limits of a refinement that a number in its JSON Schema states. */
const limitOf = (ast: SchemaAST.Refinement): ReadonlyArray<string> => {
  const json = jsonOf(ast)
  if (json["type"] === "integer") return []
  const items = counted(json["minItems"], json["maxItems"], "entries")
  const range = rangeOf(json)
  const said = Option.getOrUndefined(SchemaAST.getDescriptionAnnotation(ast))
  const bytes = said !== undefined && /bytes/.test(said)
  const pattern = typeof json["pattern"] === "string" && said === undefined ? `matches ${json["pattern"]}` : undefined
  const length = bytes ? undefined : counted(json["minLength"], json["maxLength"], "characters")
  const own = said === undefined || /^an? (array|number|finite|bigint|string|integer)/.test(said) ? undefined : said
  if (json["minLength"] === 1 && json["maxLength"] === undefined) return ["not empty"]
  const found = [items, range, length, pattern].filter((limit) => limit !== undefined)
  return found.length > 0 && !bytes ? found : own === undefined ? found : [own]
}

/** Two limits on the number of entries are one. */
const merged = (limits: ReadonlyArray<string>): ReadonlyArray<string> => {
  const least = limits.map((limit) => /^at least (\d+) entries$/.exec(limit)?.[1]).find(Boolean)
  const most = limits.map((limit) => /^at most ([\d,]+) entries$/.exec(limit)?.[1]?.replaceAll(",", "")).find(Boolean)
  if (least === undefined || most === undefined) return [...new Set(limits)]
  const rest = limits.filter((limit) => !/^at (least|most) [\d,]+ entries$/.test(limit))
  return [counted(Number(least), Number(most), "entries")!, ...new Set(rest)]
}

/** What refinements and the like are made of, and the limits that they set. */
const plain = (ast: SchemaAST.AST, limits: ReadonlyArray<string> = []): Plain => {
  switch (ast._tag) {
    case "Refinement":
      return plain(ast.from, [...limitOf(ast), ...limits])
    case "Transformation":
      return plain(ast.from, limits)
    case "Suspend":
      return plain(ast.f(), limits)
    case "Union": {
      const types = ast.types.filter(({ _tag }) => _tag !== "UndefinedKeyword")
      return types.length === 1 ? plain(types[0]!, limits) : { ast, limits }
    }
    default:
      return { ast, limits }
  }
}

/** A type that may be left out is not another type. */
const given = (ast: SchemaAST.AST): SchemaAST.AST => {
  const types = ast._tag === "Union" ? ast.types.filter(({ _tag }) => _tag !== "UndefinedKeyword") : [ast]
  return types.length === 1 ? types[0]! : ast
}

/** The members of a union, those of inner unions too, without `undefined`. */
const membersOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> => {
  const inner = plain(ast).ast
  if (inner._tag === "Union") return inner.types.flatMap(membersOf)
  return inner._tag === "UndefinedKeyword" ? [] : [inner]
}

const isWhole = (ast: SchemaAST.AST): boolean =>
  ast._tag === "Refinement" && (jsonOf(ast)["type"] === "integer" || isWhole(ast.from))

const isElement = (ast: SchemaAST.AST): boolean =>
  membersOf(ast).length > 3 &&
  membersOf(ast).every(
    (member) => member._tag === "TypeLiteral" && member.propertySignatures.some(({ name }) => name === "MsgType")
  )

/** The types of elements that an array of elements of messages may hold. */
export const elementsOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> => membersOf(entryOf(ast))

const literalOf = (ast: SchemaAST.Literal): string =>
  typeof ast.literal === "string" ? `"${ast.literal}"` : String(ast.literal)

/** The name of a type, and where its inner fields are. */
const typeOf = (
  ast: SchemaAST.AST
): { readonly name: string; readonly inner: ReadonlyArray<SchemaAST.TypeLiteral> } => {
  const one = (name: string) => ({ name, inner: [] })
  if (isElement(ast)) return one(elementType)
  if (isWhole(given(ast))) return one("integer")
  const members = membersOf(ast)
  const [first] = members
  if (first === undefined) return one("anything")
  if (members.every(({ _tag }) => _tag === "Literal")) {
    const types = new Set(members.map((member) => (member._tag === "Literal" ? typeof member.literal : "")))
    return one([...types].join(" or "))
  }
  if (members.some(({ _tag }) => _tag === "BigIntKeyword")) return one("64-bit integer")
  const literals = members.every((member) => member._tag === "TypeLiteral")
  if (literals) {
    const isRecord = members.every(
      (member) => member.propertySignatures.length === 0 && member.indexSignatures.length > 0
    )
    return { name: isRecord ? "object with any fields" : "object", inner: members }
  }
  if (members.length > 1) {
    const parts = members.map((member) => typeOf(member))
    return {
      name: [...new Set(parts.map(({ name }) => name))].join(" or "),
      inner: parts.flatMap(({ inner }) => inner)
    }
  }
  switch (first._tag) {
    case "StringKeyword":
    case "TemplateLiteral":
      return one("string")
    case "NumberKeyword":
      return one("number")
    case "BooleanKeyword":
      return one("boolean")
    case "TupleType": {
      const [rest] = first.rest
      if (rest === undefined) return one("array")
      const { inner, name } = typeOf(rest.type)
      return { name: `array of ${plural(name)}`, inner }
    }
    default:
      return one("anything")
  }
}

const plural = (name: string): string =>
  name === "anything"
    ? "anything"
    : name.startsWith("array of ")
      ? name.replace(/^array/, "arrays")
      : name.replace(/^(64-bit integer|message element|\w+)/, "$1s")

/** The type of the entries of an array, through arrays of arrays. */
const entryOf = (ast: SchemaAST.AST): SchemaAST.AST => {
  const members = membersOf(ast)
  const [first] = members
  return members.length === 1 && first?._tag === "TupleType" && first.rest[0] !== undefined
    ? entryOf(first.rest[0].type)
    : ast
}

const limitsOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  const { ast: inner, limits } = plain(ast)
  if (inner._tag === "Union") return merged([...limits, ...inner.types.flatMap(limitsOf)])
  if (inner._tag !== "TupleType" || inner.rest[0] === undefined) return merged(limits)
  const each = limitsOf(inner.rest[0].type).map((limit) => `each ${limit}`)
  return merged([...limits, ...each])
}

const valuesOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  const members = membersOf(entryOf(ast))
  return members.every((member) => member._tag === "Literal") ? members.map(literalOf) : []
}

const isArray = (ast: SchemaAST.AST): boolean => membersOf(ast).some(({ _tag }) => _tag === "TupleType")

const requiredFirst = (fields: ReadonlyArray<SchemaAST.PropertySignature>) =>
  [...fields].sort((a, b) => Number(a.isOptional) - Number(b.isOptional))

const fieldsOf = (ast: SchemaAST.TypeLiteral, within: string, depth: number): ReadonlyArray<Field> =>
  requiredFirst(ast.propertySignatures).flatMap(({ isOptional, name, type }): ReadonlyArray<Field> => {
    const path = within === "" ? String(name) : `${within}.${String(name)}`
    const { inner, name: typeName } = typeOf(type)
    const field: Field = {
      path,
      name: String(name),
      depth,
      type: typeName,
      required: !isOptional,
      limits: limitsOf(type),
      values: valuesOf(type)
    }
    const below = inner.flatMap((ast) => fieldsOf(ast, isArray(type) ? `${path}[]` : path, depth + 1))
    return [field, ...unique(below)]
  })

/** Where an object has several forms, their common fields are told once. */
const unique = (fields: ReadonlyArray<Field>): ReadonlyArray<Field> => {
  const byPath = new Map<string, Field>()
  for (const field of fields) {
    const known = byPath.get(field.path)
    byPath.set(
      field.path,
      known === undefined
        ? field
        : {
            ...known,
            required: known.required && field.required,
            values: [...new Set([...known.values, ...field.values])]
          }
    )
  }
  return [...byPath.values()]
}

/** The forms of a body, each with its fields. */
export const formsOf = (ast: SchemaAST.AST): ReadonlyArray<Form> =>
  membersOf(ast).flatMap((member) => (member._tag === "TypeLiteral" ? [fieldsOf(member, "", 0)] : []))
