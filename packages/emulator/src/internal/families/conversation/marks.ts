import type * as Endpoint from "@tcchat/core/Endpoint"
import { markConversations } from "@tcchat/endpoints/conversation"
import { conversationOf, invalid, isSorted, named, resultOf, sorterOf } from "../../conversation/found.js"
import { conversationKey } from "../../conversation/touch.js"
import { type Handler, on, over, type World } from "../../handler.js"
import { isRefusal, refuse } from "../../refusal.js"
import type { Account } from "../../state.js"

type Item = Endpoint.Payload<typeof markConversations>["MarkItem"][number]

const isMark = (mark: number) => mark >= 0 && mark < 64

const markOne = (world: World, owner: Account, item: Item): object => {
  const { ClearMark = [], ContactItem, CustomMark, OptType, SetMark = [] } = item
  if (![...ClearMark, ...SetMark].every(isMark)) return invalid("SetMark, ClearMark: expected marks from 0 to 63")
  if (OptType !== 1 && CustomMark === undefined) return invalid("CustomMark: missing")
  const { peer, type } = named(ContactItem)
  const known = owner.conversations.get(conversationKey(type, peer))
  const most = world.settings.limits.sortedConversations
  const isMarked = known !== undefined && isSorted({ ...known, groups: new Set() })
  if (
    !isMarked &&
    [...owner.conversations.values()].filter((one) => isSorted({ ...one, groups: new Set() })).length >= most
  )
    return refuse(51008, `Err_Recent_Contact_Limit: at most ${most} conversations can be marked`)
  const found = conversationOf(world, owner, { peer, type })
  if (isRefusal(found)) return found
  if (OptType !== 2) {
    for (const mark of ClearMark) found.marks.delete(mark)
    for (const mark of SetMark) found.marks.add(mark)
  }
  if (OptType !== 1) found.customMark = CustomMark!
  return found
}

const mark = on(
  markConversations,
  (world, { From_Account, MarkItem }) => {
    const owner = sorterOf(world, From_Account)
    if (isRefusal(owner)) return owner
    return {
      ResultItem: MarkItem.map((item) => ({
        OptType: item.OptType,
        ...resultOf(item.ContactItem, markOne(world, owner, item))
      }))
    }
  },
  { codes: { MarkItem: over(51006) } }
)

export const conversationMarks: ReadonlyArray<Handler> = [mark]
