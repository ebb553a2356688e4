/** What fields of conversations, communities and live groups mean: each text of the definitions, and below it the same in Chinese. */
export const conversationFields = `
User whose conversations they are.
  会话所属的用户。
The group to be created, one a call.
  要创建的会话分组，每次一个。
Conversations that go into it.
  放入分组的会话。
The group, with \`Type\` 2.
  群组，\`Type\` 为 2 时填写。
The other side, with \`Type\` 1.
  会话的对方，\`Type\` 为 1 时填写。
1 for a one-to-one conversation, 2 for that of a group.
  1 表示单聊会话，2 表示群聊会话。
Name of the group, at most 32 bytes.
  分组名称，最长 32 字节。
What became of the group.
  分组的处理结果。
The group.
  会话分组。
Number of the group.
  分组的编号。
What became of each conversation.
  各会话的处理结果。
The conversation.
  会话。
The group of a group conversation.
  群聊会话的群组。
The other side of a one-to-one conversation.
  单聊会话的对方。
1 for a one-to-one conversation, 2 for that of a group. Tables of the pages call it a string, their samples have a number.
  1 表示单聊会话，2 表示群聊会话。文档的表格写字符串，示例是整数。
Result of this conversation, 0 for success.
  该会话的处理结果，0 表示成功。
Message of the code.
  结果说明。
1 also clears the user's history of the conversation, 0, the default, does not.
  1 表示同时清空该用户在会话中的漫游消息，默认 0 不清空。
User whose conversation is deleted.
  要删除其会话的用户。
Name of the group, one a call.
  分组名称，每次一个。
Groups that have been deleted.
  已删除的分组。
Start of the page: 0 for the first one, then the \`NextStartIndex\` of the last response.
  本页的起始位置：第一页填 0，之后填上一次应答的 \`NextStartIndex\`。
1 when these were all conversations, 0 when there are more.
  1 表示会话已全部返回，0 表示还有更多。
Conversations of this page that have groups or marks.
  本页中带分组或标记的会话。
Numbers of the groups of conversations that it is in.
  会话所在分组的编号。
Custom mark.
  自定义标记。
Standard marks, a string of 0 and 1.
  标准标记，由 0 和 1 组成的字符串。
Time of the last change, in Unix seconds.
  最后一次变更的时间，Unix 秒。
Groups of conversations of the user.
  用户的会话分组。
Bits of what is returned, always 63 by the newest page. Older ones: bit 0 pinned conversations, bit 1 empty ones too, bit 2 pages of pinned ones (7 in their sample); marks and groups of conversations come in newer samples only, with 63.
  返回内容的标志位，最新的文档固定为 63。旧文档：bit 0 置顶会话，bit 1 包含空会话，bit 2 置顶会话分页（示例为 7）；会话标记和分组只出现在较新的示例中，取值 63。
User whose conversations are listed.
  要拉取其会话的用户。
Where the page starts among conversations that are not pinned: 0 for the first one, then the value of the last response.
  非置顶会话的起始位置：第一页填 0，之后填上一次应答的值。
Where the page starts among pinned conversations: 0 for the first one, then the value of the last response.
  置顶会话的起始位置：第一页填 0，之后填上一次应答的值。
Conversations of this page.
  本页的会话。
Time of the last message or change, in Unix seconds.
  最后一条消息或最后一次变更的时间，Unix 秒。
1 when the conversation is pinned, 0 when not.
  1 表示会话已置顶，0 表示未置顶。
1 one-to-one, 2 group.
  1 单聊，2 群聊。
Where the next page starts among conversations that are not pinned.
  下一页非置顶会话的起始位置。
Where the next page starts among pinned conversations.
  下一页置顶会话的起始位置。
Changes, 1 to 100.
  要进行的变更，1 到 100 个。
Numbers of the standard marks to be cleared.
  要清除的标准标记的编号。
Custom mark, at most 256 bytes, with \`OptType\` 2 and 3.
  自定义标记，最长 256 字节，\`OptType\` 为 2 和 3 时填写。
1 changes standard marks, 2 the custom mark, 3 both.
  1 变更标准标记，2 变更自定义标记，3 两者都变更。
Numbers of the standard marks to be set.
  要设置的标准标记的编号。
What was asked for.
  请求的操作。
1 pins the conversations, 2 unpins them.
  1 置顶会话，2 取消置顶。
The conversations.
  会话列表。
The conversations, 1 to 300.
  会话列表，1 到 300 个。
Conversations that were found.
  查询到的会话。
The change.
  要进行的变更。
Conversations to add and to remove, with \`UpdateGroupType\` 2.
  要添加和移除的会话，\`UpdateGroupType\` 为 2 时填写。
1 adds the conversation, 2 removes it.
  1 添加会话，2 移除会话。
New name, at most 32 bytes, with \`UpdateGroupType\` 1.
  新名称，最长 32 字节，\`UpdateGroupType\` 为 1 时填写。
Name of the group, at most 32 bytes. The page requires it to rename only, but its sample for conversations has it.
  分组名称，最长 32 字节。文档写仅重命名时必填，但变更会话的示例也有该字段。
1 to rename the group, 2 to change its conversations.
  1 重命名分组，2 变更分组中的会话。
1 to update a group; there is no other value.
  1 表示更新分组，没有其他取值。
What became of it.
  处理结果。
Name that the group has now.
  分组现在的名称。
Name that the group had before.
  分组原来的名称。
Id of the community, which begins with \`@TGS#_\`.
  社群 ID，以 \`@TGS#_\` 开头。
Members to add, at most 100.
  要添加的成员，最多 100 个。
Id of the permission group, which begins with \`@PMG#_\`.
  权限组 ID，以 \`@PMG#_\` 开头。
0 added, 10013 was in the permission group already, otherwise another error code.
  0 表示已添加，10013 表示原本就在权限组中，否则为其他错误码。
Permissions per topic, at most 50.
  各话题的权限，最多 50 个。
Mask of 64 bits: 1 manages the topic, 2 manages its permissions, 4 mutes members, 8 sends messages, 16 reads the history from before joining, 32 recalls the messages of others, 64 mentions everyone.
  64 位掩码：1 管理话题，2 管理话题权限，4 禁言成员，8 发送消息，16 查看入群前的历史消息，32 撤回他人消息，64 @ 所有人。
Id of the topic.
  话题 ID。
One entry per topic.
  每个话题对应一条结果。
Result of this topic, 0 for success.
  该话题的处理结果，0 表示成功。
Id of the community.
  社群 ID。
Custom data of the permission group, at most 3,000 bytes.
  权限组的自定义数据，最长 3,000 字节。
Mask of 64 bits for the community: 1 edits its profile, 2 manages members, 4 manages permission groups, 8 manages their members, 16 manages topics, 32 mutes members in all topics, 64 sends in all topics, 128 mentions everyone in all topics, 256 reads the history from before joining, 512 recalls the messages of others, 1024 bans members.
  社群的 64 位权限掩码：1 修改资料，2 管理成员，4 管理权限组，8 管理权限组成员，16 管理话题，32 在所有话题中禁言，64 在所有话题中发言，128 在所有话题中 @ 所有人，256 查看入群前的历史消息，512 撤回他人消息，1024 封禁成员。
Id of your own choice, which begins with \`@PMG#_\`. The service makes one when it is left out.
  自定义权限组 ID，以 \`@PMG#_\` 开头。不填时由服务端生成。
Name of the permission group, at most 150 bytes of UTF-8.
  权限组名称，最长 150 字节（UTF-8）。
Id of the permission group, your own or the one that was made.
  权限组 ID，即您指定的或服务端生成的 ID。
Custom data of the topic, at most 3,000 bytes of UTF-8.
  话题的自定义数据，最长 3,000 字节（UTF-8）。
URL of the topic's picture, at most 100 bytes.
  话题头像 URL，最长 100 字节。
User on whose behalf the call is made. The page calls it a number, its sample has a string.
  代表哪个用户调用。文档写整数，示例是字符串。
Introduction of the topic, at most 240 bytes of UTF-8.
  话题简介，最长 240 字节（UTF-8）。
Notice of the topic, at most 300 bytes of UTF-8.
  话题公告，最长 300 字节（UTF-8）。
Id of your own choice: that of the community, \`@TOPIC#_\` and a part of your own. The service makes one when it is left out.
  自定义话题 ID：社群 ID、\`@TOPIC#_\` 加自定义部分。不填时由服务端生成。
Name of the topic, at most 30 bytes of UTF-8.
  话题名称，最长 30 字节（UTF-8）。
Id of the topic, your own or the one that was made.
  话题 ID，即您指定的或服务端生成的 ID。
Ids of the permission groups, at most 20.
  权限组 ID，最多 20 个。
One entry per permission group.
  每个权限组对应一条结果。
Result of this permission group, 0 for success.
  该权限组的处理结果，0 表示成功。
Id of the permission group.
  权限组 ID。
Ids of the topics to delete.
  要删除的话题 ID。
Permission groups a page, at most 20, to read all of them. The Chinese page requires it, the English one does not, and the sample for given ids has none.
  每页权限组数，最多 20，用于分页读取全部权限组。中文文档写必填，英文文档不是必填，按 ID 获取的示例没有该字段。
Start of the page: "" for the first one, then \`Next\` of the last response. The page calls it a number, its sample has a string.
  本页的起始位置：第一页填 ""，之后填上一次应答的 \`Next\`。文档写整数，示例是字符串。
Ids of the permission groups, all of them when it is left out or empty. The page calls it a string, its sample has an array.
  权限组 ID，不填或为空表示全部。文档写字符串，示例是数组。
Custom data of the permission group.
  权限组的自定义数据。
Number of members of the permission group.
  权限组的成员数。
Mask of 64 bits for the community; \`createPermissionGroup\` says what the bits mean.
  社群的 64 位权限掩码；各位的含义见 \`createPermissionGroup\`。
Name of the permission group.
  权限组名称。
Ids of the topics, all of them when it is left out. The table of the page requires it, its text and first sample do not.
  话题 ID，不填表示全部。文档的表格写必填，正文和第一个示例不是必填。
Mask of 64 bits for the topic; \`addTopicPermissions\` says what the bits mean.
  话题的 64 位权限掩码；各位的含义见 \`addTopicPermissions\`。
User whose own data comes back for each topic. The page calls it a number, its sample has a string.
  返回该用户在各话题中的数据。文档写整数，示例是字符串。
Fields of the topics that come back, such as TopicName, FaceUrl, Notification and Introduction.
  要返回的话题字段，例如 TopicName、FaceUrl、Notification 和 Introduction。
Ids of the topics, all topics of the community when it is left out.
  话题 ID，不填表示社群的全部话题。
What the user has in the topic.
  该用户在话题中的数据。
Until when or for how long the user is muted, 0 for a user who is not.
  该用户的禁言截止时间或时长，未被禁言时为 0。
Profile of the topic.
  话题资料。
Time at which the topic was created, in Unix seconds.
  话题的创建时间，Unix 秒。
Custom data of the topic.
  话题的自定义数据。
URL of the topic's picture.
  话题头像 URL。
Id of the community; mind the spelling.
  社群 ID；请注意拼写。
Introduction of the topic.
  话题简介。
Time of the last message, in Unix seconds; 0 when there is none.
  最后一条消息的时间，Unix 秒；没有消息时为 0。
Notice of the topic.
  话题公告。
Name of the topic.
  话题名称。
Time at which the topic was created, in Unix seconds; that of the request when it is left out.
  话题的创建时间，Unix 秒；不填为请求的时间。
Name of the topic, at most 30 bytes of UTF-8. The table of the page requires it, its sample does not.
  话题名称，最长 30 字节（UTF-8）。文档的表格写必填，示例没有。
Type of the group, which is always \`Community\`.
  群类型，固定为 \`Community\`。
Members a page, at most 50.
  每页成员数，最多 50。
Start of the page: "" for the first one, then \`Next\` of the last response.
  本页的起始位置：第一页填 ""，之后填上一次应答的 \`Next\`。
Start of the next page, "" after the last one.
  下一页的起始位置，最后一页之后为 ""。
New permissions per topic.
  各话题的新权限。
Members to remove, at most 100.
  要移除的成员，最多 100 个。
Ids of the topics, at most 50.
  话题 ID，最多 50 个。
Id of the live group (\`AVChatRoom\`).
  直播群（\`AVChatRoom\`）的群组 ID。
Accounts of the robots; the field is that of removeRobots, no page that could be read names it for this call.
  机器人账号；字段名取自 removeRobots，能查到的文档都没有写明该接口的字段名。
UserIDs to ask about.
  要查询的 UserID。
Those of them who are in the group.
  其中在群内的用户。
The admins; the field is spelled with an underscore.
  管理员列表；字段名带下划线。
UserID of the admin.
  管理员的 UserID。
URL of the admin's avatar, empty when there is none.
  管理员的头像 URL，没有时为空。
Nickname of the admin.
  管理员的昵称。
Lists only members who have this mark.
  只返回具有该标记的成员。
Start of the page: 0 first, then NextTimestamp.
  本页的起始位置：第一页填 0，之后填 NextTimestamp。
URL of the member's avatar.
  成员的头像 URL。
Nickname of the member.
  成员的昵称。
Timestamp of the next page; 0 at the end.
  下一页的 Timestamp；拉取完毕时为 0。
1 sets the marks, 2 removes them.
  1 设置标记，2 删除标记。
Members and their marks, at most 500.
  成员及其标记，最多 500 个。
Marks of the app, from 1000 on. Two others are for app admins only: 500 keeps the member in the list as online for 3 days, 600 hides the member from it.
  应用自定义的标记，从 1000 开始。另有两个标记仅限应用管理员使用：500 使成员在列表中保持在线 3 天，600 使成员不在列表中显示。
The CommandType that was asked for.
  请求的 CommandType。
Members whose marks were changed.
  标记发生变更的成员。
Marks that were set or removed.
  已设置或删除的标记。
UserIDs of the users.
  用户的 UserID。
1 makes the users admins, 2 ends it.
  1 设为管理员，2 取消管理员。
Accounts of the robots.
  机器人账号。
`
