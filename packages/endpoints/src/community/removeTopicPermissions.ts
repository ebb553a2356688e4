import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { TopicResult } from "../model/topic.js"

/**
 * Takes the permissions in up to 50 topics from a permission group.
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
 * import { removeTopicPermissions } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(removeTopicPermissions, {
 *   GroupId: "@TGS#_club",
 *   PermissionGroupId: "@PMG#_hosts",
 *   TopicIdList: ["@TGS#_club@TOPIC#_books"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/61238
 */
export const removeTopicPermissions = Endpoint.make("community.removeTopicPermissions", {
  path: "group_open_http_svc/delete_topic_permission_group",
  idempotency: "idempotent",
  destroys: "the group's permissions in these topics",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Id of the permission group, which begins with `@PMG#_`. */
    PermissionGroupId: GroupId,
    /** Ids of the topics, at most 50. */
    TopicIdList: Schema.Array(GroupId).pipe(Schema.maxItems(50))
  }),
  success: () => ({
    /** One entry per topic. */
    TopicPermissionResultList: Schema.Array(TopicResult)
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 11000, 110006, 110008, 110011, 110013, 110014],
  items: [{ list: "TopicPermissionResultList", key: "TopicId", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "TopicIdList", size: 50 }]
})
