/** Bodies that fit a schema, with values that the names of their fields suggest. */
import type * as Schema from "effect/Schema"
import { type Field, of } from "./Fields.js"
import type { Json } from "./Requests.js"

type Sample = { readonly [name: string]: Json }

const texts: ReadonlyArray<readonly [name: RegExp, text: string]> = [
  [/^To_Account$/, "bob"],
  [/Account|UserI[Dd]|^From$/, "alice"],
  [/GroupId/, "@TGS#1EXAMPLE"],
  [/TopicId/, "@TGS#_1EXAMPLE@TOPIC#_1"],
  [/^Type$|GroupType/, "Public"],
  [/MsgKey/, "1_2_3"],
  [/Time$/, "1700000000"]
]

const numbers: ReadonlyArray<readonly [name: RegExp, value: number]> = [
  [/EventTime/, 1700000000000],
  [/Time/, 1700000000]
]

const valueOf = ({ name, type, values }: Field): Json => {
  const [first] = values
  if (first !== undefined) return JSON.parse(first) as Json
  if (type === "array of message elements") return [{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }]
  if (/integer|number/.test(type) && !type.startsWith("array"))
    return numbers.find(([known]) => known.test(name))?.[1] ?? 1
  if (type === "boolean") return true
  if (type === "array of strings") return [textOf(name)]
  if (type.startsWith("array of")) return []
  if (type.startsWith("object")) return {}
  return textOf(name)
}

const textOf = (name: string): string => texts.find(([known]) => known.test(name))?.[1] ?? name.toLowerCase()

/** Which fields a sample has, and values that are known by the names of fields. */
interface Scope {
  readonly all: boolean
  readonly known: Sample
}

/** A value of an example, if the field takes it. */
const knownFor = ({ name, type }: Field, known: Sample): Json | undefined => {
  const value = known[name]
  const fits = type === "string" ? typeof value === "string" : type === "integer" && typeof value === "number"
  return fits ? value : undefined
}

const objectOf = (fields: ReadonlyArray<Field>, depth: number, scope: Scope): Sample => {
  const found: Array<readonly [name: string, value: Json]> = []
  for (const [index, field] of fields.entries()) {
    if (field.depth !== depth || !(field.required || scope.all)) continue
    const end = fields.findIndex((other, place) => place > index && other.depth <= depth)
    const inner = fields.slice(index + 1, end === -1 ? undefined : end)
    const object = inner.length > 0 ? objectOf(inner, depth + 1, scope) : undefined
    found.push([
      field.name,
      object === undefined
        ? (knownFor(field, scope.known) ?? valueOf(field))
        : field.type.startsWith("array of")
          ? [object]
          : object
    ])
  }
  return Object.fromEntries(found)
}

/** Makes a sample of the first form of a body, with its required fields. */
export const sampleOf = (schema: Schema.Schema.AnyNoContext): Sample =>
  objectOf(of(schema)[0] ?? [], 0, { all: false, known: {} })

/** Makes a sample with all fields, those of a request with the same values. */
export const fullSampleOf = (schema: Schema.Schema.AnyNoContext, known: Sample): Sample =>
  objectOf(of(schema)[0] ?? [], 0, { all: true, known })
