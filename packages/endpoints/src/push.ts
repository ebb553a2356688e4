/**
 * Pushes to all users or to some, attributes and tags (`v4/timpush`, and the older `v4/all_member_push` as `Legacy`).
 *
 * @since 0.1.0
 */
export { addTags } from "./push/addTags.js"
export { addTagsLegacy } from "./push/addTagsLegacy.js"
export { getAttributeNames } from "./push/getAttributeNames.js"
export { getAttributeNamesLegacy } from "./push/getAttributeNamesLegacy.js"
export { getAttributes } from "./push/getAttributes.js"
export { getAttributesLegacy } from "./push/getAttributesLegacy.js"
export { getTags } from "./push/getTags.js"
export { getTagsLegacy } from "./push/getTagsLegacy.js"
export { pushToAll } from "./push/pushToAll.js"
export { pushToAllLegacy } from "./push/pushToAllLegacy.js"
export { pushToUsers } from "./push/pushToUsers.js"
export { recallPush } from "./push/recallPush.js"
export { removeAllTags } from "./push/removeAllTags.js"
export { removeAllTagsLegacy } from "./push/removeAllTagsLegacy.js"
export { removeAttributes } from "./push/removeAttributes.js"
export { removeAttributesLegacy } from "./push/removeAttributesLegacy.js"
export { removeTags } from "./push/removeTags.js"
export { removeTagsLegacy } from "./push/removeTagsLegacy.js"
export { setAttributeNames } from "./push/setAttributeNames.js"
export { setAttributeNamesLegacy } from "./push/setAttributeNamesLegacy.js"
export { setAttributes } from "./push/setAttributes.js"
export { setAttributesLegacy } from "./push/setAttributesLegacy.js"
export type { MsgElement } from "./model/message.js"
export type { OtherMsgType } from "./model/element.js"
