import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import { importMessages } from "@tcchat/endpoints/group"
import type { Known } from "../known.js"
import { touchGroup } from "../conversation/touch.js"
import { type Handler, on, type World } from "../handler.js"
import { bytes } from "../utf8.js"
import { groupWith, noTopic } from "./lookup.js"
import { duplicateOf, post } from "./posting.js"
import type { Group } from "./state.js"
import { setUnread } from "./unread.js"

type Imported = Known<Endpoint.Payload<typeof importMessages>>["MsgList"][number]

const importOne = (world: World, group: Group, wanted: Imported) => {
  const { now, settings, state } = world
  const { From_Account, MsgBody, Random, SendTime } = wanted
  const key = Random === undefined ? undefined : `import:${Random}`
  const duplicate = key === undefined ? undefined : duplicateOf(world, group, key)
  if (duplicate !== undefined) {
    const time =
      settings.undocumented.duplicateSend === "first" ? group.messages.get(duplicate.sequence)?.time : SendTime
    return { MsgSeq: duplicate.sequence, MsgTime: time ?? SendTime, Result: 0 }
  }
  const failed = (Result: number) => ({ MsgSeq: 0, MsgTime: SendTime, Result })
  if (bytes(Json.stringify(MsgBody)) > settings.limits.messageBytes) return failed(80002)
  const inOrder = SendTime > group.createTime && SendTime > group.lastMessageTime && SendTime < now
  if (!inOrder || !state.accounts.has(From_Account)) return failed(10004)
  const MsgSeq = post(
    group,
    {
      from: From_Account,
      time: SendTime,
      random: Random ?? world.randomUint32(),
      priority: 2,
      body: MsgBody,
      customData: undefined,
      counted: true,
      to: undefined,
      receipt: undefined,
      extension: undefined
    },
    { key, monotonicNow: world.monotonicNow, now }
  )
  return { MsgSeq, MsgTime: SendTime, Result: 0 }
}

const importAll = on(importMessages, function* (world, { GroupId, MsgList, RecentContactFlag, TopicId }) {
  const group = yield* groupWith(world, GroupId, "History")
  yield* noTopic(TopicId)
  const results = MsgList.map((message) => importOne(world, group, message))
  for (const member of group.members.values()) setUnread(group, member, 0)
  if (RecentContactFlag === 1 && results.some(({ Result }) => Result === 0))
    touchGroup(world, group, undefined, group.lastMessageTime)
  return { ImportMsgResult: results }
})

export const importing: ReadonlyArray<Handler> = [importAll]
