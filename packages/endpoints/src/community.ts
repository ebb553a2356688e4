/**
 * Communities: topics and permission groups (`v4/million_group_open_http_svc`, `v4/group_open_http_svc`).
 *
 * @since 0.1.0
 */
export { addPermissionGroupMembers } from "./community/addPermissionGroupMembers.js"
export { addTopicPermissions } from "./community/addTopicPermissions.js"
export { countOnlineMembers } from "./community/countOnlineMembers.js"
export { createPermissionGroup } from "./community/createPermissionGroup.js"
export { createTopic } from "./community/createTopic.js"
export { deletePermissionGroups } from "./community/deletePermissionGroups.js"
export { deleteTopics } from "./community/deleteTopics.js"
export { getPermissionGroups } from "./community/getPermissionGroups.js"
export { getTopicPermissions } from "./community/getTopicPermissions.js"
export { getTopics } from "./community/getTopics.js"
export { importTopic } from "./community/importTopic.js"
export { listPermissionGroupMembers } from "./community/listPermissionGroupMembers.js"
export { modifyPermissionGroup } from "./community/modifyPermissionGroup.js"
export { modifyTopic } from "./community/modifyTopic.js"
export { modifyTopicPermissions } from "./community/modifyTopicPermissions.js"
export { removePermissionGroupMembers } from "./community/removePermissionGroupMembers.js"
export { removeTopicPermissions } from "./community/removeTopicPermissions.js"
