import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { ProfileItem } from "../model/profileItem.js"

/**
 * Sets fields of the profile of one account; the others stay as they are.
 *
 * One field that is rejected fails the whole call: 40009 unknown tag, 40610 wrong type, 40605 bad
 * value, 40601 over 500 bytes, 40008 not writable.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { setProfile } from "@tcchat/endpoints/profile"
 *
 * export const program = ChatClient.call(setProfile, {
 *   From_Account: "id",
 *   ProfileItem: [
 *     { Tag: "Tag_Profile_IM_Nick", Value: "Sun" },
 *     { Tag: "Tag_Profile_Custom_Team", Value: "north" }
 *   ]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34916
 */
export const setProfile = Endpoint.make("profile.setProfile", {
  path: "profile/portrait_set",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** User whose profile is set. */
    From_Account: UserId,
    /** Fields to set. */
    ProfileItem: Schema.Array(ProfileItem)
  }),
  success: {},
  errors: [40001, 40003, 40004, 40005, 40006, 40008, 40009, 40601, 40605, 40610]
})
