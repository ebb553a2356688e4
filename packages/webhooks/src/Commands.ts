/** All known webhooks by command. */
import * as alert from "./alert.js"
import * as bot from "./bot.js"
import * as c2c from "./c2c.js"
import * as chatbot from "./chatbot.js"
import * as contentCallback from "./contentCallback.js"
import * as follow from "./follow.js"
import * as group from "./group.js"
import * as officialAccount from "./officialAccount.js"
import * as profile from "./profile.js"
import * as push from "./push.js"
import * as sns from "./sns.js"
import * as state from "./state.js"
import type * as Webhook from "./Webhook.js"

/** All known webhooks by command. */
export const commands = {
  "State.StateChange": state.stateChange,
  "Profile.CallbackPortraitSet": profile.portraitSet,
  "Sns.CallbackPrevFriendAdd": sns.prevFriendAdd,
  "Sns.CallbackPrevFriendResponse": sns.prevFriendResponse,
  "Sns.CallbackFriendAdd": sns.friendAdd,
  "Sns.CallbackFriendDelete": sns.friendDelete,
  "Sns.CallbackBlackListAdd": sns.blackListAdd,
  "Sns.CallbackBlackListDelete": sns.blackListDelete,
  "Follow.CallbackAfterFollowAdd": follow.afterFollowAdd,
  "Follow.CallbackAfterFollowDelete": follow.afterFollowDelete,
  "C2C.CallbackBeforeSendMsg": c2c.beforeSendMsg,
  "C2C.CallbackAfterSendMsg": c2c.afterSendMsg,
  "C2C.CallbackAfterMsgReport": c2c.afterMsgReport,
  "C2C.CallbackAfterMsgWithDraw": c2c.afterMsgWithDraw,
  "C2C.CallbackAfterC2CMsgExtension": c2c.afterC2CMsgExtension,
  "C2C.CallbackAfterMsgReadReceipt": c2c.afterMsgReadReceipt,
  "C2C.CallbackAfterModifyMsg": c2c.afterModifyMsg,
  "C2C.CallbackAfterMsgReadAll": c2c.afterMsgReadAll,
  "Bot.OnC2CMessage": bot.onC2CMessage,
  "Bot.OnGroupMessage": bot.onGroupMessage,
  "Chatbot.OnC2CSignalMessage": chatbot.onC2CSignalMessage,
  "Group.CallbackBeforeCreateGroup": group.beforeCreateGroup,
  "Group.CallbackAfterCreateGroup": group.afterCreateGroup,
  "Group.CallbackBeforeApplyJoinGroup": group.beforeApplyJoinGroup,
  "Group.CallbackBeforeInviteJoinGroup": group.beforeInviteJoinGroup,
  "Group.CallbackAfterNewMemberJoin": group.afterNewMemberJoin,
  "Group.CallbackAfterMemberExit": group.afterMemberExit,
  "Group.CallbackBeforeSendMsg": group.beforeSendMsg,
  "Group.CallbackAfterSendMsg": group.afterSendMsg,
  "Group.CallbackAfterGroupFull": group.afterGroupFull,
  "Group.CallbackAfterGroupDestroyed": group.afterGroupDestroyed,
  "Group.CallbackAfterGroupInfoChanged": group.afterGroupInfoChanged,
  "Group.CallbackOnMemberStateChange": group.onMemberStateChange,
  "Group.CallbackSendMsgException": group.sendMsgException,
  "Group.CallbackAfterRecallMsg": group.afterRecallMsg,
  "Group.CallbackBeforeCreateTopic": group.beforeCreateTopic,
  "Group.CallbackAfterCreateTopic": group.afterCreateTopic,
  "Group.CallbackAfterTopicDestroyed": group.afterTopicDestroyed,
  "Group.CallbackAfterTopicInfoChanged": group.afterTopicInfoChanged,
  "Group.CallbackAfterMemberFieldChanged": group.afterMemberFieldChanged,
  "Group.CallbackAfterGroupAttrChanged": group.afterGroupAttrChanged,
  "Group.CallbackAfterReadReceipt": group.afterReadReceipt,
  "Group.CallbackAfterChangeGroupOwner": group.afterChangeGroupOwner,
  "Group.CallbackOnDailyGroupQuotaAlarm": group.onDailyGroupQuotaAlarm,
  "Group.CallbackAfterGroupMsgExtension": group.afterGroupMsgExtension,
  "Group.CallbackAfterModifyMsg": group.afterModifyMsg,
  "OfficialAccount.CallbackBeforeCreateOfficialAccount": officialAccount.beforeCreateOfficialAccount,
  "OfficialAccount.CallbackAfterCreateOfficialAccount": officialAccount.afterCreateOfficialAccount,
  "OfficialAccount.CallbackAfterOfficialAccountInfoChanged": officialAccount.afterOfficialAccountInfoChanged,
  "OfficialAccount.CallbackAfterOfficialAccountDestroyed": officialAccount.afterOfficialAccountDestroyed,
  "OfficialAccount.CallbackBeforeAddSubscriber": officialAccount.beforeAddSubscriber,
  "OfficialAccount.CallbackAfterAddSubscriber": officialAccount.afterAddSubscriber,
  "OfficialAccount.CallbackAfterOfficialAccountFull": officialAccount.afterOfficialAccountFull,
  "OfficialAccount.CallbackAfterDeleteSubscriber": officialAccount.afterDeleteSubscriber,
  "OfficialAccount.CallbackBeforeSendMsg": officialAccount.beforeSendMsg,
  "OfficialAccount.CallbackAfterSendMsg": officialAccount.afterSendMsg,
  "OfficialAccount.CallbackAfterMsgWithDraw": officialAccount.afterMsgWithDraw,
  "ContentCallback.ResultNotify": contentCallback.resultNotify,
  "Push.AllMemberPush": push.allMemberPush,
  "Push.OfflinePush": push.offlinePush,
  "Alert.RequestOverLimit": alert.requestOverLimit
} as const satisfies Readonly<Record<string, Webhook.Any>>

/** The command of a known webhook. */
export type Command = keyof typeof commands

/** The webhook of a command. */
export type WebhookOf<C extends Command> = (typeof commands)[C]

/** Checks whether a command is known. */
export const isCommand = (u: unknown): u is Command => typeof u === "string" && Object.hasOwn(commands, u)
