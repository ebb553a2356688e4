/**
 * Which calls a person is asked about before, and what of.
 *
 * A call is asked about when it deletes, removes, recalls or clears something, writes over a message, ends logins, bans, or
 * reaches everyone at once. A switch that the same call sets back is not: muting, pinning, marking, blocking a file.
 */
import type * as Endpoint from "@tcchat/core/Endpoint"

type Payload = Readonly<Record<string, unknown>>

/** What a call takes away; a function where that depends on the request, and then nothing where it takes nothing away. */
type Loss = string | ((payload: Payload) => string | undefined)

const extension: Loss = ({ OperateType: type }) =>
  type === 2
    ? "the named keys of the message's extension"
    : type === 3
      ? "all keys of the message's extension"
      : undefined

const everyone: Loss = ({ Condition: condition }) =>
  condition === undefined ? "nothing, but reaches every user of the app, as no Condition is given" : undefined

/** Calls that are asked about, by their wire path. */
const losses: Readonly<Record<string, Loss>> = {
  "all_member_push/im_push": everyone,
  "all_member_push/im_remove_all_tags": "all tags of these users",
  "all_member_push/im_remove_attr": "the named attributes of these users",
  "all_member_push/im_remove_tag": "the named tags of these users",
  "follow/follow_delete": "the follows of these users",
  "group_open_avchatroom_http_svc/del_robots": "these robots from the member list",
  "group_open_http_svc/ban_group_member": "the membership of these users, who cannot come back while the ban lasts",
  "group_open_http_svc/clear_group_attr": "all attributes of the group",
  "group_open_http_svc/clear_group_msg": "the history of the group, for all its members",
  "group_open_http_svc/delete_group_attr": "the named attributes of the group",
  "group_open_http_svc/delete_group_counter": "the named counters of the group",
  "group_open_http_svc/delete_group_member": "the membership of these users",
  "group_open_http_svc/delete_group_msg_by_sender": "the messages of this sender",
  "group_open_http_svc/delete_permission_group_member": "the permissions that these users have through the group",
  "group_open_http_svc/delete_topic_permission_group": "the group's permissions in these topics",
  "group_open_http_svc/destroy_group": "the group with its members and messages",
  "group_open_http_svc/destroy_permission_group": "these permission groups with their members",
  "group_open_http_svc/group_msg_recall": "these messages, for all members",
  "group_open_http_svc/send_broadcast_msg": "nothing, but reaches all live groups of the app",
  "group_open_http_svc/set_group_attr": "all attributes of the group that the request does not name",
  "im_open_login_svc/account_delete": "these accounts with their friends, profiles, groups and conversations",
  "im_open_login_svc/kick": "every login of the account, and each UserSig that it has",
  "million_group_open_http_svc/destroy_topic": "these topics with their messages",
  "official_account_open_http_svc/delete_subscriber": "the subscription of these users",
  "official_account_open_http_svc/destroy_official_account": "the official account with its subscribers",
  "official_account_open_http_svc/official_account_msg_recall": "these messages, for all subscribers",
  "openim/admin_msgwithdraw": "the message, for both sides",
  "openim/delete_c2c_msg_ramble": "these messages from one side's history",
  "openim/modify_c2c_msg": "what the message said before",
  "openim/modify_group_msg": "what the message said before",
  "openim_msg_ext_http_svc/group_set_key_values": extension,
  "openim_msg_ext_http_svc/set_key_values": extension,
  "openim_robot_http_svc/delete_robot": "the robot account",
  "recentcontact/del_contact_group": "the conversation groups; their conversations stay",
  "recentcontact/delete": "the conversation from the list of the account",
  "sns/black_list_add": "the friendships with these users, in both directions",
  "sns/black_list_delete": "these users from the blocklist, who can write to the account again",
  "sns/friend_delete": "the friendships with these users",
  "sns/friend_delete_all": "all friends of the account",
  "sns/group_delete": "the lists; the friends in them stay friends",
  "timpush/clear_all_tags": "all tags of these users",
  "timpush/push": everyone,
  "timpush/remove_attr": "the named attributes of these users",
  "timpush/remove_tag": "the named tags of these users",
  "timpush/revoke": "the push from all devices that have not shown it",
  "timpush/add_tag": ({ Replace: replace }) =>
    replace === 1 ? "all tags of these users that the request does not name" : undefined
}

