/** Checks a value against a form, and names the limit that it breaks. */
import { type Issue, problemOf } from "@tcchat/core/Issue"
import { similarTo } from "@tcchat/core/Check"
import * as Utf8 from "@tcchat/core/Utf8"
import { type Form, type FormTree, isOther, type ObjectForm, resolve, type Rule, ruleOf } from "@tcchat/reference/Form"
import { isArray, isObject, type Json, same } from "./Json.js"
import { type Path, shown } from "./Path.js"

/** One field that does not fit, as the client reports it. */
export type Finding = Issue

/** What is wrong at a place, in a sentence. */
export const sentenceAt = (findings: ReadonlyArray<Finding>, path: string): string | undefined => {
  const own = findings.find((finding) => finding.path === path)
  if (own === undefined) return undefined
  const misspelt = findings.find(({ meant }) => meant === path)
  if (misspelt !== undefined) return `${path} is required; ${misspelt.path}${problemOf(misspelt)}`
  const name = path === "" ? "The request" : path
  return own.actual === "nothing" ? `${name}${problemOf(own)}.` : `Expected ${own.expected}, got ${own.actual}.`
}

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** What kind of thing a value is. */
export const kindOf = (value: Json | undefined): string => {
  if (value === undefined) return "nothing"
  if (value === null) return "null"
  if (typeof value === "string") return value === "" ? "an empty string" : "a string"
  if (typeof value === "boolean") return String(value)
  if (typeof value === "number" || typeof value === "bigint") return `the number ${value}`
  return isArray(value) ? "an array" : "an object"
}

const patterns = new Map<string, RegExp>()

const matches = (pattern: string, text: string): boolean => {
  const known = patterns.get(pattern) ?? new RegExp(pattern)
  patterns.set(pattern, known)
  return known.test(text)
}

/** Describes the value that breaks a rule, or returns nothing if the rule is kept. */
const broken = (rule: Rule, value: Json): string | undefined => {
  switch (rule.rule) {
    case "minLength":
      if (typeof value !== "string" || value.length >= rule.limit) return undefined
      return value === "" ? "an empty string" : counted(value.length, "character")
    case "maxLength":
      return typeof value === "string" && value.length > rule.limit ? counted(value.length, "character") : undefined
    case "maxBytes":
      return typeof value === "string" && Utf8.length(value) > rule.limit
        ? counted(Utf8.length(value), "byte")
        : undefined
    case "pattern":
      return typeof value === "string" && !matches(rule.pattern, value) ? "another string" : undefined
    case "integer":
      return typeof value === "number" && !Number.isSafeInteger(value) ? String(value) : undefined
    case "minimum":
      return typeof value === "number" && value < rule.limit ? `${value}` : undefined
    case "maximum":
      return typeof value === "number" && value > rule.limit ? `${value}` : undefined
    case "minItems":
      return isArray(value) && value.length < rule.limit ? counted(value.length, "entry", "entries") : undefined
    case "maxItems":
      return isArray(value) && value.length > rule.limit ? counted(value.length, "entry", "entries") : undefined
    case "other":
      return undefined
  }
}

const wrong = (path: Path, expected: string, actual: string): Finding => ({ path: shown(path), expected, actual })

const limits = (form: Form, value: Json, path: Path): ReadonlyArray<Finding> => {
  for (const rule of form.rules) {
    const actual = broken(rule, value)
    if (actual !== undefined) return [wrong(path, rule.text, actual)]
  }
  return []
}

/** What a form wants, in a few words. */
const expectedOf = (form: Exclude<Form, { readonly kind: "reference" }>): string => {
  switch (form.kind) {
    case "any":
      return "a value"
    case "string":
      return form.rules.find(({ rule }) => rule === "pattern" || rule === "maxBytes")?.text ?? "a string"
    case "number":
      return ruleOf(form, "integer") === undefined ? "a number" : "an integer"
    case "choice":
      return form.values.map((one) => JSON.stringify(one)).join(" or ")
    case "array":
      return "an array"
    case "object": {
      const required = form.fields.filter((field) => field.required).map(({ name }) => name)
      return required.length === 0 ? "an object" : `an object with ${required.join(", ")}`
    }
    case "record":
      return "an object"
    case "union":
      return form.variants.map(({ label }) => label).join(" or ")
  }
}

class Checker {
  constructor(readonly named: FormTree["named"]) {}

