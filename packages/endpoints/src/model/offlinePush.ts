import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"

/** What Android devices show, by vendor. */
const AndroidInfo = Schema.Struct({
  /** Sound file. */
  Sound: Schema.optional(Schema.String),
  /** 0, the default style, or 1, a style for much text; Huawei, Honor and OPPO. */
  PushStyle: Schema.optional(Enum.open(0, 1)),
  /** Channel on Huawei devices, EMUI 10 and later. */
  HuaWeiChannelID: Schema.optional(Schema.String),
  /** Channel on Xiaomi devices, MIUI 10 and later. */
  XiaoMiChannelID: Schema.optional(Schema.String),
  /** Channel on OPPO devices, Android 8 and later. */
  OPPOChannelID: Schema.optional(Schema.String),
  /** Channel with Google's service, Android 8 and later. */
  GoogleChannelID: Schema.optional(Schema.String),
  /** Class on vivo devices: 0 operational, 1, the default, system. */
  VIVOClassification: Schema.optional(Enum.open(0, 1)),
  /** Category on vivo devices, in place of that of the console. */
  VIVOCategory: Schema.optional(Schema.String),
  /** Importance on Huawei devices, NORMAL by default. */
  HuaWeiImportance: Schema.optional(Enum.open("LOW", "NORMAL")),
  /** On Huawei devices Ext goes as a parameter of the Action with 0, the default, and of the Intent with 1. */
  ExtAsHuaweiIntentParam: Schema.optional(Enum.open(0, 1)),
  /** Category on Huawei devices, in place of that of the console. */
  HuaWeiCategory: Schema.optional(Schema.String),
  /** HTTPS address of an icon for Huawei devices, less than 512 KB. */
  HuaWeiImage: Schema.optional(Schema.String),
  /** HTTPS address of an icon for Honor devices, less than 512 KB. */
  HonorImage: Schema.optional(Schema.String),
  /** Importance on Honor devices, NORMAL by default. */
  HonorImportance: Schema.optional(Enum.open("LOW", "NORMAL")),
  /** HTTPS address of a picture for Google's service, at most 1 MB. */
  GoogleImage: Schema.optional(Schema.String),
  /** Category on OPPO devices, such as IM or MARKETING. */
  OPPOCategory: Schema.optional(Schema.String),
  /** Kind of notification on Meizu devices: 0 public, 1 private. */
  MeiZuNoticeMsgType: Schema.optional(Enum.open(0, 1)),
  /** Template of private messages on OPPO devices. */
  OPPOPrivateMsgTemplateId: Schema.optional(Schema.String)
})

/** What Apple devices show. */
const ApnsInfo = Schema.Struct({
  /** Sound file. */
  Sound: Schema.optional(Schema.String),
  /** Whether the message counts in the badge: 0, the default, it does, 1 it does not. */
  BadgeMode: Schema.optional(Enum.open(0, 1)),
  /** Title, in place of the outer one. */
  Title: Schema.optional(Schema.String),
  /** Line below the title. */
  SubTitle: Schema.optional(Schema.String),
  /** Address of a picture. */
  Image: Schema.optional(Schema.String),
  /** 1 for the notification service extension of the app (iOS 10 and later), 0 by default. */
  MutableContent: Schema.optional(Enum.open(0, 1)),
  /** How much the notification may disturb, iOS 15 and later. */
  InterruptionLevel: Schema.optional(Enum.open("active", "critical", "passive", "time-sensitive")),
  /** 1 for a silent notification, of which Apple advises at most 3 an hour. */
  ContentAvailable: Schema.optional(Enum.open(0, 1))
})

const info = Schema.Struct({
  /** 0 notifies receivers who are offline, 1 does not. */
  PushFlag: Schema.optional(Enum.open(0, 1)),
  /** Title on Apple and Android devices. */
  Title: Schema.optional(Schema.String),
  /** Text, in place of that which the elements of the message give. */
  Desc: Schema.optional(Schema.String),
  /** Passed through to the client: a JSON string, better not above 1 KB; Desc and Ext have at most 3 KB together. */
  Ext: Schema.optional(Schema.String),
  /** What Android devices show, by vendor. */
  AndroidInfo: Schema.optional(AndroidInfo),
  /** What Apple devices show. */
  ApnsInfo: Schema.optional(ApnsInfo)
})

/**
 * How a message is notified to receivers who are offline. It replaces what a `TIMCustomElem` says of the notification.
 *
 * There are newer fields of vendors (Xiaomi, OPPO, HarmonyOS), which are sent as they are given.
 */
export type OfflinePushInfo = typeof info.Type

/** How a message is notified to receivers who are offline. */
export const OfflinePushInfo: Schema.Schema<OfflinePushInfo> = info
