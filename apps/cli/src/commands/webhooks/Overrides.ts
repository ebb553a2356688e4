/** Sets fields of an event: `Field=value`, checked against the definition of its body. */
import { similarTo } from "@tcchat/core/Check"
import * as Json from "@tcchat/core/Json"
import { type Form, type ObjectForm, resolve } from "@tcchat/reference/Form"
import * as SchemaForm from "@tcchat/reference/SchemaForm"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import * as Effect from "effect/Effect"
import { type CliError, usage } from "../../CliError.js"
import { quoted } from "../../Style.js"

type Resolved = ReturnType<typeof resolve>

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Splits `MsgBody[0].MsgContent.Text` into its names and indexes. */
const segmentsOf = (path: string): ReadonlyArray<string> | undefined =>
  /^[\w-]+(?:\.[\w-]+|\[\d+\])*$/.test(path) ? path.match(/[\w-]+/g)! : undefined

/** A copy of a value in which one place is another value. */
const replaced = (value: unknown, [first, ...rest]: ReadonlyArray<string>, to: unknown): unknown => {
  if (first === undefined) return to
  if (Array.isArray(value)) {
    const list: ReadonlyArray<unknown> = value
    const index = Number(first)
    const inner = replaced(list[index], rest, to)
    return index < list.length ? list.map((item, at) => (at === index ? inner : item)) : [...list, inner]
  }
  const fields = isFields(value) ? value : {}
  return { ...fields, [first]: replaced(fields[first], rest, to) }
}

/** How well a value has this form, as far as fields with only some values tell: exactly, perhaps, or not. */
const fit = ({ fields }: ObjectForm, value: unknown): "exactly" | "perhaps" | "not" => {
  const choices = fields.flatMap(({ form, name }) =>
    form.kind === "choice" && form.open !== true ? [{ form, name }] : []
  )
  if (!isFields(value) || choices.length === 0) return "perhaps"
  return choices.every(({ form, name }) => form.values.includes(value[name] as string)) ? "exactly" : "not"
}

/** The forms that a value has, or all if none fits. */
const fitting = (objects: ReadonlyArray<ObjectForm>, value: unknown): ReadonlyArray<ObjectForm> => {
  const of = (how: ReturnType<typeof fit>) => objects.filter((form) => fit(form, value) === how)
  return [of("exactly"), of("perhaps")].find((forms) => forms.length > 0) ?? objects
}

const expected = (what: string, path: string, given: string) =>
  usage(`--set ${path}: expected ${what}, got ${quoted(given)}.`)

/** Reads a value of one of these forms. */
const valueOf = (forms: ReadonlyArray<Resolved>, path: string, given: string): Effect.Effect<unknown, CliError> => {
  const has = (...kinds: ReadonlyArray<Resolved["kind"]>) => forms.some(({ kind }) => kinds.includes(kind))
  const choices = forms.flatMap((form) => (form.kind === "choice" ? [form] : []))
  const known = choices.flatMap(({ values }) => values).find((value) => String(value) === given)
  if (known !== undefined) return Effect.succeed(known)
  const isNumeric = (form: Resolved) =>
    form.kind === "number" || (form.kind === "choice" && form.open === true && typeof form.values[0] === "number")
  if (forms.some(isNumeric) && /^-?\d+(?:\.\d+)?$/.test(given)) return Effect.succeed(Json.parse(given))
  if (has("string") || choices.some(({ open, values }) => open === true && typeof values[0] === "string"))
    return Effect.succeed(given)
  if (forms.some(isNumeric)) return expected("a number", path, given)
  if (choices.length > 0 && !has("array", "object", "record", "any"))
    return expected(
      `one of ${[...new Set(choices.flatMap(({ values }) => values.map(String)))].join(", ")}`,
      path,
      given
    )
  return Effect.try({
    try: () => Json.parse(given),
    catch: () => undefined
  }).pipe(Effect.catchAll(() => (has("any") ? Effect.succeed(given) : expected("JSON", path, given))))
}

/** Sets one field. */
const set = (webhook: Webhook.Any, body: Fields, assignment: string): Effect.Effect<Fields, CliError> =>
  Effect.gen(function* () {
    const [, path = "", given = ""] = /^([^=]*)=(.*)$/s.exec(assignment) ?? []
    const segments = segmentsOf(path)
    if (segments === undefined)
      return yield* usage(
        `--set: expected FIELD=VALUE, got ${quoted(assignment)}.`,
        "Such as --set From_Account=mallory, or --set 'MsgBody[0].MsgContent.Text=hello'."
      )
    const { named, root } = SchemaForm.make(webhook.body)
    const variants = (from: Form): ReadonlyArray<Resolved> => {
      const form = resolve(from, named)
      return form.kind === "union" ? form.variants.flatMap((variant) => variants(variant.form)) : [form]
    }
    let forms = variants(root)
    let value: unknown = body
    let walked = ""
    for (const [at, segment] of segments.entries()) {
      if (forms.some(({ kind }) => kind === "any" || kind === "record")) {
        forms = [{ kind: "any", rules: [] }]
        break
      }
      const items = forms.flatMap((form) => (form.kind === "array" ? variants(form.item) : []))
      const isLast = at === segments.length - 1
      if (items.length > 0) {
        const length = Array.isArray(value) ? value.length : 0
        if (!/^\d+$/.test(segment) || Number(segment) > length)
          return yield* usage(
            `--set ${path}: ${walked} is an array with ${length} ${length === 1 ? "item" : "items"}.`,
            `Write ${walked}[0] for its first item, or ${walked}=JSON for all of them.`
          )
        forms = items
        value = Array.isArray(value) ? value[Number(segment)] : undefined
        walked = `${walked}[${segment}]`
        continue
      }
      const objects = forms.filter((form) => form.kind === "object")
      // The field that tells the forms apart may be the one to set.
      const fields = (isLast ? objects : fitting(objects, value)).flatMap((form) => form.fields)
      const found = fields.filter(({ name }) => name === segment)
      if (found.length === 0) {
        const names = [...new Set(fields.map(({ name }) => name))].filter((name) => name !== "CallbackCommand")
        const meant = similarTo(segment, names)
        const where = walked === "" ? webhook.command : `${walked} of ${webhook.command}`
        return yield* usage(
          objects.length === 0
            ? `--set ${path}: ${walked} has no fields.`
            : `--set: ${where} has no field ${quoted(segment)}.`,
          meant === undefined
            ? names.length === 0
              ? `Write ${walked}=VALUE.`
              : `Its fields are ${names.join(", ")}.`
            : `Did you mean ${meant}?`
        )
      }
      forms = found.flatMap(({ form }) => variants(form))
      value = isFields(value) ? value[segment] : undefined
      walked = walked === "" ? segment : `${walked}.${segment}`
    }
    return replaced(body, segments, yield* valueOf(forms, path, given)) as Fields
  })

/** Sets fields, one after the other. */
export const apply = (
  webhook: Webhook.Any,
  body: Fields,
  assignments: ReadonlyArray<string>
): Effect.Effect<Fields, CliError> =>
  Effect.reduce(assignments, body, (changed, assignment) => set(webhook, changed, assignment))
