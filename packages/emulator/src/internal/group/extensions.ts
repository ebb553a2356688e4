import { getMessageExtension, setMessageExtension } from "@tcchat/endpoints/group"
import { afterGroupMsgExtension } from "@tcchat/webhooks/group"
import * as Either from "effect/Either"
import { type Handler, on, type World } from "../handler.js"
import { changePairs, extensionOf, pairsFrom, webhookFields } from "../message/extension.js"
import type { Extension } from "../message/state.js"
import type { Checked } from "../rejection.js"
import { groupWith } from "./lookup.js"

/** Finds the extension of a group message. For the group, the pages list no error code besides 10004. */
const find = (world: World, groupId: string, sequence: number): Checked<Extension> =>
  Either.flatMap(
    Either.mapLeft(groupWith(world, groupId, "Extensions"), (rejected) => ({ ...rejected, code: 10004 })),
    ({ messages }) => {
      const message = messages.get(sequence)
      return extensionOf(world, message?.state === "Sent" ? message : undefined)
    }
  )

const get = on(getMessageExtension, (world, { GroupId, MsgSeq, StartSeq = 0 }) =>
  Either.map(find(world, GroupId, MsgSeq), (extension) => pairsFrom(extension, StartSeq))
)

const set = on(setMessageExtension, function* (world, { ExtensionList, GroupId, MsgSeq, OperateType }) {
  const extension = yield* find(world, GroupId, MsgSeq)
  const changed = yield* changePairs(world, `${GroupId}:${MsgSeq}`, extension, OperateType, ExtensionList)
  world.emit(afterGroupMsgExtension, { GroupId, MsgSeq, ...webhookFields(extension, OperateType, changed) })
  return changed
})

export const extensions: ReadonlyArray<Handler> = [get, set]
