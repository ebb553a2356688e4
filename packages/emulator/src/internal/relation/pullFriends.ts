import { pullFriends, pullSpecifiedFriends } from "@tcchat/endpoints/relation"
import { type Handler, on } from "../handler.js"
import { done, failed, summarize } from "../items.js"
import { listed, page } from "../page.js"
import { isFriendTag, isProfileTag } from "../profile/fields.js"
import { reject } from "../rejection.js"
import { ownerOf } from "./checks.js"
import type { Friend } from "./state.js"

type Item = { readonly Tag: string; readonly Value: string | number | ReadonlyArray<string> }

const present = (Tag: string, Value: Item["Value"] | undefined): ReadonlyArray<Item> =>
  Value === undefined || Value === "" || (Array.isArray(Value) && Value.length === 0) ? [] : [{ Tag, Value }]

const standardItems = ({ lists, remark, source, time, wording }: Friend): ReadonlyArray<Item> => [
  ...present("Tag_SNS_IM_AddSource", source),
  ...present("Tag_SNS_IM_Remark", remark),
  ...present("Tag_SNS_IM_Group", [...lists]),
  ...present("Tag_SNS_IM_AddWording", wording),
  ...present("Tag_SNS_IM_AddTime", time)
]

const customItems = ({ custom }: Friend): ReadonlyArray<Item> =>
  [...custom].flatMap(([tag, value]) => present(tag, value))

const same = (asked: number | undefined, own: number): boolean => asked !== undefined && asked !== 0 && asked === own

const pull = on(pullFriends, function* (world, { CustomSequence, From_Account, StandardSequence, StartIndex }) {
  const owner = yield* ownerOf(world, From_Account, "FriendGet")
  const compared = StartIndex === 0 || world.settings.undocumented.sequencesOnLaterPages === "compare"
  const noStandard = compared && same(StandardSequence, owner.sequences.friends)
  const noCustom =
    owner.sequences.customFriendFields === 0 ||
    (compared && same(CustomSequence, owner.sequences.customFriendFields)) ||
    (noStandard && CustomSequence === undefined)
  const all = noStandard && noCustom ? [] : [...owner.friends.values()]
  const { items, next } = page(all, StartIndex, world.settings.undocumented.friendsPageSize)
  return {
    ...listed(
      world,
      "UserDataItem",
      items.map((friend) => ({
        To_Account: friend.userId,
        ValueItem: [...(noStandard ? [] : standardItems(friend)), ...(noCustom ? [] : customItems(friend))]
      }))
    ),
    StandardSequence: owner.sequences.friends,
    CustomSequence: owner.sequences.customFriendFields,
    FriendNum: owner.friends.size,
    CompleteFlag: next === 0 ? 1 : 0,
    NextStartIndex: next
  }
})

const pullSpecified = on(pullSpecifiedFriends, function* (world, { From_Account, TagList, To_Account }) {
  const { settings, state } = world
  const owner = yield* ownerOf(world, From_Account, "FriendGetList")
  const unknown = TagList.findIndex((tag) => !isFriendTag(tag, settings) && !isProfileTag(tag, settings))
  if (unknown >= 0) return yield* reject(30001, `Invalid field: TagList[${unknown}]: no such profile or friend field`)
  const results = To_Account.map((userId) => {
    const friend = owner.friends.get(userId)
    if (friend === undefined) return failed(userId, 30001, "Err_SNS_FriendGetList_Friend_Not_Exist")
    const profile = state.accounts.get(userId)?.profile
    const own = new Map([...standardItems(friend), ...customItems(friend)].map((item) => [item.Tag, item.Value]))
    return {
      ...done(userId),
      SnsProfileItem: TagList.flatMap((tag) => present(tag, own.get(tag) ?? profile?.get(tag)))
    }
  })
  return { InfoItem: results, ...summarize(results) }
})

export const pulls: ReadonlyArray<Handler> = [pull, pullSpecified]
