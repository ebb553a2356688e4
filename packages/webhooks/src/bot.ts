/** Messages to bots (`Bot.*`). */
export { onC2CMessage } from "./bot/onC2CMessage.js"
export { onGroupMessage } from "./bot/onGroupMessage.js"
