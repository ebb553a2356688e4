import type * as Endpoint from "@tcchat/core/Endpoint"
import { markConversations } from "@tcchat/endpoints/conversation"
import * as Either from "effect/Either"
import type { Known } from "../known.js"
import type { Account } from "../account/state.js"
import { type Handler, on, over, type World } from "../handler.js"
import { type Checked, reject } from "../rejection.js"
import { conversationOf, idOf, invalid, ownerWithSorting, resultOf } from "./lookup.js"
import type { Conversation } from "./state.js"
import { conversationKey } from "./touch.js"

type MarkItem = Known<Endpoint.Payload<typeof markConversations>>["MarkItem"][number]

const isMark = (mark: number) => mark >= 0 && mark < 64

const markOne = (world: World, owner: Account, item: MarkItem): Checked<unknown> => {
  const { ClearMark = [], ContactItem, CustomMark, OptType, SetMark = [] } = item
  if (![...ClearMark, ...SetMark].every(isMark)) return invalid("SetMark, ClearMark: expected marks from 0 to 63")
  if (OptType !== 1 && CustomMark === undefined) return invalid("CustomMark: missing")
  const { peer, type } = idOf(ContactItem)
  const known = owner.conversations.get(conversationKey(type, peer))
  const most = world.settings.limits.labeledConversations
  const isMarked = (one: Conversation) => one.marks.size > 0 || one.customMark !== ""
  if (!(known && isMarked(known)) && [...owner.conversations.values()].filter(isMarked).length >= most)
    return reject(51008, `Err_Recent_Contact_Limit: at most ${most} conversations can be marked`)
  return Either.map(conversationOf(world, owner, { peer, type }), (found) => {
    if (OptType !== 2) {
      for (const mark of ClearMark) found.marks.delete(mark)
      for (const mark of SetMark) found.marks.add(mark)
    }
    if (OptType !== 1) found.customMark = CustomMark!
  })
}

const mark = on(
  markConversations,
  function* (world, { From_Account, MarkItem }) {
    const owner = yield* ownerWithSorting(world, From_Account)
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
