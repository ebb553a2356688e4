import { addMembers, importMembers, removeMembers, transferGroup } from "@tcchat/endpoints/group"
import { afterChangeGroupOwner, beforeInviteJoinGroup } from "@tcchat/webhooks/group"
import * as Either from "effect/Either"
import { accountOf } from "../account/lookup.js"
import { type Handler, on, onAsking, over, type World } from "../handler.js"
import { reject } from "../rejection.js"
import { event } from "../webhooks/event.js"
import { has } from "./features.js"
import { groupWith, memberOf } from "./lookup.js"
import { canJoin, enter, leave } from "./membership.js"
import { changed, type Group } from "./state.js"
import { setUnread } from "./unread.js"
import { emitJoined, emitRemoved, groupFields, memberItems } from "./webhooks.js"

interface Named {
  readonly Member_Account: string
}

/** The accounts that are not members yet. */
const newcomers = (group: Group, wanted: ReadonlyArray<Named>) =>
  new Set(wanted.map(({ Member_Account }) => Member_Account).filter((userId) => !group.members.has(userId)))

const full = ({ maxMembers }: Group) =>
  reject(10014, `Err_Group_Full: MemberList: the group has at most ${maxMembers} members; add fewer`)

const add = onAsking(
  addMembers,
  {
    prepare: (_, payload) => payload,
    check: function* (world, { GroupId, MemberList }) {
      const { settings, state } = world
      const group = yield* groupWith(world, GroupId, "Members")
      const { addMissingMember, addToFullGroup } = settings.undocumented
      const missing = MemberList.filter(({ Member_Account }) => !state.accounts.has(Member_Account))
      if (missing.length > 0 && (addMissingMember === "reject" || missing.length === MemberList.length))
        return yield* reject(
          10019,
          "Err_Group_Account_Not_Exist: MemberList names accounts that do not exist; import them first"
        )
      const added = [...newcomers(group, MemberList)].filter((userId) => canJoin(world, group, userId))
      if (addToFullGroup === "reject" && group.members.size + added.length > group.maxMembers) return yield* full(group)
      return { group, added }
    },
    asks: (world, _, { added, group }) =>
      added.length === 0
        ? undefined
        : event(beforeInviteJoinGroup, {
            ...groupFields(world, group),
            DestinationMembers: memberItems(added)
          }),
    commit: (world, { MemberList }, { group }, permit) => {
      const excluded = permit._tag === "Allow" ? permit.rejectedMembers : new Set<string>()
      const joined: Array<string> = []
      const results = MemberList.map(({ Member_Account }) => {
        if (group.members.has(Member_Account)) return { Member_Account, Result: 2 }
        const fits = canJoin(world, group, Member_Account) && group.members.size < group.maxMembers
        if (!fits || excluded.has(Member_Account)) return { Member_Account, Result: 0 }
        enter(group, Member_Account, "Member", world.now)
        joined.push(Member_Account)
        return { Member_Account, Result: 1 }
      })
      emitJoined(world, group, joined)
      return Either.right({ MemberList: results })
    }
  },
  { codes: { MemberList: over(10005) } }
)

const remove = on(removeMembers, function* (world, { GroupId, MemberToDel_Account }) {
  const group = yield* groupWith(world, GroupId, "Members", 10004)
  if (
    world.settings.undocumented.removeOwner === "reject" &&
    group.owner !== undefined &&
    MemberToDel_Account.includes(group.owner)
  )
    return yield* reject(10007, "Err_Group_Owner: MemberToDel_Account: the owner cannot be removed")
  emitRemoved(
    world,
    group,
    MemberToDel_Account.filter((userId) => leave(group, userId))
  )
  return {}
})

const importOne = (
  world: World,
  group: Group,
  wanted: Named & {
    readonly Role?: "Admin" | undefined
    readonly JoinTime?: number | undefined
    readonly UnreadMsgNum?: number | undefined
  }
): number => {
  const { JoinTime = world.now, Member_Account, Role, UnreadMsgNum = 0 } = wanted
  if (group.members.has(Member_Account)) return 2
  const fits =
    canJoin(world, group, Member_Account) &&
    group.members.size < group.maxMembers &&
    JoinTime >= group.createTime &&
    JoinTime <= world.now &&
    UnreadMsgNum >= 0
  if (!fits) return 0
  const member = enter(group, Member_Account, Role ?? "Member", JoinTime)
  setUnread(group, member, UnreadMsgNum)
  return 1
}

const importAll = on(
  importMembers,
  function* (world, { GroupId, MemberList }) {
    const group = yield* groupWith(world, GroupId, "Members")
    const { adminsOfWorkGroups } = world.settings.undocumented
    if (
      !has(group.type, "Admins") &&
      adminsOfWorkGroups === "reject" &&
      MemberList.some(({ Role }) => Role === "Admin")
    )
      return yield* reject(10007, "Err_Group_Type_Not_Allowed: MemberList: Work groups have no admins")
    return {
      MemberList: MemberList.map((wanted) => ({
        Member_Account: wanted.Member_Account,
        Result: importOne(world, group, wanted)
      }))
    }
  },
  { codes: { MemberList: over(10005) } }
)

const transfer = on(transferGroup, function* (world, { From_Account, GroupId, NewOwner_Account }) {
  const group = yield* groupWith(world, GroupId, "Members")
  if (From_Account !== undefined)
    yield* accountOf(world, 10004, "Err_Group_Param_Invalid", "From_Account", From_Account)
  const next = yield* memberOf(group, NewOwner_Account, "NewOwner_Account")
  const previous = group.owner === undefined ? undefined : group.members.get(group.owner)
  if (previous !== undefined) previous.role = "Member"
  next.role = "Owner"
  group.owner = NewOwner_Account
  changed(group, world.now)
  world.emit(afterChangeGroupOwner, {
    ...groupFields(world, group),
    OldOwner_Account: previous?.userId ?? "",
    NewOwner_Account
  })
  return {}
})

export const members: ReadonlyArray<Handler> = [add, remove, importAll, transfer]
