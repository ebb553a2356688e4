import type { Settings } from "../../Settings.js"
import type { GroupType } from "./state.js"

/** Features that groups of some types do not have. */
export type Feature =
  | "Members"
  | "Mute"
  | "Admins"
  | "History"
  | "Unread"
  | "Receipts"
  | "Extensions"
  | "Counters"
  | "Conversations"
  | "Directed"

const lacking: Readonly<Record<GroupType, ReadonlySet<Feature>>> = {
  Private: new Set(["Mute", "Admins"]),
  Public: new Set(),
  ChatRoom: new Set(["Unread"]),
  AVChatRoom: new Set([
    "Members",
    "Admins",
    "History",
    "Unread",
    "Receipts",
    "Extensions",
    "Conversations",
    "Directed"
  ]),
  Community: new Set(["Receipts", "Extensions", "Counters", "Conversations", "Directed"])
}

export const has = (type: GroupType, feature: Feature): boolean => !lacking[type].has(feature)

/** The type by the name that responses have. */
export const typeOf = (type: GroupType | "Work" | "Meeting"): GroupType => {
  switch (type) {
    case "Work":
      return "Private"
    case "Meeting":
      return "ChatRoom"
    default:
      return type
  }
}

/** The default and the highest limit of members; live groups have none. */
export const roomOf = (type: GroupType, { limits }: Settings): { readonly usual: number; readonly most: number } => {
  switch (type) {
    case "AVChatRoom":
      return { usual: Infinity, most: Infinity }
    case "Community":
      return { usual: limits.communityMembers, most: limits.communityMembers }
    default:
      return { usual: Math.min(limits.groupMembers, limits.maxGroupMembers), most: limits.maxGroupMembers }
  }
}
