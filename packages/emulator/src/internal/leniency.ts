import * as SchemaAST from "effect/SchemaAST"
import type { Undocumented } from "../Undocumented.js"
import { isObject } from "./request.js"

/** The options by which a payload is read. */
type Rules = Pick<Undocumented, "nullFields" | "emptyEnumerations" | "numericStrings">

const membersOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> => {
  switch (ast._tag) {
    case "Union":
      return ast.types.flatMap(membersOf)
    case "Suspend":
      return membersOf(ast.f())
    case "UndefinedKeyword":
      return []
    default:
      return [ast]
  }
}

const open = new Set<SchemaAST.AST["_tag"]>(["UnknownKeyword", "AnyKeyword", "ObjectKeyword"])

const acceptsNull = (member: SchemaAST.AST): boolean =>
  open.has(member._tag) || (SchemaAST.isLiteral(member) && member.literal === null)

/** A string with documented values, of which "" is none. */
const isEnumeration = (members: ReadonlyArray<SchemaAST.AST>): boolean =>
  members.length > 0 &&
  members.every((member) => SchemaAST.isLiteral(member) && typeof member.literal === "string" && member.literal !== "")

const isNumber = (member: SchemaAST.AST): boolean =>
  member._tag === "NumberKeyword" ||
  member._tag === "BigIntKeyword" ||
  (SchemaAST.isLiteral(member) && typeof member.literal === "number")

/** Whether the literals of an object with a tag, such as an element of a message, are those of the value. */
const isMeant = (ast: SchemaAST.AST, value: Readonly<Record<string, unknown>>): boolean =>
  !SchemaAST.isTypeLiteral(ast) ||
  ast.propertySignatures.every(({ name, type }) => !SchemaAST.isLiteral(type) || type.literal === value[String(name)])

const readObject = (
  { indexSignatures, propertySignatures }: SchemaAST.TypeLiteral,
  value: Readonly<Record<string, unknown>>,
  rules: Rules
): unknown =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => {
      const signature = propertySignatures.find(({ name }) => name === key)
      const type = signature?.type ?? indexSignatures[0]?.type
      if (type === undefined) return [[key, field]]
      const members = membersOf(type)
      const absent =
        signature?.isOptional === true &&
        ((field === null && rules.nullFields === "absent" && !members.some(acceptsNull)) ||
          (field === "" && rules.emptyEnumerations === "absent" && isEnumeration(members)))
      return absent ? [] : [[key, readMembers(members, field, rules)]]
    })
  )

const readMembers = (members: ReadonlyArray<SchemaAST.AST>, value: unknown, rules: Rules): unknown => {
  if (typeof value === "string")
    return rules.numericStrings === "accept" &&
      /^-?\d{1,15}$/.test(value) &&
      members.length > 0 &&
      members.every(isNumber)
      ? Number(value)
      : value
  if (Array.isArray(value)) {
    const item = members.find(SchemaAST.isTupleType)?.rest[0]?.type
    return item === undefined ? value : value.map((each) => readMembers(membersOf(item), each, rules))
  }
  return isObject(value)
    ? members
        .filter((member) => isMeant(member, value))
        .filter(SchemaAST.isTypeLiteral)
        .reduce<unknown>((read, member) => readObject(member, read as typeof value, rules), value)
    : value
}

/** Makes a function that reads a payload as the options say, before it is decoded by its schema. */
export const lenientReader = (ast: SchemaAST.AST) => {
  const members = membersOf(SchemaAST.encodedAST(ast))
  return (payload: unknown, rules: Rules): unknown => readMembers(members, payload, rules)
}
