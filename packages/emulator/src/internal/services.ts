import type * as Endpoint from "@tcchat/core/Endpoint"

/** How the services under `v4/` differ: in error codes and in the shape of responses. */
export interface Convention {
  /** Error code of an invalid payload. */
  readonly invalid: number
  /** Error code for an identifier that is not an admin. */
  readonly adminNeeded: number
  /** Whether an account may read and write its own data. */
  readonly ownData: boolean
  /** Whether responses have `ErrorDisplay`. */
  readonly display: boolean
  /** Whether responses have no `ActionStatus`. */
  readonly bare?: true
  /** The prefix of `ErrorInfo`. */
  readonly prefix: string
}

const group: Convention = {
  invalid: 10004,
  adminNeeded: 60010,
  ownData: false,
  display: false,
  prefix: "Err_Group_"
}

const openim: Convention = { invalid: 90001, adminNeeded: 90009, ownData: false, display: false, prefix: "Err_OpenIM_" }

const mute: Convention = {
  invalid: 130001,
  adminNeeded: 60010,
  ownData: false,
  display: false,
  bare: true,
  prefix: "Err_Mute_"
}

const audit: Convention = { invalid: 2003, adminNeeded: 2004, ownData: false, display: false, prefix: "Err_Audit_" }

/** By service, or by path where the endpoints of a service differ. */
const conventions: Readonly<Record<string, Convention>> = {
  sns: { invalid: 30001, adminNeeded: 30004, ownData: true, display: true, prefix: "Err_SNS_" },
  follow: { invalid: 30001, adminNeeded: 30004, ownData: false, display: true, prefix: "Err_Follow_" },
  profile: { invalid: 40001, adminNeeded: 40004, ownData: false, display: true, prefix: "Err_Profile_" },
  im_open_login_svc: { invalid: 70402, adminNeeded: 70403, ownData: false, display: false, prefix: "Err_Account_" },
  group_open_http_svc: group,
  group_open_attr_http_svc: group,
  group_open_avchatroom_http_svc: group,
  million_group_open_http_svc: group,
  official_account_open_http_svc: { ...group, prefix: "Err_OfficialAccount_" },
  openim_msg_ext_http_svc: { ...group, prefix: "Err_Ext_" },
  openim,
  recentcontact: { invalid: 50002, adminNeeded: 50003, ownData: false, display: true, prefix: "Err_Recent_Contact_" },
  "openconfigsvr/setnospeaking": mute,
  "openconfigsvr/getnospeaking": mute,
  im_msg_audit: audit,
  im_msg_audit_mgr: audit,
  timpush: { ...openim, prefix: "Err_Push_" },
  all_member_push: { ...openim, prefix: "Err_Push_" }
}

/** The codes of the gateway, for services without codes in the pages. */
const gateway: Convention = { invalid: 60003, adminNeeded: 60010, ownData: false, display: true, prefix: "Err_" }

export const conventionOf = ({ path }: Endpoint.Any): Convention =>
  conventions[path] ?? conventions[path.slice(0, path.indexOf("/"))] ?? gateway

/** The `ErrorInfo` of a success, where the page shows one. */
const infos: ReadonlyMap<string, string> = new Map([
  ["sns/group_delete", "0"],
  ["sns/friend_delete", "0"],
  ["openim/modify_group_msg", "succeed"]
])

export const successInfo = ({ path }: Endpoint.Any): string => infos.get(path) ?? ""
