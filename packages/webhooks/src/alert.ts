/**
 * Alarms about the use of the API (`Alert.*`).
 *
 * @since 0.1.0
 */
export { requestOverLimit } from "./alert/requestOverLimit.js"
