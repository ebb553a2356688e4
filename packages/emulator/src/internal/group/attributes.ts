import {
  clearAttributes,
  deleteAttributes,
  getAttributes,
  modifyAttributes,
  replaceAttributes
} from "@tcchat/endpoints/group"
import { afterGroupAttrChanged } from "@tcchat/webhooks/group"
import * as Either from "effect/Either"
import { type Handler, on, over, type World } from "../handler.js"
import { type Checked, reject } from "../rejection.js"
import { bytes } from "../utf8.js"
import type { EventBody } from "../webhooks/event.js"
import { groupOf, notFor } from "./lookup.js"
import type { Group } from "./state.js"
import { groupFields } from "./webhooks.js"

const maxKeys = 16
const maxBytes = 16_000
const writesPerSecond = 5

const codes = { GroupAttr: over(10047), "GroupAttr[].key": over(10045), "GroupAttr[].value": over(10046) }

/** Finds the group, and counts a write towards the rate limit of its attributes. */
const writableGroup = (world: World, groupId: string): Checked<Group> => {
  return Either.flatMap(groupOf(world, groupId), (group) =>
    world.takeRate(`attributes of ${groupId}`, writesPerSecond)
      ? Either.right(group)
      : reject(10049, `Err_Group_Attribute_Frequency: more than ${writesPerSecond} writes to one group in one second`)
  )
}

type Change = EventBody<typeof afterGroupAttrChanged>

const emitChange = (world: World, group: Group, OptionType: Change["OptionType"], GroupAttr: Change["GroupAttr"]) =>
  world.emit(afterGroupAttrChanged, {
    ...groupFields(world, group),
    OptionType,
    GroupAttr
  })

const write = (
  world: World,
  group: Group,
  how: "modify" | "set",
  pairs: ReadonlyArray<{ key: string; value: string }>
): Checked<{}> => {
  const before = how === "modify" ? group.attributes : []
  const after = new Map([...before, ...pairs.map(({ key, value }) => [key, value] as const)])
  if (after.size > maxKeys)
    return reject(10047, `Err_Group_Attribute_Too_Many: GroupAttr: a group has at most ${maxKeys} attributes`)
  let total = 0
  for (const value of after.values()) total += bytes(value)
  if (total > maxBytes)
    return reject(10048, `Err_Group_Attribute_Too_Long: GroupAttr: all values have at most ${maxBytes} bytes together`)
  group.attributes.clear()
  for (const [key, value] of after) group.attributes.set(key, value)
  emitChange(world, group, how, pairs)
  return Either.right({})
}

const get = on(getAttributes, function* (world, { GroupId }) {
  const group = yield* groupOf(world, GroupId)
  return { GroupAttrAry: [...group.attributes].map(([key, value]) => ({ key, value })) }
})

const modify = on(
  modifyAttributes,
  (world, { GroupAttr, GroupId }) =>
    Either.flatMap(writableGroup(world, GroupId), (group) => write(world, group, "modify", GroupAttr)),
  { codes }
)

const replace = on(
  replaceAttributes,
  (world, { GroupAttr, GroupId }) =>
    Either.flatMap(writableGroup(world, GroupId), (group) => write(world, group, "set", GroupAttr)),
  { codes }
)

const clear = on(clearAttributes, function* (world, { GroupId }) {
  const group = yield* writableGroup(world, GroupId)
  if (group.type === "Community" && world.settings.undocumented.clearCommunityAttributes === "reject")
    return yield* notFor(group)
  group.attributes.clear()
  emitChange(world, group, "clear", [])
  return {}
})

const remove = on(deleteAttributes, function* (world, { GroupAttr, GroupId }) {
  const group = yield* writableGroup(world, GroupId)
  if (GroupAttr.some(({ key }) => !group.attributes.has(key)))
    return yield* reject(10050, "Err_Group_Attribute_Not_Exist: GroupAttr names an attribute that does not exist")
  for (const { key } of GroupAttr) group.attributes.delete(key)
  const removed = GroupAttr.map(({ key }) => ({ key, value: "" }))
  emitChange(world, group, "delete", removed)
  return {}
})

export const attributes: ReadonlyArray<Handler> = [get, modify, replace, clear, remove]
