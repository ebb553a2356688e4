/** Friends and blocklists (`Sns.*`). */
export { blackListAdd } from "./sns/blackListAdd.js"
export { blackListDelete } from "./sns/blackListDelete.js"
export { friendAdd } from "./sns/friendAdd.js"
export { friendDelete } from "./sns/friendDelete.js"
export { prevFriendAdd } from "./sns/prevFriendAdd.js"
export { prevFriendResponse } from "./sns/prevFriendResponse.js"
