/** What fields of webhooks mean: each text of the definitions, and below it the same in Chinese. */
export const webhookFields = `
The command, as in the query.
  回调命令，与 URL 中的一致。
Command of the API, such as \`sendmsg\`.
  接口的命令字，例如 \`sendmsg\`。
Requests per second that the API allows.
  接口允许的每秒请求数。
Requests in one second.
  一秒内的请求数。
Service of the API, such as \`openim\`.
  接口的服务名，例如 \`openim\`。
Custom data stored with the message; missing or empty if there is none.
  随消息保存的自定义数据；没有时不返回或为空。
\`send msg succeed\`, or what failed.
  \`send msg succeed\`，或失败原因。
When it happened, in Unix milliseconds: a number, or its digits as a string.
  事件时间，Unix 毫秒：整数，或数字字符串。
Account that sends.
  发送者。
Id of the message at the client; only newer pages have it.
  客户端中的消息 ID；仅较新的文档有该字段。
Unique id of the message, with which it can be recalled.
  消息的唯一标识，可用于撤回消息。
32-bit random number from the sender.
  发送者生成的 32 位随机数。
32-bit sequence number, which sorts messages of the same second.
  32 位序列号，用于同一秒内消息的排序。
When it was sent, in Unix seconds; MsgSeq orders those of the same second.
  发送时间，Unix 秒；同一秒内按 MsgSeq 排序。
1: only delivered to online users, otherwise 0. Always 0 in live groups (AVChatRoom).
  1 表示只下发给在线用户，否则为 0。直播群（AVChatRoom）固定为 0。
0: delivered; otherwise the code of the failure.
  0 表示下发成功，否则为失败的错误码。
Account that receives.
  接收者。
Unread messages of the receiver, all together.
  接收者的未读消息总数。
Bots that are mentioned.
  被提及的机器人。
Sequence number in the group.
  群内的消息序列号。
Time of the server, in Unix seconds.
  服务端时间，Unix 秒。
Account that made the request.
  发起请求的账号。
Random number of the message.
  消息的随机数。
Type of the group.
  群类型。
Keys concerned; empty when all was cleared.
  相关的键；全部清空时为空。
Key of the extension.
  消息扩展的键。
Version of this key.
  该键的版本。
Value; empty when the key was deleted.
  值；删除该键时为空。
Unique id of the message.
  消息的唯一标识。
1: keys were set, 2: keys were deleted, 3: all was cleared.
  1 设置键，2 删除键，3 全部清空。
Version of the whole set.
  整个扩展的版本。
When it was first sent, in Unix seconds.
  首次发送的时间，Unix 秒。
Account that edited.
  修改消息的账号。
Groups whose counts were cleared.
  未读计数被清空的群组。
Sequence number in the group that the request named.
  请求中给出的群消息序列号。
Account that cleared its counts.
  清空未读计数的账号。
Messages that were read.
  已读的消息。
Id of the message at the client.
  客户端中的消息 ID。
Account that sent the receipt.
  发送已读回执的账号。
The other side of the conversation.
  会话的对方。
Unix seconds up to which every message of the conversation is read.
  Unix 秒，会话中该时间及之前的消息均为已读。
Account that read.
  已读消息的账号。
Unread messages of Report_Account, all together; missing in the newest sample.
  Report_Account 的未读消息总数；最新的示例中没有。
Unread one-to-one messages of the receiver, all together; -1 when the delivery failed.
  接收者的单聊未读消息总数；下发失败时为 -1。
Replaces the custom data.
  替换自定义数据。
Replaces the elements; those of the event may be handed on.
  替换消息内容；可以直接传回事件中的消息内容。
The data that was passed through.
  透传的数据。
The bot.
  机器人。
Content for the bot.
  给机器人的内容。
Where a message went.
  消息的去向。
1: to an account, 2: to a group.
  1 发给账号，2 发给群组。
The group, with type 2.
  群组，类型为 2 时返回。
The account, with type 1.
  账号，类型为 1 时返回。
Words that were hit.
  命中的词。
Library of words that was hit.
  命中的词库。
Id of the moderation: the \`RequestId\` of the call that asked for it.
  审核任务 ID：请求审核的接口返回的 \`RequestId\`。
1: it was blocked, 0: it was let through.
  1 表示已拦截，0 表示已放行。
Description of that category.
  该类别的描述。
Verdict; \`Normal\` is what calls name \`Pass\`.
  审核结果；\`Normal\` 即接口中的 \`Pass\`。
Address of the file, with kinds Image, Audio and Video.
  文件地址，类型为 Image、Audio 和 Video 时返回。
Account that wrote it; no page says what it is for content of \`moderation.moderateContent\` without a sender.
  内容的作者；对于没有发送者的 \`moderation.moderateContent\` 内容，文档没有说明取值。
MsgKey of a one-to-one message, MsgSeq of a group message; missing when a group message was blocked.
  单聊消息的 MsgKey，或群消息的 MsgSeq；群消息被拦截时不返回。
SDKAppID; spelled so here.
  SDKAppID；此处的拼写如此。
Texts, with kind Text; more than one only of custom messages.
  文本，类型为 Text 时返回；仅自定义消息会有多段文本。
Accounts that it follows now.
  本次关注的账号。
Account that is followed.
  被关注的账号。
Account that follows.
  关注者。
Accounts that it follows no more.
  本次取消关注的账号。
Account that is followed no more.
  被取消关注的账号。
Account that followed.
  原关注者。
Owner now.
  现在的群主。
Owner before.
  原来的群主。
Account that made the change.
  执行变更的账号。
Type of the group, such as Public, Meeting or Community.
  群类型，例如 Public、Meeting 或 Community。
First members.
  初始成员。
UserID.
  UserID。
Account that created it.
  创建者。
Account that owns the group.
  群主。
Custom fields; only when the app has any.
  自定义字段；应用有自定义字段时才返回。
Name of the field.
  字段名称。
Value of the field.
  字段的值。
Type of the group: Community.
  群类型：Community。
The attributes.
  群属性。
Key; the name of this field is in lower case.
  键；该字段名为小写。
Value; the name of this field is in lower case.
  值；该字段名为小写。
Account that changed them.
  变更群属性的账号。
What was done; \`set\` replaced the whole set.
  执行的操作；\`set\` 表示替换全部群属性。
Members; not sent for communities.
  群成员；社群不返回。
Account that owned the group.
  原群主。
New address of the picture, if it changed.
  新的头像地址，有变更时返回。
New introduction, if it changed.
  新的简介，有变更时返回。
New name, if it changed.
  新的名称，有变更时返回。
New notification, if it changed.
  新的公告，有变更时返回。
Account that changed it.
  变更资料的账号。
Sequence number of the message in the group.
  群内的消息序列号。
Members that are gone.
  离开的成员。
How they left: Kicked by others, Quit by themselves.
  离开方式：Kicked 被移出，Quit 自己退出。
Account that removed them, or that left.
  移出成员的账号，或退出的账号。
Member whose profile changed, as the page of 2024 names it.
  资料变更的成员，2024 年文档中的名称。
Member whose profile changed, as the current page names it.
  资料变更的成员，当前文档中的名称。
New name card.
  新的群名片。
New role: Admin when it was given, Member when it was taken.
  新的角色：设为管理员时为 Admin，取消时为 Member。
Id of the topic; may be an empty string.
  话题 ID，可能为空字符串。
How they joined: Apply after a request of their own, Invited by others or by an admin.
  加入方式：Apply 申请加入，Invited 被他人或管理员邀请。
The new members.
  新成员。
Receipts by message.
  各消息的已读回执。
Members who have read it.
  已读人数。
Members who confirmed it now.
  本次确认已读的成员。
Members who have not.
  未读人数。
The messages.
  消息列表。
Account that recalled them.
  撤回消息的账号。
Id of the topic; only in communities with topics.
  话题 ID；仅支持话题的社群有该字段。
Who is mentioned; only newer pages have it.
  被 @ 的对象；仅较新的文档有该字段。
1: everybody, 0: one account.
  1 @ 所有人，0 @ 一个账号。
Account that is mentioned, when the flag is 0.
  被 @ 的账号，标志为 0 时返回。
Sequence number in the group, unique there.
  群内的消息序列号，在群内唯一。
Ids of the topics.
  话题 ID 列表。
Id of the topic; not on the page.
  话题 ID；文档中没有。
Account that asks; spelled Requestor here.
  申请者；此处拼写为 Requestor。
Groups of this type that the account has created already.
  该账号已创建的该类型群组数。
How invitations are handled, such as DisableInvite; only newer pages have it.
  邀请的处理方式，例如 DisableInvite；仅较新的文档有该字段。
Account that creates it.
  创建者。
Account that will own it.
  将成为群主的账号。
Accounts that are to be added.
  将被添加的账号。
Account that invites.
  邀请者。
Account that made the request: an admin over REST.
  发起请求的账号：通过 REST API 时为管理员。
Random number of the message; named Random in groups.
  消息的随机数；群组中的字段名为 Random。
Limit of a day.
  每日上限。
Groups that were created today, less those that were disbanded.
  当天创建的群组数，已减去当天解散的群组数。
Whether they went or came.
  离线还是上线。
The members.
  成员列表。
Type of the group, AVChatRoom; only newer pages have it.
  群类型 AVChatRoom；仅较新的文档有该字段。
Why it failed: an error code of groups.
  失败原因：群组的错误码。
What the code means.
  错误码的含义。
The new subscribers.
  新的订阅者。
Name of the official account.
  公众号的名称。
Account that owns it.
  公众号的所有者。
Subscribers that are gone.
  取消订阅的订阅者。
Account that owned it.
  原所有者。
New organization, if it changed.
  新的所属组织，有变更时返回。
Accounts that are to subscribe.
  即将订阅的账号。
Whose profile it is.
  资料所属的账号。
Who changed the profile: its owner, or an admin.
  修改资料的账号：本人，或管理员。
Fields that changed.
  变更的字段。
New value: depending on the tag a string or an unsigned 32-bit number.
  新的值：取决于 Tag，为字符串或 32 位无符号整数。
The events, 1 to 100 of them.
  推送事件，1 到 100 个。
0: success.
  0 表示成功。
What failed; may be empty.
  失败原因，可能为空。
When it happened, in Unix seconds.
  事件时间，Unix 秒。
1: offline push, 2: online push.
  1 离线推送，2 在线推送。
Vendor: 0 unknown, 1 APNs, 2 Xiaomi, 3 Huawei, 4 FCM, 5 Meizu, 6 OPPO, 7 vivo, 8 Honor.
  厂商：0 未知，1 APNs，2 小米，3 华为，4 FCM，5 魅族，6 OPPO，7 vivo，8 荣耀。
1: sent, 2: arrived, 3: clicked.
  1 已发送，2 已到达，3 已点击。
Id of the push task.
  推送任务 ID。
When the task began, in Unix seconds.
  推送任务的开始时间，Unix 秒。
Account that gets the push.
  收到推送的账号。
1: one-to-one message, 2: group message.
  1 单聊消息，2 群消息。
Id of the group of a group message; spelled so here.
  群消息的群组 ID；此处的拼写如此。
Unique id of a one-to-one message.
  单聊消息的唯一标识。
32-bit random number of a one-to-one message.
  单聊消息的 32 位随机数。
When the message was sent, in Unix seconds.
  消息的发送时间，Unix 秒。
Unique id of the push; only newer pages have it.
  推送的唯一标识；仅较新的文档有该字段。
Pairs of accounts, one for each new entry of a blocklist.
  账号对，每个新增的黑名单条目对应一对。
Account whose list changed.
  好友表或黑名单发生变化的账号。
The other account.
  另一个账号。
Pairs of accounts, one for each entry that was removed from a blocklist.
  账号对，每个被移除的黑名单条目对应一对。
The admin that caused it over REST; otherwise empty.
  通过 REST API 触发的管理员，否则为空。
What caused it: adding friends, or a response to a request.
  触发的原因：添加好友，或回应好友申请。
1: forced by an admin.
  1 表示管理员强制添加。
Pairs of accounts, one for each list of friends that grew.
  账号对，每个新增的好友条目对应一对。
Account that began it.
  发起操作的账号。
Pairs of accounts, one for each list of friends that shrank.
  账号对，每个被删除的好友条目对应一对。
Whether one side or both get a new friend.
  一方还是双方新增好友。
Where the request comes from: AddSource_Type_ and a keyword.
  申请来源：AddSource_Type_ 加关键字。
Message that goes with the request.
  好友申请的附言。
Friend list that the new friend is to be put in.
  新好友要放入的分组。
Remark that the new friend is to get.
  新好友的备注。
Account that is to be added.
  要添加的账号。
Account that wants to add friends.
  请求添加好友的账号。
Account that responds friend requests.
  回应好友申请的账号。
The responses.
  回应列表。
The response.
  回应。
Account whose request is responded to.
  被回应的申请者账号。
What happened.
  事件类型。
What the client did.
  客户端的动作。
Why: Register with Login, Unregister with Logout, LinkClose or TimeOut with Disconnect. A heartbeat is missed after 400 seconds.
  原因：Login 时为 Register；Logout 时为 Unregister；Disconnect 时为 LinkClose 或 TimeOut。400 秒没有心跳即超时。
Account whose client it is.
  客户端所属的账号。
Devices that this login took offline; only with Login and Register.
  被本次登录挤下线的设备；仅在 Login 和 Register 时返回。
Platform of the device.
  设备的平台。
`
