import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { TopicResult } from "../model/topic.js"

/**
 * Deletes topics of a community, for good.
 *
 * The call can succeed as a whole while single topics fail: look at each `ErrorCode`, 110003 for a
 * topic that is gone already.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteTopics } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(deleteTopics, {
 *   GroupId: "@TGS#_club",
 *   TopicIdList: ["@TGS#_club@TOPIC#_books"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/49470
 */
export const deleteTopics = Endpoint.make("community.deleteTopics", {
  path: "million_group_open_http_svc/destroy_topic",
  idempotency: "idempotent",
  destroys: "these topics with their messages",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Ids of the topics to delete. */
    TopicIdList: Schema.Array(GroupId)
  }),
  success: () => ({
    /** One entry per topic. */
    DestroyResultItem: Schema.Array(TopicResult)
  }),
  errors: [10002, 10003, 10004, 10006, 10007, 10008, 10015, 10021, 10025, 11000, 110002, 110003],
  items: [{ list: "DestroyResultItem", key: "TopicId", code: "ErrorCode", info: "ErrorInfo" }]
})
