/**
 * Whether accounts are online (`State.*`).
 *
 * @since 0.1.0
 */
export { stateChange } from "./state/stateChange.js"
