/**
 * User profiles (`v4/profile`).
 *
 * @since 0.1.0
 */
export { getProfiles } from "./profile/getProfiles.js"
export { setProfile } from "./profile/setProfile.js"
