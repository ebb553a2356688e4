import type { Settings } from "../../Settings.js"
import { bytes } from "../utf8.js"

/** Value of a profile field or a custom friend field. */
export type FieldValue = string | number

const string = { is: "string" } as const
const uint32 = { is: "uint32" } as const
const oneOf = (...values: ReadonlyArray<string>) => ({ is: "oneOf", values }) as const

type Kind = typeof string | typeof uint32 | ReturnType<typeof oneOf>

const standard: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["Tag_Profile_IM_Nick", string],
  ["Tag_Profile_IM_Gender", oneOf("Gender_Type_Unknown", "Gender_Type_Female", "Gender_Type_Male")],
  ["Tag_Profile_IM_BirthDay", uint32],
  ["Tag_Profile_IM_Location", string],
  ["Tag_Profile_IM_SelfSignature", string],
  [
    "Tag_Profile_IM_AllowType",
    oneOf("AllowType_Type_NeedConfirm", "AllowType_Type_AllowAny", "AllowType_Type_DenyAny")
  ],
  ["Tag_Profile_IM_Language", uint32],
  ["Tag_Profile_IM_Image", string],
  ["Tag_Profile_IM_MsgSettings", uint32],
  ["Tag_Profile_IM_AdminForbidType", oneOf("AdminForbid_Type_None", "AdminForbid_Type_SendOut")],
  ["Tag_Profile_IM_Level", uint32],
  ["Tag_Profile_IM_Role", uint32]
])

const friendTags: ReadonlySet<string> = new Set([
  "Tag_SNS_IM_Group",
  "Tag_SNS_IM_Remark",
  "Tag_SNS_IM_AddSource",
  "Tag_SNS_IM_AddWording",
  "Tag_SNS_IM_AddTime"
])

const declared = (tag: string, prefix: string, fields: ReadonlyArray<string> | "any"): boolean =>
  tag.startsWith(prefix) &&
  /^[A-Za-z]{1,8}$/.test(tag.slice(prefix.length)) &&
  (fields === "any" || fields.includes(tag) || fields.includes(tag.slice(prefix.length)))

/** Whether the app has a custom friend field. */
export const isCustomFriendTag = (tag: string, { console }: Settings): boolean =>
  declared(tag, "Tag_SNS_Custom_", console.friendFields)

const isCustomProfileTag = (tag: string, { console }: Settings): boolean =>
  declared(tag, "Tag_Profile_Custom_", console.profileFields)

export const isProfileTag = (tag: string, settings: Settings): boolean =>
  standard.has(tag) || isCustomProfileTag(tag, settings)

export const isFriendTag = (tag: string, settings: Settings): boolean =>
  friendTags.has(tag) || isCustomFriendTag(tag, settings)

/** Returns the error code and the reason with which a value of a profile field is rejected. */
export const fieldViolation = (
  tag: string,
  value: unknown,
  settings: Settings
): { readonly code: number; readonly why: string } | undefined => {
  const kind = standard.get(tag) ?? (isCustomProfileTag(tag, settings) ? string : undefined)
  if (kind === undefined) return { code: 40009, why: "no such field" }
  if (kind.is === "uint32") {
    if (typeof value !== "number") return { code: 40610, why: "expected an integer" }
    return Number.isInteger(value) && value >= 0 && value <= 0xff_ff_ff_ff
      ? undefined
      : { code: 40605, why: "expected an integer from 0 to 4294967295" }
  }
  if (typeof value !== "string") return { code: 40610, why: "expected a string" }
  if (kind.is === "oneOf")
    return kind.values.includes(value) ? undefined : { code: 40605, why: `expected ${kind.values.join(" or ")}` }
  const limit = tag === "Tag_Profile_IM_Location" ? settings.limits.locationBytes : 500
  return bytes(value) > limit ? { code: 40601, why: `expected at most ${limit} bytes of UTF-8` } : undefined
}
