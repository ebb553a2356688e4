/** A conversation on the list of an account. */
export interface Conversation {
  readonly type: "OneToOne" | "Group"
  /** The other account, or the group. */
  readonly peer: string
  /** Time of the last message or change, in Unix seconds. */
  time: number
  pinned: boolean
  /** Numbers of the standard marks that are set, from 0 to 63. */
  readonly marks: Set<number>
  customMark: string
  /** Numbers of the conversation groups that it is in. */
  readonly groups: Set<number>
}
