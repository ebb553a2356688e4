/**
 * What clients send through to smart bots (`Chatbot.*`).
 *
 * @since 0.1.0
 */
export { onC2CSignalMessage } from "./chatbot/onC2CSignalMessage.js"
