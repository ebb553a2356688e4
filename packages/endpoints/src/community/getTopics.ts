import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId, MsgFlag } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Gets the profiles of topics, with the data that a user has in each of them.
 *
 * The code of the call as a whole says nothing: look at the `ErrorCode` of each topic. The filter is a
 * plain array here, unlike that of `group.getGroupProfiles`; the id of the community is spelt
 * `GroupID` inside `TopicInfo`; and mutes still have their old name, `ShutUpTime`.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getTopics } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(getTopics, {
 *   GroupId: "@TGS#_club",
 *   From_Account: "id",
 *   TopicIdList: ["@TGS#_club@TOPIC#_books"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/49469
 */
export const getTopics = Endpoint.make("community.getTopics", {
  path: "million_group_open_http_svc/get_topic",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** User whose own data comes back for each topic. The page calls it a number, its sample has a string. */
    From_Account: UserId,
    /** Ids of the topics, all topics of the community when it is left out. */
    TopicIdList: Schema.optional(Schema.Array(GroupId)),
    /** Fields of the topics that come back, such as TopicName, FaceUrl, Notification and Introduction. */
    ResponseFilter: Schema.optional(Schema.Array(Schema.String))
  }),
  success: () => ({
    /** One entry per topic. */
    TopicAndSelfInfo: Schema.Array(
      Schema.Struct({
        /** Result of this topic, 0 for success. */
        ErrorCode: Schema.optional(Schema.Int),
        /** Reason of the failure. */
        ErrorInfo: Schema.optional(Schema.String),
        /** What the user has in the topic. */
        SelfInfo: Schema.optional(
          Schema.Struct({
            /** Until when or for how long the user is muted, 0 for a user who is not. */
            ShutUpTime: Schema.optional(Schema.Int),
            /** Sequence number of the message up to which the user has read. */
            MsgSeq: Schema.optional(Schema.Int),
            /** Whether and how the user gets messages. */
            MsgFlag: Schema.optional(MsgFlag)
          })
        ),
        /** Profile of the topic. */
        TopicInfo: Schema.optional(
          Schema.Struct({
            /** Id of the topic. */
            TopicId: Schema.optional(Schema.String),
            /** Id of the community; mind the spelling. */
            GroupID: Schema.optional(Schema.String),
            /** Name of the topic. */
            TopicName: Schema.optional(Schema.String),
            /** URL of the topic's picture. */
            FaceUrl: Schema.optional(Schema.String),
            /** Sequence number that the next message gets. */
            NextMsgSeq: Schema.optional(Schema.Int),
            /** Notice of the topic. */
            Notification: Schema.optional(Schema.String),
            /** Introduction of the topic. */
            Introduction: Schema.optional(Schema.String),
            /** Time at which the topic was created, in Unix seconds. */
            CreateTime: Schema.optional(Schema.Int),
            /** Time of the last message, in Unix seconds; 0 when there is none. */
            LastMsgTime: Schema.optional(Schema.Int),
            /** Whether all members are muted. */
            MuteAllMember: Schema.optional(Enum.open("On", "Off")),
            /** Custom data of the topic. */
            CustomString: Schema.optional(Schema.String)
          })
        )
      })
    )
  }),
  errors: [10002, 10003, 10004, 10006, 10007, 10008, 10010, 11000, 110003],
  items: [{ list: "TopicAndSelfInfo", key: "TopicInfo.TopicId", code: "ErrorCode", info: "ErrorInfo" }]
})
