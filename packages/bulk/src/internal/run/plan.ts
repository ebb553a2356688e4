import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import type { Definition, Row } from "../../Journal.js"
import { numbersOf } from "./numbers.js"
import { type Shape, shapeOf } from "./shape.js"

/** The fields of a row, or of a request. */
export type Fields = Readonly<Record<string, unknown>>

/** A row that is ready to be sent. */
export interface Item {
  readonly row: Row
  readonly fields: Fields
  /** Entries of the array that calls of this endpoint collect; `undefined` if the row is a call of its own. */
  readonly entries: ReadonlyArray<unknown> | undefined
  /** Rows go together if these are equal: the field of the entries, and all other fields. */
  readonly rest: string
  /** Maximum number of entries of a call. */
  readonly size: number
}

const single = { entries: undefined, rest: "", size: 1 }

/** Makes requests of rows. */
export class Plan {
  readonly shape: Shape
  /** Most entries of any call. */
  readonly size: number

  constructor(
    readonly endpoint: Endpoint.Any,
    readonly definition: Definition,
    /** Names of the own fields of rows, to which new ones are added. */
    readonly names: Array<string>
  ) {
    this.shape = shapeOf(endpoint)
    this.size = Math.max(1, ...endpoint.chunks.map(({ size }) => size))
  }

  /** The lane of a row: the value of its owner. */
  laneOf(fields: Fields): string {
    const { owner, set } = this.definition
    return owner === undefined ? "" : laneNameOf(fields[owner] ?? set[owner])
  }

  /** The form in which a row is kept. The owner is left out where its lane says it. */
  encode(id: number, fields: Fields): Row {
    const lane = this.laneOf(fields)
    const values: Array<unknown> = []
    for (const name of Object.keys(fields)) {
      const value = fields[name]
      if (value === undefined || value === null) continue
      if (name === this.definition.owner && value === lane && lane !== "") continue
      let index = this.names.indexOf(name)
      if (index < 0) index = this.names.push(name) - 1
      while (values.length < index) values.push(null)
      values[index] = value
    }
    return { lane, id, mark: 0, values: Json.stringify(values) }
  }

  decode({ lane, values }: Row): Fields {
    const { owner, set } = this.definition
    const fields: Record<string, unknown> = {}
    if (owner !== undefined && lane !== laneNameOf(set[owner])) fields[owner] = lane
    const own = Json.parse(values) as ReadonlyArray<unknown>
    own.forEach((value, index) => {
      if (value !== null && value !== undefined) fields[this.names[index]!] = value
    })
    return fields
  }

  itemOf(row: Row): Item {
    const fields = this.decode(row)
    const chunk = this.endpoint.chunks.find(({ field }) => fields[field] !== undefined)
    if (chunk === undefined) return { row, fields, ...single }
    const { field, size } = chunk
    const given = fields[field]
    const others = Object.entries(fields).filter(([name]) => name !== field && name !== this.definition.owner)
    return {
      row,
      fields,
      entries: Array.isArray(given) ? given : [given],
      rest: others.length === 0 ? field : `${field} ${Json.stringify(others.sort(([a], [b]) => (a < b ? -1 : 1)))}`,
      size
    }
  }

  /** The request of a row or of several that go together, without numbers that the client would generate. */
  payloadOf(fields: Fields, entries?: ReadonlyArray<unknown>): Record<string, unknown> {
    const payload: Record<string, unknown> = { ...this.definition.set, ...fields }
    const field = entries && this.endpoint.chunks.find(({ field }) => fields[field] !== undefined)?.field
    if (field !== undefined) payload[field] = entries
    for (const name of this.shape.arrays) {
      const value = payload[name]
      if (value !== undefined && !Array.isArray(value)) payload[name] = [value]
    }
    return payload
  }

  /** The request of a call, with the same deduplication numbers whenever it has the same rows. */
  requestOf(items: ReadonlyArray<Item>): Fields {
    const [first] = items
    const payload = this.payloadOf(first!.fields, first!.entries && distinct(items))
    const omitted = this.endpoint.dedupKeys.filter((name) => payload[name] === undefined)
    if (omitted.length > 0) {
      const numbers = numbersOf(
        this.definition.seed,
        items.map(({ row }) => row.id),
        omitted.length
      )
      omitted.forEach((name, index) => (payload[name] = numbers[index]))
    }
    return payload
  }
}

const laneNameOf = (value: unknown): string =>
  typeof value === "string" ? value : value === undefined || value === null ? "" : Json.stringify(value)

/** What makes two entries the same. */
export const keyOf = (entry: unknown): string => (typeof entry === "string" ? entry : Json.stringify(entry))

const distinct = (items: ReadonlyArray<Item>): ReadonlyArray<unknown> => {
  if (items.length === 1) return items[0]!.entries!
  const entries = new Map<string, unknown>()
  for (const item of items) for (const entry of item.entries!) entries.set(keyOf(entry), entry)
  return [...entries.values()]
}
