/** Profiles (`Profile.*`). */
export { portraitSet } from "./profile/portraitSet.js"
