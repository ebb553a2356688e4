import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { Int64 } from "../model/integers.js"

/**
 * Gets the permissions that a permission group has in topics.
 *
 * Each topic has an `ErrorCode` of its own. The error codes of its page are not known: these are the
 * ones that the page of error codes has for permission groups, and those of the other calls of
 * communities.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getTopicPermissions } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(getTopicPermissions, {
 *   GroupId: "@TGS#_club",
 *   PermissionGroupId: "@PMG#_hosts"
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/61239
 */
export const getTopicPermissions = Endpoint.make("community.getTopicPermissions", {
  path: "group_open_http_svc/get_topic_permission_group",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Id of the permission group, which begins with `@PMG#_`. */
    PermissionGroupId: GroupId,
    /**
     * Ids of the topics, all of them when it is left out. The table of the page requires it, its text and first sample
     * do not.
     */
    TopicIdList: Schema.optional(Schema.Array(GroupId))
  }),
  success: () => ({
    /** One entry per topic. */
    TopicPermissionResultList: Schema.Array(
      Schema.Struct({
        /** Result of this topic, 0 for success. */
        ErrorCode: Schema.optional(Schema.Int),
        /** Reason of the failure. */
        ErrorInfo: Schema.optional(Schema.String),
        /** Id of the topic. */
        TopicId: Schema.optional(Schema.String),
        /** Mask of 64 bits for the topic; `addTopicPermissions` says what the bits mean. */
        Permission: Schema.optional(Int64)
      })
    )
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 11000, 110006, 110008, 110011, 110013, 110014],
  items: [{ list: "TopicPermissionResultList", key: "TopicId", code: "ErrorCode", info: "ErrorInfo" }]
})
