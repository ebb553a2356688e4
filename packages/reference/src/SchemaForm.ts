/** Makes a form from a schema: the fields, their limits and their comments, as data. */
import * as Option from "effect/Option"
import type * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"
import type { FieldComments } from "./Families.js"
import type { Field, Form, FormTree, NumberForm, Rule, Variant } from "./Form.js"

/** Where a schema reads one thing and a program gets another: which of the two is meant. */
export type Side = "program" | "wire"

type Limits = Readonly<Record<string, unknown>>

const accepts = (refinement: AST.Refinement, value: unknown): boolean =>
  Option.isNone(refinement.filter(value, { errors: "first" }, refinement))

/** Whether a limit of a string counts bytes: then it rejects as many letters of two bytes. */
const countsBytes = (refinement: AST.Refinement, limit: number): boolean =>
  accepts(refinement, "e".repeat(limit)) && !accepts(refinement, "é".repeat(limit))

const span = (what: string, low: number | undefined, high: number | undefined): string => {
  if (low !== undefined && high !== undefined) return `${what} from ${low} to ${high}`
  return low === undefined ? `${what} of at most ${high}` : `${what} of at least ${low}`
}

const entries = (count: number) => `${count} ${count === 1 ? "entry" : "entries"}`

const described = (ast: AST.Annotated): string | undefined => Option.getOrUndefined(AST.getDescriptionAnnotation(ast))

/** The limits that one refinement adds. */
const rulesOf = (refinement: AST.Refinement): ReadonlyArray<Rule> => {
  const limits: Limits = Option.getOrElse(AST.getJSONSchemaAnnotation(refinement), () => ({})) as Limits
  const own = described(refinement) ?? "what the schema requires"
  const rules: Array<Rule> = []
  const number = (name: string) => (typeof limits[name] === "number" ? limits[name] : undefined)
  const minLength = number("minLength")
  const maxLength = number("maxLength")
  const minimum = number("minimum")
  const maximum = number("maximum")
  const minItems = number("minItems")
  const maxItems = number("maxItems")
  if (minLength !== undefined) rules.push({ rule: "minLength", limit: minLength, text: own })
  if (maxLength !== undefined) {
    const bytes = countsBytes(refinement, maxLength)
    const text = `at most ${maxLength} ${bytes ? "bytes of UTF-8" : "characters"}`
    rules.push({ rule: bytes ? "maxBytes" : "maxLength", limit: maxLength, text })
  }
  if (typeof limits.pattern === "string") rules.push({ rule: "pattern", pattern: limits.pattern, text: own })
  if (limits.type === "integer") rules.push({ rule: "integer", text: "an integer" })
  const range = span("a number", minimum, maximum)
  if (minimum !== undefined) rules.push({ rule: "minimum", limit: minimum, text: range })
  if (maximum !== undefined) rules.push({ rule: "maximum", limit: maximum, text: range })
  if (minItems !== undefined) rules.push({ rule: "minItems", limit: minItems, text: `at least ${entries(minItems)}` })
  if (maxItems !== undefined) rules.push({ rule: "maxItems", limit: maxItems, text: `at most ${entries(maxItems)}` })
  return rules.length > 0 || own === "a finite number" ? rules : [{ rule: "other", text: own }]
}

const isNothing = (ast: AST.AST) => ast._tag === "UndefinedKeyword" || ast._tag === "NeverKeyword"

/** The members of a union, those of inner ones too, without `undefined`. */
const membersOf = (union: AST.Union): ReadonlyArray<AST.AST> =>
  union.types.flatMap((type) =>
    type._tag === "Union" && !isWide(type) ? membersOf(type) : isNothing(type) ? [] : [type]
  )

/** The bigint that a type allows, with its bounds. */
const bigIntOf = (ast: AST.AST): AST.AST | undefined => {
  if (ast._tag === "BigIntKeyword") return ast
  if (ast._tag === "Refinement") return bigIntOf(ast.from) === undefined ? undefined : ast
  return ast._tag === "Union" ? ast.types.map(bigIntOf).find((type) => type !== undefined) : undefined
}

/** Whether numbers of more than 53 bits are meant, which a schema writes as a number or a bigint. */
const isWide = (ast: AST.AST): boolean => bigIntOf(ast) !== undefined

/** What an integer of up to 64 bits can be, signed or not. */
const widest = { min: -(2n ** 63n), max: 2n ** 64n - 1n }

const wideForm = (ast: AST.AST): NumberForm => {
  const { annotations = {} } = bigIntOf(ast) ?? {}
  const bounds =
    Object.getOwnPropertySymbols(annotations)
      .map((id) => annotations[id])
      .find(
        (params): params is { readonly min: bigint; readonly max: bigint } =>
          typeof params === "object" && params !== null && "min" in params && "max" in params
      ) ?? widest
  return {
    kind: "number",
    rules: [{ rule: "integer", text: "an integer" }],
    wide: [String(bounds.min), String(bounds.max)]
  }
}

type Literal = string | number | boolean | null

const literalOf = (ast: AST.AST): Literal | undefined =>
  ast._tag === "Literal" && typeof ast.literal !== "bigint" ? ast.literal : undefined

/** The known values of an open enumeration. */
const knownOf = (ast: AST.AST): ReadonlyArray<string | number> | undefined =>
  Option.getOrUndefined(AST.getExamplesAnnotation(ast)) as ReadonlyArray<string | number> | undefined

const withRules = (form: Form, rules: ReadonlyArray<Rule>): Form =>
  rules.length === 0 ? form : { ...form, rules: [...form.rules, ...rules] }

