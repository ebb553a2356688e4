import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { TopicPermission, TopicResult } from "../model/topic.js"

/**
 * Gives a permission group permissions in up to 50 topics.
 *
 * The call succeeds as a whole even when single topics fail: look at each `ErrorCode`. The error codes
 * of its page are not known: these are the ones that the page of error codes has for permission
 * groups, and those of the other calls of communities.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addTopicPermissions } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(addTopicPermissions, {
 *   GroupId: "@TGS#_club",
 *   PermissionGroupId: "@PMG#_hosts",
 *   TopicPermissionList: [{ TopicId: "@TGS#_club@TOPIC#_books", Permission: 4 + 8 }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/61236
 */
export const addTopicPermissions = Endpoint.make("community.addTopicPermissions", {
  path: "group_open_http_svc/add_topic_permission_group",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Id of the permission group, which begins with `@PMG#_`. */
    PermissionGroupId: GroupId,
    /** Permissions per topic, at most 50. */
    TopicPermissionList: Schema.Array(TopicPermission).pipe(Schema.maxItems(50))
  }),
  success: () => ({
    /** One entry per topic. */
    TopicPermissionResultList: Schema.Array(TopicResult)
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 11000, 110006, 110008, 110010, 110013],
  items: [{ list: "TopicPermissionResultList", key: "TopicId", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "TopicPermissionList", size: 50 }]
})