  check(from: Form, value: Json | undefined, path: Path): ReadonlyArray<Finding> {
    const form = resolve(from, this.named)
    if (value === undefined) return [wrong(path, expectedOf(form), "nothing")]
    switch (form.kind) {
      case "any":
        return []
      case "string":
        return typeof value === "string" ? limits(form, value, path) : [wrong(path, "a string", kindOf(value))]
      case "number":
        return this.#number(form, value, path)
      case "choice":
        return form.values.some((one) => same(one, value)) || isOther(form, value)
          ? []
          : [wrong(path, expectedOf(form), kindOf(value))]
      case "array":
        if (!isArray(value)) return [wrong(path, "an array", kindOf(value))]
        return [
          ...limits(form, value, path),
          ...value.flatMap((item, index) => this.check(form.item, item, [...path, index]))
        ]
      case "object":
        return isObject(value) ? this.#object(form, value, path) : [wrong(path, "an object", kindOf(value))]
      case "record":
        if (!isObject(value)) return [wrong(path, "an object", kindOf(value))]
        return [
          ...limits(form, value, path),
          ...Object.entries(value).flatMap(([name, item]) => this.check(form.value, item, [...path, name]))
        ]
      case "union": {
        const found = form.variants.map((variant) => this.check(variant.form, value, path))
        return found[this.fitting(form.variants, value)] ?? []
      }
    }
  }

  #number(form: Extract<Form, { readonly kind: "number" }>, value: Json, path: Path): ReadonlyArray<Finding> {
    const what = ruleOf(form, "integer") === undefined ? "a number" : "an integer"
    if (typeof value === "bigint") {
      const [low, high] = form.wide ?? [`-${Number.MAX_SAFE_INTEGER}`, String(Number.MAX_SAFE_INTEGER)]
      return value < BigInt(low) || value > BigInt(high)
        ? [wrong(path, `an integer from ${low} to ${high}`, String(value))]
        : []
    }
    return typeof value === "number" ? limits(form, value, path) : [wrong(path, what, kindOf(value))]
  }

  #object(form: ObjectForm, value: Readonly<Record<string, Json>>, path: Path): ReadonlyArray<Finding> {
    const missing = form.fields.filter(({ name, required }) => required && !Object.hasOwn(value, name))
    return [
      ...limits(form, value, path),
      ...form.fields.flatMap((field) => {
        const own = Object.hasOwn(value, field.name) ? value[field.name] : undefined
        return own === undefined && !field.required ? [] : this.check(field.form, own, [...path, field.name])
      }),
      ...Object.keys(value).flatMap((name): ReadonlyArray<Finding> => {
        if (missing.length === 0 || form.fields.some((field) => field.name === name)) return []
        const meant = similarTo(
          name,
          missing.map((field) => field.name)
        )
        if (meant === undefined) return []
        return [{ ...wrong([...path, name], "no such field", "a field"), meant: shown([...path, meant]) }]
      })
    ]
  }

  /** The variant that a value is of, or comes nearest to. */
  fitting(variants: ReadonlyArray<{ readonly form: Form }>, value: Json): number {
    const scores = variants.map(({ form }) => this.#distance(form, value))
    return scores.indexOf(Math.min(...scores))
  }

  /** How far a value is from a form: another kind is farthest, then another mark, then each field that does not fit. */
  #distance(from: Form, value: Json): number {
    const form = resolve(from, this.named)
    const findings = this.check(form, value, [])
    if (findings.some(({ path }) => path === "") && !(isObject(value) && form.kind === "object")) return 1000
    const marks =
      form.kind === "object" && isObject(value)
        ? form.fields.filter(
            ({ form, name }) =>
              ((form.kind === "choice" && form.open !== true && form.values.length === 1) ||
                ruleOf(form, "pattern") !== undefined) &&
              Object.hasOwn(value, name) &&
              this.check(form, value[name], []).length > 0
          )
        : []
    return findings.length + marks.length * 100
  }
}

/** Lists the fields that do not fit. */
export const check = ({ named, root }: FormTree, value: Json | undefined): ReadonlyArray<Finding> =>
  new Checker(named).check(root, value, [])

/** The index of the variant that a value is of, or comes nearest to. */
export const variantOf = (
  variants: ReadonlyArray<{ readonly form: Form }>,
  value: Json,
  named: FormTree["named"]
): number => new Checker(named).fitting(variants, value)
