/**
 * Profiles (`Profile.*`).
 *
 * @since 0.1.0
 */
export { portraitSet } from "./profile/portraitSet.js"
