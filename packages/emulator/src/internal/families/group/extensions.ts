import { getMessageExtension, setMessageExtension } from "@tcchat/endpoints/group"
import { afterGroupMsgExtension } from "@tcchat/webhooks/group"
import { groupWith } from "../../group/found.js"
import { type Handler, on, type World } from "../../handler.js"
import { changePairs, type Extension, extensionOf, pairsFrom, toldChange } from "../../message/extension.js"
import { isRefusal, type Refusal } from "../../refusal.js"
import { notice } from "../../webhooks/outlet.js"

/** The extension of a group message. The pages list no code for the group, only 10004. */
const found = (world: World, groupId: string, sequence: number): Extension | Refusal => {
  const group = groupWith(world, groupId, "Extensions", 10004)
  if (isRefusal(group)) return { ...group, refused: 10004 }
  const message = group.messages.get(sequence)
  return extensionOf(world, message?.state === "Sent" ? message : undefined)
}

const get = on(getMessageExtension, (world, { GroupId, MsgSeq, StartSeq = 0 }) => {
  const extension = found(world, GroupId, MsgSeq)
  return isRefusal(extension) ? extension : pairsFrom(extension, StartSeq)
})

const set = on(setMessageExtension, (world, { ExtensionList, GroupId, MsgSeq, OperateType }) => {
  const extension = found(world, GroupId, MsgSeq)
  if (isRefusal(extension)) return extension
  const changed = changePairs(world, `${GroupId}:${MsgSeq}`, extension, OperateType, ExtensionList)
  if (!isRefusal(changed))
    world.tell(notice(afterGroupMsgExtension, { GroupId, MsgSeq, ...toldChange(extension, OperateType, changed) }))
  return changed
})

export const extensions: ReadonlyArray<Handler> = [get, set]
