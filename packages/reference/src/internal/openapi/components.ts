/** Finds the objects that bodies have in common, and names them. */
import { type JsonSchema, reference } from "../../JsonSchema.js"

/** A body, by the name of its schema. */
export interface Body {
  readonly name: string
  readonly schema: JsonSchema
  /** What the names of its parts begin with where other parts have the same name, the shortest first. */
  readonly prefixes: ReadonlyArray<string>
  /** Whether it is no request: its elements of messages have fewer limits then. */
  readonly received: boolean
}

/** An object, or one of several, that occurs in bodies. */
interface Part {
  readonly schema: JsonSchema
  /** Where it occurs. */
  readonly places: Set<string>
  /** What it may be called, the best name first. */
  readonly names: ReadonlyArray<string>
}

/** Stands for a part until all are known. */
const partKey = "$part"

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isPart = ({ anyOf, properties }: JsonSchema): boolean =>
  properties !== undefined || (Array.isArray(anyOf) && anyOf.every((one) => isSchema(one) && partKey in one))

/** The name of an element of a message, or of all elements; `undefined` for anything else. */
const elementName = ({ anyOf, properties }: JsonSchema): string | undefined => {
  if (Array.isArray(anyOf)) {
    const names = (anyOf as ReadonlyArray<JsonSchema>).map(({ [partKey]: key }) =>
      typeof key === "string" ? elementName(JSON.parse(key) as JsonSchema) : undefined
    )
    return names.every((name) => name !== undefined) ? "MsgElement" : undefined
  }
  const type = isSchema(properties) && "MsgContent" in properties ? properties["MsgType"] : undefined
  if (!isSchema(type)) return undefined
  return typeof type["const"] === "string" ? type["const"] : "enum" in type ? "NoticeElem" : "OtherElem"
}

/** Elements that were received have fewer limits, also where a request merges them; merged ones have no further list. */
const elementPrefix = (element: string, place: string, { received }: Body): string => {
  const isMerged = place.includes(".MsgList[]")
  if (isMerged && (element === "MsgElement" || element === "TIMRelayElem")) return "Merged"
  return isMerged || received ? "Received" : ""
}

class Parts {
  readonly all = new Map<string, Part>()

  /** Replaces the parts of a schema, the innermost first. */
  replace(schema: JsonSchema, place: string, name: string, body: Body): JsonSchema {
    const inner: Record<string, unknown> = {}
    for (const [keyword, value] of Object.entries(schema))
      inner[keyword] =
        keyword === "properties"
          ? Object.fromEntries(
              Object.entries(value as Readonly<Record<string, JsonSchema>>).map(([field, form]) => [
                field,
                this.part(form, `${place}.${field}`, field, body)
              ])
            )
          : keyword === "anyOf"
            ? (value as ReadonlyArray<JsonSchema>).map((one, at) =>
                this.part(one, `${place}|${at}`, `${name}${at + 1}`, body)
              )
            : (keyword === "items" || keyword === "additionalProperties") && isSchema(value)
              ? this.part(value, `${place}[]`, name.endsWith("Item") ? name : `${name}Item`, body)
              : value
    return inner
  }

  /** What stands for a schema within others. */
  part(schema: JsonSchema, place: string, field: string, body: Body): JsonSchema {
    const { description, ...rest } = this.replace(schema, place, field, body)
    const described = description === undefined ? {} : { description }
    if (!isPart(rest)) return { ...described, ...rest }
    const key = JSON.stringify(rest)
    const element = elementName(rest)
    const name = element ?? `${field.slice(0, 1).toUpperCase()}${field.slice(1)}`
    const prefixes = [element === undefined ? "" : elementPrefix(element, place, body), ...body.prefixes]
    const names = prefixes.map((prefix) => `${prefix}${name}`)
    const known = this.all.get(key) ?? { schema: rest, places: new Set<string>(), names }
    known.places.add(place)
    this.all.set(key, known)
    return { ...described, [partKey]: key }
  }
}

const freeName = (names: ReadonlyArray<string>, taken: ReadonlyMap<string, unknown>): string => {
  const free = names.find((name) => !taken.has(name))
  if (free !== undefined) return free
  const last = names.at(-1)!
  for (let count = 2; ; count++) if (!taken.has(`${last}${count}`)) return `${last}${count}`
}

/** The schemas of the bodies and of what several places have in common, by name. */
export const componentsOf = (bodies: ReadonlyArray<Body>): Readonly<Record<string, JsonSchema>> => {
  const parts = new Parts()
  const replaced = bodies.map((body) => [body.name, parts.replace(body.schema, body.name, body.name, body)] as const)
  // A part within a part that occurs once is in one place, however many places that one is in.
  const places = new Map<string, number>()
  const count = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(count)
    if (!isSchema(value)) return
    const key = value[partKey]
    if (typeof key === "string") places.set(key, (places.get(key) ?? 0) + 1)
    Object.values(value).forEach(count)
  }
  for (const [, schema] of replaced) count(schema)
  for (const { schema } of parts.all.values()) count(schema)

  const named = new Map<string, JsonSchema>()
  const nameOf = new Map<string, string>()
  const taken = new Map<string, unknown>(bodies.map(({ name }) => [name, true]))
  for (const [key, { names, schema }] of parts.all)
    if ((places.get(key) ?? 0) > 1 || elementName(schema) !== undefined) {
      const name = freeName(names, taken)
      taken.set(name, true)
      nameOf.set(key, name)
    }

  const written = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written)
    if (!isSchema(value)) return value
    const { [partKey]: key, ...rest } = value
    if (typeof key !== "string") return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, written(v)]))
    const name = nameOf.get(key)
    const part = name === undefined ? (written(parts.all.get(key)!.schema) as JsonSchema) : reference(name)
    return { ...rest, ...part }
  }
  for (const [name, schema] of replaced) named.set(name, written(schema) as JsonSchema)
  for (const [key, name] of nameOf) named.set(name, written(parts.all.get(key)!.schema) as JsonSchema)
  return Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1)))
}
