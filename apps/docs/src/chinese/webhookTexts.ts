/** Webhooks in Chinese: `command title | summary`. */
export const webhookTexts = `
Alert.RequestOverLimit 接口调用超限告警 | 某个 REST API 的调用频率超过了限制的 80 %。
Bot.OnC2CMessage 机器人收到单聊消息之后 | 机器人收到一条单聊消息，来自客户端或 REST API。
Bot.OnGroupMessage 机器人被群消息提及之后 | 一条群消息提及了机器人。
C2C.CallbackAfterC2CMsgExtension 单聊消息扩展变更之后 | 单聊消息的消息扩展被设置、删除或清空，来自客户端或 REST API。
C2C.CallbackAfterModifyMsg 修改单聊消息之后 | 一条单聊消息被修改，来自客户端或 REST API。
C2C.CallbackAfterMsgReadAll 清空全部未读数之后 | 客户端清空了单聊会话和群组的全部未读计数。
C2C.CallbackAfterMsgReadReceipt 单聊消息已读回执之后 | 客户端或 REST API 发送了单条单聊消息的已读回执。
C2C.CallbackAfterMsgReport 单聊消息已读上报之后 | 账号已读单聊消息：由客户端上报，或由 REST API 设置。
C2C.CallbackAfterMsgWithDraw 单聊消息撤回之后 | 一条单聊消息被撤回。
C2C.CallbackAfterSendMsg 发单聊消息之后 | 客户端或 REST API 发送了一条单聊消息，或消息下发失败。
C2C.CallbackBeforeSendMsg 发单聊消息之前 | 客户端或 REST API 即将发送一条单聊消息。
Chatbot.OnC2CSignalMessage 智能机器人信令 | 客户端向智能机器人透传了一条自定义消息。
ContentCallback.ResultNotify 内容审核结果 | 云端审核给出了审核结果。
Follow.CallbackAfterFollowAdd 关注用户之后 | 账号关注了其他用户，来自客户端或 REST API。
Follow.CallbackAfterFollowDelete 取消关注之后 | 账号取消关注了其他用户，来自客户端或 REST API。
Group.CallbackAfterChangeGroupOwner 群主变更之后 | 群主发生变更，来自客户端或 REST API。
Group.CallbackAfterCreateGroup 创建群组之后 | 群组被创建，来自客户端或 REST API。
Group.CallbackAfterCreateTopic 创建话题之后 | 社群中的话题被创建，来自客户端或 REST API。
Group.CallbackAfterGroupAttrChanged 群属性变更之后 | 群属性发生变更，来自客户端或 REST API。
Group.CallbackAfterGroupDestroyed 群组解散之后 | 群组被解散，来自客户端或 REST API。
Group.CallbackAfterGroupFull 群组满员之后 | 群组满员：最后一个名额被占用，或因满员无人能加入。
Group.CallbackAfterGroupInfoChanged 群组资料变更之后 | 群组的名称、简介、公告或头像发生变更。
Group.CallbackAfterGroupMsgExtension 群消息扩展变更之后 | 群消息的消息扩展被设置、删除或清空，来自客户端或 REST API。
Group.CallbackAfterMemberExit 群成员离开之后 | 成员退出群组，或被移出群组。
Group.CallbackAfterMemberFieldChanged 群成员资料变更之后 | 群成员的角色或群名片发生变更。
Group.CallbackAfterModifyMsg 修改群消息之后 | 一条群消息被修改，来自客户端或 REST API。
Group.CallbackAfterNewMemberJoin 新成员入群之后 | 账号加入了群组：申请通过、被邀请，或由 REST API 添加。
Group.CallbackAfterReadReceipt 群消息已读回执之后 | 需要已读回执的群消息被发送，或被确认已读。
Group.CallbackAfterRecallMsg 群消息撤回之后 | 群消息被撤回，来自客户端或 REST API。
Group.CallbackAfterSendMsg 群内发言之后 | 群组中发送了一条消息，来自客户端或 REST API。
Group.CallbackAfterTopicDestroyed 删除话题之后 | 社群中的话题被删除，来自客户端或 REST API。
Group.CallbackAfterTopicInfoChanged 话题资料变更之后 | 话题的名称、简介、公告或头像发生变更。
Group.CallbackBeforeApplyJoinGroup 申请入群之前 | 客户端申请加入群组。
Group.CallbackBeforeCreateGroup 创建群组之前 | 客户端或 REST API 即将创建群组。
Group.CallbackBeforeCreateTopic 创建话题之前 | 客户端或 REST API 即将在社群中创建话题。
Group.CallbackBeforeInviteJoinGroup 拉人入群之前 | 客户端即将邀请账号入群，或 REST API 即将添加成员。
Group.CallbackBeforeSendMsg 群内发言之前 | 客户端或 REST API 即将向群组发送消息。
Group.CallbackOnDailyGroupQuotaAlarm 每日建群配额告警 | 当天创建的群组数超过每日配额的 70 %。
Group.CallbackOnMemberStateChange 直播群成员在线状态 | 直播群成员断开连接，或重新上线。
Group.CallbackSendMsgException 群内发言异常 | 一条群消息下发失败。
OfficialAccount.CallbackAfterAddSubscriber 订阅公众号之后 | 账号订阅了公众号，来自客户端或 REST API。
OfficialAccount.CallbackAfterCreateOfficialAccount 创建公众号之后 | 公众号由 REST API 创建。
OfficialAccount.CallbackAfterDeleteSubscriber 取消订阅公众号之后 | 账号取消订阅公众号，来自客户端或 REST API。
OfficialAccount.CallbackAfterMsgWithDraw 公众号消息撤回之后 | 公众号消息被撤回，来自客户端或 REST API。
OfficialAccount.CallbackAfterOfficialAccountDestroyed 公众号销毁之后 | 公众号由 REST API 销毁。
OfficialAccount.CallbackAfterOfficialAccountFull 公众号订阅者满员之后 | 公众号已无法再增加订阅者。
OfficialAccount.CallbackAfterOfficialAccountInfoChanged 公众号资料变更之后 | 公众号资料由 REST API 修改。
OfficialAccount.CallbackAfterSendMsg 公众号发消息之后 | 公众号发送了一条消息，来自客户端或 REST API。
OfficialAccount.CallbackBeforeAddSubscriber 订阅公众号之前 | 账号即将订阅公众号，来自客户端或 REST API。
OfficialAccount.CallbackBeforeCreateOfficialAccount 创建公众号之前 | REST API 即将创建公众号。
OfficialAccount.CallbackBeforeSendMsg 公众号发消息之前 | 公众号即将发送消息，来自客户端或 REST API。
Profile.CallbackPortraitSet 更新资料之后 | 资料被修改，来自本人或 REST API。
Push.AllMemberPush 全员/标签/单发推送之后 | 全员、标签或单发推送到达某个阶段。
Push.OfflinePush 普通消息离线推送之后 | 普通消息的推送到达某个阶段。
Sns.CallbackBlackListAdd 添加黑名单之后 | 账号被加入黑名单，来自客户端或 REST API。
Sns.CallbackBlackListDelete 删除黑名单之后 | 账号被移出黑名单，来自客户端或 REST API。
Sns.CallbackFriendAdd 添加好友之后 | 好友被添加：来自客户端、REST API，或同意了好友申请。
Sns.CallbackFriendDelete 删除好友之后 | 好友被删除，来自客户端或 REST API。
Sns.CallbackPrevFriendAdd 添加好友之前 | 客户端即将添加好友。
Sns.CallbackPrevFriendResponse 添加好友回应之前 | 客户端即将回应好友申请。
State.StateChange 状态变更 | 账号的某个客户端登录、登出或断开连接。
`
