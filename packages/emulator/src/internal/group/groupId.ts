import type { World } from "../handler.js"
import { type Checked, ensure } from "../rejection.js"
import { bytes } from "../utf8.js"
import type { GroupType } from "./state.js"

const printable = /^[\x20-\x7e]+$/

/** Whether a string can be the id of a group. */
export const isGroupId = (groupId: string): boolean => bytes(groupId) <= 48 && printable.test(groupId)

/** Rejects ids with the wrong prefix: a community has `@TGS#_`, any other group must not have `@TGS#`. */
export const checkOwnId = (groupId: string, type: GroupType): Checked<void> => {
  const prefixed = type === "Community" ? groupId.startsWith("@TGS#_") : !groupId.startsWith("@TGS#")
  return ensure(
    isGroupId(groupId) && prefixed,
    10004,
    `Err_Group_Id_Invalid: GroupId: expected at most 48 printable ASCII characters that ${type === "Community" ? "start with @TGS#_" : "do not start with @TGS#"}`
  )
}

/** Mixes the bits of a number, so that ids do not show the order of creation. The mapping is one to one. */
const mixed = (serial: number): number => {
  const once = Math.imul(serial ^ (serial >>> 16), 0x85ebca6b)
  return Math.imul(once ^ (once >>> 13), 0xc2b2ae35) >>> 0
}

/** Makes an id for a new group. */
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
