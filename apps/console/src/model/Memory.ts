/** What the emulator remembers, as its snapshots have it. */

export interface Person {
  readonly userId: string
  /** Unix seconds, like every time here. */
  readonly time: number
}

export interface Friend extends Person {
  readonly lists: ReadonlyArray<string>
  readonly remark?: string | undefined
}

export interface Conversation {
  readonly type: "OneToOne" | "Group"
  /** The other account, or the group. */
  readonly peer: string
  readonly time: number
  readonly pinned: boolean
  readonly marks: ReadonlyArray<number>
  readonly customMark: string
  /** Numbers of conversation groups. */
  readonly groups: ReadonlyArray<number>
}

export interface Account {
  readonly userId: string
  readonly lists: ReadonlyArray<string>
  readonly friends: ReadonlyArray<Friend>
  readonly requests: ReadonlyArray<{ readonly from: string; readonly time: number }>
  readonly blocked: ReadonlyArray<Person>
  readonly following: ReadonlyArray<Person>
  readonly profile: Readonly<Record<string, string | number>>
  readonly conversations?: ReadonlyArray<Conversation> | undefined
  readonly conversationGroups?:
    | { readonly names: ReadonlyArray<{ readonly number: number; readonly name: string }> }
    | undefined
  /** When its mutes end; 0 or past where there is none. */
  readonly mutedUntil?: { readonly oneToOne: number; readonly groups: number } | undefined
}

/** A message of a chat or of a group. */
export interface Message {
  readonly sequence: number
  readonly from: string
  readonly time: number
  readonly body: ReadonlyArray<unknown>
}

export interface ChatMessage extends Message {
  readonly to: string
  readonly recalled: boolean
  readonly unread: boolean
}

export interface Chat {
  readonly between: readonly [string, string]
  readonly messages: ReadonlyArray<ChatMessage>
}

export interface GroupMessage extends Message {
  readonly state: "Sent" | "Deleted" | "Recalled"
}

export interface Member {
  readonly userId: string
  readonly role: "Owner" | "Admin" | "Member"
  readonly joinTime: number
  readonly nameCard: string
}

export interface Group {
  readonly groupId: string
  readonly type: string
  readonly name: string
  readonly owner?: string | undefined
  readonly introduction: string
  readonly notification: string
  readonly faceUrl: string
  readonly createTime: number
  readonly maxMembers?: number | undefined
  readonly applyJoinOption: string
  readonly muteAll: boolean
  readonly members: ReadonlyArray<Member>
  readonly messages: ReadonlyArray<GroupMessage>
  /** Ends of mutes and bans by account. */
  readonly muted: Readonly<Record<string, number>>
  readonly banned: Readonly<Record<string, number>>
  readonly attributes: Readonly<Record<string, string>>
  readonly counters: Readonly<Record<string, string>>
  readonly custom: Readonly<Record<string, string>>
}

export interface Memory {
  readonly accounts: ReadonlyArray<Account>
  readonly deleted: ReadonlyArray<Person>
  readonly groups?: ReadonlyArray<Group> | undefined
  readonly chats?: ReadonlyArray<Chat> | undefined
  readonly [more: string]: unknown
}

/** The end of a mute that never ends. */
const forever = 4_294_967_295

/** Whether something that ends at a time goes on. */
export const lasts = (until: number, now: number): boolean => until > now

/** Says when something ends; `moment` shows a time. */
export const untilText = (until: number, moment: (seconds: number) => string): string =>
  until === forever ? "for good" : `until ${moment(until)}`

const textOfElement = (element: unknown): string => {
  const { MsgContent, MsgType } = (element ?? {}) as { readonly MsgType?: unknown; readonly MsgContent?: unknown }
  const { Data, Text } = (MsgContent ?? {}) as { readonly Text?: unknown; readonly Data?: unknown }
  if (typeof Text === "string") return Text
  const kind = typeof MsgType === "string" ? MsgType.replace(/^TIM|Elem$/g, "") : "element"
  return typeof Data === "string" ? `[${kind}] ${Data}` : `[${kind}]`
}

/** What a message says, in one line: its texts, and the kinds of its other elements. */
export const textOf = ({ body }: Message): string => body.map(textOfElement).join(" ")
