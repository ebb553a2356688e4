import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UInt32 } from "./integers.js"
import { maxBytes } from "./text.js"

const text: Schema.Schema<string> = Schema.String.pipe(maxBytes(500))

/** One field of a profile to be set, its value typed by its tag; custom fields are declared in the console first. */
export const ProfileItem = Schema.Union(
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Nick"), Value: text }),
  Schema.Struct({
    Tag: Schema.Literal("Tag_Profile_IM_Gender"),
    Value: Enum.open("Gender_Type_Unknown", "Gender_Type_Female", "Gender_Type_Male")
  }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_BirthDay"), Value: UInt32 }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Location"), Value: text }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_SelfSignature"), Value: text }),
  Schema.Struct({
    Tag: Schema.Literal("Tag_Profile_IM_AllowType"),
    Value: Enum.open("AllowType_Type_NeedConfirm", "AllowType_Type_AllowAny", "AllowType_Type_DenyAny")
  }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Language"), Value: UInt32 }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Image"), Value: text }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_MsgSettings"), Value: UInt32 }),
  Schema.Struct({
    Tag: Schema.Literal("Tag_Profile_IM_AdminForbidType"),
    Value: Enum.open("AdminForbid_Type_None", "AdminForbid_Type_SendOut")
  }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Level"), Value: UInt32 }),
  Schema.Struct({ Tag: Schema.Literal("Tag_Profile_IM_Role"), Value: UInt32 }),
  Schema.Struct({ Tag: Schema.TemplateLiteral("Tag_Profile_Custom_", Schema.String), Value: text })
)
