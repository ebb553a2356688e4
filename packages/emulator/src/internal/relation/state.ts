import type { FieldValue } from "../profile/fields.js"

/** A friend as one account keeps it. It says nothing about the other side. */
export interface Friend {
  readonly userId: string
  remark: string | undefined
  remarkTime: number | undefined
  source: string | undefined
  wording: string | undefined
  /** Unix seconds, like every time of the state. */
  time: number
  readonly lists: Set<string>
  readonly custom: Map<string, FieldValue>
}

export const makeFriend = (userId: string, time: number): Friend => ({
  userId,
  remark: undefined,
  remarkTime: undefined,
  source: undefined,
  wording: undefined,
  time,
  lists: new Set(),
  custom: new Map()
})
