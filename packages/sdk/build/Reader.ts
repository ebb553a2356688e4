/** Reads schemas into structures. */
import type { FieldComments } from "@tcchat/reference/Families"
import * as Fields from "@tcchat/reference/Fields"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"
import type { Known, KnownStructure, Property, Root, Structure, Type, Use } from "./Structure.js"
import { suffixesOf } from "./suffixes.js"

interface Place extends Use {
  readonly path: string
  readonly comments: FieldComments
}

const text = (text: string): Type => ({ kind: "text", text })

/** The type of an element that is not described, which the schema has as a filter of strings. */
const otherMsgType: KnownStructure = {
  name: "OtherMsgType",
  comment: `A type of element that is not described here. At run time it is any string, such as \`TIMNextElem\`. The compiler
    gets a string that no known type can be, so that a comparison with a known type tells it what the content of an element
    is; to send such an element, write \`"TIMNextElem" as OtherMsgType\`.`
}

const isNothing = (ast: AST.AST) => ast._tag === "UndefinedKeyword" || ast._tag === "NeverKeyword"

const isObject = (ast: AST.AST): boolean =>
  ast._tag === "Refinement"
    ? isObject(ast.from)
    : ast._tag === "Union"
      ? ast.types.every(isObject)
      : ast._tag === "TypeLiteral" && ast.indexSignatures.length === 0

/** What a property or an optional type is when it is there. */
const present = (ast: AST.AST): AST.AST => {
  if (ast._tag !== "Union") return ast
  const [only, ...others] = ast.types.filter((type) => !isNothing(type))
  return only === undefined || others.length > 0 ? ast : only
}

const templateOf = ({ head, spans }: AST.TemplateLiteral): string =>
  `\`${head}${spans.map(({ literal, type }) => `\${${type._tag === "NumberKeyword" ? "number" : "string"}}${literal}`).join("")}\``

const keywords: Readonly<Partial<Record<AST.AST["_tag"], string>>> = {
  StringKeyword: "string",
  NumberKeyword: "number",
  BooleanKeyword: "boolean",
  BigIntKeyword: "bigint",
  UnknownKeyword: "unknown",
  AnyKeyword: "unknown",
  ObjectKeyword: "object"
}

/** The known values of an open enumeration, and any other one of their type. */
const openOf = (ast: AST.AST): string | undefined => {
  const values = Option.getOrUndefined(AST.getExamplesAnnotation(ast)) as ReadonlyArray<string | number> | undefined
  return values && [...values.map((value) => JSON.stringify(value)), `(${typeof values[0]} & {})`].join(" | ")
}

const flat = (ast: AST.AST): ReadonlyArray<AST.AST> =>
  ast._tag === "Refinement" ? flat(ast.from) : ast._tag === "Union" ? ast.types.flatMap(flat) : [ast]

/** Reads types; structures that are the same, their comments included, become one. */
export class Reader {
  readonly structures: Array<Structure> = []
  readonly #byKey = new Map<string, Structure>()
  readonly #limits = new Map<AST.AST, ReadonlyMap<string, string>>()

  constructor(readonly known: Known) {}

  /** Reads a root, whose structure is never that of another place. */
  root(root: Root): Structure {
    const { comments, schema } = root
    return this.#read(schema.ast, { root, comments, path: "", field: "", entry: false, comment: root.comment }, true)
  }

  #type(from: AST.AST, place: Place): Type {
    const ast = present(from)
    const open = openOf(ast)
    if (open !== undefined) return text(open)
    if (isObject(ast)) return { kind: "named", structure: this.#read(ast, place) }
    const keyword = keywords[ast._tag]
    if (keyword !== undefined) return text(keyword)
    switch (ast._tag) {
      case "Refinement":
        return place.field === "MsgType" ? this.#otherMsgType(place) : this.#type(ast.from, place)
      case "Transformation":
        return this.#type(ast.to, place)
      case "Literal":
        return text(typeof ast.literal === "bigint" ? `${ast.literal}n` : JSON.stringify(ast.literal))
      case "TemplateLiteral":
        return text(templateOf(ast))
      case "Union":
        return {
          kind: "union",
          members: ast.types.flatMap((type) => (isNothing(type) ? [] : [this.#type(type, place)]))
        }
      case "TupleType": {
        const [rest] = ast.rest
        if (rest === undefined || ast.elements.length > 0) throw new Error(`${place.path}: tuples have no type here`)
        return { kind: "array", item: this.#type(rest.type, { ...place, path: `${place.path}[]`, entry: true }) }
      }
      case "TypeLiteral":
        return { kind: "record", value: this.#type(ast.indexSignatures[0]!.type, place) }
      default:
        throw new Error(`${place.root.name}: ${place.path} is a ${ast._tag}, which has no type here`)
    }
  }

  #read(from: AST.AST, place: Place, own = false): Structure {
    const known = this.known.get(from)
    if (from._tag === "Transformation") return this.#read(from.to, place, own)
    if (known === undefined && from._tag === "Refinement") return this.#read(from.from, place, own)
    const inner = known?.fields === undefined ? place : { ...place, path: "", comments: known.fields }
    const objects = flat(from) as ReadonlyArray<AST.TypeLiteral>
    const suffixes = suffixesOf(objects)
    const [only] = objects
    const structure: Structure = {
      known,
      uses: [],
      properties: objects.length === 1 ? this.#properties(only!, inner) : [],
      members: objects.length === 1 ? [] : objects.map((object, at) => [suffixes[at]!, this.#read(object, inner)])
    }
    return this.#used(this.#intern(structure, own), place)
  }

  #otherMsgType(place: Place): Type {
    const structure = { known: otherMsgType, uses: [], properties: [], members: [], alias: "`other ${string}`" }
    return { kind: "named", structure: this.#used(this.#intern(structure, false), place) }
  }

  #used(structure: Structure, { comment, entry, field, root }: Place): Structure {
    structure.uses.push({ root, field, entry, comment })
    return structure
  }

  #properties(object: AST.TypeLiteral, place: Place): ReadonlyArray<Property> {
    const limits = this.#limitsOf(object)
    return object.propertySignatures.map(({ isOptional, name, type }) => {
      const field = String(name)
      const path = place.path === "" ? field : `${place.path}.${field}`
      const comment = place.comments[path] ?? ""
      const read = this.#type(type, { ...place, path, field, entry: false, comment })
      return {
        name: field,
        optional: isOptional,
        type: read,
        comment: [comment, limits.get(field)].filter(Boolean).join(" ")
      }
    })
  }

  /** The limits of the fields of an object, as the reference words them. */
  #limitsOf(object: AST.TypeLiteral): ReadonlyMap<string, string> {
    const found = this.#limits.get(object)
    if (found !== undefined) return found
    const [fields = []] = Fields.of(Schema.make<unknown>(object))
    const limited = fields.filter(({ depth, limits }) => depth === 0 && limits.length > 0)
    const read = new Map(limited.map(({ limits, name }) => [name, `Limits: ${limits.join("; ")}.`] as const))
    this.#limits.set(object, read)
    return read
  }

  #intern(structure: Structure, own: boolean): Structure {
    const key = JSON.stringify(
      [structure.known?.name, structure.properties, structure.members],
      (name, value: unknown) =>
        name === "structure" || (typeof value === "object" && value !== null && "uses" in value)
          ? this.structures.indexOf(value as Structure)
          : value
    )
    const found = own ? undefined : this.#byKey.get(key)
    if (found !== undefined) return found
    this.structures.push(structure)
    if (!own) this.#byKey.set(key, structure)
    return structure
  }
}
