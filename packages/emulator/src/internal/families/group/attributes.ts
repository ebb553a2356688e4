import {
  clearAttributes,
  deleteAttributes,
  getAttributes,
  modifyAttributes,
  replaceAttributes
} from "@tcchat/endpoints/group"
import { afterGroupAttrChanged } from "@tcchat/webhooks/group"
import { groupOf, notFor } from "../../group/found.js"
import type { Group } from "../../group/state.js"
import { toldType } from "../../group/telling.js"
import { type Handler, on, over, type World } from "../../handler.js"
import { isRefusal, type Refusal, refuse } from "../../refusal.js"
import { bytes } from "../../text.js"
import { notice, type Said } from "../../webhooks/outlet.js"

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

type Change = Said<typeof afterGroupAttrChanged>

const tell = (
  { caller, tell: send }: World,
  group: Group,
  OptionType: Change["OptionType"],
  GroupAttr: Change["GroupAttr"]
) =>
  send(
    notice(afterGroupAttrChanged, {
      GroupId: group.groupId,
      Type: toldType(group.type),
      Operator_Account: caller,
      OptionType,
      GroupAttr
    })
  )

const write = (
  world: World,
  group: Group,
  how: "modify" | "set",
  pairs: ReadonlyArray<{ key: string; value: string }>
) => {
  const before = how === "modify" ? group.attributes : []
  const after = new Map([...before, ...pairs.map(({ key, value }) => [key, value] as const)])
  if (after.size > maxKeys)
    return refuse(10047, `Err_Group_Attribute_Too_Many: GroupAttr: a group has at most ${maxKeys} attributes`)
  let total = 0
  for (const value of after.values()) total += bytes(value)
  if (total > maxBytes)
    return refuse(10048, `Err_Group_Attribute_Too_Long: GroupAttr: all values have at most ${maxBytes} bytes together`)
  group.attributes.clear()
  for (const [key, value] of after) group.attributes.set(key, value)
  tell(world, group, how, pairs)
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
    return isRefusal(group) ? group : write(world, group, "modify", GroupAttr)
  },
  { codes }
)

const replace = on(
  replaceAttributes,
  (world, { GroupAttr, GroupId }) => {
    const group = written(world, GroupId)
    return isRefusal(group) ? group : write(world, group, "set", GroupAttr)
  },
  { codes }
)

const clear = on(clearAttributes, (world, { GroupId }) => {
  const group = written(world, GroupId)
  if (isRefusal(group)) return group
  if (group.type === "Community" && world.settings.undocumented.clearCommunityAttributes === "refuse")
    return notFor(group)
  group.attributes.clear()
  tell(world, group, "clear", [])
  return {}
})

const remove = on(deleteAttributes, (world, { GroupAttr, GroupId }) => {
  const group = written(world, GroupId)
  if (isRefusal(group)) return group
  if (GroupAttr.some(({ key }) => !group.attributes.has(key)))
    return refuse(10050, "Err_Group_Attribute_Not_Exist: GroupAttr names an attribute that does not exist")
  for (const { key } of GroupAttr) group.attributes.delete(key)
  const removed = GroupAttr.map(({ key }) => ({ key, value: "" }))
  tell(world, group, "delete", removed)
  return {}
})

export const attributes: ReadonlyArray<Handler> = [get, modify, replace, clear, remove]
