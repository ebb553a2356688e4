/**
 * Operations: figures, message archives, addresses of servers, files (`v4/openconfigsvr`, `v4/im_cos_msg` and
 * others).
 */
export { blockFile } from "./operation/blockFile.js"
export { getMessageArchives } from "./operation/getMessageArchives.js"
export { getServerAddresses } from "./operation/getServerAddresses.js"
export { getStatistics } from "./operation/getStatistics.js"
export { signFileUrls } from "./operation/signFileUrls.js"
export { unblockFile } from "./operation/unblockFile.js"
