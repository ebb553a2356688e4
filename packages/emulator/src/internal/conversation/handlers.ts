import type { Handler } from "../handler.js"
import { conversations } from "./conversations.js"
import { conversationGroups } from "./groups.js"
import { conversationMarks } from "./marks.js"

export const conversation: ReadonlyArray<Handler> = [...conversations, ...conversationGroups, ...conversationMarks]
