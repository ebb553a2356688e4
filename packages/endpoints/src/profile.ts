/** User profiles (`v4/profile`). */
export { getProfiles } from "./profile/getProfiles.js"
export { setProfile } from "./profile/setProfile.js"
