/** The options of an endpoint, from the form of its request. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import { flagOf } from "@tcchat/reference/Command"
import { type Form, type FormTree, type ObjectForm, resolve } from "@tcchat/reference/Form"
import * as SchemaForm from "@tcchat/reference/SchemaForm"
import type { Option } from "./Command.js"

/** A field of a request, as an option of the command line. */
export interface Field {
  readonly name: string
  readonly flag: string
  readonly kind: "string" | "number" | "choice" | "json"
  /** An array, whose option is given once for each entry. */
  readonly many: boolean
  readonly required: boolean
  /** Known values. */
  readonly values: ReadonlyArray<string | number | boolean>
  /** Whether other values of the same type are valid, too. */
  readonly open?: boolean
  /** The only required field of an object, if that is a string, which may then be given alone. */
  readonly inside?: string
  /** What is sent when it is not given. */
  readonly start?: string | number
}

type Shape = Pick<Field, "kind" | "many" | "values" | "open" | "inside">

const one = (kind: Field["kind"], values: Field["values"] = []): Shape => ({ kind, many: false, values })

/** The only field that an object requires, if that is a string. */
const insideOf = ({ fields }: ObjectForm, named: FormTree["named"]): string | undefined => {
  const [needed, ...more] = fields.filter(({ required }) => required)
  return needed !== undefined && more.length === 0 && resolve(needed.form, named).kind === "string"
    ? needed.name
    : undefined
}

const shapeOf = (from: Form, named: FormTree["named"]): Shape => {
  const form = resolve(from, named)
  switch (form.kind) {
    case "string":
      return one("string")
    case "number":
      // An option would lose the digits of an integer of 64 bits.
      return one(form.wide === undefined ? "number" : "json")
    case "choice":
      return {
        ...one(
          "choice",
          form.values.filter((value) => value !== null)
        ),
        ...(form.open === true && { open: true })
      }
    case "array": {
      const inner = shapeOf(form.item, named)
      return { ...(inner.many ? one("json") : inner), many: true }
    }
    case "object": {
      const inside = insideOf(form, named)
      return inside === undefined ? one("json") : { ...one("json"), inside }
    }
    default:
      return one("json")
  }
}

const objectsOf = ({ named, root }: FormTree): ReadonlyArray<ObjectForm> => {
  const form = resolve(root, named)
  const variants = form.kind === "union" ? form.variants.map((variant) => resolve(variant.form, named)) : [form]
  return variants.filter((variant) => variant.kind === "object")
}

/**
 * The fields of a request, required ones first. A request of several forms has the fields of all of them. The cursor of a
 * paged endpoint is optional: it has a value for the first page.
 */
export const fieldsOf = (endpoint: Endpoint.Any, taken: ReadonlySet<string>): ReadonlyArray<Field> => {
  const starts = new Map(endpoint.paging?.cursors.map(({ first, request }) => [request, first]))
  const tree = SchemaForm.make(endpoint.payload)
  const forms = objectsOf(tree)
  const fields = new Map<string, Field>()
  for (const { fields: own } of forms)
    for (const { form, name, required: needed } of own) {
      const known = fields.get(name)
      const shape = shapeOf(form, tree.named)
      const required = needed && forms.every(({ fields }) => fields.some((other) => other.name === name))
      if (known !== undefined) {
        const values = [...new Set([...known.values, ...shape.values])]
        fields.set(name, { ...known, required: known.required && required, values })
        continue
      }
      const flag = flagOf(name)
      const start = starts.get(name)
      fields.set(name, {
        name,
        flag: taken.has(flag) ? `field-${flag}` : flag,
        required: required && start === undefined,
        ...(required && start !== undefined && { start }),
        ...shape
      })
    }
  return [...fields.values()].sort((a, b) => Number(b.required) - Number(a.required))
}

/** Names of the fields of a body that hold arrays. */
export const arraysOf = (schema: Endpoint.Any["success"]): ReadonlyArray<string> => {
  const tree = SchemaForm.make(schema)
  return objectsOf(tree).flatMap(({ fields }) =>
    fields.filter(({ form }) => resolve(form, tree.named).kind === "array").map(({ name }) => name)
  )
}

/** The option of a field. */
export const optionOf = (field: Field, docs: string | undefined): Option => {
  const { inside } = field
  const facts = [
    field.name,
    field.required ? "required" : undefined,
    inside === undefined ? undefined : `JSON or the ${inside} alone`,
    field.many ? "give it once for each" : undefined
  ]
  const about = facts.filter((fact) => fact !== undefined).join(", ")
  return {
    name: field.flag,
    value:
      field.kind === "choice"
        ? { kind: "choice", values: field.values.map(String), ...(field.open === true && { open: true }) }
        : { kind: "string", shown: (inside ?? field.kind).toUpperCase(), mayBeEmpty: true },
    many: field.many,
    docs: `${about}. ${docs ?? ""}`.trim(),
    section: "Request"
  }
}
