/**
 * Friends, friend lists and blocklists (`v4/sns`).
 *
 * @since 0.1.0
 */
export { addLists } from "./relation/addLists.js"
export { deleteLists } from "./relation/deleteLists.js"
export { pullLists } from "./relation/pullLists.js"
