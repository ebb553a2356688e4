import { library } from "../../config/tsup.js"

export default library("Utf8", "Json", "Endpoint", "Enum", "ErrorCode", "Check", "ChatError", "Chat")
