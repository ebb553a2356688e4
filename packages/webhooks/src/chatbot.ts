/** Signals of clients to smart bots (`Chatbot.*`). */
export { onC2CSignalMessage } from "./chatbot/onC2CSignalMessage.js"
