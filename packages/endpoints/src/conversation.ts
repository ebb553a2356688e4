/**
 * Conversations: the lists of users, groups of conversations and marks (`v4/recentcontact`).
 *
 * @since 0.1.0
 */
export { createConversationGroup } from "./conversation/createConversationGroup.js"
export { deleteConversation } from "./conversation/deleteConversation.js"
export { deleteConversationGroup } from "./conversation/deleteConversationGroup.js"
export { listConversationGroups } from "./conversation/listConversationGroups.js"
export { listConversations } from "./conversation/listConversations.js"
export { markConversations } from "./conversation/markConversations.js"
export { pinConversations } from "./conversation/pinConversations.js"
export { searchConversationGroups } from "./conversation/searchConversationGroups.js"
export { updateConversationGroup } from "./conversation/updateConversationGroup.js"
