import type { Settings } from "../../Settings.js"
import { type Checked, ensure, reject } from "../rejection.js"
import { bytes } from "../utf8.js"
import type { Group } from "./state.js"

/** The profile fields of a call. */
interface Wanted {
  readonly Name?: string | undefined
  readonly Introduction?: string | undefined
  readonly Notification?: string | undefined
  readonly FaceUrl?: string | undefined
  readonly ApplyJoinOption?: string | undefined
  readonly InviteJoinOption?: string | undefined
  readonly SupportTopic?: 0 | 1 | undefined
  readonly EnablePermission?: 0 | 1 | undefined
  readonly DefaultPermission?: number | bigint | undefined
}

/** Rejects strings over the limits of the server pages, which are lower than those of the clients. */
export const checkProfile = ({ limits }: Settings, wanted: Wanted): Checked<void> => {
  const strings = [
    ["Name", wanted.Name, limits.groupNameBytes],
    ["Introduction", wanted.Introduction, limits.groupIntroductionBytes],
    ["Notification", wanted.Notification, limits.groupNotificationBytes],
    ["FaceUrl", wanted.FaceUrl, limits.groupFaceUrlBytes]
  ] as const
  for (const [name, value, limit] of strings)
    if (value !== undefined && bytes(value) > limit)
      return reject(
        10004,
        `Err_Group_Text_Too_Long: ${name}: expected at most ${limit} bytes of UTF-8, got ${bytes(value)}`
      )
  return ensure(wanted.Name !== "", 10004, "Err_Group_Name_Empty: Name: expected a name")
}

/** Sets the fields that are given. */
export const setProfile = (group: Group, wanted: Wanted): void => {
  group.name = wanted.Name ?? group.name
  group.introduction = wanted.Introduction ?? group.introduction
  group.notification = wanted.Notification ?? group.notification
  group.faceUrl = wanted.FaceUrl ?? group.faceUrl
  group.applyJoinOption = wanted.ApplyJoinOption ?? group.applyJoinOption
  group.inviteJoinOption = wanted.InviteJoinOption ?? group.inviteJoinOption
  group.supportTopic = wanted.SupportTopic ?? group.supportTopic
  group.enablePermission = wanted.EnablePermission ?? group.enablePermission
  group.defaultPermission = wanted.DefaultPermission ?? group.defaultPermission
}
