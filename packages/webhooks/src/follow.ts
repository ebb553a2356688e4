/**
 * Follows (`Follow.*`).
 *
 * @since 0.1.0
 */
export { afterFollowAdd } from "./follow/afterFollowAdd.js"
export { afterFollowDelete } from "./follow/afterFollowDelete.js"
