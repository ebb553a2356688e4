/** Endpoints in Chinese, titled as Tencent's pages title them: `name title | summary`. */
export const endpointTexts = `
account.checkAccounts 查询账号 | 查询最多 100 个账号是否已经导入。
account.deleteAccounts 删除账号 | 永久删除最多 100 个账号，连同其关系链、资料、群组关系和会话。
account.importAccount 导入单个账号 | 导入一个账号，之后即可用于各接口和收发消息。
account.importAccounts 导入多个账号 | 导入最多 100 个账号，可以带昵称和头像（\`AccountList\`），也可以不带（\`Accounts\`）。
account.invalidateLogin 失效账号登录状态 | 使某个账号在此之前签发的所有 UserSig 失效。
account.queryOnlineStatus 查询账号在线状态 | 查询最多 500 个账号的在线状态。
community.addPermissionGroupMembers 添加权限组成员 | 把最多 100 名社群成员加入权限组。
community.addTopicPermissions 添加话题权限 | 给权限组添加最多 50 个话题中的权限。
community.countOnlineMembers 获取社群在线人数 | 获取社群的在线成员数量。
community.createPermissionGroup 创建权限组 | 在社群中创建权限组：一组可以授予成员的权限。
community.createTopic 创建话题 | 在社群中创建话题。
community.deletePermissionGroups 删除权限组 | 删除社群的最多 20 个权限组。
community.deleteTopics 删除话题 | 永久删除社群中的话题。
community.getPermissionGroups 获取权限组 | 获取社群的权限组：指定的权限组，或分页获取全部。
community.getTopicPermissions 获取话题权限 | 获取权限组在各话题中的权限。
community.getTopics 获取话题资料 | 获取话题资料，以及某个用户在各话题中的数据。
community.importTopic 导入话题 | 从其他系统导入话题，不触发第三方回调和通知。
community.listPermissionGroupMembers 拉取权限组成员列表 | 分页拉取权限组的成员。
community.modifyPermissionGroup 修改权限组 | 修改社群的权限组。
community.modifyTopic 修改话题资料 | 修改社群中话题的资料。
community.modifyTopicPermissions 修改话题权限 | 修改权限组在话题中的权限。
community.removePermissionGroupMembers 删除权限组成员 | 把最多 100 名成员移出社群的权限组。
community.removeTopicPermissions 删除话题权限 | 取消权限组在最多 50 个话题中的权限。
conversation.createConversationGroup 创建会话分组 | 为用户创建会话分组，并放入第一批会话。
conversation.deleteConversation 删除单个会话 | 删除用户的一个会话，可以同时清空该用户的漫游消息。
conversation.deleteConversationGroup 删除会话分组 | 删除用户的会话分组。
conversation.listConversationGroups 拉取会话分组 | 分页拉取用户的会话分组，以及所有带分组或标记的会话。
conversation.listConversations 拉取会话列表 | 分页拉取用户的会话，包括置顶会话。
conversation.markConversations 标记会话 | 设置或清除用户最多 100 个会话的标记。
conversation.pinConversations 置顶会话 | 置顶用户的会话，或取消置顶。
conversation.searchConversationGroups 搜索会话分组和标记 | 查询用户最多 300 个会话的分组和标记。
conversation.updateConversationGroup 更新会话分组 | 重命名用户的会话分组，或向其中添加、从中移除会话。
follow.checkFollows 校验关注关系 | 校验一个账号与最多 100 个账号之间的关注关系。
follow.countFollows 查询关注与粉丝数量 | 查询最多 20 个账号的粉丝数、关注数和互关数。
follow.followUsers 关注用户 | 让一个账号关注最多 20 个用户。
follow.pullFollows 拉取关注与粉丝列表 | 分页拉取一个账号的粉丝、关注或互关列表。
follow.unfollowUsers 取消关注用户 | 让一个账号取消关注最多 20 个用户。
group.addMembers 增加群成员 | 向群组添加最多 300 个用户。
group.banMembers 封禁群成员 | 在一段时间内封禁最多 20 名群成员。
group.broadcastMessage 直播群广播消息 | 向应用的所有直播群（\`AVChatRoom\`）发送消息。
group.clearAttributes 清空群自定义属性 | 删除群组的全部群属性。
group.clearHistory 清空群聊历史消息 | 清空群组的历史消息，可以截止到某条消息，也可以全部清空。
group.countOnlineMembers 获取群在线人数 | 获取群组的在线成员数量。
group.createGroup 创建群组 | 创建群组，可以同时加入初始成员。
group.deleteAttributes 删除群自定义属性 | 删除任意类型群组的部分群属性。
group.deleteCounters 删除群计数器 | 删除群计数器，不指定名称时删除全部。
group.disbandGroup 解散群组 | 永久解散群组。
group.getAttributes 获取群自定义属性 | 获取群组的全部群属性。
group.getCounters 获取群计数器 | 获取群计数器。
group.getGroupProfiles 获取群详细资料 | 获取最多 50 个群组的资料，可以同时获取成员。
group.getMessageExtension 拉取群消息扩展 | 拉取群消息的消息扩展：客户端附加到消息上的键值对。
group.getReadCounts 拉取群消息已读回执信息 | 获取群消息的已读人数和未读人数。
group.getRoles 查询用户在群组中的身份 | 查询最多 500 个用户在群组中的身份。
group.getSpecifiedMembers 获取指定群成员资料 | 获取群组中最多 50 名指定成员的资料。
group.importGroup 导入群基础资料 | 从其他系统导入群组，不触发第三方回调和通知。
group.importMembers 导入群成员 | 从其他系统向群组导入最多 300 名成员。
group.importMessages 导入群消息 | 从其他系统向群组导入最多 7 条消息。
group.listBannedMembers 获取被封禁群成员列表 | 分页获取群组中被封禁的成员。
group.listGroups 获取 App 中的所有群组 | 分页获取应用的所有群组。
group.listJoinedGroups 获取用户所加入的群组 | 分页获取用户所加入的群组。
group.listMembers 获取群成员详细资料 | 分页获取群成员。
group.listMutedMembers 获取被禁言群成员列表 | 获取群组中被禁言的成员。
group.listReaders 拉取群消息已读成员列表 | 分页拉取已读或未读某条群消息的成员。
group.modifyAttributes 修改群自定义属性 | 设置群组的部分群属性，其他属性保持不变。
group.modifyGroup 修改群基础资料 | 修改群组的资料。
group.modifyMember 修改群成员资料 | 修改群成员：角色、群名片、消息接收选项、自定义字段、禁言。
group.modifyMessage 修改群聊历史消息 | 永久修改一条群消息。
group.muteMembers 批量禁言和取消禁言 | 禁言最多 500 名群成员，或取消其禁言。
group.pullHistory 拉取群聊历史消息 | 拉取群组的历史消息，从最新的消息开始。
group.recallMessages 撤回群聊消息 | 撤回群组中最多 10 条消息。
group.recallMessagesOfSender 撤回指定用户发送的消息 | 在群组最近 1,000 条消息中撤回某个发送者的消息。
group.removeMembers 删除群成员 | 从群组中删除最多 100 名成员。
group.replaceAttributes 重置群自定义属性 | 替换群组的全部群属性，未给出的属性会丢失。
group.reportMessagesRead 上报群消息已读 | 代表一名成员上报最多 50 条群消息为已读。
group.sendMessage 在群组中发送普通消息 | 向群组发送消息。
group.sendSystemNotification 在群组中发送系统通知 | 向群成员发送系统通知。
group.setMessageExtension 设置群消息扩展 | 设置、删除群消息扩展的键值对，或全部清空。
group.setUnreadCount 设置成员未读消息计数 | 设置群成员的未读消息数。
group.transferGroup 转让群主 | 把群组转让给新的群主。
group.unbanMembers 解封群成员 | 解除最多 20 名群成员的封禁。
group.updateCounters 更新群计数器 | 设置、递增或递减群计数器。
live.addRobots 添加直播群机器人 | 把机器人加入直播群的成员列表。
live.checkMembers 查询用户是否在直播群内 | 查询给定的用户中哪些在直播群内。
live.listAdmins 获取直播群管理员列表 | 一次获取直播群的全部管理员。
live.listOnlineMembers 获取直播群在线成员列表 | 分页获取直播群的在线成员。
live.markMembers 设置直播群成员标记 | 设置或删除直播群成员的标记。
live.modifyAdmins 设置直播群管理员 | 把用户设为直播群管理员，或取消。
live.removeRobots 删除直播群机器人 | 从直播群的成员列表中删除机器人。
message.deleteMessages 删除单聊消息 | 从会话一方的历史消息中删除最多 30 条消息。
message.getMessageExtension 拉取单聊消息扩展 | 拉取单聊消息的消息扩展：客户端附加到消息上的键值对。
message.importMessage 导入单聊消息 | 从其他系统导入一条单聊消息。
message.modifyMessage 修改单聊历史消息 | 修改单聊消息的消息内容、自定义数据，或同时修改。
message.pullHistory 查询单聊消息 | 分页查询单聊会话的历史消息，从最新的一页开始。
message.queryUnreadCounts 查询单聊未读消息计数 | 查询用户的单聊未读消息数：总数，或最多 10 个会话的未读数。
message.recallMessage 撤回单聊消息 | 撤回一条单聊消息。
message.sendBatchMessages 批量发单聊消息 | 把一条消息发送给最多 500 个用户。
message.sendMessage 单发单聊消息 | 发送一条单聊消息。
message.sendReadReceipts 发送单聊消息已读回执 | 由接收者向发送者发送单聊消息的已读回执。
message.setMessageExtension 设置单聊消息扩展 | 设置、删除单聊消息扩展的键值对，或全部清空。
message.setMessagesRead 设置单聊消息已读 | 把单聊会话的消息设为已读，并清空未读计数。
moderation.addCloudKeywords 添加云端关键词 | 向云端词库添加最多 10 个关键词。
moderation.addLocalKeywords 添加本地关键词 | 添加最多 10 个由客户端执行的本地审核关键词。
moderation.deleteCloudKeywords 删除云端关键词 | 从云端词库删除最多 10 个关键词。
moderation.deleteLocalKeywords 删除本地关键词 | 删除最多 10 个本地审核关键词。
moderation.listCloudKeywords 查询云端关键词 | 分页查询云端词库的关键词，或包含某段文本的关键词。
moderation.listCloudLibraries 查询云端词库 | 分页查询云端关键词的词库。
moderation.listLocalKeywords 查询本地关键词 | 分页查询本地审核的关键词，或包含某段文本的关键词。
moderation.moderateContent 内容审核 | 审核一段文本、一张图片、一段音频或视频。
moderation.moderateContents 批量内容审核 | 审核最多 10 条文本和图片。
mute.queryGlobalMute 查询全局禁言 | 查询用户在所有单聊和所有群聊中的剩余禁言时长。
mute.setGlobalMute 设置全局禁言 | 在所有单聊、所有群聊或两者中禁言用户，以及解除禁言。
officialAccount.addSubscribers 添加公众号订阅者 | 让最多 100 个用户订阅公众号。
officialAccount.createOfficialAccount 创建公众号 | 创建公众号：向订阅者发送广播消息的频道。
officialAccount.destroyOfficialAccount 销毁公众号 | 销毁公众号。
officialAccount.getOfficialAccounts 获取公众号资料 | 获取最多 50 个公众号的资料。
officialAccount.listSubscribers 获取公众号订阅者列表 | 分页获取公众号的订阅者。
officialAccount.listSubscriptions 获取用户订阅的公众号 | 分页获取用户订阅的公众号。
officialAccount.modifyOfficialAccount 修改公众号资料 | 修改公众号的资料。
officialAccount.modifySubscriber 修改订阅者资料 | 为一个订阅关系保存您自己的数据。
officialAccount.pullHistory 拉取公众号历史消息 | 分页拉取公众号的消息，从最新的消息开始。
officialAccount.recallMessages 撤回公众号消息 | 撤回公众号的最多 10 条消息。
officialAccount.removeSubscribers 删除公众号订阅者 | 删除公众号的订阅者。
officialAccount.sendBroadcast 公众号广播消息 | 把公众号的消息发送给它的所有订阅者。
operation.blockFile 封禁文件 | 封禁消息中的文件，客户端不能再下载。
operation.getMessageArchives 下载最近消息记录 | 获取某一小时消息归档的下载地址。
operation.getServerAddresses 获取服务器 IP 地址 | 获取服务使用的 IP 地址，用于配置防火墙和识别第三方回调的来源。
operation.getStatistics 拉取运营数据 | 拉取应用最近 30 天的运营数据，按北京时间每天一条。
operation.signFileUrls 获取文件签名 URL | 获取消息中文件的签名下载地址，15 分钟内有效，被封禁的文件也可以。
operation.unblockFile 解封文件 | 解封消息中的文件。
profile.getProfiles 拉取资料 | 拉取最多 100 个账号的指定资料字段。
profile.setProfile 设置资料 | 设置一个账号的资料字段，其他字段保持不变。
push.addTags 添加用户标签 | 为最多 100 个用户添加标签，或替换其全部标签。
push.addTagsLegacy 添加用户标签（旧接口） | 通过旧接口为最多 100 个用户添加标签，每个用户最多 10 个。
push.getAttributeNames 获取应用属性名称 | 获取应用中用户可以拥有的属性的名称。
push.getAttributeNamesLegacy 获取应用属性名称（旧接口） | 通过旧接口获取应用中用户可以拥有的属性的名称。
push.getAttributes 获取用户属性 | 获取最多 100 个用户的属性。
push.getAttributesLegacy 获取用户属性（旧接口） | 通过旧接口获取最多 100 个用户的属性。
push.getTags 获取用户标签 | 获取最多 100 个用户的标签。
push.getTagsLegacy 获取用户标签（旧接口） | 通过旧接口获取最多 100 个用户的标签。
push.pushToAll 全员/标签推送 | 推送给应用的所有用户，或带有某些属性或标签的用户。
push.pushToAllLegacy 全员/标签推送（旧接口） | 通过旧接口向应用的所有用户，或带有某些属性或标签的用户发送消息。
push.pushToUsers 单发推送 | 向最多 500 个指定用户推送通知。
push.recallPush 撤回推送 | 撤回最近 24 小时内的推送：用新的内容覆盖通知。
push.removeAllTags 清空用户标签 | 清空最多 100 个用户的全部标签。
push.removeAllTagsLegacy 清空用户标签（旧接口） | 通过旧接口清空最多 100 个用户的全部标签。
push.removeAttributes 删除用户属性 | 删除最多 100 个用户的属性。
push.removeAttributesLegacy 删除用户属性（旧接口） | 通过旧接口删除最多 100 个用户的属性。
push.removeTags 删除用户标签 | 删除最多 100 个用户的标签，每个用户最多 10 个。
push.removeTagsLegacy 删除用户标签（旧接口） | 通过旧接口删除最多 100 个用户的标签，每个用户最多 10 个。
push.setAttributeNames 设置应用属性名称 | 设置应用中用户可以拥有的属性的名称，最多 10 个。
push.setAttributeNamesLegacy 设置应用属性名称（旧接口） | 通过旧接口设置应用中用户可以拥有的属性的名称，最多 10 个。
push.setAttributes 设置用户属性 | 设置最多 100 个用户的属性。
push.setAttributesLegacy 设置用户属性（旧接口） | 通过旧接口设置最多 100 个用户的属性。
relation.addFriends 添加好友 | 为一个账号添加好友，可以单向，也可以双向。
relation.addLists 添加分组 | 为一个账号添加好友分组，并把好友放入分组。
relation.addToBlocklist 添加黑名单 | 把账号加入某个账号的黑名单。
relation.checkBlocklist 校验黑名单 | 校验账号是否在某个账号的黑名单中。
relation.checkFriends 校验好友 | 校验账号是否是某个账号的好友。
relation.deleteAllFriends 删除所有好友 | 删除一个账号的所有好友，连同其标配字段和自定义字段。
relation.deleteFriends 删除好友 | 删除一个账号的好友，可以单向，也可以双向。
relation.deleteLists 删除分组 | 删除一个账号的好友分组。
relation.importFriends 导入好友 | 把好友导入一个账号的好友表，不需要对方同意，只导入这一个方向。
relation.pullBlocklist 拉取黑名单 | 分页拉取一个账号的黑名单。
relation.pullFriends 拉取好友 | 分页拉取一个账号的好友，包含所有好友字段。
relation.pullLists 拉取分组 | 拉取一个账号的好友分组，可以同时拉取组内好友。
relation.pullSpecifiedFriends 拉取指定好友 | 拉取指定好友的指定好友字段和资料字段。
relation.removeFromBlocklist 删除黑名单 | 把账号移出某个账号的黑名单。
relation.updateFriends 更新好友 | 更新好友的备注、分组和自定义字段。
robot.createRobot 创建机器人 | 创建机器人，它是一种特殊的账号。
robot.deleteRobot 删除机器人 | 删除机器人。
robot.listRobots 拉取所有机器人 | 拉取应用的所有机器人。
robot.sendStreamMessage 发送流式消息 | 发送机器人流式文本消息的一个片段，接收者可以边收边看。
`
