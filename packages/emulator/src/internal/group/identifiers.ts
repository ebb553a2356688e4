import type { World } from "../handler.js"
import { type Refusal, refuse } from "../refusal.js"
import { bytes } from "../text.js"
import type { GroupType } from "./state.js"

const printable = /^[\x20-\x7e]+$/

/** Whether a text can be the id of a group. */
export const isGroupId = (groupId: string): boolean => bytes(groupId) <= 48 && printable.test(groupId)

/** Refuses ids that one may not choose: those of communities start with `@TGS#_`, all others not with `@TGS#`. */
export const checkOwnId = (groupId: string, type: GroupType): Refusal | undefined => {
  const rightly = type === "Community" ? groupId.startsWith("@TGS#_") : !groupId.startsWith("@TGS#")
  return isGroupId(groupId) && rightly
    ? undefined
    : refuse(
        10004,
        `Err_Group_Id_Invalid: GroupId: expected at most 48 printable ASCII characters that ${type === "Community" ? "start with @TGS#_" : "do not start with @TGS#"}`
      )
}

/** Mixes the bits of a number, so that ids do not show the order in which groups were made. No two become equal. */
const mixed = (serial: number): number => {
  const once = Math.imul(serial ^ (serial >>> 16), 0x85ebca6b)
  return Math.imul(once ^ (once >>> 13), 0xc2b2ae35) >>> 0
}

/** Makes the id of a group that was given none. */
export const newGroupId = ({ state }: World, type: GroupType): string => {
  const prefix = type === "Community" ? "@TGS#_" : type === "AVChatRoom" ? "@TGS#a" : "@TGS#2"
  return (
    prefix +
    mixed(state.groupsMade + 1)
      .toString(36)
      .toUpperCase()
      .padStart(7, "0")
  )
}
