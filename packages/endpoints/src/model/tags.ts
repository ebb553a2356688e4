import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { ListName } from "./identifiers.js"
import { maxBytes } from "./text.js"

const text: Schema.Schema<string> = Schema.String.pipe(maxBytes(500))

/** A custom field of a friend, declared in the console first. */
export const CustomFriendItem = Schema.Struct({
  Tag: Schema.TemplateLiteral("Tag_SNS_Custom_", Schema.String),
  Value: Schema.Union(text, Schema.Int)
})

/** One field of a friend that can be updated. */
export const FriendItem = Schema.Union(
  Schema.Struct({ Tag: Schema.Literal("Tag_SNS_IM_Remark"), Value: Schema.String.pipe(maxBytes(96)) }),
  Schema.Struct({
    Tag: Schema.Literal("Tag_SNS_IM_Group"),
    Value: Schema.Array(ListName).pipe(Schema.maxItems(32))
  }),
  CustomFriendItem
)

/** Tag of a profile field in a response. */
export const ProfileTag = Enum.open(
  "Tag_Profile_IM_Nick",
  "Tag_Profile_IM_Gender",
  "Tag_Profile_IM_BirthDay",
  "Tag_Profile_IM_Location",
  "Tag_Profile_IM_SelfSignature",
  "Tag_Profile_IM_AllowType",
  "Tag_Profile_IM_Language",
  "Tag_Profile_IM_Image",
  "Tag_Profile_IM_MsgSettings",
  "Tag_Profile_IM_AdminForbidType",
  "Tag_Profile_IM_Level",
  "Tag_Profile_IM_Role"
)

/** Tag of a friend field in a response. */
export const FriendTag = Enum.open(
  "Tag_SNS_IM_Group",
  "Tag_SNS_IM_Remark",
  "Tag_SNS_IM_AddSource",
  "Tag_SNS_IM_AddWording",
  "Tag_SNS_IM_AddTime"
)

/** Value of a profile or friend field in a response: by its tag a string, a number, or the names of lists. */
export const TagValue = Schema.Union(Schema.String, Schema.JsonNumber, Schema.Array(Schema.String))
