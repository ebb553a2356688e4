import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { TopicPermission } from "../model/topic.js"

/**
 * Modifies the permissions that a permission group has in topics.
 *
 * What the response holds and how many topics a call takes is not documented; the calls that add and
 * remove take 50 and have one result per topic. The error codes of its page are not known: these are
 * the ones that the page of error codes has for permission groups, and those of the other calls of
 * communities.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { modifyTopicPermissions } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(modifyTopicPermissions, {
 *   GroupId: "@TGS#_club",
 *   PermissionGroupId: "@PMG#_hosts",
 *   TopicPermissionList: [{ TopicId: "@TGS#_club@TOPIC#_books", Permission: 8 }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/61237
 */
export const modifyTopicPermissions = Endpoint.make("community.modifyTopicPermissions", {
  path: "group_open_http_svc/set_topic_permission_group",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Id of the permission group, which begins with `@PMG#_`. */
    PermissionGroupId: GroupId,
    /** New permissions per topic. */
    TopicPermissionList: Schema.Array(TopicPermission)
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 11000, 110006, 110008, 110011, 110013, 110014]
})
