/** A schema as data: what a page needs to show a form, and to check what stands in it. */

/** One limit, and how it is called. */
export type Rule =
  | { readonly rule: "minLength"; readonly limit: number; readonly text: string }
  | { readonly rule: "maxLength"; readonly limit: number; readonly text: string }
  /** A length that counts in bytes of UTF-8. */
  | { readonly rule: "maxBytes"; readonly limit: number; readonly text: string }
  | { readonly rule: "pattern"; readonly pattern: string; readonly text: string }
  | { readonly rule: "integer"; readonly text: string }
  | { readonly rule: "minimum"; readonly limit: number; readonly text: string }
  | { readonly rule: "maximum"; readonly limit: number; readonly text: string }
  | { readonly rule: "minItems"; readonly limit: number; readonly text: string }
  | { readonly rule: "maxItems"; readonly limit: number; readonly text: string }
  /** What data cannot say: it is checked where the schema is. */
  | { readonly rule: "other"; readonly text: string }

interface Limited {
  readonly rules: ReadonlyArray<Rule>
}

export interface StringForm extends Limited {
  readonly kind: "string"
}

export interface NumberForm extends Limited {
  readonly kind: "number"
  /** Integers of up to 64 bits, between these two. */
  readonly wide?: readonly [minimum: string, maximum: string]
}

export interface ChoiceForm extends Limited {
  readonly kind: "choice"
  readonly values: ReadonlyArray<string | number | boolean | null>
  /** Whether other values of the same type are valid, too, as the service may add some. */
  readonly open?: boolean
}

export interface ArrayForm extends Limited {
  readonly kind: "array"
  readonly item: Form
}

export interface Field {
  readonly name: string
  readonly required: boolean
  readonly docs?: string
  readonly form: Form
}

export interface ObjectForm extends Limited {
  readonly kind: "object"
  readonly fields: ReadonlyArray<Field>
}

/** Names that the caller chooses, each with a value of one form. */
export interface RecordForm extends Limited {
  readonly kind: "record"
  readonly value: Form
}

export interface Variant {
  readonly label: string
  readonly form: Form
}

export interface UnionForm extends Limited {
  readonly kind: "union"
  readonly variants: ReadonlyArray<Variant>
}

/** A form that contains itself, by its name. */
export interface ReferenceForm extends Limited {
  readonly kind: "reference"
  readonly name: string
}

/** Any JSON. */
export interface AnyForm extends Limited {
  readonly kind: "any"
}

export type Form =
  | StringForm
  | NumberForm
  | ChoiceForm
  | ArrayForm
  | ObjectForm
  | RecordForm
  | UnionForm
  | ReferenceForm
  | AnyForm

/** A form with those that it refers to. */
export interface FormTree {
  readonly root: Form
  readonly named: Readonly<Record<string, Form>>
}

/** Whether a choice that does not list a value has it all the same. */
export const isOther = ({ open, values }: ChoiceForm, value: unknown): boolean =>
  open === true && typeof value === typeof values[0] && (typeof value !== "number" || Number.isSafeInteger(value))

/** What a reference stands for; everything else is itself. */
export const resolve = (form: Form, named: FormTree["named"]): Exclude<Form, ReferenceForm> => {
  if (form.kind !== "reference") return form
  const found = named[form.name]
  return found === undefined ? { kind: "any", rules: [] } : resolve(found, named)
}

export const ruleOf = <R extends Rule["rule"]>(form: Form, rule: R): Extract<Rule, { readonly rule: R }> | undefined =>
  form.rules.find((one): one is Extract<Rule, { readonly rule: R }> => one.rule === rule)
