/**
 * Friends, friend lists and blocklists (`v4/sns`).
 *
 * @since 0.1.0
 */
export { addFriends } from "./relation/addFriends.js"
export { addLists } from "./relation/addLists.js"
export { addToBlocklist } from "./relation/addToBlocklist.js"
export { checkBlocklist } from "./relation/checkBlocklist.js"
export { checkFriends } from "./relation/checkFriends.js"
export { deleteAllFriends } from "./relation/deleteAllFriends.js"
export { deleteFriends } from "./relation/deleteFriends.js"
export { deleteLists } from "./relation/deleteLists.js"
export { importFriends } from "./relation/importFriends.js"
export { pullBlocklist } from "./relation/pullBlocklist.js"
export { pullFriends } from "./relation/pullFriends.js"
export { pullLists } from "./relation/pullLists.js"
export { pullSpecifiedFriends } from "./relation/pullSpecifiedFriends.js"
export { removeFromBlocklist } from "./relation/removeFromBlocklist.js"
export { updateFriends } from "./relation/updateFriends.js"
