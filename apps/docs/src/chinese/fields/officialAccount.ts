/** What fields of official accounts and pushes mean: each text of the definitions, and below it the same in Chinese. */
export const officialAccountFields = `
Id of the official account, as createOfficialAccount returns it.
  公众号 ID，即 createOfficialAccount 返回的 ID。
Users to subscribe, at most 100.
  要订阅的用户，最多 100 个。
UserID of the user. A Java SDK calls this field Official_Account, against the page.
  用户的 UserID。某 Java SDK 把该字段写作 Official_Account，与文档不符。
0 failed, 1 subscribed, 2 was a subscriber already.
  0 失败，1 已订阅，2 原本就是订阅者。
Data of your own, at most 3,000 bytes.
  自定义数据，最长 3,000 字节。
URL of the avatar, at most 500 bytes.
  头像 URL，最长 500 字节。
Introduction, at most 400 bytes.
  简介，最长 400 字节。
Subscribers that the account may have; 100,000 by default.
  订阅者人数上限，默认为 100,000。
Name that is shown, at most 150 bytes.
  显示的名称，最长 150 字节。
Id of your own: "@TOA#_" and printable ASCII, at most 48 bytes in all, and no second "@TOA#" after the first. The service makes one when it is left out.
  自定义公众号 ID："@TOA#_" 加可打印 ASCII 字符，合计最长 48 字节，且不能再次出现 "@TOA#"。不填时由服务端生成。
Organisation that the account belongs to, at most 500 bytes.
  公众号所属的组织，最长 500 字节。
UserID of the owner, an account that was imported.
  所有者的 UserID，必须是已导入的账号。
Id of the new account, your own or the one made by the service.
  新公众号的 ID，即您指定的或服务端生成的 ID。
Official accounts to get, at most 50.
  要获取的公众号，最多 50 个。
Id of the official account.
  公众号 ID。
Restricts what the response holds.
  限定应答包含的内容。
Fields of the accounts; all when left out.
  要返回的公众号字段，不填表示全部。
One entry per official account.
  每个公众号对应一条结果。
Time at which the account was created, in Unix seconds.
  公众号的创建时间，Unix 秒。
Data of your own.
  自定义数据。
0 when the profile was found, another code when it was not.
  0 表示查询到资料，否则为错误码。
URL of the avatar.
  头像 URL。
Introduction.
  简介。
Name that is shown.
  显示的名称。
Organisation that the account belongs to.
  公众号所属的组织。
UserID of the owner.
  所有者的 UserID。
Number of subscribers.
  订阅者数量。
Subscribers per page, at most 200.
  每页订阅者数，最多 200。
Start of the page: empty first, then Next of the response.
  本页的起始位置：第一页为空，之后填应答的 Next。
Start of the next page; empty at the end.
  下一页的起始位置；拉取完毕时为空。
Subscribers of this page.
  本页的订阅者。
Data of your own that modifySubscriber stored with the subscription.
  modifySubscriber 随订阅关系保存的自定义数据。
Time of the last message that the subscriber sent, in Unix seconds; 0 when there is none.
  订阅者最后一次发消息的时间，Unix 秒；没有时为 0。
Whether and how the subscriber gets messages: a word in the sample of the page, a number in an official SDK.
  订阅者是否接收、如何接收消息：文档示例为单词，某官方 SDK 中为整数。
Time of the subscription, in Unix seconds.
  订阅的时间，Unix 秒。
UserID of the subscriber.
  订阅者的 UserID。
Number of all subscribers.
  订阅者总数。
Official accounts per page; 200 by default and at most.
  每页公众号数；默认且最多 200。
Start of the page: left out or 0 first, then Next.
  本页的起始位置：第一页不填或填 0，之后填 Next。
Fields of the user's own subscription; all when left out.
  用户自己的订阅关系的字段，不填表示全部。
1 when this was the last page, 0 when there are more.
  1 表示这是最后一页，0 表示还有更多。
Offset of the next page, while CompleteFlag is 0.
  下一页的 Offset，在 CompleteFlag 为 0 时返回。
Official accounts of this page.
  本页的公众号。
The user's own subscription.
  用户自己的订阅关系。
Number of official accounts that the user subscribes to.
  用户订阅的公众号数量。
Id of the official account, as createOfficialAccount returns it. A Java SDK sends it as OfficialAccount, against the page.
  公众号 ID，即 createOfficialAccount 返回的 ID。某 Java SDK 把该字段写作 OfficialAccount，与文档不符。
Start of the page: left out for the newest messages, then LastMsgKey of the response.
  本页的起始位置：不填表示最新的消息，之后填应答的 LastMsgKey。
Messages asked for; up to 20 are returned.
  需要的消息条数，最多返回 20 条。
1 includes messages that were recalled, 0 is the default.
  1 表示包含已撤回的消息，默认为 0。
1 when all messages asked for are here, 0 when they are not, as they are too long or more than 20, 2 when all messages before these have expired.
  1 表示所请求的消息已全部返回；0 表示消息过长或超过 20 条，没有全部返回；2 表示更早的消息已全部过期。
1 for the place of a message that has expired, was deleted or is not stored: MsgBody is empty then. Recalled messages are listed only when WithRecalledMsg asks for them.
  1 表示该位置的消息已过期、已删除或未存储，此时 MsgBody 为空。已撤回的消息仅在 WithRecalledMsg 要求时返回。
Key of the message, made of its sequence number, 1 and its time.
  消息的 MsgKey，由消息序列号、1 和时间组成。
Sequence number of the message; the smaller is the earlier.
  消息的序列号，越小越早。
Keys of the messages, at most 10.
  消息的 MsgKey，最多 10 个。
Why the messages are recalled, at most 100 bytes.
  撤回原因，最长 100 字节。
0 when the message is recalled, otherwise a code, such as 10030 for a message that does not exist.
  0 表示已撤回，否则为错误码，例如 10030 表示消息不存在。
Subscribers to remove: the form of the field table.
  要删除的订阅者：字段表中的写法。
UserIDs of the subscribers to remove.
  要删除的订阅者的 UserID。
0 failed, 1 removed, 2 was no subscriber.
  0 失败，1 已删除，2 原本不是订阅者。
Data of your own, stored with the message.
  随消息保存的自定义数据。
Webhooks that this message does not fire.
  该消息不触发的第三方回调。
How the message is pushed to subscribers who are offline.
  订阅者离线时的推送方式。
1 sends only to subscribers who are online, 0 is the default and sends to all.
  1 表示只发送给在线的订阅者，默认 0 发送给所有订阅者。
Random number of 32 bits by which the service deduplicates; the client generates it when it is left out.
  32 位随机数，服务端据此去重；不填时由客户端生成。
NoLastMsg leaves the conversation as it was; not together with an OnlineOnlyFlag of 1.
  NoLastMsg 不更新会话列表；不能与 OnlineOnlyFlag 为 1 同时使用。
Key of the message, at most 50 characters: recallMessages takes it.
  消息的 MsgKey，最长 50 个字符，用于 recallMessages。
Time of the message at the service, in Unix seconds.
  消息的服务端时间，Unix 秒。
0, the default, adds the tags, 1 replaces all tags of the user by them.
  默认 0 添加标签，1 用这些标签替换用户的全部标签。
Users and the tags to add, 1 to 100.
  用户及要添加的标签，1 到 100 个。
Tags, each of at most 50 bytes: at most 10 that are added, at most 100 that replace.
  标签，每个最长 50 字节：添加时最多 10 个，替换时最多 100 个。
Users that failed; left out when none did.
  处理失败的用户；没有失败时不返回。
Why it failed, such as 70107 or 90035.
  失败原因，例如 70107 或 90035。
Tags, at most 10, each of at most 50 bytes.
  标签，最多 10 个，每个最长 50 字节。
Names of the attributes by slot, "0" to "9".
  各编号（"0" 到 "9"）的属性名称。
Whose attributes they are, by slot: 0 those of UserIDs, 1 those of RegistrationIDs.
  各编号属性的归属：0 属于 UserID，1 属于 RegistrationID。
Users whose attributes to get, 1 to 100.
  要获取其属性的用户，1 到 100 个。
Users and their attributes, in any order.
  用户及其属性，顺序不定。
Values of the attributes by name; an empty object when the user has none.
  各名称的属性值；用户没有属性时为空对象。
Users whose tags to get, 1 to 100.
  要获取其标签的用户，1 到 100 个。
Users and their tags.
  用户及其标签。
Tags of the user.
  用户的标签。
Whom to push to; everyone when left out. Attributes and tags cannot be mixed.
  推送的对象，不填表示所有用户。属性和标签不能混用。
Users for whom all of these attributes have the given values; it can go with AttrsOr.
  这些属性全部符合给定值的用户；可以与 AttrsOr 一起使用。
Users for whom any of these attributes has the given value.
  这些属性中任意一个符合给定值的用户。
Users who have all of these tags, at most 10; it can go with TagsOr, but not share a tag with it (90022).
  带有全部这些标签的用户，最多 10 个；可以与 TagsOr 一起使用，但不能有相同的标签（90022）。
Users who have none of these tags, at most 10. A sample shows this field; one for attributes may exist as well.
  不带这些标签的用户，最多 10 个。有示例出现该字段；属性可能也有类似字段。
Users who have any of these tags, at most 10.
  带有任意一个标签的用户，最多 10 个。
Reference of your own, at most 64 bytes; the webhooks of the push carry it.
  自定义的业务标识，最长 64 字节，推送的第三方回调会带上它。
Elements of a message, in order; in the body of Chat only.
  消息内容，按顺序排列；仅用于 Chat 的包体。
Number of the task, of 32 bits, by which the service deduplicates; the client generates it when it is left out.
  推送任务的 32 位编号，服务端据此去重；不填时由客户端生成。
What is pushed to users who are offline, and how.
  向离线用户推送的内容和方式。
In the body of Chat only: 0 keeps the message in the history and counts it as unread, 1 only delivers it.
  仅用于 Chat 的包体：0 表示消息存入漫游并计入未读，1 表示只下发。
Id of the push task: recallPush takes it.
  推送任务 ID，用于 recallPush。
Whom to push to; everyone when left out. Attributes and tags cannot be mixed (90039).
  推送的对象，不填表示所有用户。属性和标签不能混用（90039）。
Sender that is shown; an administrator when left out.
  显示的发送者，不填为管理员。
Seconds for which the message is kept for users who are offline: 0 by default, which keeps nothing, and at most 7 days.
  消息为离线用户保存的时长，单位为秒：默认 0 不保存，最长 7 天。
How the message is pushed to users who are offline.
  用户离线时的推送方式。
Id of the push task; the webhook of the push carries it too.
  推送任务 ID，推送的第三方回调也会带上它。
Sender, a UserID or RegistrationID.
  发送者，UserID 或 RegistrationID。
What is pushed, and how.
  推送的内容和方式。
Receivers, UserIDs or RegistrationIDs, 1 to 500.
  接收者，UserID 或 RegistrationID，1 到 500 个。
Id of the push task; empty when the push failed.
  推送任务 ID；推送失败时为空。
What the notification is written over with.
  覆盖通知的新内容。
Id of the push task, at most 24 hours old.
  推送任务 ID，24 小时之内。
Users whose tags to remove, 1 to 100.
  要删除其标签的用户，1 到 100 个。
Users and the attributes to remove, 1 to 100.
  用户及要删除的属性，1 到 100 个。
Names of the attributes.
  属性的名称。
Users and the tags to remove, 1 to 100.
  用户及要删除的标签，1 到 100 个。
Names of the attributes by slot, "0" to "9"; each has at most 50 bytes.
  各编号（"0" 到 "9"）的属性名称，每个最长 50 字节。
Whose attributes they are, by slot: 0, the default, those of UserIDs, 1 those of RegistrationIDs. It cannot be changed later.
  各编号属性的归属：默认 0 属于 UserID，1 属于 RegistrationID。之后不能修改。
Users and the attributes to set, 1 to 100.
  用户及要设置的属性，1 到 100 个。
Values by the name of the attribute, each of at most 50 bytes.
  各名称的属性值，每个最长 50 字节。
`
