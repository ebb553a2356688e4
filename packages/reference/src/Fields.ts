/** The fields of a body as a list: what each is, whether it has to be there, and its limits. */
import type * as Schema from "effect/Schema"
import { type Form, type FormTree, type ObjectForm, resolve, type Rule } from "./Form.js"
import * as SchemaForm from "./SchemaForm.js"

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
  /** Known values, as JSON. */
  readonly values: ReadonlyArray<string>
  /** Whether other values are valid, too. */
  readonly open: boolean
}

/** The fields of one of the forms of a body; most bodies have one. */
export type Fields = ReadonlyArray<Field>

/** The type of an element of a message, whose fields have a page of their own. */
export const elementType = "message element"

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",")

const spanned = (low: number | undefined, high: number | undefined): string | undefined => {
  if (low !== undefined && high !== undefined)
    return low === high ? grouped(low) : `${grouped(low)} to ${grouped(high)}`
  if (high !== undefined) return `at most ${grouped(high)}`
  return low === undefined ? undefined : `at least ${grouped(low)}`
}

const counted = (low: number | undefined, high: number | undefined, unit: string, units: string) => {
  const span = spanned(low === 0 ? undefined : low, high)
  return span === undefined ? undefined : `${span} ${(high ?? low) === 1 ? unit : units}`
}

/** The limits of a form, those of both ends of a range as one. */
const ownLimits = (rules: ReadonlyArray<Rule>): ReadonlyArray<string> => {
  const limit = (name: Rule["rule"]): number | undefined => {
    const found = rules.find(({ rule }) => rule === name)
    return found !== undefined && "limit" in found ? found.limit : undefined
  }
  const low = limit("minLength")
  const high = limit("maxLength")
  return [
    counted(limit("minItems"), limit("maxItems"), "entry", "entries"),
    low === 1 && high === undefined ? "not empty" : counted(low, high, "character", "characters"),
    counted(undefined, limit("maxBytes"), "byte of UTF-8", "bytes of UTF-8"),
    spanned(limit("minimum"), limit("maximum")),
    ...rules.flatMap((rule) => (rule.rule === "pattern" || rule.rule === "other" ? [rule.text] : []))
  ].filter((text) => text !== undefined)
}

const isElement = (forms: ReadonlyArray<Form>): boolean =>
  forms.length > 3 &&
  forms.every((form) => form.kind === "object" && form.fields.some(({ name }) => name === "MsgType"))

/** The type of a form, and the objects whose fields are below it. */
interface Described {
  readonly type: string
  readonly objects: ReadonlyArray<ObjectForm>
}

const plural = (type: string): string =>
  type === "anything"
    ? type
    : type.startsWith("array of ")
      ? type.replace(/^array/, "arrays")
      : type.replace(/^(64-bit integer|message element|\w+)/, "$1s")

const unique = <A>(values: ReadonlyArray<A>): ReadonlyArray<A> => [...new Set(values)]

/** Lists the fields of the forms of one body. */
class Lister {
  constructor(readonly named: FormTree["named"]) {}

  /** What a form may be: itself, or one of several. */
  variants(from: Form): ReadonlyArray<Form> {
    const form = resolve(from, this.named)
    return form.kind === "union" ? form.variants.flatMap(({ form }) => this.variants(form)) : [form]
  }

  describe(from: Form): Described {
    const form = resolve(from, this.named)
    const one = (type: string): Described => ({ type, objects: [] })
    switch (form.kind) {
      case "string":
        return one("string")
      case "number":
        return one(
          form.wide !== undefined
            ? "64-bit integer"
            : form.rules.some(({ rule }) => rule === "integer")
              ? "integer"
              : "number"
        )
      case "choice":
        return one(unique(form.values.map((value) => typeof value)).join(" or "))
      case "array": {
        const { objects, type } = this.describe(form.item)
        return { type: type === "anything" ? "array" : `array of ${plural(type)}`, objects }
      }
      case "object":
        return { type: "object", objects: [form] }
      case "record":
        return one("object with any fields")
      case "any":
        return one("anything")
      case "union": {
        const variants = this.variants(form)
        if (isElement(variants)) return one(elementType)
        const parts = variants.map((variant) => this.describe(variant))
        return {
          type: unique(parts.map(({ type }) => type)).join(" or "),
          objects: parts.flatMap(({ objects }) => objects)
        }
      }
    }
  }

  limits(from: Form): ReadonlyArray<string> {
    const form = resolve(from, this.named)
    const own = ownLimits(form.rules)
    if (form.kind === "array") return unique([...own, ...this.limits(form.item).map((limit) => `each ${limit}`)])
    return form.kind === "union" ? unique([...own, ...form.variants.flatMap(({ form }) => this.limits(form))]) : own
  }

  known(from: Form): Pick<Field, "values" | "open"> {
    const form = resolve(from, this.named)
    if (form.kind === "array") return this.known(form.item)
    if (form.kind !== "choice" || form.values.every((value) => typeof value === "boolean"))
      return { values: [], open: false }
    return { values: form.values.map((value) => JSON.stringify(value)), open: form.open === true }
  }

  fields({ fields }: ObjectForm, within: string, depth: number): Fields {
    const requiredFirst = [...fields].sort((a, b) => Number(b.required) - Number(a.required))
    return requiredFirst.flatMap(({ form, name, required }): Fields => {
      const path = within === "" ? name : `${within}.${name}`
      const { objects, type } = this.describe(form)
      const field = { path, name, depth, type, required, limits: this.limits(form), ...this.known(form) }
      const inner = this.variants(form).some(({ kind }) => kind === "array") ? `${path}[]` : path
      return [field, ...merged(objects.flatMap((object) => this.fields(object, inner, depth + 1)))]
    })
  }
}

/** Where an object has several forms, each of their common fields is listed once. */
const merged = (fields: Fields): Fields => {
  const byPath = new Map<string, Field>()
  for (const field of fields) {
    const known = byPath.get(field.path)
    byPath.set(field.path, {
      ...(known ?? field),
      required: (known?.required ?? true) && field.required,
      values: unique([...(known?.values ?? []), ...field.values])
    })
  }
  return [...byPath.values()]
}

/** The fields of a form tree, for each form of its body. */
export const ofForm = ({ named, root }: FormTree): ReadonlyArray<Fields> => {
  const lister = new Lister(named)
  return lister.variants(root).flatMap((form) => (form.kind === "object" ? [lister.fields(form, "", 0)] : []))
}

/** The fields of a schema, for each form of its body. */
export const of = (schema: Schema.Schema.AnyNoContext): ReadonlyArray<Fields> => ofForm(SchemaForm.make(schema))

/** The types of elements that a schema of a message body allows, each as the fields of an element. */
export const elementsOf = (schema: Schema.Schema.AnyNoContext): ReadonlyArray<Fields> => {
  const { named, root } = SchemaForm.make(schema)
  const form = resolve(root, named)
  return form.kind === "array" ? ofForm({ named, root: form.item }) : []
}
