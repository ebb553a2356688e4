/**
 * Messages to bots (`Bot.*`).
 *
 * @since 0.1.0
 */
export { onC2CMessage } from "./bot/onC2CMessage.js"
export { onGroupMessage } from "./bot/onGroupMessage.js"
