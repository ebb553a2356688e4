/** Alarms about the use of the API (`Alert.*`). */
export { requestOverLimit } from "./alert/requestOverLimit.js"
