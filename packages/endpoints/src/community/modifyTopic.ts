import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { TopicName, topicProfile } from "../model/topic.js"

/**
 * Modifies a topic of a community.
 *
 * What is left out stays as it is.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { modifyTopic } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(modifyTopic, {
 *   GroupId: "@TGS#_club",
 *   TopicId: "@TGS#_club@TOPIC#_books",
 *   Notification: "One book a month"
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/49468
 */
export const modifyTopic = Endpoint.make("community.modifyTopic", {
  path: "million_group_open_http_svc/modify_topic",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Id of the topic. */
    TopicId: GroupId,
    /** Name of the topic, at most 30 bytes of UTF-8. */
    TopicName: Schema.optional(TopicName),
    ...topicProfile,
    /** `On` mutes all but the owner, the admins and the admins of the app. */
    MuteAllMember: Schema.optional(Enum.open("On", "Off"))
  }),
  success: {},
  errors: [10002, 10003, 10004, 10006, 10007, 10008, 10010, 10015, 10016, 11000, 80001]
})
