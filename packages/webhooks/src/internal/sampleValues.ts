/** The values of samples: what the definitions of bodies do not say. */

/** A moment of the events, in Unix seconds and milliseconds. */
export interface Moment {
  readonly seconds: number
  readonly millis: number
}

/** A field has the same value in most webhooks. */
const common: Readonly<Record<string, (moment: Moment) => unknown>> = {
  From_Account: () => "alice",
  To_Account: () => "bob",
  Operator_Account: () => "alice",
  Owner_Account: () => "alice",
  Requester_Account: () => "alice",
  Requestor_Account: () => "bob",
  Report_Account: () => "bob",
  Peer_Account: () => "alice",
  Member_Account: () => "bob",
  Modified_Account: () => "bob",
  Subscriber_Account: () => "bob",
  OldOwner_Account: () => "alice",
  NewOwner_Account: () => "bob",
  Initiator_Account: () => "alice",
  Admin_Account: () => "administrator",
  GroupAt_Account: () => "bob",
  AtRobots_Account: () => ["@RBT#helper"],
  Official_Account: () => "@TOA#1EXAMPLE",
  GroupId: () => "@TGS#1EXAMPLE",
  TopicId: () => "@TGS#_1EXAMPLE@TOPIC#_1",
  TopicIdList: () => ["@TGS#_1EXAMPLE@TOPIC#_1"],
  Type: () => "Public",
  Name: () => "Chess",
  Introduction: () => "For beginners",
  Notification: () => "The next game is on Sunday",
  FaceUrl: () => "https://example.com/chess.png",
  Organization: () => "Chess club",
  InviteOption: () => "NeedPermission",
  CreateGroupNum: () => 2,
  NameCard: () => "Bob",
  MsgSeq: () => 48_374,
  MsgRandom: () => 2_837_546,
  Random: () => 2_837_546,
  MsgTime: ({ seconds }) => seconds,
  LastReadTime: ({ seconds }) => seconds,
  TaskTime: ({ seconds }) => seconds,
  MsgKey: ({ seconds }) => `48374_2837546_${seconds}`,
  MsgId: ({ seconds }) => `144115233775727695-${seconds}-2837546`,
  MsgBody: () => [{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }],
  CloudCustomData: () => "custom data of the app",
  OnlineOnlyFlag: () => 0,
  SendMsgResult: () => 0,
  ErrorInfo: () => "send msg succeed",
  EventTime: ({ millis }) => millis,
  Key: () => "color",
  Value: () => "red",
  key: () => "color",
  value: () => "red",
  AddSource: () => "AddSource_Type_iOS",
  AddWording: () => "Hello, this is Alice",
  Remark: () => "Bob from work",
  GroupName: () => "work",
  TagName: () => "work",
  ForceAddFlags: () => 0,
  ForceFlag: () => 0,
  ErrCode: () => 0,
  ErrInfo: () => "",
  TaskId: () => "task-1",
  PushID: () => "push-1",
  GroupAtAllFlag: () => 0,
  Data: () => "data of the app"
}

const community = { GroupId: () => "@TGS#_1EXAMPLE", Type: () => "Community" }
const inSeconds = { EventTime: ({ seconds }: Moment) => seconds }

/** Fields that have another value in some webhooks. */
const own: Readonly<Record<string, Readonly<Record<string, (moment: Moment) => unknown>>>> = {
  "Alert.RequestOverLimit": {
    ServiceName: () => "openim",
    Command: () => "sendmsg",
    Request: () => 170,
    Limit: () => 200
  },
  "ContentCallback.ResultNotify": {
    ContentType: () => "Text",
    TextContent: () => ["buy now"],
    CtxcbLabel: () => "Ad",
    CtxcbSubLabel: () => "Ads",
    CtxcbSubLabelDesc: () => "Advertising",
    CtxcbLibName: () => "ads",
    CtxcbKeywords: () => ["buy now"],
    CtxcbRequestId: () => "0f3b0c1a-0000-4000-8000-000000000001",
    MsgID: ({ seconds }) => `48374_2837546_${seconds}`,
    SdkAppId: () => 1_400_000_000
  },
  "Group.CallbackAfterCreateTopic": community,
  "Group.CallbackAfterTopicDestroyed": community,
  "Group.CallbackAfterTopicInfoChanged": community,
  "Group.CallbackBeforeCreateTopic": community,
  "Group.CallbackOnDailyGroupQuotaAlarm": { QuotaUsed: () => 7100, Quota: () => 10_000 },
  "Group.CallbackOnMemberStateChange": { Type: () => "AVChatRoom" },
  "Group.CallbackSendMsgException": {
    ErrorCode: () => 10_017,
    ErrorInfo: () => "this member is muted",
    From_Account: () => "bob",
    Operator_Account: () => "bob"
  },
  "Profile.CallbackPortraitSet": { Tag: () => "Tag_Profile_IM_Nick", Value: () => "Alice" },
  "Push.AllMemberPush": inSeconds,
  "Push.OfflinePush": inSeconds
}

/** Optional fields that do not occur together with others of the sample. */
const absent: Readonly<Record<string, ReadonlyArray<string>>> = {
  "ContentCallback.ResultNotify": ["ToGroupId", "FileURL"],
  "Group.CallbackAfterMemberFieldChanged": ["Member_Account"],
  "Group.CallbackAfterModifyMsg": ["TopicId"],
  "Group.CallbackAfterRecallMsg": ["TopicId"],
  "Group.CallbackAfterSendMsg": ["TopicId"],
  "Group.CallbackBeforeSendMsg": ["TopicId"],
  "Push.OfflinePush": ["GroupID"]
}

/** Whether a sample has no such field. */
export const isAbsent = (command: string, name: string): boolean => absent[command]?.includes(name) === true

/** The value of a field that is known by its name. */
export const valueOf = (command: string, name: string, moment: Moment): { readonly value: unknown } | undefined => {
  if (name === "CallbackCommand") return { value: command }
  const make = own[command]?.[name] ?? (Object.hasOwn(common, name) ? common[name] : undefined)
  return make === undefined ? undefined : { value: make(moment) }
}
