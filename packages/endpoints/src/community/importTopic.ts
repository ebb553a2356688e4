import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { TopicName, topicProfile } from "../model/topic.js"

/**
 * Imports a topic from another system, without webhooks and notifications.
 *
 * With a `TopicId` of your own a second identical call responds with 10021; without one it makes a second topic, so a
 * call with an unknown outcome is not retried. The call stands under `group_open_http_svc`, unlike the others for
 * topics.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { importTopic } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(importTopic, {
 *   GroupId: "@TGS#_club",
 *   TopicName: "Books",
 *   CreateTime: 1448357837
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/53448
 */
export const importTopic = Endpoint.make("community.importTopic", {
  path: "group_open_http_svc/import_topic",
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
    /** Name of the topic, at most 30 bytes of UTF-8. The table of the page requires it, its sample does not. */
    TopicName: Schema.optional(TopicName),
    ...topicProfile,
    /** Type of the group, which is always `Community`. */
    Type: Schema.optional(Enum.open("Community")),
    /** Time at which the topic was created, in Unix seconds; that of the request when it is left out. */
    CreateTime: Schema.optional(Schema.Int)
  }),
  success: () => ({
    /** Id of the topic, your own or the one that was made. */
    TopicId: Schema.String
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 10021, 10037, 11000, 80001, 80005]
})
