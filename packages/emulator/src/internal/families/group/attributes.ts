import {
  clearAttributes,
  deleteAttributes,
  getAttributes,
  modifyAttributes,
  replaceAttributes
} from "@tcchat/endpoints/group"
import { groupOf, notFor } from "../../group/found.js"
import type { Group } from "../../group/state.js"
import { type Handler, on, over, type World } from "../../handler.js"
import { isRefusal, type Refusal, refuse } from "../../refusal.js"
import { bytes } from "../../text.js"

const maxKeys = 16
const maxBytes = 16_000
const writesPerSecond = 5

const codes = { GroupAttr: over(10047), "GroupAttr[].key": over(10045), "GroupAttr[].value": over(10046) }

/** Finds a group whose attributes may be written once more in this second. */
const written = (world: World, groupId: string): Group | Refusal => {
  const group = groupOf(world, groupId)
  if (isRefusal(group) || world.allow(`attributes of ${groupId}`, writesPerSecond)) return group
  return refuse(10049, `Err_Group_Attribute_Frequency: more than ${writesPerSecond} writes to one group in one second`)
}

const set = (
  group: Group,
  before: ReadonlyMap<string, string>,
  pairs: ReadonlyArray<{ key: string; value: string }>
) => {
  const after = new Map([...before, ...pairs.map(({ key, value }) => [key, value] as const)])
  if (after.size > maxKeys)
    return refuse(10047, `Err_Group_Attribute_Too_Many: GroupAttr: a group has at most ${maxKeys} attributes`)
  let total = 0
  for (const value of after.values()) total += bytes(value)
  if (total > maxBytes)
    return refuse(10048, `Err_Group_Attribute_Too_Long: GroupAttr: all values have at most ${maxBytes} bytes together`)
  group.attributes.clear()
  for (const [key, value] of after) group.attributes.set(key, value)
  return {}
}

const get = on(getAttributes, (world, { GroupId }) => {
  const group = groupOf(world, GroupId)
  if (isRefusal(group)) return group
  return { GroupAttrAry: [...group.attributes].map(([key, value]) => ({ key, value })) }
})

const modify = on(
  modifyAttributes,
  (world, { GroupAttr, GroupId }) => {
    const group = written(world, GroupId)
    return isRefusal(group) ? group : set(group, group.attributes, GroupAttr)
  },
  { codes }
)

const replace = on(
  replaceAttributes,
  (world, { GroupAttr, GroupId }) => {
    const group = written(world, GroupId)
    return isRefusal(group) ? group : set(group, new Map(), GroupAttr)
  },
  { codes }
)

const clear = on(clearAttributes, (world, { GroupId }) => {
  const group = written(world, GroupId)
  if (isRefusal(group)) return group
  if (group.type === "Community" && world.settings.undocumented.clearCommunityAttributes === "refuse")
    return notFor(group)
  group.attributes.clear()
  return {}
})

const remove = on(deleteAttributes, (world, { GroupAttr, GroupId }) => {
  const group = written(world, GroupId)
  if (isRefusal(group)) return group
  if (GroupAttr.some(({ key }) => !group.attributes.has(key)))
    return refuse(10050, "Err_Group_Attribute_Not_Exist: GroupAttr names an attribute that does not exist")
  for (const { key } of GroupAttr) group.attributes.delete(key)
  return {}
})

export const attributes: ReadonlyArray<Handler> = [get, modify, replace, clear, remove]
