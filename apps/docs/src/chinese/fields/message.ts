/** What fields of messages, their elements, and robots mean: each text of the definitions, and below it the same in Chinese. */
export const messageFields = `
Keys of the messages, 1 to 30.
  消息的 MsgKey，1 到 30 个。
User whose copies are deleted.
  删除的是该用户一侧的消息。
The other side.
  会话的另一方。
Keys of the request that have a wrong form.
  请求中格式错误的 MsgKey。
Sender of the message; the calling admin when it is left out.
  消息的发送者；不填时为调用接口的管理员。
Key of the message.
  消息的 MsgKey。
Receiver of the message.
  消息的接收者。
Pairs with a \`Seq\` up to this one have been cleared: drop those that you have stored.
  \`Seq\` 不大于该值的键值对已被清空：请丢弃本地保存的这些键值对。
Custom data, which is stored with the message and delivered to the receiver.
  自定义数据，随消息保存并下发给接收者。
Sender.
  发送者。
Elements of the message, in order; at most one of them is a \`TIMCustomElem\`.
  消息内容，按顺序排列；其中最多一个 \`TIMCustomElem\`。
Random number, by which the service deduplicates.
  随机数，服务端据此去重。
Sequence number, by which the service deduplicates.
  消息序列号，服务端据此去重。
Time at which the message was sent in the other system, in Unix seconds; the service deduplicates by it.
  消息在原系统中的发送时间，Unix 秒；服务端据此去重。
2 for history, which is neither counted as unread nor delivered to devices, 5 for messages of today, which are both. Older pages have 1 in place of 5.
  2 表示导入历史消息，不计入未读，也不下发到终端；5 表示导入当天的消息，计入未读并下发。旧文档用 1 代替 5。
Receiver.
  接收者。
New custom data. \`MsgBody\` or \`CloudCustomData\` has to be given.
  新的自定义数据。\`MsgBody\` 和 \`CloudCustomData\` 至少填一个。
New elements, in order; at most one of them is a \`TIMCustomElem\`. \`MsgBody\` or \`CloudCustomData\` has to be given.
  新的消息内容，按顺序排列；其中最多一个 \`TIMCustomElem\`。\`MsgBody\` 和 \`CloudCustomData\` 至少填一个。
The side whose view of the conversation is read: the older name of \`Operator_Account\`.
  以哪一方的视角读取会话：\`Operator_Account\` 的旧名称。
From the second page on: the \`LastMsgKey\` of the last response.
  从第二页起填写：上一次应答的 \`LastMsgKey\`。
Number of messages that are wanted.
  需要的消息条数。
Latest time, in Unix seconds; from the second page on the \`LastMsgTime\` of the last response.
  最晚时间，Unix 秒；从第二页起填上一次应答的 \`LastMsgTime\`。
Earliest time, in Unix seconds.
  最早时间，Unix 秒。
The side whose view of the conversation is read.
  以哪一方的视角读取会话。
The other side: the older name of \`Peer_Account\`.
  会话的另一方：\`Peer_Account\` 的旧名称。
1 when these were all messages of the time, 0 when there are more.
  1 表示该时间段的消息已全部返回，0 表示还有更多消息。
Key of the oldest message of this response.
  本次应答中最早一条消息的 MsgKey。
Time of the oldest message of this response, in Unix seconds.
  本次应答中最早一条消息的时间，Unix 秒。
Number of messages in this response.
  本次应答中的消息条数。
Messages, from old to new.
  消息列表，从旧到新排列。
1 when the other side has sent a read receipt, 0 when not.
  1 表示对方已发送已读回执，0 表示没有。
Elements of the message, in order.
  消息内容，按顺序排列。
Time that the client of the sender set, in Unix seconds; only an SDK has this field.
  发送者客户端设置的时间，Unix 秒；只出现在某个 SDK 中。
0 for a normal message, 8 for one that has been recalled.
  0 表示正常消息，8 表示已撤回的消息。
Identifies the message, to recall or change it, for read receipts and for its extension.
  消息的唯一标识，用于撤回、修改、已读回执和消息扩展。
Random number.
  随机数。
Sequence number.
  消息序列号。
Time at which the message was sent, in Unix seconds.
  消息的发送时间，Unix 秒。
The other sides of the conversations, at most 10; the total is counted when it is left out.
  会话的对方账号，最多 10 个；不填则统计总数。
User whose messages are counted.
  要统计其未读消息的用户。
Messages not read in all conversations; only without \`Peer_Account\`.
  所有会话的未读消息总数；仅在不填 \`Peer_Account\` 时返回。
Messages not read by conversation; only with \`Peer_Account\`.
  各会话的未读消息数；仅在填写 \`Peer_Account\` 时返回。
Messages not read.
  未读消息数。
Conversations that failed.
  查询失败的会话。
Why it failed, such as 70107 for an account that does not exist.
  失败原因，例如账号不存在时为 70107。
Key of the message, from the response to sending it, from a webhook or from the history.
  消息的 MsgKey，来自发送应答、第三方回调或历史消息。
Sender; the calling admin when it is left out.
  发送者；不填时为调用接口的管理员。
1 asks the receiver for a read receipt; 0 by default.
  1 表示需要接收者的已读回执，默认为 0。
Seconds for which the message is kept for receivers who are offline: at most 604,800, which are 7 days and the default. 0 delivers it to receivers who are online now only; \`OnlineOnlyFlag\` 1 is the newer way to say so.
  消息的离线保存时长，单位为秒：最长 604,800 秒，即 7 天，这也是默认值。0 表示只下发给当前在线的接收者；新的写法是 \`OnlineOnlyFlag\` 为 1。
Sequence number, which need not be unique: messages of the same second are sorted by it. The service deduplicates by it.
  消息序列号，不必唯一：同一秒内的消息按它排序。服务端据此去重。
How the message is notified to receivers who are offline.
  接收者离线时的推送方式。
0, the default, stores the message in the history, 1 delivers it to receivers who are online now and stores nothing.
  默认值 0 表示消息存入漫游；1 表示只下发给当前在线的接收者，不存储。
What the message does not do: \`NoUnread\` does not count it as unread, \`NoLastMsg\` does not change the list of conversations. \`WithMuteNotifications\` respects that a receiver wants no notifications, which is not checked without.
  消息的发送控制：\`NoUnread\` 不计入未读，\`NoLastMsg\` 不更新会话列表。\`WithMuteNotifications\` 尊重接收者的免打扰设置，不填则不检查。
1 also delivers the message to the sender's devices that are online and keeps it in the sender's history, 2 does neither. When it is left out, the message is kept in the sender's history.
  1 表示同时把消息同步到发送者的在线终端和漫游，2 表示都不同步。不填时消息保存到发送者的漫游。
Receivers, 1 to 500.
  接收者，1 到 500 个。
Receivers that failed; left out when none did.
  发送失败的接收者；没有失败时不返回。
The receiver.
  接收者账号。
Identifies the message in clients; newer responses have it.
  客户端中消息的唯一标识，较新的应答中才有。
Identifies the message, to recall or change it.
  消息的唯一标识，用于撤回和修改。
Webhooks that are not fired for this message: that before it is sent, that after it, or both.
  该消息不触发的第三方回调：发送之前、发送之后，或两者。
1 lets pairs of names and values be attached to the message later, 0 does not.
  1 表示消息之后可以附加消息扩展（键值对），0 表示不可以。
Identifies the message in clients; responses have it since about December 2024.
  客户端中消息的唯一标识，大约从 2024 年 12 月起的应答中才有。
Identifies the message, to recall or change it, for read receipts and for its extension; at most 50 characters.
  消息的唯一标识，用于撤回、修改、已读回执和消息扩展；最长 50 个字符。
Messages that have been read.
  已读的消息。
Sender, the same as \`Peer_Account\`.
  发送者，与 \`Peer_Account\` 相同。
Receiver, the same as \`Operator_Account\`.
  接收者，与 \`Operator_Account\` 相同。
User who has read the messages: their receiver.
  已读消息的用户，即接收者。
Sender of the messages.
  消息的发送者。
Version of the pair that you know, 0 for a new one; it is not checked when an admin of the app calls.
  您所知道的该键值对的版本，新的键值对填 0；应用管理员调用时不检查。
Messages up to this time become read, in Unix seconds; now when it is left out. The Chinese page has a number, the English ones have a string.
  该时间（Unix 秒）及之前的消息设为已读；不填表示当前时间。中文文档写数字，英文文档写字符串。
User who has read the messages.
  已读消息的用户。
Nickname.
  昵称。
Signature, at most 500 bytes.
  签名，最长 500 字节。
Id of the robot: it starts with \`@RBT#\` and has at most 32 bytes.
  机器人 ID：以 \`@RBT#\` 开头，最长 32 字节。
Id of the robot, which starts with \`@RBT#\`.
  机器人 ID，以 \`@RBT#\` 开头。
Ids of the robots.
  机器人 ID 列表。
Next piece of the text.
  文本的下一个片段。
1 with the last piece.
  最后一个片段填 1。
From the second piece on: the key that the first call returned.
  从第二个片段起填写：第一次调用返回的 MsgKey。
Identifies the message, for its next pieces.
  消息的唯一标识，用于发送后续片段。
Data that the app defines. A message has at most one element of this type. A message of this element alone is pushed to receivers who are offline only if there is a \`Desc\` here or in \`OfflinePushInfo\`, which, when given, replaces what is said about the notification here.
  应用自定义的数据。一条消息最多一个该类型的元素。消息只有该元素时，仅当这里或 \`OfflinePushInfo\` 中有 \`Desc\` 才会推送给离线的接收者；填写 \`OfflinePushInfo\` 时以它为准。
The data; it does not go into the notification for Apple devices.
  自定义数据，不会放入 APNs 推送。
Text of the notification for receivers who are offline.
  推送给离线接收者的通知文本。
Passed through in the notification for Apple devices, under the key Ext.
  APNs 推送中透传的数据，键名为 Ext。
Sound file of the notification on Apple devices.
  Apple 设备的通知提示音文件。
A sticker.
  表情。
More about it, as the app likes.
  应用自定义的附加数据。
Number of the sticker, which the app defines.
  表情的编号，由应用定义。
A file.
  文件。
Must be 2, for a download by Url; messages of old clients (2.x, 3.x) lack it.
  必须为 2，表示通过 Url 下载；旧客户端（2.x、3.x）的消息没有该字段。
Name of the file; the table of the English page spells it fileName, its sample and the SDKs like this.
  文件名；英文文档的表格写作 fileName，示例和 SDK 为该写法。
Size in bytes.
  大小，单位为字节。
Key of the file, which is unique.
  文件的唯一标识。
Address for the download; messages of old clients (2.x, 3.x) lack it.
  下载地址；旧客户端（2.x、3.x）的消息没有该字段。
A picture.
  图片。
1 JPG, 2 GIF, 3 PNG, 4 BMP, 255 anything else.
  1 JPG，2 GIF，3 PNG，4 BMP，255 其他。
The original, a large variant and the thumbnail.
  原图、大图和缩略图。
Height in pixels.
  高度，单位为像素。
1 the original, 2 a large one, 3 the thumbnail.
  1 原图，2 大图，3 缩略图。
Address for the download; note the spelling, not Url.
  下载地址；请注意拼写，不是 Url。
Width in pixels.
  宽度，单位为像素。
Key of the picture, which is unique.
  图片的唯一标识。
A place.
  地理位置。
Description of the place.
  位置的描述。
Latitude in degrees.
  纬度，单位为度。
Longitude in degrees.
  经度，单位为度。
Merged messages. Clients show them from version 5.2.210 of the native and 2.10.1 of the web SDK on.
  合并转发消息。原生 SDK 5.2.210、Web SDK 2.10.1 及以上的客户端可以显示。
Lines of the preview.
  预览的各行文本。
Text for clients that are too old for this element.
  不支持该元素的旧客户端显示的文本。
Key by which clients fetch merged messages of more than 12 KB; there is no MsgList then.
  超过 12 KB 的合并消息的拉取标识，此时没有 MsgList。
The messages, if they have at most 12 KB all together; their elements as they were received.
  合并的消息，合计不超过 12 KB；元素与收到时一致。
Custom data.
  自定义数据。
Group of a group message.
  群消息所在的群组。
Time at which it was sent, in Unix seconds.
  发送时间，Unix 秒。
Receiver of a one-to-one message.
  单聊消息的接收者。
Number of merged messages.
  合并的消息数量。
Title.
  标题。
A voice message.
  语音。
Length in seconds.
  时长，单位为秒。
Key that is unique in the world, usually the MD5 of the file.
  全局唯一的标识，通常是文件的 MD5。
A text.
  文本。
The text; receivers who are offline see it in the notification.
  文本内容；离线的接收者会在通知中看到。
A video. The flags are spelled without the underscore of \`Download_Flag\`.
  视频。下载标志的拼写没有 \`Download_Flag\` 中的下划线。
Must be 2, for a download by ThumbUrl; messages of old clients (2.x, 3.x) lack it.
  必须为 2，表示通过 ThumbUrl 下载；旧客户端（2.x、3.x）的消息没有该字段。
Format of the thumbnail, such as JPG.
  缩略图的格式，例如 JPG。
Height of the thumbnail in pixels.
  缩略图的高度，单位为像素。
Size of the thumbnail in bytes.
  缩略图的大小，单位为字节。
Key of the thumbnail, which is unique.
  缩略图的唯一标识。
Address of the thumbnail; messages of old clients (2.x, 3.x) lack it.
  缩略图的地址；旧客户端（2.x、3.x）的消息没有该字段。
Width of the thumbnail in pixels.
  缩略图的宽度，单位为像素。
Must be 2, for a download by VideoUrl; messages of old clients (2.x, 3.x) lack it.
  必须为 2，表示通过 VideoUrl 下载；旧客户端（2.x、3.x）的消息没有该字段。
Format, such as mp4.
  格式，例如 mp4。
Length in seconds; 0 from web clients.
  时长，单位为秒；Web 客户端为 0。
Key of the video, which is unique.
  视频的唯一标识。
`
