/** What a form holds before anything is typed, and what it may hold as an example. */
import { type Form, type FormTree, resolve, ruleOf } from "@tcchat/reference/Form"
import type { Json } from "./Json.js"

const defined = (entries: ReadonlyArray<readonly [string, Json | undefined]>): Json =>
  Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined))

/** What must be there, with nothing in it. */
export const blank = (from: Form, named: FormTree["named"]): Json | undefined => {
  const form = resolve(from, named)
  switch (form.kind) {
    case "string":
      return ""
    case "choice":
      return form.values.length === 1 && form.open !== true ? form.values[0] : undefined
    case "array": {
      const first = (ruleOf(form, "minItems")?.limit ?? 0) > 0 ? blank(form.item, named) : undefined
      return first === undefined ? [] : [first]
    }
    case "object":
      return defined(
        form.fields.filter(({ required }) => required).map(({ form, name }) => [name, blank(form, named)] as const)
      )
    case "record":
      return {}
    case "union": {
      const [first] = form.variants
      return first === undefined ? undefined : blank(first.form, named)
    }
    case "number":
    case "any":
      return undefined
  }
}

const people = ["bob", "carol", "dave"]

/** Texts for fields by their names; the first that fits counts. */
const texts: ReadonlyArray<readonly [names: RegExp, values: ReadonlyArray<string>]> = [
  [/^(?:From_Account|Owner_Account|Operator_Account|UserID|Account|Follow_Account)$/, ["alice", ...people]],
  [/^GroupName$/, ["work", "school", "family"]],
  [/Official_Account|OfficialAccount/, ["@TOA#_example"]],
  [/TopicId/i, ["@TGS#_@TGS#cEXAMPLE@TOPIC#_1"]],
  [/GroupId/i, ["@TGS#1EXAMPLE"]],
  [/Account|User|Member|Robot/i, people],
  [/Tag/, ["Tag_SNS_Custom_Example"]],
  [/Url$/i, ["https://example.com/picture.png"]],
  [/Nick|Name/, ["Example"]],
  [/^MsgTime$/, ["2026112208"]],
  [/Key$/i, ["key1", "key2"]],
  [/Value$/i, ["value1", "value2"]]
]

const textFor = (form: Form, name: string, index: number): string => {
  const pattern = ruleOf(form, "pattern")
  const own = texts.find(([names]) => names.test(name))?.[1] ?? ["example"]
  const text = own[index % own.length]!
  if (pattern !== undefined && !new RegExp(pattern.pattern).test(text)) {
    const [, head = ""] = /"([^"]+)"/.exec(pattern.text) ?? []
    return `${head}Example`
  }
  const most = ruleOf(form, "maxBytes")?.limit ?? ruleOf(form, "maxLength")?.limit ?? Number.POSITIVE_INFINITY
  return text.slice(0, most)
}

/** A value that fits, to see what a request looks like. */
export const sample = (from: Form, named: FormTree["named"], name = "", index = 0, depth = 0): Json => {
  const form = resolve(from, named)
  switch (form.kind) {
    case "string":
      return textFor(form, name, index)
    case "number": {
      const low = ruleOf(form, "minimum")?.limit ?? 0
      const high = ruleOf(form, "maximum")?.limit ?? Number.POSITIVE_INFINITY
      return Math.min(high, Math.max(low, /Limit|Num|Count/.test(name) ? 20 : 0))
    }
    case "choice":
      return form.values[0] ?? null
    case "array": {
      const low = ruleOf(form, "minItems")?.limit ?? 0
      const high = ruleOf(form, "maxItems")?.limit ?? Number.POSITIVE_INFINITY
      const wanted = resolve(form.item, named).kind === "string" && index === 0 ? 2 : 1
      const length = depth > 6 ? low : Math.min(high, Math.max(low, wanted))
      return Array.from({ length }, (_, at) => sample(form.item, named, name, at, depth + 1))
    }
    case "object": {
      const required = form.fields.filter((field) => field.required)
      const shown = required.length > 0 ? required : form.fields.slice(0, 1)
      return Object.fromEntries(
        shown.map((field) => [field.name, sample(field.form, named, field.name, index, depth + 1)])
      )
    }
    case "record":
      return { key: sample(form.value, named, "value", 0, depth + 1) }
    case "union": {
      const [first] = form.variants
      return first === undefined ? null : sample(first.form, named, name, index, depth + 1)
    }
    case "any":
      return {}
  }
}
