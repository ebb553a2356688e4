/** Lets no call reach an account or a group that the run did not make. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import type { Json } from "./Script.js"
import { isOwn } from "./Names.js"

/** Fields that hold UserIDs or GroupIDs, as strings or arrays of strings, and those of keywords and their libraries. */
export const isId = (field: string): boolean =>
  /account|^user_?id$|^identifier$|group_?id|^libid$|^keywords?$/i.test(field)

const found = (value: unknown, isIdField: boolean): ReadonlyArray<string> => {
  if (typeof value === "string") return isIdField ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => found(item, isIdField))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) => found(inner, isId(field)))
}

/** The ids in a payload. */
export const idsIn = (payload: Json): ReadonlyArray<string> => found(payload, false)

/** The first id in a payload that is not one of the run, if there is one. */
export const foreignIn = (prefix: string, payload: Json): string | undefined =>
  idsIn(payload).find((id) => !isOwn(prefix, id))

/** Calls that change nothing, though a second one makes another record. */
const harmless: ReadonlySet<string> = new Set(["moderation.moderateContent", "moderation.moderateContents"])

/** Why a call must not be made, if so: it names what the run did not make, or it changes something and names nothing. */
export const refusal = ({ idempotency, name }: Endpoint.Any, payload: Json, prefix: string): string | undefined => {
  const foreign = foreignIn(prefix, payload)
  if (foreign !== undefined) return `${name} names ${foreign}, which the run did not make`
  return idempotency === "read" || harmless.has(name) || idsIn(payload).length > 0
    ? undefined
    : `${name} names nothing that the run made`
}
