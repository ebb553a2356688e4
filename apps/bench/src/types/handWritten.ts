/** What a team writes that calls ten endpoints without an SDK: their fields as Tencent's pages list them. */

export interface AddFriendsRequest {
  From_Account: string
  AddFriendItem: Array<{
    To_Account: string
    AddSource: string
    Remark?: string
    GroupName?: string
    AddWording?: string
  }>
  AddType?: "Add_Type_Single" | "Add_Type_Both"
  ForceAddFlags?: 0 | 1
}

export interface AddFriendsResponse {
  ResultItem: Array<{ To_Account: string; ResultCode: number; ResultInfo?: string }>
  Fail_Account?: Array<string>
}

export interface PullFriendsRequest {
  From_Account: string
  StartIndex: number
  StandardSequence?: number
  CustomSequence?: number
}

export interface PullFriendsResponse {
  UserDataItem?: Array<{ To_Account: string; ValueItem?: Array<{ Tag: string; Value: unknown }> }>
  StandardSequence: number
  CustomSequence?: number
  FriendNum: number
  CompleteFlag: number
  NextStartIndex: number
}

export interface AddListsRequest {
  From_Account: string
  GroupName: Array<string>
  To_Account?: Array<string>
}

export interface AddListsResponse {
  ResultItem?: Array<{ To_Account: string; ResultCode: number; ResultInfo?: string }>
  Fail_Account?: Array<string>
  CurrentSequence: number
}

export interface DeleteListsRequest {
  From_Account: string
  GroupName: Array<string>
}

export interface DeleteListsResponse {
  CurrentSequence: number
}

export interface ImportAccountRequest {
  UserID: string
  Nick?: string
  FaceUrl?: string
}

export interface QueryOnlineStatusRequest {
  To_Account: Array<string>
  IsNeedDetail?: 0 | 1
  IsReturnInstid?: 0 | 1
  IsReturnCustomStatus?: 0 | 1
}

export interface QueryOnlineStatusResponse {
  QueryResult?: Array<{
    To_Account: string
    Status: string
    Detail?: Array<{ Platform: string; Status: string }>
  }>
  ErrorList?: Array<{ To_Account: string; ErrorCode: number }>
}

export type MsgElement =
  | { MsgType: "TIMTextElem"; MsgContent: { Text: string } }
  | { MsgType: "TIMLocationElem"; MsgContent: { Desc: string; Latitude: number; Longitude: number } }
  | { MsgType: "TIMFaceElem"; MsgContent: { Index: number; Data: string } }
  | { MsgType: "TIMCustomElem"; MsgContent: { Data: string; Desc?: string; Ext?: string; Sound?: string } }

export interface SendMessageRequest {
  SyncOtherMachine?: 1 | 2
  From_Account?: string
  To_Account: string
  OnlineOnlyFlag?: 0 | 1
  MsgLifeTime?: number
  MsgSeq?: number
  MsgRandom?: number
  MsgBody: Array<MsgElement>
  CloudCustomData?: string
  SendMsgControl?: Array<"NoUnread" | "NoLastMsg" | "WithMuteNotifications">
  ForbidCallbackControl?: Array<"ForbidBeforeSendMsgCallback" | "ForbidAfterSendMsgCallback">
  OfflinePushInfo?: { PushFlag?: 0 | 1; Title?: string; Desc?: string; Ext?: string }
  IsNeedReadReceipt?: 0 | 1
}

export interface SendMessageResponse {
  MsgTime: number
  MsgKey: string
  MsgId?: string
}

export interface RecallMessageRequest {
  From_Account: string
  To_Account: string
  MsgKey: string
}

export interface CreateGroupRequest {
  Owner_Account?: string
  Type: "Public" | "Private" | "ChatRoom" | "AVChatRoom" | "Community"
  GroupId?: string
  Name: string
  Introduction?: string
  Notification?: string
  FaceUrl?: string
  MaxMemberCount?: number
  ApplyJoinOption?: "FreeAccess" | "NeedPermission" | "DisableApply"
  InviteJoinOption?: "FreeAccess" | "NeedPermission" | "DisableInvite"
  AppDefinedData?: Array<{ Key: string; Value: string }>
  MemberList?: Array<{ Member_Account: string; Role?: string }>
}

export interface CreateGroupResponse {
  GroupId: string
  Type?: string
}

export interface GetProfilesRequest {
  To_Account: Array<string>
  TagList: Array<string>
}

export interface GetProfilesResponse {
  UserProfileItem: Array<{
    To_Account: string
    ProfileItem?: Array<{ Tag: string; Value: unknown }>
    ResultCode: number
    ResultInfo: string
  }>
  Fail_Account?: Array<string>
}

type Method<Request, Response> = (request: Request) => Promise<Response>

export interface Chat {
  relation: {
    addFriends: Method<AddFriendsRequest, AddFriendsResponse>
    pullFriends: Method<PullFriendsRequest, PullFriendsResponse>
    addLists: Method<AddListsRequest, AddListsResponse>
    deleteLists: Method<DeleteListsRequest, DeleteListsResponse>
  }
  account: {
    importAccount: Method<ImportAccountRequest, object>
    queryOnlineStatus: Method<QueryOnlineStatusRequest, QueryOnlineStatusResponse>
  }
  message: {
    sendMessage: Method<SendMessageRequest, SendMessageResponse>
    recallMessage: Method<RecallMessageRequest, object>
  }
  group: { createGroup: Method<CreateGroupRequest, CreateGroupResponse> }
  profile: { getProfiles: Method<GetProfilesRequest, GetProfilesResponse> }
}

export declare const createChat: () => Chat
