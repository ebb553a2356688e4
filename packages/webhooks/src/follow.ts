/** Follows (`Follow.*`). */
export { afterFollowAdd } from "./follow/afterFollowAdd.js"
export { afterFollowDelete } from "./follow/afterFollowDelete.js"
