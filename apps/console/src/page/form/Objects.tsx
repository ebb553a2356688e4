/** Objects field by field, and values that may have one of several forms. */
import { useState } from "preact/hooks"
import { blank } from "../../model/Blank.js"
import { check, variantOf } from "../../model/Check.js"
import { type Field, type Form, type ObjectForm, resolve, type UnionForm } from "@tcchat/reference/Form"
import { isObject, type Json } from "../../model/Json.js"
import { type Path, shown } from "../../model/Path.js"
import { Words } from "../parts/Words.js"
import { focusSoon, idOf, type PartProps, useForm } from "./context.js"
import { limitsOf } from "./limits.js"
import { Problem } from "./Problem.js"

const isFixed = (form: Form) => form.kind === "choice" && form.open !== true && form.values.length === 1

/** The parts that bring their own frame, and so need no label that points to one control. */
const isGroup = (form: Form) => ["array", "record", "object", "union"].includes(form.kind)

const Head = ({ field, id }: { readonly field: Field; readonly id: string }) => {
  const { named } = useForm()
  const form = resolve(field.form, named)
  return (
    <>
      <span class="field-name">{field.name}</span>
      {field.required && (
        <span class="field-required" id={`${id}-required`}>
          required
        </span>
      )}
      <span class="field-limits">{limitsOf(form)}</span>
    </>
  )
}

const FieldRow = ({
  field,
  path,
  value
}: {
  readonly field: Field
  readonly path: Path
  readonly value: Json | undefined
}) => {
  const { Part, edit, named, problemAt } = useForm()
  const form = resolve(field.form, named)
  const id = idOf(path)
  const included = field.required || value !== undefined
  const docs = field.docs !== undefined && (
    <p class="field-docs" id={`${id}-docs`}>
      <Words text={field.docs} />
    </p>
  )
  const include = (on: boolean) => {
    const first = form.kind === "choice" ? (form.values[0] ?? null) : (blank(form, named) ?? "")
    edit(path, on ? first : undefined)
    if (on) focusSoon(id)
  }
  const problem = <Problem id={`${id}-problem`} text={problemAt(shown(path))} />
  const inside = included && (
    <Part
      form={field.form}
      path={path}
      value={value}
      id={id}
      labelledBy={`${id}-label`}
      {...(field.docs !== undefined && { describedBy: `${id}-docs` })}
    />
  )
  if (field.required)
    return (
      <div class="field">
        <div class="field-head">
          {isGroup(form) ? (
            <span class="field-label" id={`${id}-label`}>
              <Head field={field} id={id} />
            </span>
          ) : (
            <label class="field-label" for={id} id={`${id}-label`}>
              <Head field={field} id={id} />
            </label>
          )}
        </div>
        {docs}
        {inside}
        {problem}
      </div>
    )
  return (
    <div class={included ? "field optional on" : "field optional"}>
      <div class="field-head">
        <label class="field-label" id={`${id}-label`}>
          <input
            type="checkbox"
            class="checkbox"
            checked={included}
            onChange={({ currentTarget }) => include(currentTarget.checked)}
          />
          <Head field={field} id={id} />
        </label>
      </div>
      {docs}
      {inside}
      {problem}
    </div>
  )
}

/** More optional fields than this can be searched. */
const many = 8

export const ObjectPart = ({ form, path, value }: PartProps & { readonly form: ObjectForm }) => {
  const [query, setQuery] = useState("")
  const fields = isObject(value) ? value : {}
  const own = (name: string) => (Object.hasOwn(fields, name) ? fields[name] : undefined)
  const required = form.fields.filter((field) => field.required && !isFixed(field.form))
  const optional = form.fields.filter((field) => !field.required)
  const wanted = query.trim().toLowerCase()
  const shownFields = optional.filter(
    ({ docs, name }) => own(name) !== undefined || `${name} ${docs ?? ""}`.toLowerCase().includes(wanted)
  )
  const row = (field: Field) => (
    <FieldRow key={field.name} field={field} path={[...path, field.name]} value={own(field.name)} />
  )
  return (
    <div class="fields">
      {required.map(row)}
      {form.fields.length === 0 && path.length === 0 && <p class="hint">This call takes no fields.</p>}
      {optional.length > 0 && (
        <div class="optional-head">
          <span>{required.length === 0 ? "Optional fields" : "More fields, if you want them"}</span>
          {optional.length > many && (
            <input
              class="input filter"
              type="search"
              placeholder={`Filter ${optional.length} fields`}
              aria-label="Filter the optional fields"
              value={query}
              onInput={({ currentTarget }) => setQuery(currentTarget.value)}
            />
          )}
        </div>
      )}
      {shownFields.map(row)}
      {optional.length > 0 && shownFields.length === 0 && <p class="hint">No optional field has these words.</p>}
    </div>
  )
}

export const UnionPart = (props: PartProps & { readonly form: UnionForm }) => {
  const { form, id, labelledBy, path, value } = props
  const { Part, edit, named } = useForm()
  const [chosen, setChosen] = useState<number>()
  const nearest = value === undefined ? 0 : variantOf(form.variants, value, named)
  const fits = value !== undefined && check({ root: form.variants[nearest]!.form, named }, value).length === 0
  const at = fits || chosen === undefined ? nearest : chosen
  const variant = form.variants[at]
  /** Another form keeps what fits into it. */
  const choose = (next: number) => {
    const form_ = form.variants[next]?.form
    if (form_ === undefined) return
    const target = resolve(form_, named)
    const empty = blank(target, named)
    const kept =
      target.kind === "object" && isObject(value) && isObject(empty)
        ? Object.fromEntries(
            target.fields.flatMap((field) => {
              const inner = value[field.name]
              return inner === undefined || check({ root: field.form, named }, inner).length > 0
                ? []
                : [[field.name, inner]]
            })
          )
        : {}
    setChosen(next)
    edit(path, isObject(empty) ? { ...empty, ...kept } : (empty ?? ""))
  }
  return (
    <div class="union">
      <select
        class="input select"
        aria-label="Form of this value"
        value={String(at)}
        onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
      >
        {form.variants.map(({ label }, index) => (
          <option key={index} value={String(index)}>
            {label}
          </option>
        ))}
      </select>
      {variant !== undefined && (
        <Part key={at} form={variant.form} path={path} value={value} id={id} labelledBy={labelledBy} />
      )}
    </div>
  )
}
