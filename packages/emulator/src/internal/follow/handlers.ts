import type * as Endpoint from "@tcchat/core/Endpoint"
import { checkFollows, countFollows, followUsers, pullFollows, unfollowUsers } from "@tcchat/endpoints/follow"
import { afterFollowAdd, afterFollowDelete } from "@tcchat/webhooks/follow"
import type { Known } from "../known.js"
import { accountOf } from "../account/lookup.js"
import type { Account } from "../account/state.js"
import { type Handler, on, type World } from "../handler.js"
import { done, failed, type Item } from "../items.js"
import { cursorAt, cursorPattern, cursorStart, listed, page } from "../page.js"
import { type Checked, reject } from "../rejection.js"

const ownerOf = (world: World, userId: string): Checked<Account> =>
  world.settings.console.follow
    ? accountOf(world, 30003, "Err_Follow_Account_Not_Exist", "From_Account", userId)
    : reject(30005, "Err_Follow_Not_Enabled: the app does not have the follow feature")

const mutual = ({ followers, following }: Account): ReadonlyArray<string> =>
  [...following.keys()].filter((userId) => followers.has(userId))

const followOne = ({ now, settings, state }: World, owner: Account, userId: string): Item => {
  const { limits, undocumented } = settings
  const other = state.accounts.get(userId)
  if (other === undefined) return failed(userId, 30003, "Err_Follow_To_Account_Not_Exist")
  if (other === owner) return failed(userId, 30001, "Err_Follow_Self")
  if (owner.following.has(userId))
    return undocumented.followExisting === "ignore" ? done(userId) : failed(userId, 30001, "Err_Follow_Already_Exist")
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

const add = on(followUsers, function* (world, { FollowItem, From_Account }) {
  const owner = yield* ownerOf(world, From_Account)
  const before = new Set(owner.following.keys())
  const ResultItem = FollowItem.map(({ To_Account }) => followOne(world, owner, To_Account))
  const FollowList = listOf([...owner.following.keys()].filter((userId) => !before.has(userId)))
  if (FollowList.length > 0) world.emit(afterFollowAdd, { From_Account, FollowList })
  return { ResultItem }
})

const remove = on(unfollowUsers, function* (world, { From_Account, To_Account }) {
  const owner = yield* ownerOf(world, From_Account)
  const FollowList = listOf([...new Set(To_Account)].filter((userId) => owner.following.has(userId)))
  if (FollowList.length > 0) world.emit(afterFollowDelete, { From_Account, FollowList })
  return {
    ResultItem: To_Account.map((userId) => {
      const followed = owner.following.delete(userId)
      world.state.accounts.get(userId)?.followers.delete(owner.userId)
      return followed || world.settings.undocumented.unfollowMissing === "ignore"
        ? done(userId)
        : failed(userId, 30001, "Err_Follow_Not_Exist")
    })
  }
})

const check = on(checkFollows, function* (world, { From_Account, To_Account }) {
  const owner = yield* ownerOf(world, From_Account)
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

const chosen = (owner: Account, type: Known<Endpoint.Payload<typeof pullFollows>>["FollowType"]) => {
  if (type === 1) return [...owner.followers]
  return type === 2 ? [...owner.following] : [...owner.following].filter(([userId]) => owner.followers.has(userId))
}

const pull = on(pullFollows, function* (world, { FollowType, From_Account, StartCursor, WantNum }) {
  const owner = yield* ownerOf(world, From_Account)
  if (!cursorPattern.test(StartCursor))
    return yield* reject(30001, "Err_Follow_Param_Invalid: StartCursor: expected an empty string or a NextCursor")
  if (WantNum < 0) return yield* reject(30001, "Err_Follow_Param_Invalid: WantNum: expected 1 to 1000")
  const { items, next } = page(chosen(owner, FollowType), cursorStart(StartCursor), WantNum === 0 ? 100 : WantNum)
  return {
    ...listed(
      world,
      "FollowItem",
      items.map(([userId, time]) => {
        const { profile, sequences } = world.state.accounts.get(userId)!
        return {
          To_Account: userId,
          FollowTime: time,
          ProfileItem: [...profile].map(([Tag, Value]) => ({ Tag, Value })),
          profile_sequence: sequences.profile
        }
      })
    ),
    NextCursor: cursorAt(next)
  }
})

const count = on(countFollows, function* (world, { From_Account, To_Account }) {
  yield* ownerOf(world, From_Account)
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

export const follow: ReadonlyArray<Handler> = [add, remove, check, pull, count]
