/**
 * The meanings of the error codes, for display; tree-shaken from bundles that do not use them.
 *
 * @internal
 */

/**
 * A code (the first one of a range, as in `errorTable.ts`) and what it means. `page` is the number of the page of product
 * 1047 that has the code: its source. Without it the source is the page of the group, or else the page of error codes,
 * https://www.tencentcloud.com/document/product/1047/34348, and the header `TIMErrorCode.h` of the client SDK.
 *
 * @internal
 */
export type Row = readonly [code: number, meaning: string, more?: { readonly page?: number; readonly note?: string }]

/** @internal */
export interface Group {
  readonly domain: string
  /** Page of the documentation that has the codes, if not the page of error codes. */
  readonly doc?: number
  /** Prefix of the paths for which the codes have this meaning. */
  readonly path?: string
  /** Seen by client SDKs only, never in a response of the REST API. */
  readonly clientOnly?: true
  readonly rows: ReadonlyArray<Row>
}

/**
 * The rows, in the order of the numbers within a group.
 *
 * @internal
 */
export const groups: ReadonlyArray<Group> = [
  // Also on the page of common codes of 2026, https://cloud.tencent.com/document/product/679/131708.
  {
    domain: "common",
    rows: [
      [60002, "HTTP request cannot be parsed"],
      [60003, "body is not valid JSON"],
      [
        60004,
        "account check failed: identifier or UserSig is wrong, or a passing fault",
        { note: "Two current pages disagree: wrong credentials (679/131708), or a failed check to retry (1047/34348)." }
      ],
      [
        60005,
        "account check failed (second form): identifier or UserSig is wrong, or a passing fault",
        { note: "Two current pages disagree: wrong credentials (679/131708), or a failed check to retry (1047/34348)." }
      ],
      [60006, "SDKAppID is invalid"],
      [60007, "rate limit of this endpoint exceeded", { note: "The limit can be raised in the console." }],
      [
        60008,
        "service timed out, or the request is malformed",
        { note: "The service does not say which; a write may have happened." }
      ],
      [60009, "no such resource"],
      [60010, "identifier is not an app admin"],
      [60011, "rate limit of the SDKAppID exceeded"],
      [60012, "sdkappid is missing in the URL"],
      [60013, "service could not parse its own response"],
      [60014, "account exchange timed out"],
      [60015, "account in the body is not a string"],
      [60016, "SDKAppID is disabled"],
      [60017, "request is forbidden"],
      [60018, "too many requests"],
      [60019, "too many requests"],
      [60020, "plan not bought, expired or not active yet"],
      [60021, "IP address of the caller is not on the allow list"],
      [60025, "SDKAppID, identifier, UserSig or content type in the URL is wrong"],
      [60026, "domain and SDKAppID belong to different data centres"],
      [60027, "product of the app does not include this API, as with Push alone"],
      [60028, "REST API calls of the trial edition within 24 hours used up"],
      [80001, "text rejected by the content check"],
      [80002, "message longer than 12 KB", { note: "8 KB until 2023." }],
      [80003, "webhook before sending failed or timed out; not sent", { note: "Not sent, so sending again is safe." }],
      [80004, "image rejected by the content check"],
      [80005, "service is deactivated: plan expired, or the account is in arrears"]
    ]
  },
  // 70052, 72012: header of the client SDK only.
  {
    domain: "account",
    rows: [
      [70001, "UserSig has expired"],
      [70002, "UserSig is empty"],
      [70003, "UserSig is malformed or truncated"],
      [70005, "UserSig is malformed"],
      [70009, "UserSig was signed with another app's key"],
      [70013, "UserSig belongs to another user"],
      [70014, "UserSig belongs to another SDKAppID"],
      [70016, "no key known for this SDKAppID"],
      [70020, "SDKAppID unknown in this data centre"],
      [
        70050,
        "too many failed UserSig checks",
        { note: "Wait 60 s or more; do not sign again with the same wrong key." }
      ],
      [70051, "account is blocklisted"],
      [70052, "UserSig was invalidated"],
      [70107, "account is not imported"],
      [70114, "too many logins"],
      [70169, "server timeout"],
      [70202, "server timeout"],
      [70206, "too many or too few items in the batch"],
      [70398, "more than 100 accounts in the trial edition"],
      [70399, "deleted account cannot be imported for three months", { page: 34953 }],
      [70402, "parameter invalid or missing"],
      [70403, "app admin needed"],
      [70500, "internal error"],
      [71000, "app does not allow the deletion of accounts"],
      [72000, "daily active users of the trial edition used up"],
      [72001, "user status is off"],
      [72002, "monthly active users of the trial edition used up"],
      [72012, "profile subscription is off"]
    ]
  },
  {
    domain: "profile",
    rows: [
      [40001, "parameter invalid"],
      [40002, "no account given"],
      [40003, "account does not exist"],
      [40004, "app admin needed"],
      [40005, "text rejected by the content check", { page: 34916 }],
      [40006, "internal error"],
      [40007, "field may not be read"],
      [40008, "field may not be written"],
      [40009, "no such profile tag"],
      [40601, "value longer than 500 bytes"],
      [40605, "value of a standard field not allowed"],
      [40610, "value of the wrong type"]
    ]
  },
  // 30005, 30015: header of the client SDK only. 32216: sample of the page of group_add, result of an item; not in its table.
  // 38000 to 39000: response of the app's own friend webhook, per user.
  {
    domain: "relationship",
    rows: [
      [
        30001,
        "parameter invalid",
        { note: "Of an item it may mean already or not a friend, or already or not blocked." }
      ],
      [
        30002,
        "account is invalid",
        { note: "A client may have kept a deleted account. Older pages: the SDKAppID does not match." }
      ],
      [30003, "account does not exist"],
      [30004, "app admin needed"],
      [30005, "text rejected by the content check"],
      [30006, "internal error"],
      [30007, "network timeout inside the service"],
      [30008, "concurrent writes to one user's relationships", { note: "Tencent advises batch calls." }],
      [30009, "user may not send friend requests"],
      [30010, "own friend limit reached"],
      [30011, "friend list limit reached"],
      [30012, "pending request limit reached"],
      [30013, "blocklist limit reached"],
      [30014, "friend limit of the other side reached"],
      [30015, "already friends"],
      [30515, "other user is on the requester's blocklist"],
      [30516, "other user accepts no friend requests"],
      [30525, "requester is on the other user's blocklist"],
      [30539, "request waits for the other user's consent", { note: "A result rather than a failure." }],
      [30540, "friend request stopped as too frequent"],
      [30614, "no such pending request"],
      [31704, "not friends, nothing to delete"],
      [31707, "friend deletion stopped as too frequent"],
      [31804, "pending request to delete does not exist"],
      [32100, "own following limit reached", { page: 70345 }],
      [32101, "follower limit of the other side reached", { page: 70345 }],
      [32102, "own mutual-follow limit reached", { page: 70345 }],
      [32103, "mutual-follow limit of the other side reached", { page: 70345 }],
      [32216, "account is not a friend of the list's owner", { page: 34950 }],
      [38000, "rejected by your friend webhook", { page: 43468 }]
    ]
  },
  {
    domain: "conversation",
    rows: [
      [50001, "account does not exist"],
      [50002, "parameter invalid"],
      [50003, "app admin needed"],
      [50004, "internal error"],
      [50005, "network timeout inside the service"],
      [51006, "no conversation, or more than 100, to mark"],
      [
        51007,
        "permission for the group conversation could not be checked",
        { note: "The user may have left the group." }
      ],
      [51008, "more than 1,000 conversations marked or grouped"],
      [51009, "conversation group does not exist"],
      [51010, "more than 20 conversation groups"],
      [51011, "conversation group name longer than 32 bytes"],
      [51012, "more than 50 pinned conversations"],
      [51013, "marks and groups need the Ultimate edition", { page: 53438 }]
    ]
  },
  // 23005 to 23009: header of the client SDK only. 120001 to 130000: response of the app's own one-to-one webhook.
  {
    domain: "message",
    rows: [
      [20001, "request packet invalid"],
      [20002, "UserSig or client ticket has expired"],
      [20003, "sender or recipient invalid or not imported"],
      [20004, "network error inside the service"],
      [20005, "internal error"],
      [20006, "rejected by your webhook before sending"],
      [20007, "sender is on the recipient's blocklist"],
      [20008, "sender and recipient belong to different apps"],
      [20009, "not friends, and the friend check is on"],
      [20010, "sender is not a friend of the recipient"],
      [20011, "recipient is not a friend of the sender"],
      [20012, "sender is muted"],
      [20016, "too late to recall, 2 minutes by default"],
      [20018, "roaming messages could not be deleted"],
      [20022, "message to recall does not exist"],
      [20023, "message is recalled already"],
      [20027, "version of the message is out of date"],
      [20028, "concurrent edits of the message", { note: "Edit conflict." }],
      [21005, "push token set before login"],
      [22001, "no push certificate uploaded"],
      [22002, "network error inside the service"],
      [22003, "push token empty"],
      [22004, "push token longer than 256 bytes"],
      [22005, "login data longer than 1,024 bytes"],
      [22006, "too many requests"],
      [22007, "daily active senders of the trial edition used up"],
      [23001, "extension sequence is out of date", { page: 51195 }],
      [23002, "message has no extensions", { page: 51195 }],
      [23003, "more than 200 extension changes a minute on a message", { page: 51195 }],
      [23004, "message or extension does not exist", { page: 51195 }],
      [23005, "too many reactions on the message"],
      [23006, "too many users on one reaction"],
      [23007, "user has reacted already"],
      [23008, "no such reaction"],
      [23009, "user has not reacted"],
      [90001, "body is not valid JSON"],
      [90002, "MsgBody is no array or not of the message format"],
      [90003, "To_Account missing or not imported"],
      [90004, "MsgSeq invalid", { page: 34920 }],
      [90005, "MsgRandom missing or no integer"],
      [90006, "MsgTimeStamp missing or no integer"],
      [90007, "MsgBody is no array"],
      [90008, "From_Account missing or not imported"],
      [90009, "app admin needed"],
      [90010, "not of the message format"],
      [90011, "more than 500 recipients"],
      [90012, "a recipient is not imported"],
      [90018, "too many accounts"],
      [90026, "offline storage time wrong"],
      [90028, "To_Account of batch messages is no array"],
      [90029, "To_Account of batch messages is empty"],
      [90031, "SyncOtherMachine is no integer"],
      [90043, "OfflinePushInfo malformed"],
      [90044, "MsgLifeTime is no integer"],
      [90048, "account does not exist"],
      [90054, "MsgKey to recall is invalid"],
      [90055, "batch message longer than 12 KB"],
      [90057, "rate limit of batch messages exceeded"],
      [90992, "internal error"],
      [90994, "internal error"],
      [90995, "internal error, or the message is too long"],
      [91000, "internal error"],
      [91101, "web instance kicked by a newer one"],
      [93000, "message longer than 12 KB"],
      [120001, "rejected by your one-to-one webhook", { page: 34364 }]
    ]
  },
  {
    domain: "push",
    rows: [
      [-203, "Huawei's daily push limit used up"],
      [-202, "vendor push object could not be built"],
      [-201, "vendor push token or certificate id invalid"],
      [-200, "network error towards the push vendor"],
      [-199, "network error at the push vendor"],
      [-198, "push vendor responded with an error"],
      [-197, "vendor push certificate error"],
      [-196, "vendor push intent chosen but empty"],
      [-195, "Google push object could not be built"],
      [90020, "tag longer than 50 bytes", { page: 37166 }],
      [90022, "TagsOr and TagsAnd share a tag"],
      [90024, "two pushes within a second"],
      [90030, "attribute empty or longer than 50 bytes"],
      [90032, "more than 10 tags"],
      [90033, "attribute unknown"],
      [90034, "tag longer than 50 bytes"],
      [90035, "tag is in use for the other kind of account, UserID or RegistrationID", { page: 67821 }],
      [90039, "attributes and tags together", { page: 37166 }],
      [90040, "empty tag"],
      [90045, "push to all users is not enabled"],
      [90047, "daily push quota used up"],
      [90049, "no such push task", { page: 67824 }],
      [90050, "push was recalled before", { page: 67824 }],
      [90051, "push recall too frequent", { page: 67824 }],
      [90052, "push is older than 24 hours and can no longer be recalled", { page: 74196 }],
      [90053, "push was not stored, and its recall has no OfflinePushInfo", { page: 74196 }],
      [90056, "push to all users larger than 10 KB"]
    ]
  },
  // 10070, 10071: header of the client SDK only. 10100 to 10200: response of the app's own group webhook, also 1047/34368.
  {
    domain: "group",
    rows: [
      [10001, "not logged in", { page: 50293 }],
      [10002, "internal error"],
      [10003, "unknown API name"],
      [10004, "parameter invalid"],
      [10005, "too many accounts"],
      [10006, "operation too frequent"],
      [10007, "operator, role or group type may not do this"],
      [
        10008,
        "signature information wrong, or edition too small",
        { page: 34895, note: "Message extensions: the Ultimate edition is missing." }
      ],
      [10009, "owner may not leave this kind of group"],
      [10010, "group does not exist or was disbanded"],
      [10011, "body is not valid JSON"],
      [10012, "operator id invalid"],
      [10013, "user is a member already"],
      [10014, "group is full"],
      [10015, "group does not exist or was disbanded, or its id is malformed"],
      [10016, "rejected by your webhook"],
      [10017, "sender is muted"],
      [10018, "response would pass 1 MB"],
      [10019, "account does not exist"],
      [10020, "message longer than 12 KB", { page: 34968 }],
      [10021, "group id is taken"],
      [10023, "message limit of the group, 40 a second by default"],
      [10024, "invitation or request was handled already"],
      [
        10025,
        "group id is taken by a group of the caller",
        { note: "A success for create_group if it is the wanted group." }
      ],
      [10026, "command is forbidden for the app"],
      [10030, "message to recall does not exist"],
      [10031, "too late to recall, 2 minutes by default"],
      [10032, "message cannot be recalled"],
      [10033, "group type has no recall"],
      [10034, "message type cannot be deleted"],
      [10035, "group type has no message deletion"],
      [10036, "limit of live groups reached"],
      [10037, "limit of groups per user reached"],
      [10038, "limit of members per group reached"],
      [10041, "group recall is off"],
      [10044, "group type has no roaming messages"],
      [10045, "attribute key longer than 32 bytes"],
      [10046, "attribute value longer than 4,000 bytes"],
      [10047, "more than 16 attribute keys"],
      [10048, "attribute values above 16,000 bytes"],
      [10049, "attribute writes too frequent"],
      [10050, "attribute to delete does not exist"],
      [10051, "too many messages to delete at once"],
      [10052, "no such message in the group"],
      [10053, "more than 30 mentions"],
      [10054, "too many members"],
      [10056, "concurrent attribute writes"],
      [10058, "more than 100 groups in the free edition"],
      [10059, "Pro, Pro Plus or Enterprise needed", { note: "Chinese pages: Ultimate or Enterprise." }],
      [10060, "group too large for read receipts"],
      [10061, "online-only messages have no read receipts"],
      [10062, "no such read receipt"],
      [10063, "more than 20 counters"],
      [10070, "too many pinned messages"],
      [10071, "message is pinned already"],
      [10100, "rejected by your group webhook", { page: 34374, note: "ErrorInfo is the app's own text." }],
      [11000, "communities are off"],
      [110002, "topic could not be deleted", { page: 49470 }],
      [110003, "topic was deleted before", { page: 49470 }],
      [110006, "permission group does not exist or was disbanded"],
      [110007, "permission group could not be deleted"],
      [110008, "permission group does not exist or was deleted"],
      [110010, "topic is in the permission group already"],
      [110011, "topic is not in the permission group"],
      [110012, "permission group is full"],
      [110013, "topic id invalid"],
      [110014, "permissions of the topic were deleted"]
    ]
  },
  // Pages of destroy_official_account and delete_subscriber; the tables of the other pages could be read in part only.
  {
    domain: "official-account",
    doc: 60756,
    path: "official_account_open_http_svc/",
    rows: [
      [6017, "parameter invalid"],
      [130002, "no permission", { note: "Means another thing in the mute service." }],
      [
        130004,
        "official account does not exist or was destroyed",
        { note: "Means another thing in the mute service." }
      ],
      [130005, "user is a subscriber already", { note: "Means another thing in the mute service." }],
      [130006, "official account is full of subscribers"],
      [130007, "official account id invalid"],
      [130008, "official account id is taken", { note: "Means another thing in the mute service." }],
      [130009, "official account does not support deleting messages"],
      [130010, "limit of official accounts created or joined reached"],
      [131000, "official accounts are not activated"],
      [131003, "no such subscription"]
    ]
  },
  {
    domain: "official-account",
    doc: 60756,
    path: "official_account_open_http_svc/",
    clientOnly: true,
    rows: [[131005, "client SDK too old for official accounts"]]
  },
  // Page of the follow endpoints; no page of relationships has the code.
  {
    domain: "relationship",
    doc: 70345,
    path: "follow/",
    rows: [[30005, "follow feature is not enabled, or the edition lacks it"]]
  },
  // Page of importmsg.
  {
    domain: "message",
    doc: 35014,
    path: "openim/importmsg",
    rows: [[90030, "SyncFromOldSystem is no integer"]]
  },
  // Page of delete_robot.
  {
    domain: "robot",
    doc: 55282,
    path: "openim_robot_http_svc/",
    rows: [
      [
        10008,
        "request illegal: app admin needed, limit of chatbots reached, or the like",
        { note: "ErrorInfo decides." }
      ]
    ]
  },
  // Page of add_permission_group_member: result of an item.
  {
    domain: "group",
    doc: 61240,
    path: "group_open_http_svc/add_permission_group_member",
    rows: [[10013, "user is in the permission group already"]]
  },
  // Page of import_topic of 2023; the page of error codes of 2026 has another meaning.
  {
    domain: "common",
    doc: 53448,
    path: "group_open_http_svc/import_topic",
    rows: [[80005, "content check timed out"]]
  },
  // Pages of content moderation. 60003, 60020, 60022: page of content_moderation of 2023 only.
  {
    domain: "moderation",
    doc: 77827,
    path: "im_msg_audit",
    rows: [
      [2001, "internal error of the moderation service", { page: 77831 }],
      [2002, "moderation command not supported", { page: 77831 }],
      [2003, "parameter invalid", { page: 77831 }],
      [2004, "caller may not do this", { page: 77831 }],
      [2015, "content moderation is not enabled", { page: 77831 }],
      [2016, "more than 10 words in a call", { page: 77831 }],
      [2100, "words of the cloud library could not be deleted", { page: 77832 }],
      [60003, "parameter invalid", { note: "An older response; elsewhere the body is no JSON." }],
      [60020, "content moderation is not enabled", { note: "An older response; elsewhere the plan has ended." }],
      [60022, "internal error of content moderation", { note: "An older response; newer pages have 93001." }],
      [93000, "content longer than 8 KB"],
      [93001, "internal error of content moderation"],
      [93005, "a batch takes texts and images only", { page: 77828 }],
      [93006, "moderation of the batch took longer than 5 seconds", { page: 77828 }],
      [93007, "a ContentId occurs twice", { page: 77828 }],
      [93008, "more than 10 contents in a call", { page: 77828 }]
    ]
  },
  // Pages of setnospeaking and getnospeaking (1047/34924).
  {
    domain: "mute",
    doc: 34923,
    path: "openconfigsvr/",
    rows: [
      [130001, "body is not valid JSON"],
      [130002, "Get_Account missing", { note: "Means another thing in the official account service." }],
      [130003, "Get_Account invalid"],
      [130004, "Set_Account missing", { note: "Means another thing in the official account service." }],
      [130005, "Set_Account invalid"],
      [130008, "both mute times missing", { note: "Means another thing in the official account service." }],
      [130014, "internal error"]
    ]
  },
  // Page of get_history.
  {
    domain: "operations",
    doc: 34885,
    rows: [
      [1001, "request invalid"],
      [1002, "parameter invalid, or caller is no admin"],
      [1003, "internal error"],
      [1004, "history file not made yet, or the hour is empty"],
      [1005, "history file has expired"]
    ]
  },
  // Page of getappinfo.
  {
    domain: "operations",
    doc: 34886,
    path: "openconfigsvr/getappinfo",
    rows: [
      [130001, "body is not valid JSON"],
      [130009, "internal database error"],
      [130010, "internal database error"],
      [130011, "internal database error"],
      [130012, "internal database error"]
    ]
  },
  // Common codes of 2026, https://cloud.tencent.com/document/product/679/131708: the desk product.
  {
    domain: "desk",
    rows: [
      [141000, "not a customer-service app"],
      [141002, "internal error"],
      [141004, "parameter invalid"]
    ]
  },
  {
    domain: "account",
    clientOnly: true,
    rows: [
      [70404, "client SDK too old"],
      [72010, "login, foreground, background or push settings of one user requested too often"],
      [72011, "global do-not-disturb is off"]
    ]
  },
  // Uploads of client SDKs.
  {
    domain: "resource",
    clientOnly: true,
    rows: [
      [114000, "file does not exist"],
      [114001, "file may not be read"],
      [114002, "file too large"],
      [114003, "upload cancelled"],
      [114004, "file could not be read"],
      [114005, "transfer timed out"],
      [114011, "parameter invalid"],
      [115066, "MD5 of the file differs"],
      [115068, "MD5 of a part differs"]
    ]
  },
  // Connections of client SDKs: mostly the header of the client SDK.
  {
    domain: "access-layer",
    clientOnly: true,
    rows: [
      [-20009, "client API called too often"],
      [-10114, "server overloaded"],
      [-10113, "user sends too many requests"],
      [-10112, "SDKAppID is disabled"],
      [-10111, "command is blocklisted for the app"],
      [-10110, "SDKAppID is blocklisted"],
      [-10109, "packet malformed"],
      [-10108, "prepaid balance overdue"],
      [-10107, "no bundling of requests"],
      [-10106, "too many failed decryptions"],
      [-10105, "network layer ended itself"],
      [-10104, "client ended itself"],
      [-10103, "identity no longer valid"],
      [-10102, "screen lock on disconnect"],
      [-10101, "key expired, with a prompt"],
      [-10009, "cookie mismatch"],
      [-10008, "key and ticket missing"],
      [-10007, "verification code timed out"],
      [-10006, "account does not match the key"],
      [-10005, "key empty"],
      [-10004, "UserSig rejected"],
      [-10003, "ticket expired"],
      [-10001, "key expired"],
      [-10000, "verification code flag wrong"],
      [-302, "too many connections"]
    ]
  }
]
