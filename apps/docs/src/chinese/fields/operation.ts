/** What fields of operations and moderation mean: each text of the definitions, and below it the same in Chinese. */
export const operationFields = `
Address of the file as it stands in the message, without a signature.
  消息中的文件地址，不含签名。
Messages that are wanted: one-to-one or those of groups.
  需要的消息：单聊或群聊。
Hour that is wanted, as YYYYMMDDHH in Beijing time, within the last 7 days.
  需要的小时，北京时间，格式为 YYYYMMDDHH，7 天之内。
Files of the hour.
  该小时的文件。
End of the address's validity, as YYYY-MM-DD HH:mm:ss.
  地址的有效期截止时间，格式为 YYYY-MM-DD HH:mm:ss。
MD5 of the file when it is unpacked.
  解压之后文件的 MD5。
Bytes of the file when it is unpacked.
  解压之后文件的字节数。
MD5 of the packed file.
  压缩文件的 MD5。
Bytes of the packed file.
  压缩文件的字节数。
Address for the download.
  下载地址。
Addresses that are wanted: 0 all, 1 native SDKs in China, 2 native SDKs elsewhere, 3 web SDKs in China, 4 web SDKs elsewhere, 5 sources of webhooks in China, 6 sources of webhooks elsewhere. It travels in the URL.
  需要的地址：0 全部，1 中国的原生 SDK，2 海外的原生 SDK，3 中国的 Web SDK，4 海外的 Web SDK，5 中国的第三方回调来源，6 海外的第三方回调来源。该字段放在 URL 中。
Addresses, single ones or ranges in CIDR notation.
  地址：单个 IP，或 CIDR 网段。
Figures that are wanted; all of them when it is left out.
  需要的指标，不填表示全部。
Figures, one entry a day.
  运营数据，每天一条。
Notifications to Apple devices.
  APNs 推送数。
Active users.
  活跃用户数。
SDKAppID.
  SDKAppID。
Name of the app.
  应用名称。
Notifications to Apple devices for one-to-one messages.
  单聊消息的 APNs 推送数。
One-to-one messages delivered.
  单聊下行消息数。
Users who sent one-to-one messages.
  发送单聊消息的用户数。
One-to-one messages sent.
  单聊上行消息数。
Webhooks fired.
  触发的第三方回调数。
Webhooks that got a response.
  得到应答的第三方回调数。
Pairs of friends removed.
  解除好友对数。
Pairs of friends added.
  新增好友对数。
Customer to whom the app belongs.
  应用所属的客户。
The day, as YYYYMMDD.
  日期，格式为 YYYYMMDD。
Messages delivered.
  下行消息数。
Notifications to Apple devices for group messages.
  群聊消息的 APNs 推送数。
Groups in all.
  累计群组数。
Groups disbanded.
  解散群组数。
Group messages delivered.
  群聊下行消息数。
Times that users joined groups.
  入群次数。
Groups created.
  新建群组数。
Times that users left groups.
  退群次数。
Groups in which messages were sent.
  有消息的群组数。
Users who sent group messages.
  发送群消息的用户数。
Group messages sent.
  群聊上行消息数。
Logins.
  登录次数。
Users who logged in.
  登录用户数。
Most users online at one time.
  最高同时在线用户数。
Accounts registered on the day.
  当天新注册的账号数。
Accounts in all.
  累计注册账号数。
Users who sent messages.
  发送消息的用户数。
Messages sent.
  上行消息数。
The files.
  文件列表。
Address of the file.
  文件的地址。
Number of your own, by which the file is found in the response.
  自定义编号，用于在应答中对应文件。
One entry per file.
  每个文件对应一条结果。
Result of this file, 0 for success.
  该文件的处理结果，0 表示成功。
Signed address, valid for 15 minutes.
  签名地址，15 分钟内有效。
Number of the file in the request.
  请求中的文件编号。
0 for a normal file, 1 for a blocked one, 2 for one that is missing.
  0 正常文件，1 已封禁的文件，2 文件不存在。
Address of the blocked file.
  被封禁文件的地址。
Id of the library, an \`ID\` of \`listCloudLibraries\`.
  词库 ID，即 \`listCloudLibraries\` 返回的 \`ID\`。
SDKAppID, again in the body.
  SDKAppID，在包体中再次填写。
Keywords to add, 1 to 10.
  要添加的关键词，1 到 10 个。
The keyword.
  关键词。
Category of the keyword.
  关键词的类别。
Id of the request; it can be empty.
  请求 ID，可能为空。
What a hit does: 1 replaces the keyword, 2 blocks the content.
  命中之后的处理：1 替换关键词，2 拦截内容。
Id of the keyword.
  关键词 ID。
Word or regular expression.
  词语或正则表达式。
Text in place of the keyword, with a \`FilterType\` of 1.
  替换关键词的文本，\`FilterType\` 为 1 时填写。
When the keyword was changed; in responses only.
  关键词的修改时间，仅在应答中返回。
1 a word, 2 a regular expression.
  1 词语，2 正则表达式。
Keywords to delete, not their ids, 1 to 10.
  要删除的关键词（不是 ID），1 到 10 个。
Number of deleted keywords; a sample has 0 beside a deleted one, so go by \`Details\`.
  已删除的关键词数量；有示例在删除成功时仍为 0，请以 \`Details\` 为准。
One entry per keyword.
  每个关键词对应一条结果。
Whether the keyword was deleted.
  关键词是否已删除。
Why the keyword was not deleted; otherwise empty.
  关键词未被删除的原因，否则为空。
Keywords to delete, 1 to 10.
  要删除的关键词，1 到 10 个。
Text to search for; all keywords when it is left out or empty.
  要搜索的文本；不填或为空表示全部关键词。
Number of entries of the page, 1 to 100.
  本页条数，1 到 100。
Number of entries before the page, from 0.
  本页之前的条数，从 0 开始。
The keywords of the page.
  本页的关键词。
When the keyword was added, such as \`2023-06-24 23:45:04\`, without a time zone.
  关键词的添加时间，例如 \`2023-06-24 23:45:04\`，不含时区。
Id of the keyword, a string of digits.
  关键词 ID，数字字符串。
Number of keywords on all pages; of a search, it seems, the number of its hits.
  所有页的关键词总数；搜索时似乎是命中数。
The libraries of the page.
  本页的词库。
When the library was made, such as \`2023-02-20 13:53:44 +0800 CST\`.
  词库的创建时间，例如 \`2023-02-20 13:53:44 +0800 CST\`。
Description, which can be empty.
  描述，可能为空。
Id of the library, which other calls take as \`LibID\`.
  词库 ID，在其他接口中作为 \`LibID\`。
Name of the library.
  词库名称。
What a hit leads to; samples have \`Block\` only.
  命中之后的处置；示例中只有 \`Block\`。
Number of libraries on all pages.
  所有页的词库总数。
What a hit does: 1 keywords that are replaced, 2 those that block the content.
  命中之后的处理：1 被替换的关键词，2 拦截内容的关键词。
Number of keywords on all pages.
  所有页的关键词总数。
How many of these are regular expressions.
  其中正则表达式的数量。
Number of keywords of the app.
  应用的关键词数量。
Moderation configuration: that of a scene, or the id of a custom one that was made in the console.
  审核配置：场景的配置，或控制台中创建的自定义配置的 ID。
The text, or the URL of the file: at most 8 KB. An image has at most 5 MB.
  文本，或文件的 URL：最大 8 KB。图片最大 5 MB。
Kind of the content.
  内容的类型。
Receiver: a UserID, a group id, an id of your own, or empty. The console can filter its records by it.
  接收者：UserID、群组 ID、自定义 ID 或空。控制台可以按它筛选审核记录。
Sender: a UserID, an id of your own, or empty. The console can filter its records by it.
  发送者：UserID、自定义 ID 或空。控制台可以按它筛选审核记录。
Keywords that were found; missing or empty if the verdict has another reason.
  命中的关键词；审核结果由其他原因导致时不返回或为空。
Category of text or an image.
  文本或图片的类别。
Id of the moderation, by which the webhook names it.
  审核任务 ID，第三方回调用它指明任务。
Verdict on text and images.
  文本和图片的审核结果。
How bad text or an image is, 0 to 100.
  文本或图片的违规程度，0 到 100。
What to moderate, 1 to 10 contents.
  要审核的内容，1 到 10 条。
The text, or the URL of the image: at most 8 KB. An image has at most 5 MB.
  文本，或图片的 URL：最大 8 KB。图片最大 5 MB。
Id of the content, from 0; no two contents of a call have the same one.
  内容 ID，从 0 开始；同一次调用中不能重复。
One entry per content; find it by its \`ContentId\`.
  每条内容对应一条结果，用 \`ContentId\` 查找。
Id of the content, that of the request.
  内容 ID，与请求一致。
0 if the content was moderated, otherwise an error code.
  0 表示已审核，否则为错误码。
Why the content was not moderated.
  内容未被审核的原因。
Keywords that were found.
  命中的关键词。
Category of the content.
  内容的类别。
Id of the moderation of this content.
  该内容的审核任务 ID。
Verdict.
  审核结果。
How bad the content is, 0 to 100.
  内容的违规程度，0 到 100。
Category within the category.
  二级类别。
`
