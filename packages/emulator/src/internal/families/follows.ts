import type * as Endpoint from "@tcchat/core/Endpoint"
import { checkFollows, countFollows, followUsers, pullFollows, unfollowUsers } from "@tcchat/endpoints/follow"
import { afterFollowAdd, afterFollowDelete } from "@tcchat/webhooks/follow"
import { type Handler, on, type World } from "../handler.js"
import { isRefusal, type Refusal, refuse } from "../refusal.js"
import type { Account } from "../state.js"
import { notice } from "../webhooks/outlet.js"
import { done, failed, listed, page, type Result } from "./relation.js"

const account = ({ settings, state }: World, userId: string): Account | Refusal =>
  settings.console.follow
    ? (state.accounts.get(userId) ??
      refuse(30003, "Err_Follow_Account_Not_Exist: From_Account: no such account; import it first"))
    : refuse(30005, "Err_Follow_Not_Enabled: the app does not have the follow feature")

const mutual = ({ followers, following }: Account): ReadonlyArray<string> =>
  [...following.keys()].filter((userId) => followers.has(userId))

const followOne = ({ now, settings, state }: World, owner: Account, userId: string): Result => {
  const { limits, undocumented } = settings
  const other = state.accounts.get(userId)
  if (other === undefined) return failed(userId, 30003, "Err_Follow_To_Account_Not_Exist")
  if (other === owner) return failed(userId, 30001, "Err_Follow_Self")
  if (owner.following.has(userId))
    return undocumented.followAgain === "ignore" ? done(userId) : failed(userId, 30001, "Err_Follow_Already_Exist")
  if (owner.following.size >= limits.followings) return failed(userId, 32100, "Err_Follow_Self_Following_Full")
  if (other.followers.size >= limits.followers) return failed(userId, 32101, "Err_Follow_To_Follower_Full")
  if (other.following.has(owner.userId)) {
    if (mutual(owner).length >= limits.mutualFollows) return failed(userId, 32102, "Err_Follow_Self_Mutual_Full")
    if (mutual(other).length >= limits.mutualFollows) return failed(userId, 32103, "Err_Follow_To_Mutual_Full")
  }
  owner.following.set(userId, now)
  other.followers.set(owner.userId, now)
  return done(userId)
}

const listOf = (userIds: ReadonlyArray<string>) => userIds.map((To_Account) => ({ To_Account }))

const follow = on(followUsers, (world, { FollowItem, From_Account }) => {
  const owner = account(world, From_Account)
  if (isRefusal(owner)) return owner
  const before = new Set(owner.following.keys())
  const ResultItem = FollowItem.map(({ To_Account }) => followOne(world, owner, To_Account))
  const FollowList = listOf([...owner.following.keys()].filter((userId) => !before.has(userId)))
  if (FollowList.length > 0) world.tell(notice(afterFollowAdd, { From_Account, FollowList }))
  return { ResultItem }
})

const unfollow = on(unfollowUsers, (world, { From_Account, To_Account }) => {
  const owner = account(world, From_Account)
  if (isRefusal(owner)) return owner
  const FollowList = listOf([...new Set(To_Account)].filter((userId) => owner.following.has(userId)))
  if (FollowList.length > 0) world.tell(notice(afterFollowDelete, { From_Account, FollowList }))
  return {
    ResultItem: To_Account.map((userId) => {
      const followed = owner.following.delete(userId)
      world.state.accounts.get(userId)?.followers.delete(owner.userId)
      return followed || world.settings.undocumented.unfollowStranger === "ignore"
        ? done(userId)
        : failed(userId, 30001, "Err_Follow_Not_Exist")
    })
  }
})

const check = on(checkFollows, (world, { From_Account, To_Account }) => {
  const owner = account(world, From_Account)
  if (isRefusal(owner)) return owner
  return {
    ResultItem: To_Account.map((userId) =>
      world.state.accounts.has(userId)
        ? {
            ...done(userId),
            FollowType: (owner.followers.has(userId) ? 1 : 0) + (owner.following.has(userId) ? 2 : 0)
          }
        : { ...failed(userId, 30003, "Err_Follow_To_Account_Not_Exist"), FollowType: 0 }
    )
  }
})

const chosen = (owner: Account, type: Endpoint.Payload<typeof pullFollows>["FollowType"]) => {
  if (type === 1) return [...owner.followers]
  return type === 2 ? [...owner.following] : [...owner.following].filter(([userId]) => owner.followers.has(userId))
}

const pull = on(pullFollows, (world, { FollowType, From_Account, StartCursor, WantNum }) => {
  const owner = account(world, From_Account)
  if (isRefusal(owner)) return owner
  if (!/^(|from-[1-9]\d{0,8})$/.test(StartCursor))
    return refuse(30001, "Err_Follow_Param_Invalid: StartCursor: expected an empty string or a NextCursor")
  if (WantNum < 0) return refuse(30001, "Err_Follow_Param_Invalid: WantNum: expected 1 to 1000")
  const start = StartCursor === "" ? 0 : Number(StartCursor.slice("from-".length))
  const { items, next } = page(chosen(owner, FollowType), start, WantNum === 0 ? 100 : WantNum)
  return {
    ...listed(
      world,
      "FollowItem",
      items.map(([userId, time]) => {
        const { profile, profileSequence } = world.state.accounts.get(userId)!
        return {
          To_Account: userId,
          FollowTime: time,
          ProfileItem: [...profile].map(([Tag, Value]) => ({ Tag, Value })),
          profile_sequence: profileSequence
        }
      })
    ),
    NextCursor: next === 0 ? "" : `from-${next}`
  }
})

const count = on(countFollows, (world, { From_Account, To_Account }) => {
  const owner = account(world, From_Account)
  if (isRefusal(owner)) return owner
  return {
    FollowInfo: To_Account.map((userId) => {
      const other = world.state.accounts.get(userId)
      return {
        ...(other === undefined ? failed(userId, 30003, "Err_Follow_To_Account_Not_Exist") : done(userId)),
        FollowerCount: other?.followers.size ?? 0,
        FollowingCount: other?.following.size ?? 0,
        MutualFollowingCount: other === undefined ? 0 : mutual(other).length
      }
    })
  }
})

export const follows: ReadonlyArray<Handler> = [follow, unfollow, check, pull, count]
