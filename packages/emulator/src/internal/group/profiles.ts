import { getGroupProfiles, listGroups, listJoinedGroups, modifyGroup } from "@tcchat/endpoints/group"
import { afterGroupInfoChanged } from "@tcchat/webhooks/group"
import * as Either from "effect/Either"
import { type Handler, on, type World } from "../handler.js"
import { type Checked, reject } from "../rejection.js"
import { checkFields, setFields } from "./customFields.js"
import { has, roomOf } from "./features.js"
import { groupOf } from "./lookup.js"
import { checkProfile, setProfile } from "./profile.js"
import { changed, type Group } from "./state.js"
import { memberInfo, profileOf, selfInfo } from "./view.js"
import { groupFields } from "./webhooks.js"

const invalid = (detail: string) => reject(10004, `Err_Group_Param_Invalid: ${detail}`)

/** The cursor of a page is the serial number of the group before it, plus this: the cursors of the service need more than 32 bits. */
const cursorBase = 0x1_0000_0000

const list = on(listGroups, function* ({ state }, { GroupType, Limit = 10_000, Next = 0 }) {
  const after = Number(Next) === 0 ? 0 : Number(Next) - cursorBase
  if (Limit < 1) return yield* invalid("Limit: expected 1 to 10000")
  if (after < 0 || !Number.isSafeInteger(after)) return yield* invalid("Next: expected 0 or the Next of a response")
  const all = [...state.groups.values()].filter(({ type }) => GroupType === undefined || type === GroupType)
  const left = all.filter(({ serial }) => serial > after)
  const page = left.slice(0, Limit)
  return {
    TotalCount: all.length,
    GroupIdList: page.map(({ groupId }) => ({ GroupId: groupId })),
    Next: page.length === left.length ? 0 : cursorBase + page.at(-1)!.serial
  }
})

const get = on(getGroupProfiles, (world, { GroupIdList, ResponseFilter: filter }) =>
  Either.right({
    GroupInfo: GroupIdList.map((groupId) => {
      const found = groupOf(world, groupId)
      if (Either.isLeft(found)) return { GroupId: groupId, ErrorCode: found.left.code, ErrorInfo: found.left.info }
      const group = found.right
      const wanted = (names: ReadonlyArray<string> | undefined) => (filter === undefined ? undefined : (names ?? []))
      const base = wanted(filter?.GroupBaseInfoFilter)
      const info = wanted(filter?.MemberInfoFilter)
      const memberCustom = wanted(filter?.AppDefinedDataFilter_GroupMember)
      const withMembers =
        has(group.type, "Members") && (filter === undefined || [...info!, ...memberCustom!].length > 0)
      return {
        ErrorCode: 0,
        ErrorInfo: "",
        ...profileOf(group, { base, custom: wanted(filter?.AppDefinedDataFilter_Group) }),
        ...((base === undefined || base.includes("Appid")) && { Appid: world.settings.sdkAppId }),
        ...(withMembers && {
          MemberList: [...group.members.values()].map((member) =>
            memberInfo(group, member, world.now, { info, custom: memberCustom })
          )
        })
      }
    })
  })
)

const modify = on(modifyGroup, function* (world, wanted) {
  const { now, settings, state } = world
  const group = yield* groupOf(world, wanted.GroupId)
  yield* checkProfile(settings, wanted)
  yield* checkFields(wanted.AppDefinedData, settings.console.groupFields, "AppDefinedData")
  yield* checkModified(world, group, wanted)
  if (wanted.From_Account !== undefined && !state.accounts.has(wanted.From_Account))
    return yield* invalid("From_Account: no such account; import it first")

  setProfile(group, wanted)
  setFields(group.custom, wanted.AppDefinedData)
  if (wanted.MaxMemberNum !== undefined) group.maxMembers = wanted.MaxMemberNum
  if (wanted.MuteAllMember !== undefined) group.muteAll = wanted.MuteAllMember === "On"
  if (wanted.HistoryMsgBeforeJoin !== undefined) group.historyBeforeJoin = wanted.HistoryMsgBeforeJoin === "On"
  changed(group, now)
  const { FaceUrl, Introduction, Name, Notification } = wanted
  const changes = Object.entries({ FaceUrl, Introduction, Name, Notification }).filter(
    ([, value]) => value !== undefined
  )
  if (changes.length > 0)
    world.emit(afterGroupInfoChanged, {
      ...groupFields(world, group),
      ...Object.fromEntries(changes)
    })
  return {}
})

const checkModified = (
  { settings }: World,
  group: Group,
  wanted: {
    readonly MaxMemberNum?: number | undefined
    readonly InviteJoinOption?: string | undefined
    readonly EnablePermission?: number | undefined
    readonly DefaultPermission?: number | bigint | undefined
    readonly HistoryMsgBeforeJoin?: string | undefined
  }
): Checked<void> => {
  const { MaxMemberNum, type } = { ...wanted, type: group.type }
  const live = type === "AVChatRoom"
  const { most } = roomOf(type, settings)
  if (MaxMemberNum !== undefined) {
    if (live) return invalid("MaxMemberNum: not for live groups")
    if (MaxMemberNum < Math.max(1, group.members.size) || MaxMemberNum > most)
      return invalid(`MaxMemberNum: expected the number of members to ${most}`)
  }
  if (live && wanted.InviteJoinOption !== undefined) return invalid("InviteJoinOption: not for live groups")
  if (wanted.EnablePermission === 1 && group.supportTopic !== 1)
    return invalid("EnablePermission: for communities with topics only")
  if (wanted.DefaultPermission !== undefined && (wanted.EnablePermission ?? group.enablePermission) !== 1)
    return invalid("DefaultPermission: only together with EnablePermission 1")
  return wanted.HistoryMsgBeforeJoin !== undefined && (live || type === "Community")
    ? invalid("HistoryMsgBeforeJoin: for Work, Public and Meeting groups only")
    : Either.void
}

const joined = on(listJoinedGroups, function* (world, wanted) {
  const { GroupType, Limit, Member_Account, Offset = 0, ResponseFilter, SupportTopic = 0, WithHugeGroups = 0 } = wanted
  if (!world.state.accounts.has(Member_Account))
    return yield* invalid("Member_Account: no such account; import it first")
  if (SupportTopic === 1 && GroupType !== undefined && GroupType !== "Community")
    return yield* invalid("GroupType: expected Community together with SupportTopic 1")
  if (Offset < 0 || (Limit !== undefined && Limit < 1))
    return yield* invalid("Limit, Offset: expected a page that can be")
  const all = [...world.state.groups.values()].filter(
    ({ members, supportTopic, type }) =>
      members.has(Member_Account) &&
      supportTopic === SupportTopic &&
      (GroupType === undefined || type === GroupType) &&
      (type !== "AVChatRoom" || WithHugeGroups === 1)
  )
  const self = ResponseFilter?.SelfInfoFilter
  return {
    TotalCount: all.length,
    GroupIdList: all.slice(Offset, Limit === undefined ? undefined : Offset + Limit).map((group) => ({
      ...profileOf(group, { base: ResponseFilter?.GroupBaseInfoFilter ?? [] }),
      ...(self !== undefined && { SelfInfo: selfInfo(group, group.members.get(Member_Account)!, world.now, self) })
    }))
  }
})

export const profiles: ReadonlyArray<Handler> = [list, get, modify, joined]