class Maker {
  readonly named: Record<string, Form> = {}
  readonly #names = new Map<AST.Suspend, string>()

  constructor(
    readonly docs: FieldComments,
    readonly side: Side
  ) {}

  form(ast: AST.AST, path: string): Form {
    if (isWide(ast)) return wideForm(ast)
    const known = knownOf(ast)
    if (known !== undefined) return { kind: "choice", values: known, open: true, rules: [] }
    switch (ast._tag) {
      case "Refinement":
        return withRules(this.form(ast.from, path), rulesOf(ast))
      case "Transformation":
        return this.form(this.side === "wire" ? ast.from : ast.to, path)
      case "Suspend":
        return this.#reference(ast, path)
      case "Union":
        return this.#union(membersOf(ast), path)
      case "Literal": {
        const literal = literalOf(ast)
        return literal === undefined ? any : { kind: "choice", values: [literal], rules: [] }
      }
      case "Enums":
        return { kind: "choice", values: ast.enums.map(([, value]) => value), rules: [] }
      case "BooleanKeyword":
        return { kind: "choice", values: [true, false], rules: [] }
      case "StringKeyword":
        return { kind: "string", rules: [] }
      case "TemplateLiteral": {
        const pattern = AST.getTemplateLiteralRegExp(ast).source
        return { kind: "string", rules: [{ rule: "pattern", pattern, text: templateText(ast) }] }
      }
      case "NumberKeyword":
        return { kind: "number", rules: [] }
      case "TupleType": {
        const [rest] = ast.rest
        if (rest === undefined || ast.elements.length > 0 || ast.rest.length > 1) return any
        return { kind: "array", item: this.form(rest.type, `${path}[]`), rules: [] }
      }
      case "TypeLiteral":
        return this.#object(ast, path)
      default:
        return any
    }
  }

  #reference(ast: AST.Suspend, path: string): Form {
    const inner = ast.f()
    const known = this.#names.get(ast)
    if (known !== undefined) return { kind: "reference", name: known, rules: [] }
    const name = Option.getOrElse(AST.getIdentifierAnnotation(inner), () => `Form${this.#names.size + 1}`)
    this.#names.set(ast, name)
    this.named[name] = this.form(inner, path)
    return { kind: "reference", name, rules: [] }
  }

  #object(ast: AST.TypeLiteral, path: string): Form {
    const [index] = ast.indexSignatures
    if (index !== undefined)
      return ast.propertySignatures.length > 0 ? any : { kind: "record", value: this.form(index.type, path), rules: [] }
    const fields = ast.propertySignatures.map(({ isOptional, name, type }): Field => {
      const inner = path === "" ? String(name) : `${path}.${String(name)}`
      const docs = this.docs[inner]
      return {
        name: String(name),
        required: !isOptional,
        ...(docs !== undefined && { docs }),
        form: this.form(type, inner)
      }
    })
    return { kind: "object", fields, rules: [] }
  }

  #union(members: ReadonlyArray<AST.AST>, path: string): Form {
    const literals = members.map(literalOf)
    if (literals.every((literal) => literal !== undefined)) return { kind: "choice", values: literals, rules: [] }
    const forms = members.map((member) => this.form(member, path))
    const [only] = forms
    if (only !== undefined && forms.length === 1) return only
    return { kind: "union", variants: labelled(forms), rules: [] }
  }
}

const any: Form = { kind: "any", rules: [] }

const templateText = (ast: AST.TemplateLiteral): string =>
  `"${ast.head}" and what comes behind it${ast.spans.map(({ literal }) => (literal === "" ? "" : `, then "${literal}"`)).join("")}`

const kindNames: Record<Form["kind"], string> = {
  string: "string",
  number: "number",
  choice: "choice",
  array: "array",
  object: "object",
  record: "object",
  union: "one of several",
  reference: "object",
  any: "JSON"
}

/** What stands in a field of one variant only, and so names it. */
const mark = (form: Form): string | undefined => {
  if (form.kind === "choice" && form.open !== true && form.values.length === 1) return String(form.values[0])
  const pattern = form.kind === "string" ? form.rules.find(({ rule }) => rule === "pattern") : undefined
  return pattern === undefined ? undefined : /^"([^"]+)"/.exec(pattern.text)?.[1]?.concat("…")
}

const labelled = (forms: ReadonlyArray<Form>): ReadonlyArray<Variant> => {
  const objects = forms.flatMap((form) => (form.kind === "object" ? [form] : []))
  if (objects.length < forms.length) return forms.map((form) => ({ label: kindNames[form.kind], form }))
  const marking = objects[0]?.fields.find(({ name }) =>
    objects.every(({ fields }) => fields.some((field) => field.name === name && mark(field.form) !== undefined))
  )
  return objects.map((form, index) => {
    const own = form.fields.find(({ name }) => name === marking?.name)
    const different = form.fields.filter(
      ({ name, required }) =>
        required && objects.some((other) => !other.fields.some((field) => field.name === name && field.required))
    )
    const label =
      own === undefined
        ? different.length > 0
          ? `with ${different.map(({ name }) => name).join(", ")}`
          : `form ${index + 1}`
        : mark(own.form)
    return { label: label ?? `form ${index + 1}`, form }
  })
}

/** Makes the form of what a schema takes, or of what is on the wire. */
export const make = (
  schema: Schema.Schema.AnyNoContext,
  docs: FieldComments = {},
  side: Side = "program"
): FormTree => {
  const maker = new Maker(docs, side)
  const root = maker.form(schema.ast, "")
  return { root, named: maker.named }
}
