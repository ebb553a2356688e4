import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { ListName } from "./identifiers.js"
import { maxBytes } from "./text.js"

const text: Schema.Schema<string> = Schema.String.pipe(maxBytes(500))
const uint32: Schema.Schema<number> = Schema.Int.pipe(Schema.between(0, 4294967295))

/** One field of a profile to be set, its value typed by its tag; custom fields are declared in the console first. */
export const ProfileItem = Schema.Union(
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Nick"), Value: text }),
  Schema.Struct({
    Tag: Schema.Literal("Tag_Profile_IM_Gender"),
    Value: Enum.open("Gender_Type_Unknown", "Gender_Type_Female", "Gender_Type_Male")
  }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_BirthDay"), Value: uint32 }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Location"), Value: text }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_SelfSignature"), Value: text }),
  Schema.Struct({
    Tag: Schema.Literal("Tag_Profile_IM_AllowType"),
    Value: Enum.open("AllowType_Type_NeedConfirm", "AllowType_Type_AllowAny", "AllowType_Type_DenyAny")
  }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Language"), Value: uint32 }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Image"), Value: text }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_MsgSettings"), Value: uint32 }),
  Schema.Struct({
    Tag: Schema.Literal("Tag_Profile_IM_AdminForbidType"),
    Value: Enum.open("AdminForbid_Type_None", "AdminForbid_Type_SendOut")
  }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Level"), Value: uint32 }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Role"), Value: uint32 }),
  Schema.Struct({ Tag: Schema.TemplateLiteral("Tag_Profile_Custom_", Schema.String), Value: text })
)

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
