/** Followers and followings (`v4/follow`). */
export { checkFollows } from "./follow/checkFollows.js"
export { countFollows } from "./follow/countFollows.js"
export { followUsers } from "./follow/followUsers.js"
export { pullFollows } from "./follow/pullFollows.js"
export { unfollowUsers } from "./follow/unfollowUsers.js"
