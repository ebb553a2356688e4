/** What calls destroy, in Chinese: `text of the definition | text`. */
export const destroyTexts = `
these accounts with their friends, profiles, groups and conversations | 这些账号及其好友、资料、群组关系和会话
every login of the account, and each UserSig that it has | 该账号的所有登录状态，以及已签发的所有 UserSig
these permission groups with their members | 这些权限组及其成员
these topics with their messages | 这些话题及其消息
the permissions that these users have through the group | 这些用户通过该权限组获得的权限
the group's permissions in these topics | 该权限组在这些话题中的权限
the conversation from the list of the account | 该账号会话列表中的会话
the conversation groups; their conversations stay | 这些会话分组，其中的会话保留
the follows of these users | 对这些用户的关注
the membership of these users, who cannot come back while the ban lasts | 这些用户的群成员身份，封禁期间不能再加入
nothing, but reaches all live groups of the app | 不删除数据，但会发送到应用的所有直播群
all attributes of the group | 群组的全部群属性
the history of the group, for all its members | 群组的历史消息，对所有成员生效
the named attributes of the group | 群组中给出的群属性
the named counters of the group | 群组中给出的计数器
the group with its members and messages | 群组及其成员和消息
what the message said before | 消息原来的内容
these messages, for all members | 这些消息，对所有成员生效
the messages of this sender | 该发送者的消息
the membership of these users | 这些用户的群成员身份
all attributes of the group that the request does not name | 请求中没有给出的全部群属性
the named keys of the message's extension | 消息扩展中给出的键
all keys of the message's extension | 消息扩展的全部键
these robots from the member list | 成员列表中的这些机器人
these messages from one side's history | 一方历史消息中的这些消息
the message, for both sides | 该消息，对双方生效
the keywords, which are no longer found in content | 这些关键词，之后不再审核
the keywords, which clients no longer look for | 这些关键词，之后客户端不再检查
the official account with its subscribers | 公众号及其订阅者
these messages, for all subscribers | 这些消息，对所有订阅者生效
the subscription of these users | 这些用户的订阅
all tags of these users that the request does not name | 这些用户的、请求中没有给出的全部标签
nothing, but reaches every user of the app | 不删除数据，但会推送给应用的所有用户
the push from all devices that have not shown it | 尚未展示该推送的所有设备上的推送
all tags of these users | 这些用户的全部标签
the named attributes of these users | 这些用户的、给出的属性
the named tags of these users | 这些用户的、给出的标签
the friendships with these users, in both directions | 与这些用户的双向好友关系
all friends of the account | 该账号的所有好友
the friendships with these users | 与这些用户的好友关系
the lists; the friends in them stay friends | 这些分组，其中的好友仍是好友
these users from the blocklist, who can write to the account again | 黑名单中的这些用户，之后可以再次给该账号发消息
the robot account | 该机器人账号
`
