import type { Group, Member } from "./state.js"

/** Keeps the fields that a filter names, or all of them without a filter. */
const picked = <A extends object>(fields: A, names: ReadonlyArray<string> | undefined): Partial<A> =>
  names === undefined
    ? fields
    : (Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))) as Partial<A>)

const customOf = (custom: ReadonlyMap<string, string>, names: ReadonlyArray<string> | undefined) =>
  [...custom].filter(([Key]) => names?.includes(Key) ?? true).map(([Key, Value]) => ({ Key, Value }))

const baseOf = (group: Group) => ({
  Type: group.type,
  Name: group.name,
  Introduction: group.introduction,
  Notification: group.notification,
  FaceUrl: group.faceUrl,
  Owner_Account: group.owner ?? "",
  CreateTime: group.createTime,
  InfoSeq: group.infoSequence,
  LastInfoTime: group.lastInfoTime,
  LastMsgTime: group.lastMessageTime,
  NextMsgSeq: group.nextSequence,
  MemberNum: group.members.size,
  // A live group has no limit, and 0 stands for none.
  MaxMemberNum: group.maxMembers === Infinity ? 0 : group.maxMembers,
  ApplyJoinOption: group.applyJoinOption,
  InviteJoinOption: group.inviteJoinOption,
  MuteAllMember: group.muteAll ? "On" : "Off",
  ...(group.type === "Community" && {
    SupportTopic: group.supportTopic,
    EnablePermission: group.enablePermission,
    DefaultPermission: group.defaultPermission
  })
})

/** The profile of a group, or the requested fields of it. */
export const profileOf = (
  group: Group,
  wanted: { readonly base?: ReadonlyArray<string> | undefined; readonly custom?: ReadonlyArray<string> | undefined }
) => {
  const custom = wanted.base !== undefined && wanted.custom === undefined ? [] : customOf(group.custom, wanted.custom)
  return {
    GroupId: group.groupId,
    ...picked(baseOf(group), wanted.base),
    ...(custom.length > 0 && { AppDefinedData: custom })
  }
}

const infoOf = (group: Group, member: Member, now: number) => {
  const mutedUntil = group.muted.get(member.userId) ?? 0
  return {
    Member_Account: member.userId,
    Role: member.role,
    JoinTime: member.joinTime,
    MsgSeq: member.readSequence,
    MsgFlag: member.flag,
    LastSendMsgTime: member.lastSendTime,
    MuteUntil: mutedUntil > now ? mutedUntil : 0,
    NameCard: member.nameCard
  }
}

/** The information about a member, or the requested fields of it; the account is always among them. */
export const memberInfo = (
  group: Group,
  member: Member,
  now: number,
  wanted: { readonly info?: ReadonlyArray<string> | undefined; readonly custom?: ReadonlyArray<string> | undefined }
) => {
  const { info } = wanted
  const custom = info !== undefined && wanted.custom === undefined ? [] : customOf(member.custom, wanted.custom)
  return {
    Member_Account: member.userId,
    ...picked(infoOf(group, member, now), info),
    ...(custom.length > 0 && { AppMemberDefinedData: custom })
  }
}

/** What a list of groups tells an account about its own membership. */
export const selfInfo = (group: Group, member: Member, now: number, wanted: ReadonlyArray<string>) =>
  picked(infoOf(group, member, now), wanted)
