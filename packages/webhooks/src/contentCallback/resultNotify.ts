import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * Cloud moderation judged something.
 *
 * Only violations are reported unless the console says otherwise, so that nothing may wait for a result. The results of
 * audio and video that were given to `moderation.moderateContent` come here: `CtxcbRequestId` is the `RequestId` of that
 * call's response. A verdict that the call names `Pass` is named `Normal` here. The body has no CallbackCommand, and the
 * query in the sample neither ClientIP nor OptPlatform.
 *
 * @see https://www.tencentcloud.com/document/product/1047/78240
 */
export const resultNotify = Webhook.make("ContentCallback.ResultNotify", {
  phase: "after",
  body: () => ({
    /** Kind of the content. */
    Scene: Schema.optional(
      Enum.open("C2C", "C2CCustom", "Group", "GroupCustom", "GroupInfo", "GroupMemberInfo", "RelationChain", "UserInfo")
    ),
    /** SDKAppID; spelled so here. */
    SdkAppId: Schema.optional(Integer),
    /** Account that wrote it; no page says what it is for content of `moderation.moderateContent` without a sender. */
    From_Account: Schema.optional(Schema.String),
    /** Where a message went. */
    ContactItem: Schema.optional(
      Schema.Struct({
        /** 1: to an account, 2: to a group. */
        ContactType: Schema.optional(Integer),
        /** The account, with type 1. */
        To_Account: Schema.optional(Schema.String),
        /** The group, with type 2. */
        ToGroupId: Schema.optional(Schema.String)
      })
    ),
    /** Kind of the content. */
    ContentType: Schema.optional(Enum.open("Text", "Image", "Audio", "Video")),
    /** Texts, with kind Text; more than one only of custom messages. */
    TextContent: Schema.optional(Schema.Array(Schema.String)),
    /** Address of the file, with kinds Image, Audio and Video. */
    FileURL: Schema.optional(Schema.String),
    /** MsgKey of a one-to-one message, MsgSeq of a group message; missing when a group message was blocked. */
    MsgID: Schema.optional(Schema.String),
    /** 1: it was blocked, 0: it was let through. */
    CtxcbResult: Integer,
    /** Id of the moderation: the `RequestId` of the call that asked for it. */
    CtxcbRequestId: Schema.String,
    /** Words that were hit. */
    CtxcbKeywords: Schema.optional(Schema.Array(Schema.String)),
    /** Verdict; `Normal` is what calls name `Pass`. */
    CtxcbSuggestion: Schema.optional(Enum.open("Block", "Review", "Normal")),
    /** Category of the content. */
    CtxcbLabel: Schema.optional(
      Enum.open("Normal", "Illegal", "Abuse", "Polity", "Ad", "Porn", "Sexy", "Terror", "Composite")
    ),
    /** Category within the category. */
    CtxcbSubLabel: Schema.optional(Schema.String),
    /** Description of that category. */
    CtxcbSubLabelDesc: Schema.optional(Schema.String),
    /** Library of words that was hit. */
    CtxcbLibName: Schema.optional(Schema.String),
    /** Custom data of the message. */
    CloudCustomData: Schema.optional(Schema.String)
  }),
  response: {}
})
