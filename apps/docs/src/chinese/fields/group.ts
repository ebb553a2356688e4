/** What fields of groups mean: each text of the definitions, and below it the same in Chinese. */
export const groupFields = `
Id of the group.
  群组 ID。
Users to add, at most 300.
  要添加的用户，最多 300 个。
UserID of the new member.
  新成员的 UserID。
1 adds without notifying anyone, 0 is the default. The table of the page calls it required, its text and samples do not.
  1 表示静默加人，不通知任何人；默认为 0。文档的表格写必填，正文和示例不是必填。
One entry per user.
  每个用户对应一条结果。
UserID of the user.
  用户的 UserID。
0 failed, 1 added, 2 was a member already, 3 waits for approval.
  0 失败，1 已添加，2 原本就是群成员，3 等待审批。
Message of the ban, at most 1,000 bytes.
  封禁的附言，最长 1,000 字节。
Seconds that the ban lasts, an unsigned number of 32 bits.
  封禁时长，单位为秒，32 位无符号整数。
UserIDs of the members, at most 20.
  成员的 UserID，最多 20 个。
Custom data of the message.
  消息的自定义数据。
Sender, who must exist; the calling admin when it is left out.
  发送者，必须是已存在的账号；不填时为调用接口的管理员。
Elements of the message.
  消息内容。
Number of 32 bits by which the service deduplicates, together with the content; the client generates it when it is left out.
  32 位整数，服务端据此和消息内容去重；不填时由客户端生成。
Sequence number of the message.
  消息的序列号。
Sequence number of the last message to clear; all messages when it is left out.
  要清空的最后一条消息的序列号；不填表示全部消息。
Number of members who are online.
  在线成员数。
Custom fields of the group; they have to be switched on in the console first.
  群自定义字段，需要先在控制台开启。
Name of the custom field.
  自定义字段的名称。
Value of the custom field; it may hold binary characters.
  自定义字段的值，可以包含二进制字符。
What happens to requests to join, \`NeedPermission\` when it is left out. Only for types that one can ask to join, not for communities.
  申请加群的处理方式，不填为 \`NeedPermission\`。仅用于可以申请加入的群类型，社群不支持。
Mask of the permissions that every member has; only together with \`EnablePermission\` 1.
  每个成员都有的权限的掩码；仅与 \`EnablePermission\` 为 1 时一起使用。
1 lets permission groups decide what members may do, 0 does not; for communities with topics only.
  1 表示由权限组决定成员的权限，0 表示不使用；仅用于支持话题的社群。
URL of the group's picture: at most 500 bytes by the newest SDKs, 100 bytes by older pages.
  群头像 URL：最新的 SDK 写最长 500 字节，旧文档写 100 字节。
Id of your own choice, by the rules for custom group ids. The service makes one when it is left out.
  自定义群组 ID，需符合自定义群组 ID 的规则。不填时由服务端生成。
Introduction of the group: at most 400 bytes by the newest SDKs, 240 bytes by older pages.
  群简介：最新的 SDK 写最长 400 字节，旧文档写 240 字节。
What happens to invitations; not for live groups (\`AVChatRoom\`).
  邀请加群的处理方式；直播群（\`AVChatRoom\`）不支持。
Number of members that the group may have; the limit of the plan when it is left out. The call that modifies a group calls it \`MaxMemberNum\`.
  群成员人数上限，不填时为套餐的上限。修改群组的接口中该字段名为 \`MaxMemberNum\`。
First members, at most 100; not for live groups, which respond with 10007.
  初始成员，最多 100 个；直播群不支持，会返回 10007。
Custom fields of the member; they have to be switched on in the console first.
  群成员自定义字段，需要先在控制台开启。
UserID of the member.
  成员的 UserID。
Role of the member; no other than \`Admin\` can be given.
  成员的角色，只能指定 \`Admin\`。
Name of the group: at most 100 bytes by the newest SDKs, 30 bytes by older pages.
  群名称：最新的 SDK 写最长 100 字节，旧文档写 30 字节。
Notice of the group: at most 400 bytes by the newest SDKs, 300 bytes by older pages.
  群公告：最新的 SDK 写最长 400 字节，旧文档写 300 字节。
Owner, an imported account, who becomes a member. Without it the group has no owner.
  群主，必须是已导入的账号，会自动成为群成员。不填则群组没有群主。
1 makes a community with topics; for the type \`Community\` only.
  1 表示创建支持话题的社群；仅用于 \`Community\` 类型。
Group type: Private is Work, ChatRoom is Meeting.
  群类型：Private 即 Work（好友工作群），ChatRoom 即 Meeting（临时会议群）。
Id of the group, your own or the one that was made.
  群组 ID，即您指定的或服务端生成的 ID。
A flag that is seen in the sample of communities and described nowhere.
  社群示例中出现的标志，文档没有说明。
Group type.
  群类型。
Attributes to delete.
  要删除的群属性。
Name of the attribute.
  群属性的名称。
Names of the counters. Every counter is deleted when it is left out.
  计数器的名称。不填则删除全部计数器。
Attributes of the group; mind the lower-case keys.
  群属性；请注意键名为小写。
Value of the attribute.
  群属性的值。
Names of the counters, all of them when it is left out.
  计数器的名称，不填表示全部。
Counters of the group.
  群计数器。
Name of the counter, at most 128 bytes.
  计数器的名称，最长 128 字节。
Value of the counter, a signed number of 64 bits.
  计数器的值，64 位有符号整数。
Ids of the groups, at most 50.
  群组 ID，最多 50 个。
What comes back: with it, a part is returned only when there is a filter for it.
  应答包含的内容：填写后，只返回有过滤器的部分。
Custom fields of the group.
  群自定义字段。
Custom fields of the members.
  群成员自定义字段。
Fields of the group's profile.
  群资料的字段。
Fields of the members besides \`Member_Account\`, which always comes back; "Account" is an older name of it.
  群成员的字段，\`Member_Account\` 总会返回；"Account" 是它的旧名称。
One entry per group.
  每个群组对应一条结果。
Custom fields of the group that have been switched on in the console.
  已在控制台开启的群自定义字段。
SDKAppID of the app.
  应用的 SDKAppID。
What happens to requests to join.
  申请加群的处理方式。
Time at which the group was created, in Unix seconds.
  群组的创建时间，Unix 秒。
Mask of the permissions that every member has.
  每个成员都有的权限的掩码。
1 when permission groups decide what members may do.
  1 表示由权限组决定成员的权限。
Result of this group, 0 for success.
  该群组的处理结果，0 表示成功。
Reason of the failure.
  失败原因。
URL of the group's picture.
  群头像 URL。
Sequence that each change of the profile raises.
  群资料的 Sequence，每次变更都会增加。
Introduction of the group.
  群简介。
What happens to invitations.
  邀请加群的处理方式。
Time of the last change of the profile, in Unix seconds.
  群资料最后一次变更的时间，Unix 秒。
Time of the last message, in Unix seconds.
  最后一条消息的时间，Unix 秒。
Number of members that the group may have.
  群成员人数上限。
Members of the group.
  群成员列表。
Custom fields of the member that have been switched on in the console.
  已在控制台开启的群成员自定义字段。
Time at which the member joined, in Unix seconds.
  入群时间，Unix 秒。
Time of the last message that the member sent, in Unix seconds.
  该成员最后一次发消息的时间，Unix 秒。
UserID of the member, which no filter hides.
  成员的 UserID，任何过滤器都不会隐藏它。
Whether and how the member gets messages.
  该成员是否接收、如何接收消息。
Sequence number of the message up to which the member has read.
  该成员已读到的消息的序列号。
Time at which the member's mute ends, in Unix seconds; 0 for a member who is not muted.
  禁言截止时间，Unix 秒；未被禁言时为 0。
Name of the member in this group.
  群名片。
Online status of the member; only the newest official SDK has this field.
  成员的在线状态，仅最新的官方 SDK 有该字段。
Role of the member.
  成员的角色。
Number of members.
  群成员数量。
Whether all members are muted.
  是否全员禁言。
Name of the group.
  群名称。
Sequence number that the next message gets.
  下一条消息的序列号。
Notice of the group.
  群公告。
Owner of the group; empty when it has none.
  群主；没有群主时为空。
1 for a community with topics.
  1 表示支持话题的社群。
Group type: \`Private\` is what the SDKs call Work, \`ChatRoom\` what they call Meeting.
  群类型：\`Private\` 即 SDK 中的 Work，\`ChatRoom\` 即 SDK 中的 Meeting。
Only pairs whose \`Seq\` is this or greater.
  只返回 \`Seq\` 大于等于该值的键值对。
Pairs with a \`Seq\` up to this one have been cleared.
  \`Seq\` 不大于该值的键值对已被清空。
1 when these were all pairs, 0 when there are more.
  1 表示键值对已全部返回，0 表示还有更多。
Pairs in the order of their \`Seq\`, at most 200.
  按 \`Seq\` 排序的键值对，最多 200 个。
Name of the pair.
  键值对的键。
Version of the pair.
  键值对的版本。
Value of the pair.
  键值对的值。
Greatest \`Seq\` of the message.
  该消息最大的 \`Seq\`。
Messages that are asked about.
  要查询的消息。
One entry per message.
  每条消息对应一条结果。
Result of this message, 0 for success; 10062 says that it has no receipt.
  该消息的处理结果，0 表示成功；10062 表示该消息没有已读回执。
Number of members who have read it.
  已读人数。
Number of members who have not read it.
  未读人数。
UserIDs of the users, at most 500.
  用户的 UserID，最多 500 个。
Role of the user.
  用户的角色。
Custom fields of the members that come back.
  要返回的群成员自定义字段。
Fields of the members that come back besides \`Member_Account\`, all of them when it is left out.
  要返回的群成员字段，\`Member_Account\` 总会返回；不填表示全部。
Only members with one of these roles.
  只返回具有这些角色的成员。
UserIDs of the members, at most 50.
  成员的 UserID，最多 50 个。
Members that were found.
  查询到的成员。
Time at which the group was created, in Unix seconds; now when it is left out.
  群组的创建时间，Unix 秒；不填表示当前时间。
Id of your own choice. The service makes one when it is left out.
  自定义群组 ID。不填时由服务端生成。
Number of members that the group may have, 2,000 when it is left out; the page of 2023 says at most 6,000, and 100,000 for a community.
  群成员人数上限，不填为 2,000；2023 年的文档写最多 6,000，社群 100,000。
Owner of the group.
  群主。
Members to import, at most 300.
  要导入的成员，最多 300 个。
Time at which the member joined, in Unix seconds, between the creation of the group and now.
  入群时间，Unix 秒，介于群组创建时间和当前时间之间。
Role of the member: no other than \`Admin\` can be given, without it the role is Member.
  成员的角色：只能指定 \`Admin\`，不填则为普通成员（Member）。
Unread messages of the member; the service caps it at the number of messages.
  该成员的未读消息数；服务端以群消息总数为上限。
One entry per member.
  每个成员对应一条结果。
0 failed, 1 imported, 2 was a member already; where members are added, 3 waits for approval.
  0 失败，1 已导入，2 原本就是群成员；增加群成员时，3 表示等待审批。
Messages in the order of their times, at most 7. The page calls it an object, its sample is an array.
  按时间排序的消息，最多 7 条。文档的表格写对象，示例是数组。
Sender of the message.
  消息的发送者。
Number of 32 bits: a message with the same one within five minutes is dropped as a duplicate.
  32 位整数：五分钟内该值相同的消息会被当作重复消息丢弃。
Time of the message, in Unix seconds: later than the creation of the group and its newest message, earlier than now.
  消息的时间，Unix 秒：晚于群组创建时间和群内最新消息，早于当前时间。
1 updates the conversation; not for live groups (\`AVChatRoom\`) and communities.
  1 表示更新会话；直播群（\`AVChatRoom\`）和社群不支持。
Topic into which they are imported; for communities with topics only.
  导入到的话题；仅用于支持话题的社群。
Time of the message, in Unix seconds.
  消息的时间，Unix 秒。
0 for a message that was imported, 10004 for a time that does not fit, 80002 for one that is too long.
  0 表示已导入，10004 表示时间不符合要求，80002 表示消息过长。
Members a page, at most 100.
  每页成员数，最多 100。
Start of the page: 0 for the first one, then \`NextOffset\` of the last response.
  本页的起始位置：第一页填 0，之后填上一次应答的 \`NextOffset\`。
Banned members of this page.
  本页被封禁的成员。
Time at which the ban ends, in Unix seconds.
  封禁截止时间，Unix 秒。
Start of the next page, 0 after the last one.
  下一页的起始位置，最后一页之后为 0。
Only groups of this type.
  只返回该类型的群组。
Groups a page, at most 10,000, which is also what the service takes when it is left out.
  每页群组数，最多 10,000，不填时也是该值。
Start of the page: 0 for the first one, then \`Next\` of the last response.
  本页的起始位置：第一页填 0，之后填上一次应答的 \`Next\`。
Groups of this page.
  本页的群组。
Start of the next page, an unsigned number of 64 bits; 0 after the last one.
  下一页的起始位置，64 位无符号整数；最后一页之后为 0。
Number of groups, of the type that was asked for.
  群组总数，指定了类型时为该类型的群组总数。
Only groups of this type; of all types when it is left out.
  只返回该类型的群组；不填表示所有类型。
Groups a page, at most 5,000; all of them when it is left out.
  每页群组数，最多 5,000；不填表示全部。
Place of the page's first group, counted from 0, which is the default.
  本页第一个群组的位置，从 0 开始，默认为 0。
Fields that come back; without it only the ids do.
  要返回的字段；不填只返回群组 ID。
Fields of the user as a member.
  用户作为群成员的字段。
1 lists communities with topics. \`GroupType\` must then be \`Community\`, though the sample of the page leaves it out.
  1 表示返回支持话题的社群。此时 \`GroupType\` 必须为 \`Community\`，尽管文档的示例没有填写。
1 also lists live groups (\`AVChatRoom\`), as far as the service knows them; 0 is the default.
  1 表示同时返回服务端已知的直播群（\`AVChatRoom\`），默认为 0。
1 also lists Private (Work) groups that the user has joined but not activated; 0 is the default.
  1 表示同时返回已加入但未激活的 Private（Work）群，默认为 0。
Sum of the next sequence numbers over all topics; communities with topics only.
  所有话题的下一条消息序列号之和；仅用于支持话题的社群。
The user as a member.
  用户作为群成员的信息。
Sum of the sequence numbers read over all topics; communities with topics only.
  所有话题的已读序列号之和；仅用于支持话题的社群。
Time at which the user joined, in Unix seconds.
  用户的入群时间，Unix 秒。
Whether and how the user gets messages.
  用户是否接收、如何接收消息。
Sequence number of the message up to which the user has read.
  用户已读到的消息的序列号。
Number of groups that fit, whatever the page.
  符合条件的群组总数，与分页无关。
Members a page, all of them when it is left out. The text of the page says at most 200 (100 is advised, and the most for communities), its table at most 6,000.
  每页成员数，不填表示全部。文档的正文写最多 200（建议 100，社群最多 100），表格写最多 6,000。
Start of the page, which communities require: "" for the first one, then \`Next\` of the last response.
  本页的起始位置，社群必填：第一页填 ""，之后填上一次应答的 \`Next\`。
Place of the page's first member, counted from 0; not for communities.
  本页第一个成员的位置，从 0 开始；社群不支持。
Members of this page.
  本页的成员。
Number of members of the group.
  群组的成员总数。
Start of the next page, "" after the last one; communities only.
  下一页的起始位置，最后一页之后为 ""；仅用于社群。
Topic that is asked about; for communities with topics only.
  要查询的话题；仅用于支持话题的社群。
Muted members.
  被禁言的成员。
Time at which the mute ends, in Unix seconds.
  禁言截止时间，Unix 秒。
Members a page, at most 200.
  每页成员数，最多 200。
Start of the page: "" for the first one, then \`Cursor\` of the last response.
  本页的起始位置：第一页填 ""，之后填上一次应答的 \`Cursor\`。
0 lists those who have read it, 1 those who have not.
  0 查询已读成员，1 查询未读成员。
Start of the next page.
  下一页的起始位置。
1 when this was the last page, 0 when there are more; so the samples spell it.
  1 表示这是最后一页，0 表示还有更多；示例采用这种拼写。
The same under the name that the table of the page and the newest official SDK have.
  含义相同，采用文档表格和最新官方 SDK 中的名称。
Members who have read it, for \`Filter\` 0.
  已读成员，\`Filter\` 为 0 时返回。
Members who have not read it, for \`Filter\` 1.
  未读成员，\`Filter\` 为 1 时返回。
Attributes to set, at most 16; mind the lower-case keys.
  要设置的群属性，最多 16 个；请注意键名为小写。
Name of the attribute, at most 32 bytes.
  群属性的名称，最长 32 字节。
Value of the attribute, at most 4,000 bytes.
  群属性的值，最长 4,000 字节。
What happens to requests to join, \`NeedPermission\` by default. Only for types that one can ask to join, not for communities.
  申请加群的处理方式，默认为 \`NeedPermission\`。仅用于可以申请加入的群类型，社群不支持。
Account that is shown as the operator, which must exist; the calling admin when it is left out.
  显示为操作者的账号，必须已存在；不填时为调用接口的管理员。
Whether members may read the messages from before they joined; for Work, Public and Meeting only.
  成员能否查看入群之前的消息；仅用于 Work、Public 和 Meeting。
What happens to invitations; not for live groups.
  邀请加群的处理方式；直播群不支持。
Number of members that the group may have; not for live groups (\`AVChatRoom\`). The call that creates a group calls it \`MaxMemberCount\`.
  群成员人数上限；直播群（\`AVChatRoom\`）不支持。创建群组的接口中该字段名为 \`MaxMemberCount\`。
\`On\` mutes all but the owner, the admins and the admins of the app.
  \`On\` 表示禁言除群主、群管理员和应用管理员以外的所有人。
Seconds for which the member is muted, 0 to end the mute; not for Private (Work) groups.
  该成员的禁言时长，单位为秒，0 表示取消禁言；Private（Work）群不支持。
Name of the member in this group, at most 50 bytes.
  群名片，最长 50 字节。
New custom data of the message.
  消息的新自定义数据。
New elements of the message.
  新的消息内容。
Topic of the message; for communities with topics only.
  消息所在的话题；仅用于支持话题的社群。
UserIDs of the members, at most 500.
  成员的 UserID，最多 500 个。
Seconds for which they are muted: 0 ends the mute, 4294967295 mutes for ever.
  禁言时长，单位为秒：0 表示取消禁言，4294967295 表示永久禁言。
Topic in which they are muted; for communities with topics only.
  在哪个话题中禁言；仅用于支持话题的社群。
Number of messages, at most 20.
  消息条数，最多 20。
Greatest sequence number that is wanted; the newest messages come when it is left out.
  需要的最大序列号；不填则返回最新的消息。
Topic that is read; for communities with topics only.
  要拉取的话题；仅用于支持话题的社群。
1 also returns messages that have been recalled.
  1 表示同时返回已撤回的消息。
1 when these are all messages that were asked for, 0 when the response was cut off because they are too long or more than 20, 2 when all messages of the range have expired.
  1 表示所请求的消息已全部返回；0 表示消息过长或超过 20 条，应答被截断；2 表示该范围的消息已全部过期。
The same under the name of the table.
  含义相同，采用表格中的名称。
0 for a message, 1 for one that was deleted or has expired, with an empty \`MsgBody\`, 2 for one that was recalled.
  0 表示正常消息；1 表示已删除或已过期的消息，\`MsgBody\` 为空；2 表示已撤回的消息。
1 for a message of the system.
  1 表示系统消息。
Priority of the message: 1 high, 2 normal, 3 low, 4 lowest.
  消息的优先级：1 高，2 普通，3 低，4 最低。
\`Random\` of the message.
  消息的 \`Random\`。
Messages, the newest first.
  消息列表，从最新的消息开始。
Messages to recall, at most 10.
  要撤回的消息，最多 10 条。
Reason, at most 100 bytes.
  撤回原因，最长 100 字节。
Topic of the messages; for communities with topics only.
  消息所在的话题；仅用于支持话题的社群。
0 for a message that was recalled, otherwise a code such as 10030, 10031 or 10032.
  0 表示已撤回，否则为错误码，例如 10030、10031 或 10032。
UserID of the sender.
  发送者的 UserID。
UserIDs of the members to remove, at most 100.
  要删除的成员的 UserID，最多 100 个。
Reason, which the notification shows.
  删除原因，会显示在通知中。
1 removes without notifying the others, 0 is the default.
  1 表示静默删人，不通知其他人；默认为 0。
All attributes that the group has afterwards, at most 16; mind the lower-case keys.
  操作之后群组的全部群属性，最多 16 个；请注意键名为小写。
UserID of the member who has read the messages.
  已读消息的成员的 UserID。
Messages that were read, at most 50.
  已读的消息，最多 50 条。
Custom data that is stored with the message.
  随消息保存的自定义数据。
Webhooks that are not fired for this message.
  该消息不触发的第三方回调。
Mentions in the order of the text; live groups cannot mention everyone.
  @ 信息，与文本中的顺序一致；直播群不支持 @ 所有人。
1 mentions everyone, 0 one member.
  1 表示 @ 所有人，0 表示 @ 一个成员。
UserID of the member, with \`GroupAtAllFlag\` 0.
  被 @ 的成员的 UserID，\`GroupAtAllFlag\` 为 0 时填写。
Priority of the message, \`Normal\` when it is left out; the case of the letters counts.
  消息的优先级，不填为 \`Normal\`；区分大小写。
1 asks for read receipts, 0 is the default.
  1 表示需要已读回执，默认为 0。
How the message is pushed to members who are offline.
  成员离线时的推送方式。
What Android devices show, by vendor.
  Android 设备上的显示内容，按厂商设置。
On Huawei devices Ext goes as a parameter of the Action with 0, the default, and of the Intent with 1.
  华为设备上 Ext 的透传方式：0（默认）作为 Action 的参数，1 作为 Intent 的参数。
Channel with Google's service, Android 8 and later.
  Google FCM 的通知渠道，Android 8 及以上。
HTTPS address of a picture for Google's service, at most 1 MB.
  Google FCM 的图片 HTTPS 地址，最大 1 MB。
HTTPS address of an icon for Honor devices, less than 512 KB.
  荣耀设备的图标 HTTPS 地址，小于 512 KB。
Importance on Honor devices, NORMAL by default.
  荣耀设备上的通知重要级别，默认为 NORMAL。
Category on Huawei devices, in place of that of the console.
  华为设备上的消息分类，覆盖控制台的设置。
Channel on Huawei devices, EMUI 10 and later.
  华为设备的通知渠道，EMUI 10 及以上。
HTTPS address of an icon for Huawei devices, less than 512 KB.
  华为设备的图标 HTTPS 地址，小于 512 KB。
Importance on Huawei devices, NORMAL by default.
  华为设备上的通知重要级别，默认为 NORMAL。
Kind of notification on Meizu devices: 0 public, 1 private.
  魅族设备上的通知类型：0 公信，1 私信。
Category on OPPO devices, such as IM or MARKETING.
  OPPO 设备上的消息分类，例如 IM 或 MARKETING。
Channel on OPPO devices, Android 8 and later.
  OPPO 设备的通知渠道，Android 8 及以上。
Template of private messages on OPPO devices.
  OPPO 设备的私信模板。
0, the default style, or 1, a style for much text; Huawei, Honor and OPPO.
  0（默认）为默认样式，1 为大文本样式；用于华为、荣耀和 OPPO。
Sound file.
  提示音文件。
Category on vivo devices, in place of that of the console.
  vivo 设备上的消息分类，覆盖控制台的设置。
Class on vivo devices: 0 operational, 1, the default, system.
  vivo 设备上的消息类别：0 运营消息，1（默认）系统消息。
Channel on Xiaomi devices, MIUI 10 and later.
  小米设备的通知渠道，MIUI 10 及以上。
What Apple devices show.
  Apple 设备上的显示内容。
Whether the message counts in the badge: 0, the default, it does, 1 it does not.
  消息是否计入角标：0（默认）计入，1 不计入。
1 for a silent notification, of which Apple advises at most 3 an hour.
  1 表示静默推送，Apple 建议每小时最多 3 次。
Address of a picture.
  图片地址。
How much the notification may disturb, iOS 15 and later.
  通知的打扰级别，iOS 15 及以上。
1 for the notification service extension of the app (iOS 10 and later), 0 by default.
  1 表示启用应用的通知服务扩展（iOS 10 及以上），默认为 0。
Line below the title.
  标题下方的副标题。
Title, in place of the outer one.
  标题，覆盖外层的标题。
Text, in place of that which the elements of the message give.
  推送文本，覆盖由消息内容生成的文本。
Passed through to the client: a JSON string, better not above 1 KB; Desc and Ext have at most 3 KB together.
  透传给客户端的 JSON 字符串，建议不超过 1 KB；Desc 与 Ext 合计最大 3 KB。
0 notifies receivers who are offline, 1 does not.
  0 表示推送给离线的接收者，1 表示不推送。
Title on Apple and Android devices.
  Apple 和 Android 设备上的标题。
1 sends to members who are online only and stores nothing, 0 is the default; not for live groups (\`AVChatRoom\`).
  1 表示只发送给在线成员，不存储；默认为 0。直播群（\`AVChatRoom\`）不支持。
\`NoLastMsg\` leaves the conversation as it is, \`NoUnread\` counts nothing as unread. Not together with \`OnlineOnlyFlag\` 1, and \`NoUnread\` not for live groups.
  \`NoLastMsg\` 不更新会话列表，\`NoUnread\` 不计入未读。不能与 \`OnlineOnlyFlag\` 为 1 同时使用，直播群不支持 \`NoUnread\`。
1 lets the message have extensions.
  1 表示消息支持消息扩展。
The only members who get the message, at most 50; it does not count as unread. For Work, Public and Meeting in the Pro edition (Ultimate in mainland China).
  仅这些成员收到消息，最多 50 个，不计入未读。用于 Work、Public 和 Meeting，需要进阶版（中国大陆为旗舰版）。
Topic to which it is sent; for communities with topics only.
  发送到的话题；仅用于支持话题的社群。
Why the message was dropped, such as \`MsgFreqCtrl\`; missing when it was sent.
  消息被丢弃的原因，例如 \`MsgFreqCtrl\`；消息已发送时不返回。
Time of the service, in Unix seconds.
  服务端时间，Unix 秒。
Text of the notification.
  通知的文本。
Receivers, all members when it is left out or empty: at most 50 by the newest page, 500 by that of 2023. Not for live groups (\`AVChatRoom\`).
  接收者，不填或为空表示所有成员：最新的文档写最多 50 个，2023 年的文档写 500 个。直播群（\`AVChatRoom\`）不支持。
Pairs, at most 20; required to set and to delete.
  键值对，最多 20 个；设置和删除时必填。
Name of the pair, at most 100 bytes.
  键值对的键，最长 100 字节。
Version of the pair, which the service checks unless the caller is an admin of the app.
  键值对的版本，除非调用者是应用管理员，否则服务端会检查。
Value of the pair, at most 1,000 bytes; "" to delete the pair.
  键值对的值，最长 1,000 字节；删除时填 ""。
1 sets the pairs, 2 deletes them, 3 clears all pairs of the message.
  1 设置键值对，2 删除键值对，3 清空该消息的全部键值对。
One entry per pair.
  每个键值对对应一条结果。
Result of this pair, 0 for success.
  该键值对的处理结果，0 表示成功。
The pair as it is now.
  该键值对当前的内容。
Account that is shown as the operator; only the newest official SDK has this field.
  显示为操作者的账号；仅最新的官方 SDK 有该字段。
UserID of the new owner, who must be a member.
  新群主的 UserID，必须是群成员。
Counters and values; a group has at most 20.
  计数器及其值；每个群组最多 20 个计数器。
Value of the counter or of its change, a signed number of 64 bits.
  计数器的值或变化量，64 位有符号整数。
\`Set\` sets the value; \`Increase\` and \`Decrease\` change the present one, which is 0 for a counter that does not exist.
  \`Set\` 设置值；\`Increase\` 和 \`Decrease\` 在当前值上增减，计数器不存在时当前值为 0。
Counters after the change.
  变更之后的计数器。
`
