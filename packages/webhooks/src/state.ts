/** Whether accounts are online (`State.*`). */
export { stateChange } from "./state/stateChange.js"
