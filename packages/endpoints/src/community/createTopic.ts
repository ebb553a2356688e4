import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { TopicName, topicProfile } from "../model/topic.js"

/**
 * Creates a topic in a community.
 *
 * A topic without a `TopicId` of your own gets a new id with each call, so a call with an unknown
 * outcome is not retried: a second one would make a second topic. With an id of your own a second
 * identical call responds with 10025. Only communities that were created with `SupportTopic` 1 have
 * topics.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { createTopic } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(createTopic, {
 *   GroupId: "@TGS#_club",
 *   TopicId: "@TGS#_club@TOPIC#_books",
 *   TopicName: "Books"
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/49471
 */
export const createTopic = Endpoint.make("community.createTopic", {
  path: "million_group_open_http_svc/create_topic",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /**
     * Id of your own choice: that of the community, `@TOPIC#_` and a part of your own. The service makes one when it
     * is left out.
     */
    TopicId: Schema.optional(Schema.String),
    /** Name of the topic, at most 30 bytes of UTF-8. */
    TopicName: TopicName,
    ...topicProfile
  }),
  success: () => ({
    /** Id of the topic, your own or the one that was made. */
    TopicId: Schema.String
  }),
  errors: [10002, 10003, 10004, 10006, 10007, 10008, 10010, 10015, 10016, 10025, 10036, 10037, 11000, 80001]
})