/** Calls that write and are not asked about, by their wire path. */
const harmless = new Set(
  `all_member_push/im_add_tag all_member_push/im_set_attr all_member_push/im_set_attr_name
  follow/follow_add
  group_open_avchatroom_http_svc/add_robots group_open_avchatroom_http_svc/modify_admin
  group_open_avchatroom_http_svc/modify_user_info
  group_open_http_svc/add_group_member group_open_http_svc/add_permission_group_member
  group_open_http_svc/add_topic_permission_group group_open_http_svc/change_group_owner
  group_open_http_svc/create_group group_open_http_svc/create_permission_group
  group_open_http_svc/forbid_send_msg group_open_http_svc/group_msg_receipt
  group_open_http_svc/import_group group_open_http_svc/import_group_member
  group_open_http_svc/import_group_msg group_open_http_svc/import_topic
  group_open_http_svc/modify_group_attr group_open_http_svc/modify_group_base_info
  group_open_http_svc/modify_group_member_info group_open_http_svc/modify_permission_group
  group_open_http_svc/send_group_msg group_open_http_svc/send_group_system_notification
  group_open_http_svc/set_topic_permission_group group_open_http_svc/set_unread_msg_num
  group_open_http_svc/unban_group_member group_open_http_svc/update_group_counter
  im_cos_msg/allow_banned_object im_cos_msg/forbid_illegal_object
  im_open_login_svc/account_import im_open_login_svc/multiaccount_import
  million_group_open_http_svc/create_topic million_group_open_http_svc/modify_topic
  official_account_open_http_svc/add_subscriber official_account_open_http_svc/create_official_account
  official_account_open_http_svc/modify_official_account_base_info
  official_account_open_http_svc/modify_subscriber_info
  official_account_open_http_svc/send_official_account_msg
  openconfigsvr/setnospeaking
  openim/admin_set_msg_read openim/batchsendmsg openim/c2c_msg_read_receipt openim/importmsg openim/sendmsg
  openim_robot_http_svc/create_robot openim_robot_http_svc/send_stream_msg
  profile/portrait_set
  recentcontact/create_contact_group recentcontact/mark_contact recentcontact/top
  recentcontact/update_contact_group
  sns/friend_add sns/friend_import sns/friend_update sns/group_add
  timpush/batch timpush/set_attr timpush/set_attr_name`.split(/\s+/)
)

/** What a call without a definition is judged by: the words of its command. */
const taking =
  /^(?:del|kick|kickout|ban|drop|purge|reset|clear|clean)$|^(?:delete|remove|destroy|dissolve|disband|revoke|recall|invalidate)|withdraw/

const sounds = (path: string): boolean =>
  path
    .replace(/^.*\//, "")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => taking.test(word))

type Facts = Pick<Endpoint.Any, "path" | "idempotency">

/** Whether somebody has judged the call. */
export const isJudged = ({ idempotency, path }: Facts): boolean =>
  idempotency === "read" || harmless.has(path) || Object.hasOwn(losses, path)

/** Whether a person is asked before a call: always, or where the request says so. */
export const verdict = ({ idempotency, path }: Facts): "always" | "sometimes" | "never" => {
  if (idempotency === "read" || harmless.has(path)) return "never"
  const loss = losses[path]
  if (loss === undefined) return sounds(path) ? "always" : "never"
  return typeof loss === "string" ? "always" : "sometimes"
}

/** What a call takes away, if it takes anything away. */
export const lossOf = (facts: Facts, payload: Payload): string | undefined => {
  const loss = losses[facts.path]
  if (typeof loss === "function") return loss(payload)
  return verdict(facts) === "always" ? (loss ?? "what its name says, as far as it can be told from that") : undefined
}
