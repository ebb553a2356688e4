/** Writes forms as JSON Schema (draft 2020-12), the dialect of OpenAPI 3.1. */
import type * as Schema from "effect/Schema"
import type { FieldComments } from "./Families.js"
import type { ArrayForm, ChoiceForm, Form, NumberForm, ObjectForm, Rule } from "./Form.js"
import * as SchemaForm from "./SchemaForm.js"

/** A JSON Schema as data. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** Where the schemas that others refer to are. */
const references = "#/components/schemas/"

/** A reference to a named schema. */
export const reference = (name: string): JsonSchema => ({ $ref: `${references}${name}` })

const unsaid = new Set(["what the schema requires"])

/**
 * The limits of a form. A limit in bytes is written twice: as a limit in characters, which no valid text exceeds, and as an
 * extension.
 */
const limitsOf = (rules: ReadonlyArray<Rule>): JsonSchema => {
  const limits: Record<string, unknown> = {}
  const others: Array<string> = []
  for (const rule of rules)
    switch (rule.rule) {
      case "integer":
        limits["type"] = "integer"
        break
      case "pattern":
        limits["pattern"] = rule.pattern
        break
      case "maxBytes":
        limits["maxLength"] = rule.limit
        limits["x-tcchat-max-bytes"] = rule.limit
        break
      case "other":
        if (!unsaid.has(rule.text)) others.push(rule.text)
        break
      default:
        limits[rule.rule] = rule.limit
    }
  return { ...limits, ...(others.length > 0 && { "x-tcchat-rules": others }) }
}

const typeOf = (value: unknown): string =>
  value === null ? "null" : typeof value === "number" ? "integer" : typeof value

const choice = ({ open, values }: ChoiceForm): JsonSchema => {
  const types = [...new Set(values.map(typeOf))]
  const [type] = types
  if (types.length > 1) return { enum: values }
  if (type === "boolean" && values.length === 2) return { type }
  if (open === true) return { anyOf: [{ type, enum: values }, { type }] }
  return values.length === 1 ? { type, const: values[0] } : { type, enum: values }
}

const number = ({ rules, wide }: NumberForm): JsonSchema =>
  wide === undefined
    ? { type: "number", ...limitsOf(rules) }
    : // The bounds are not numbers that every reader of JSON has.
      { type: "integer", format: wide[0].startsWith("-") ? "int64" : "uint64" }

const array = ({ item, rules }: ArrayForm): JsonSchema => ({ type: "array", items: ofForm(item), ...limitsOf(rules) })

const object = ({ fields, rules }: ObjectForm): JsonSchema => {
  const required = fields.filter((field) => field.required).map(({ name }) => name)
  return {
    type: "object",
    properties: Object.fromEntries(
      fields.map(({ docs, form, name }) => [
        name,
        { ...(docs !== undefined && { description: docs }), ...ofForm(form) }
      ])
    ),
    ...(required.length > 0 && { required }),
    ...limitsOf(rules)
  }
}

/** Writes a form. */
export const ofForm = (form: Form): JsonSchema => {
  switch (form.kind) {
    case "string":
      return { type: "string", ...limitsOf(form.rules) }
    case "number":
      return number(form)
    case "choice":
      return choice(form)
    case "array":
      return array(form)
    case "object":
      return object(form)
    case "record":
      return { type: "object", additionalProperties: ofForm(form.value), ...limitsOf(form.rules) }
    case "union":
      return { anyOf: form.variants.map((variant) => ofForm(variant.form)), ...limitsOf(form.rules) }
    case "reference":
      return reference(form.name)
    case "any":
      return limitsOf(form.rules)
  }
}

/** A schema, and those that it refers to by name. */
export interface Tree {
  readonly root: JsonSchema
  readonly named: Readonly<Record<string, JsonSchema>>
}

/** Writes what a schema reads from the wire, with the comments of its fields. */
export const make = (schema: Schema.Schema.AnyNoContext, docs: FieldComments = {}): Tree => {
  const { named, root } = SchemaForm.make(schema, docs, "wire")
  return {
    root: ofForm(root),
    named: Object.fromEntries(Object.entries(named).map(([name, form]) => [name, ofForm(form)]))
  }
}
