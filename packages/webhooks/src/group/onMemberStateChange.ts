import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import * as Webhook from "../Webhook.js"

/**
 * Members of a live group lost their connection, or came back.
 *
 * Offline comes after 20 seconds without a connection, Online when one of those returns. Of an account with
 * several devices, all have to be gone, and one has to come back. The query in the sample has neither ClientIP nor
 * OptPlatform.
 *
 * @see https://www.tencentcloud.com/document/product/1047/48734
 */
export const onMemberStateChange = Webhook.make("Group.CallbackOnMemberStateChange", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, AVChatRoom; only newer pages have it. */
    Type: Schema.optional(Schema.String),
    /** Whether they went or came. */
    EventType: Enum.open("Offline", "Online"),
    /** The members. */
    MemberList: Schema.Array(
      Schema.Struct({
        /** UserID. */
        Member_Account: Schema.String
      })
    )
  }),
  response: {}
})
