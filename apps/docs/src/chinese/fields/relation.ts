/** What fields of accounts, profiles, friends, follows and mutes mean: each text of the definitions, and below it the same in Chinese. */
export const relationFields = `
Friends to add, at most 1000 a call.
  要添加的好友，每次最多 1,000 个。
Where the request comes from: "AddSource_Type_" + a keyword of English letters, at most 8 bytes.
  申请来源："AddSource_Type_" 加英文字母关键字，最长 8 字节。
Message sent along with the request; at most 256 bytes.
  好友申请的附言，最长 256 字节。
ONE friend list to put the friend in - a plain string here (friend_import takes an array); at most 30 bytes by the server pages, 96 bytes by the client SDKs.
  把好友放入的一个分组：这里是字符串（friend_import 中是数组）。服务端文档写最长 30 字节，客户端 SDK 写 96 字节。
Remark From_Account keeps on this friend; at most 96 bytes.
  From_Account 对该好友的备注，最长 96 字节。
Account to befriend.
  要添加为好友的账号。
One-way or two-way; two-way when absent.
  单向或双向加好友，不填表示双向。
1 = add by admin force, without the target's consent rules; 0 = ordinary flow.
  1 表示管理员强制加好友，不受对方的加好友验证方式限制；0 表示常规加好友方式。
Account that gets the new friends.
  获得新好友的账号。
Accounts whose entry failed; the field is left out when none failed.
  处理失败的账号；没有失败时不返回该字段。
One entry per requested friend.
  每个要添加的好友对应一条结果。
0 = this account succeeded; any other value = failed (see errors).
  0 表示该账号处理成功，其他值表示失败（见错误码）。
Reason of the failure; documented empty on success, seen as "OK" on some calls.
  失败原因；文档写成功时为空，部分接口实际返回 "OK"。
Account this entry is about.
  该条结果对应的账号。
Account that gets the lists.
  获得分组的账号。
Names of the new lists, 1 to 32 per call; each at most 30 bytes by the server pages, 96 bytes by the client SDKs.
  新增分组的名称，每次 1 到 32 个。服务端文档写每个最长 30 字节，客户端 SDK 写 96 字节。
Friends to put into the new lists, at most 1,000.
  要放入新分组的好友，最多 1,000 个。
Sequence of the account's friend lists after the call.
  调用之后该账号的好友分组 Sequence。
Accounts whose entry failed; left out when none did.
  处理失败的账号；没有失败时不返回。
One entry per friend, when \`To_Account\` was given.
  每个好友对应一条结果，仅在给出 \`To_Account\` 时返回。
0 when the friend was put in; 32216 or 30001 when the account is no friend.
  0 表示已放入分组；该账号不是好友时为 32216 或 30001。
Reason of the failure, empty on success.
  失败原因，成功时为空。
Friend to be put into the lists.
  要放入分组的好友。
Owner of the blocklist.
  黑名单所属的账号。
Accounts to block, at most 1000.
  要加入黑名单的账号，最多 1,000 个。
One entry per account.
  每个账号对应一条结果。
0 = this account succeeded; any other value = failed (30001 = already blocked).
  0 表示该账号处理成功，其他值表示失败（30001 表示已在黑名单中）。
Look at From_Account's blocklist only, or at both.
  只检查 From_Account 的黑名单，或检查双方的黑名单。
Accounts to check, at most 1000.
  要校验的账号，最多 1,000 个。
One entry per account (not ResultItem).
  每个账号对应一条结果（字段名不是 ResultItem）。
Relation found; meaningful only when ResultCode is 0.
  校验得到的关系，仅在 ResultCode 为 0 时有意义。
0 = checked; other = failed.
  0 表示校验成功，其他值表示失败。
Account checked.
  被校验的账号。
Look at From_Account's table only, or at both tables.
  只检查 From_Account 的好友表，或检查双方的好友表。
Account whose friendships are checked.
  要校验其好友关系的账号。
One-way when absent.
  不填表示单向。
Account whose friend data are cleared.
  要清空好友数据的账号。
One-way or two-way deletion; the default is not stated on this page (friend_delete_all: one-way).
  单向或双向删除；本页没有写默认值（friend_delete_all 的默认值是单向）。
Account whose friends are deleted.
  要删除其好友的账号。
Friends to delete, at most 1000.
  要删除的好友，最多 1,000 个。
0 = this account succeeded; any other value = failed (31704 = was no friend).
  0 表示该账号处理成功，其他值表示失败（31704 表示原本不是好友）。
Account that owns the lists.
  分组所属的账号。
Names of the lists to delete, 1 to 32 per call; each at most 30 bytes by the server pages, 96 bytes by the client SDKs.
  要删除的分组名称，每次 1 到 32 个。服务端文档写每个最长 30 字节，客户端 SDK 写 96 字节。
Friends to import, at most 1000 a call.
  要导入的好友，每次最多 1,000 个。
"AddSource_Type_" + a keyword of English letters, at most 8 bytes.
  "AddSource_Type_" 加英文字母关键字，最长 8 字节。
Time the friendship began, Unix seconds.
  成为好友的时间，Unix 秒。
Message that went with the request, at most 256 bytes.
  好友申请的附言，最长 256 字节。
Custom friend fields.
  自定义好友字段。
Friend lists to put the friend in - an array here (friend_add takes one string); each name at most 30 bytes by the server pages, 96 bytes by the client SDKs.
  把好友放入的分组：这里是数组（friend_add 中是一个字符串）。服务端文档写每个名称最长 30 字节，客户端 SDK 写 96 字节。
Remark, at most 96 bytes.
  备注，最长 96 字节。
Time of the remark, Unix seconds.
  备注的时间，Unix 秒。
The friend.
  好友的账号。
Account that gets the friends.
  获得好友的账号。
Sequence of an earlier pull; over REST just send 0.
  上一次拉取得到的 Sequence；通过 REST API 调用时填 0 即可。
Page size, at most 1000.
  每页数量，最多 1,000。
Start of the page: 0 first, then the StartIndex of the response.
  本页的起始位置：第一次填 0，之后填上一次应答的 StartIndex。
Blocked accounts.
  黑名单中的账号。
When it was blocked, Unix seconds.
  加入黑名单的时间，Unix 秒。
Blocked account.
  被加入黑名单的账号。
Newest sequence of the blocklist, in the spelling of the newest Chinese page.
  黑名单的最新 Sequence，字段名采用最新中文文档的写法。
The same value, in the misspelling of the international pages, of older pages and of a response seen in 2020; read whichever is present.
  同一个值，字段名是国际站文档、旧文档和 2020 年实际应答中的错误拼写；读取存在的那个即可。
StartIndex of the next page; 0 = finished.
  下一页的 StartIndex；0 表示已拉取完毕。
CustomSequence of an earlier pull; when equal to the server's, custom data are left out. Dropped from the Chinese page of 2025-12, still on the international ones.
  上一次拉取得到的 CustomSequence；与服务端一致时不返回自定义数据。2025 年 12 月的中文文档已删除该字段，国际站文档仍保留。
Account whose friends are pulled.
  要拉取其好友的账号。
StandardSequence of an earlier pull; when it equals the server's, standard data are left out. Use 0 to get everything.
  上一次拉取得到的 StandardSequence；与服务端一致时不返回标配数据。填 0 可拉取全部。
Start of the page: 0 first, then NextStartIndex.
  本页的起始位置：第一次填 0，之后填 NextStartIndex。
Non-zero = this was the last page.
  非 0 表示这是最后一页。
Sequence of the custom friend data (see the request field).
  自定义好友数据的 Sequence（见请求中的同名字段）。
Total number of friends.
  好友总数。
StartIndex of the next page; 0 at the end.
  下一页的 StartIndex；拉取完毕时为 0。
Sequence of the standard friend data; keep it for the next pull.
  标配好友数据的 Sequence，请保存并用于下一次拉取。
Friends of this page; may be missing for an account without friends (seen).
  本页的好友；账号没有好友时可能不返回该字段（实际观察）。
Friend fields that have a value.
  有值的好友字段。
Field name.
  字段名。
String, integer or string[] depending on the tag.
  字符串、整数或字符串数组，取决于 Tag。
Account whose lists are pulled.
  要拉取其分组的账号。
Names of the lists to pull, at most 32; all lists when left out.
  要拉取的分组名称，最多 32 个；不填表示全部分组。
Asks for the members; names and counts only when left out.
  同时拉取组内好友；不填则只返回名称和数量。
Sequence of the account's friend lists.
  该账号的好友分组 Sequence。
The lists.
  分组列表。
Number of friends in the list.
  分组内的好友数量。
Name of the list.
  分组名称。
Members, when \`NeedFriend\` asked for them.
  组内好友，仅在 \`NeedFriend\` 要求时返回。
Account whose friend data are pulled.
  要拉取其好友数据的账号。
Profile and friend fields wanted: Tag_Profile_IM_*, Tag_Profile_Custom_*, Tag_SNS_IM_*, Tag_SNS_Custom_*.
  需要的资料字段和好友字段：Tag_Profile_IM_*、Tag_Profile_Custom_*、Tag_SNS_IM_*、Tag_SNS_Custom_*。
Friends to pull; advice, not a hard limit: at most 100 a call, else the response may get too big.
  要拉取的好友；建议每次不超过 100 个，否则应答可能过大，这不是硬性限制。
One entry per friend (not ResultItem).
  每个好友对应一条结果（字段名不是 ResultItem）。
0 = found; other = failed.
  0 表示拉取成功，其他值表示失败。
Fields found; left out when the entry failed.
  拉取到的字段；该条失败时不返回。
Accounts to unblock, at most 1000.
  要移出黑名单的账号，最多 1,000 个。
0 = this account succeeded; any other value = failed (30001 = was not blocked).
  0 表示该账号处理成功，其他值表示失败（30001 表示原本不在黑名单中）。
Account whose friends are updated.
  要更新其好友的账号。
Friends to update.
  要更新的好友。
Fields to set.
  要设置的字段。
One side.
  其中一方。
Other sides, at most 100.
  其他账号，最多 100 个。
0 none; 1 only To follows From; 2 only From follows To; 3 both.
  0 没有关系；1 仅对方关注了自己；2 仅自己关注了对方；3 互相关注。
0 = this account succeeded; any other value = failed (code table not seen).
  0 表示该账号处理成功，其他值表示失败（没有见到错误码表）。
User on whose behalf the counts are read.
  以该用户的身份查询数量。
Users to count, at most 20; may include From_Account.
  要查询数量的用户，最多 20 个；可以包含 From_Account。
One entry per user (not ResultItem).
  每个用户对应一条结果（字段名不是 ResultItem）。
Followers.
  粉丝数。
Followings.
  关注数。
Mutual follows.
  互相关注数。
Users to follow, at most 20.
  要关注的用户，最多 20 个。
User to follow.
  要关注的用户。
Follower.
  关注者。
1 followers, 2 followings, 3 mutual.
  1 粉丝，2 关注，3 互关。
User whose list is pulled.
  要拉取其列表的用户。
Empty for the first page, then NextCursor; must be sent even when empty.
  第一页填空字符串，之后填 NextCursor；为空也必须填写。
Page size; 100 by default, at most 1000 (client SDKs: 500).
  每页数量；默认 100，最多 1,000（客户端 SDK 为 500）。
Users of this page.
  本页的用户。
Time of the follow, Unix seconds.
  关注的时间，Unix 秒。
Profile fields that have a value.
  有值的资料字段。
Profile field name.
  资料字段名。
String or integer.
  字符串或整数。
Sequence of that user's profile; in the sample in lower case, not in the field table seen; a client SDK reads ProfileSequence.
  该用户资料的 Sequence；示例中为小写，字段表中没有；某客户端 SDK 读取 ProfileSequence。
StartCursor of the next page; empty = finished.
  下一页的 StartCursor；为空表示已拉取完毕。
Users to unfollow, at most 20.
  要取消关注的用户，最多 20 个。
Profile fields wanted.
  需要的资料字段。
Users to read, at most 100; all must be imported.
  要拉取的用户，最多 100 个；必须都已导入。
0 = read; other = failed.
  0 表示拉取成功，其他值表示失败。
User whose profile is set.
  要设置资料的用户。
User to be queried.
  要查询的用户。
Seconds left for one-to-one chats: 0 when the user is not muted, 4,294,967,295 when for good.
  单聊剩余禁言秒数：0 表示未被禁言，4,294,967,295 表示永久禁言。
Seconds left for groups: 0 when the user is not muted, 4,294,967,295 when for good.
  群聊剩余禁言秒数：0 表示未被禁言，4,294,967,295 表示永久禁言。
Seconds for one-to-one chats: 0 lifts the mute, 4,294,967,295 is for good.
  单聊禁言秒数：0 表示解除禁言，4,294,967,295 表示永久禁言。
Seconds for groups: 0 lifts the mute, 4,294,967,295 is for good.
  群聊禁言秒数：0 表示解除禁言，4,294,967,295 表示永久禁言。
User to be muted.
  要禁言的用户。
Accounts to check, at most 100.
  要查询的账号，最多 100 个。
Account to check.
  要查询的账号。
Import state.
  导入状态。
0 = checked.
  0 表示查询成功。
The account.
  账号。
Accounts to delete, at most 100.
  要删除的账号，最多 100 个。
Account to delete.
  要删除的账号。
0 = deleted; 70107 = no such account.
  0 表示已删除，70107 表示账号不存在。
The account - UserID here, not To_Account.
  账号：这里的字段是 UserID，不是 To_Account。
Avatar URL, at most 500 bytes.
  头像 URL，最长 500 字节。
Nickname, at most 500 bytes.
  昵称，最长 500 字节。
User id, at most 32 bytes.
  用户 ID，最长 32 字节。
Accounts to import, at most 100.
  要导入的账号，最多 100 个。
User ids, at most 100, each at most 32 bytes: the older form.
  用户 ID，最多 100 个，每个最长 32 字节：旧的写法。
Ids that failed, without a reason; note the spelling, not Fail_Account.
  导入失败的用户 ID，没有原因；请注意拼写，不是 Fail_Account。
Account whose UserSigs are made invalid.
  要使其 UserSig 失效的账号。
1 = also return the state per login platform.
  1 表示同时返回各登录平台的状态。
1 = return the users' custom status (newest Chinese page).
  1 表示返回用户的自定义状态（最新的中文文档）。
1 = return the device Instid (newest Chinese page).
  1 表示返回设备的 Instid（最新的中文文档）。
Users to query, 1 to 500.
  要查询的用户，1 到 500 个。
Users whose state could not be found.
  查询状态失败的用户。
70107 = no such account.
  70107 表示账号不存在。
The user.
  用户。
Users whose state was found.
  查询到状态的用户。
State per platform, when asked for and logged in.
  各平台的状态，在请求要求且已登录时返回。
IPhone, Android, Web, PC, iPad or Mac; the English sample writes IPhone.
  iPhone、Android、Web、PC、iPad 或 Mac；英文文档的示例写作 IPhone。
State on that platform.
  该平台上的状态。
Same value under this name in the samples of the English page; the Chinese pages, their tables and the SDKs have Status.
  同一个值，英文文档的示例采用该名称；中文文档、字段表和 SDK 中为 Status。
Online while any terminal is online.
  任一终端在线即为 Online。
`
