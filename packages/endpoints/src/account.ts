/** Accounts and their online status (`v4/im_open_login_svc`, `v4/openim/query_online_status`). */
export { checkAccounts } from "./account/checkAccounts.js"
export { deleteAccounts } from "./account/deleteAccounts.js"
export { importAccount } from "./account/importAccount.js"
export { importAccounts } from "./account/importAccounts.js"
export { invalidateLogin } from "./account/invalidateLogin.js"
export { queryOnlineStatus } from "./account/queryOnlineStatus.js"
