/** What a call destroys, for a reader of its documentation. */
import type * as Endpoint from "@tcchat/core/Endpoint"

/** One thing that a call destroys, and the request that makes it do so. */
export interface Destroyed {
  readonly what: string
  /** Missing where every request does. */
  readonly when?: string
}

/** Lists what a call destroys, by case where that depends on the request. */
export const all = ({ destroys }: Endpoint.Any): ReadonlyArray<Destroyed> => {
  if (destroys === false) return []
  if (typeof destroys === "string") return [{ what: destroys }]
  const { field, is = {}, missing } = destroys
  return [
    ...Object.entries(is).map(([value, what]) => ({ what, when: `${field} is ${value}` })),
    ...(missing === undefined ? [] : [{ what: missing, when: `${field} is left out` }])
  ]
}
