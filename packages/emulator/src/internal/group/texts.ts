import type { Settings } from "../../Settings.js"
import { type Refusal, refuse } from "../refusal.js"
import { bytes } from "../text.js"
import type { Group } from "./state.js"

/** What a call says of a group's profile. */
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

/** Refuses texts over the limits that the server pages state, which are narrower than what clients let through. */
export const checkTexts = ({ limits }: Settings, wanted: Wanted): Refusal | undefined => {
  const texts = [
    ["Name", wanted.Name, limits.groupNameBytes],
    ["Introduction", wanted.Introduction, limits.groupIntroductionBytes],
    ["Notification", wanted.Notification, limits.groupNotificationBytes],
    ["FaceUrl", wanted.FaceUrl, limits.groupFaceUrlBytes]
  ] as const
  for (const [name, text, limit] of texts)
    if (text !== undefined && bytes(text) > limit)
      return refuse(
        10004,
        `Err_Group_Text_Too_Long: ${name}: expected at most ${limit} bytes of UTF-8, got ${bytes(text)}`
      )
  return wanted.Name === "" ? refuse(10004, "Err_Group_Name_Empty: Name: expected a name") : undefined
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
