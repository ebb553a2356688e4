import * as Schema from "effect/Schema"
import { present } from "../present.js"
import { type Friend, makeFriend } from "./state.js"

const Seconds = Schema.Int.pipe(Schema.nonNegative())

export const FriendSnapshot = Schema.Struct({
  userId: Schema.String,
  time: Seconds,
  lists: Schema.Array(Schema.String),
  remark: Schema.optional(Schema.String),
  remarkTime: Schema.optional(Seconds),
  source: Schema.optional(Schema.String),
  wording: Schema.optional(Schema.String),
  custom: Schema.Record({ key: Schema.String, value: Schema.Union(Schema.String, Schema.Int) })
})

export type FriendSnapshot = typeof FriendSnapshot.Type

/** A friend request that is pending at the account to which it was sent. */
export const FriendRequest = Schema.Struct({
  from: Schema.String,
  addType: Schema.Literal("Add_Type_Single", "Add_Type_Both"),
  time: Seconds,
  remark: Schema.optional(Schema.String),
  list: Schema.optional(Schema.String),
  source: Schema.optional(Schema.String),
  wording: Schema.optional(Schema.String)
})

export type FriendRequest = typeof FriendRequest.Type

export const toFriendSnapshot = ({ custom, lists, time, userId, ...rest }: Friend): FriendSnapshot => ({
  userId,
  time,
  lists: [...lists],
  ...present(rest),
  custom: Object.fromEntries(custom)
})

export const fromFriendSnapshot = ({ custom, lists, time, userId, ...rest }: FriendSnapshot): Friend => ({
  ...makeFriend(userId, time),
  ...rest,
  lists: new Set(lists),
  custom: new Map(Object.entries(custom))
})
