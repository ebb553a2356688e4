/**
 * The codes of the service, as text that is parsed on first use.
 *
 * One line per code: `code[..last][@page] Kind[/retry] meaning | advice | note`. The retry class is written only where
 * it differs from the usual one of the kind, the advice only where the code has a cure of its own.
 *
 * `page` is the number of the page of product 1047 that has the code: its source. Without it the source is the page of
 * error codes, https://www.tencentcloud.com/document/product/1047/34348, and the header `TIMErrorCode.h` of the client
 * SDK.
 *
 * @internal
 * @since 0.1.0
 */
import type { Kind } from "../ErrorCode.js"

/** @internal */
export interface Group {
  readonly domain: string
  /** Page of the documentation that has the codes, if not the page of error codes. */
  readonly doc?: number
  /** Start of the wire paths that give the codes this meaning. */
  readonly path?: string
  /** Seen by client SDKs only, never in an answer of the REST API. */
  readonly clientOnly?: true
  readonly rows: string
}

/**
 * Usual retry class and advice of a kind.
 *
 * @internal
 */
export const kinds: Record<Kind, string> = {
  InvalidRequest: "fix-request|Correct the request before you send it again.",
  Credentials: "fix-credentials|Check SDKAppID, secret key, identifier and UserSig.",
  PermissionDenied: "never|Use an account or role that may do this.",
  Blocked: "never|Respect it: a user's setting or a mute forbids this.",
  NotFound: "fix-request|Check the id; what it names does not exist or is gone.",
  AlreadyExists: "never|Treat the wanted state as reached.",
  Conflict: "backoff|Read the current state, then write again.",
  RateLimited: "throttle|Slow this API down, then repeat the call.",
  LimitReached: "never|Remove entries before you add more.",
  PlanRequired: "upgrade-plan|Upgrade the plan or edition in the console.",
  Disabled: "never|Switch the feature on in the console.",
  Unsupported: "never|Do not ask for this here; it cannot succeed.",
  ContentRejected: "never|Change the text or picture; the same one is refused again.",
  WebhookRejected: "never|See what your webhook server answered, and why.",
  ServiceFault: "backoff|Repeat after a growing delay; report it if it stays.",
  Timeout: "backoff|Repeat after a growing delay if the call is safe to repeat.",
  Pending: "never|Wait for the other side.",
  Unknown: "never|Read ErrorInfo; do not repeat the call."
}

/**
 * Why a retryable code says that nothing was written: for a whole retry class, or for one code.
 *
 * A write conflict (30008, 10056, 20028, 23001) is not here: no page says that a lost write leaves no trace, and of a
 * batch some items may be stored. Faults and timeouts say nothing either way.
 *
 * @internal
 */
export const unwritten: Readonly<Record<string, string>> = {
  throttle: "A call over the frequency limit is refused, not carried out.",
  resign: "The UserSig is checked before the call is carried out.",
  80003: "The message was not sent; keep its MsgRandom."
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
    rows: `
60002 InvalidRequest HTTP request cannot be parsed | Check the URL and its parameters.
60003 InvalidRequest body is not valid JSON | Send one JSON object as the body, {} if it is empty.
60004 Credentials account or UserSig in URL or body is wrong | Check identifier and UserSig in the URL.
60005 Credentials account or UserSig in URL or body is wrong | Check identifier and UserSig in the URL.
60006 Credentials SDKAppID is invalid | Copy the SDKAppID from the console.
60007 RateLimited frequency limit of this API passed
60008 Timeout service timed out, or the request is malformed | Check the form of the request; repeat only what is safe to repeat. | Which of the two is not said; a write may have happened.
60009 InvalidRequest no such resource | Check the path; it is case-sensitive.
60010 Credentials identifier is not an app admin | Sign for an app admin account and send it as identifier.
60011 RateLimited frequency limit of the SDKAppID passed | Slow all calls of the app down, then repeat.
60012 InvalidRequest sdkappid is missing in the URL | Add sdkappid to the URL.
60013 ServiceFault service could not parse its own response
60014 Timeout account exchange timed out
60015 InvalidRequest account in the body is not a string | Send account ids as JSON strings, digits too.
60016 Disabled SDKAppID is disabled | Enable the app in the console, or ask Tencent support.
60017 PermissionDenied request is forbidden | Ask Tencent support why the app may not do this.
60018 RateLimited too many requests
60019 RateLimited too many requests
60020 PlanRequired plan not bought, expired or not active yet | Buy or renew the plan; after a purchase wait about 5 minutes.
60021 Credentials IP address of the caller is not on the allow list | Add this server's outgoing IP address to the allow list in the console.
80001 ContentRejected text refused by the content check
80002 InvalidRequest message too long | Shorten the message to 8 KB; newer services take 12 KB.
80003 WebhookRejected/backoff webhook before sending failed or timed out; not sent | Repair the webhook server, then send again with the same MsgRandom. | Not sent, so sending again is safe.
80004 ContentRejected picture refused by the content check
80005@53448 Timeout content check timed out`
  },
  // 70052, 72012: header of the client SDK only.
  {
    domain: "account",
    rows: `
70001 Credentials/resign UserSig has expired | Make a new UserSig; check the clock and the validity if it comes back.
70002 Credentials UserSig is empty | Send a UserSig in the URL.
70003 Credentials UserSig is malformed or cut off | Send the whole UserSig, percent-encoded once.
70005 Credentials UserSig is malformed | Send the whole UserSig, percent-encoded once.
70009 Credentials UserSig was signed with another app's key | Use the secret key of this SDKAppID; check for a replaced key or a stray space.
70013 Credentials UserSig belongs to another user | Sign for exactly the account sent as identifier.
70014 Credentials UserSig belongs to another SDKAppID | Sign with the SDKAppID that is in the URL.
70016 Credentials no key known for this SDKAppID | Check the SDKAppID and that the region is the app's data centre.
70020 Credentials SDKAppID unknown in this data centre | Set the region to the app's data centre; check the SDKAppID.
70050 RateLimited too many failed UserSig checks | Correct the key or UserSig, then wait one minute. | Wait 60 s or more; do not sign again with the same wrong key.
70051 PermissionDenied account is blocklisted | Use another account, or have it taken off the blocklist.
70052 Credentials/resign UserSig was invalidated
70107 NotFound account is not imported | Import the account, then repeat.
70114 RateLimited too many logins | Log in less often.
70169 Timeout server timeout
70202 Timeout server timeout
70206 InvalidRequest too many or too few items in the batch | Keep to the number of items the API allows.
70398 PlanRequired more than 100 accounts in the trial edition | Upgrade the app or delete test accounts.
70399@34953 Unsupported deleted account cannot be imported for three months | Import under another user id, or wait three months.
70402 InvalidRequest parameter invalid or missing
70403 Credentials app admin needed | Call with an app admin as identifier.
70500 ServiceFault internal error
71000 PlanRequired/never edition does not allow account deletion | Check what the app's edition allows. | Newer pages let paid apps delete accounts too.
72000 PlanRequired daily active users of the trial edition used up
72001 Disabled user status is off | Switch user status query and notification on in the console.
72012 Disabled profile subscription is off | Switch profile subscription on in the console.`
  },
  {
    domain: "profile",
    rows: `
40001 InvalidRequest parameter invalid
40002 InvalidRequest no account given | Name at least one account.
40003 NotFound account does not exist | Import the account, then repeat.
40004 Credentials app admin needed | Call with an app admin as identifier.
40005@34916 ContentRejected text refused by the content check
40006 ServiceFault internal error
40007 PermissionDenied field may not be read | Grant read access to the field in the console.
40008 PermissionDenied field may not be written | Grant write access to the field in the console.
40009 InvalidRequest no such profile tag | Check the tag; custom ones are made in the console first.
40601 InvalidRequest value longer than 500 bytes | Shorten the value to 500 bytes.
40605 InvalidRequest value of a standard field not allowed | Use a value that the field's page lists.
40610 InvalidRequest value of the wrong type | Send the type of the field, string or number.`
  },
  // 30015: header of the client SDK only. 32216: sample of the page of group_add, result of an item; not in its table.
  // 38000 to 39000: answer of the app's own friend webhook, per user.
  {
    domain: "relationship",
    rows: `
30001 InvalidRequest parameter invalid | Correct the request; for an item read its ResultInfo. | Of an item it may mean already or not a friend, or already or not blocked.
30002 Credentials SDKAppID does not match | Use the SDKAppID that the account belongs to.
30003 NotFound account does not exist | Import the account, then repeat.
30004 Credentials app admin needed | Call with an app admin as identifier.
30005@70345 ContentRejected text refused by the content check
30006 ServiceFault internal error
30007 Timeout network timeout inside the service
30008 Conflict concurrent writes to one user's relationships | Send one batch, or write one after another for each From_Account. | Tencent advises batch calls.
30009 PermissionDenied user may not send friend requests | Lift the user's AdminForbidType before asking again.
30010 LimitReached own friend limit reached | Delete friends before adding more.
30011 LimitReached friend list limit reached | Delete lists before adding more.
30012 LimitReached pending request limit reached | Have pending requests answered first.
30013 LimitReached blocklist limit reached | Take users off the blocklist first.
30014 LimitReached friend limit of the other side reached | The other user must delete friends first.
30015 AlreadyExists already friends
30515 Blocked other user is on the requester's blocklist | Take the user off the requester's blocklist first.
30516 Blocked other user accepts no friend requests
30525 Blocked requester is on the other user's blocklist
30539 Pending request waits for the other user's consent | Take it as sent, and wait for the other user's answer. | A result rather than a failure.
30540 RateLimited friend request stopped as too frequent | Send friend requests less often.
30614 NotFound/never no such pending request
31704 NotFound/never not friends, nothing to delete | Treat the friend as deleted.
31707 RateLimited friend deletion stopped as too frequent | Delete friends more slowly.
31804 NotFound account does not exist | Import the account, then repeat.
32100@70345 LimitReached own following limit reached | Unfollow someone first.
32101@70345 LimitReached follower limit of the other side reached | Give up; only the other user can make room.
32102@70345 LimitReached own mutual-follow limit reached | End a mutual follow first.
32103@70345 LimitReached mutual-follow limit of the other side reached | Give up; only the other user can make room.
32216@34950 NotFound/never account is not a friend of the list's owner | Make the two friends first, then add to the list.
38000..39000@43468 WebhookRejected refused by your friend webhook`
  },
  {
    domain: "conversation",
    rows: `
50001 NotFound account does not exist | Import the account, then repeat.
50002 InvalidRequest parameter invalid
50003 Credentials app admin needed | Call with an app admin as identifier.
50004 ServiceFault internal error
50005 Timeout network timeout inside the service
51006 InvalidRequest no conversation, or more than 100, to mark | Mark 1 to 100 conversations per call.
51007 ServiceFault group id could not be resolved | Repeat a few times, then check that the group exists. | The group may be gone.
51008 LimitReached more than 1,000 conversations marked or grouped
51009 NotFound conversation group does not exist | Create the conversation group first.
51010 LimitReached more than 20 conversation groups
51011 InvalidRequest conversation group name longer than 32 bytes
51012 LimitReached more than 50 pinned conversations
51013@53438 PlanRequired marks and groups need the Ultimate edition`
  },
  // 23005 to 23009: header of the client SDK only. 120001 to 130000: answer of the app's own one-to-one webhook.
  {
    domain: "message",
    rows: `
20001 InvalidRequest request packet invalid
20002 Credentials UserSig or internal ticket invalid | Sign anew and try once, then check the credentials. | Sign again once, then fail.
20003 NotFound sender or recipient invalid or not imported | Check both ids; import them if they are missing.
20004 ServiceFault network error inside the service
20005 ServiceFault internal error
20006 WebhookRejected refused by your webhook before sending
20007 Blocked sender is on the recipient's blocklist
20008 InvalidRequest/never sender and recipient belong to different apps
20009 Blocked not friends, and the friend check is on | Make the two friends, or switch the friend check off.
20010 Blocked sender is not a friend of the recipient
20011 Blocked recipient is not a friend of the sender
20012 Blocked sender is muted
20016 Unsupported too late to recall, 2 minutes by default
20018 ServiceFault roaming messages could not be deleted
20022 NotFound/never message to recall does not exist
20023 AlreadyExists message is recalled already
20028 Conflict concurrent edits of the message | Read the message again, then edit it. | Edit conflict.
21005 InvalidRequest/never push token set before login
22001 Disabled no push certificate uploaded | Upload the push certificate in the console.
22002 ServiceFault network error inside the service
22003 InvalidRequest push token empty
22004 InvalidRequest push token longer than 256 bytes
22005 InvalidRequest login data longer than 1,024 bytes
22006 RateLimited too many requests
23001@51195 Conflict extension sequence is out of date | Take the newest Seq from the answer, then write again.
23002@51195 Unsupported message has no extensions | Send the message with SupportMessageExtension 1.
23003@51195 RateLimited more than 200 extension changes a minute on a message
23004@51195 NotFound message or extension does not exist
23005 LimitReached too many reactions on the message
23006 LimitReached too many users on one reaction
23007 AlreadyExists user has reacted already
23008 NotFound/never no such reaction
23009 NotFound/never user has not reacted
90001 InvalidRequest body is not valid JSON
90002 InvalidRequest MsgBody is no array or not of the message format
90003 NotFound To_Account missing or not imported | Import To_Account, or correct it.
90004@34920 InvalidRequest MsgSeq invalid
90005 InvalidRequest MsgRandom missing or no integer
90006 InvalidRequest MsgTimeStamp missing or no integer
90007 InvalidRequest MsgBody is no array
90008 NotFound From_Account missing or not imported | Import From_Account, or correct it.
90009 Credentials app admin needed | Call with an app admin as identifier.
90010 InvalidRequest not of the message format
90011 InvalidRequest more than 500 recipients | Split the recipients into calls of 500.
90012 NotFound a recipient is not imported | Import the recipient, or leave it out.
90018 InvalidRequest too many accounts
90026 InvalidRequest offline storage time wrong | Store offline for 7 days at most.
90031 InvalidRequest SyncOtherMachine is no integer
90043 InvalidRequest OfflinePushInfo malformed
90044 InvalidRequest MsgLifeTime is no integer
90048 NotFound account does not exist | Import the account, then repeat.
90054 InvalidRequest MsgKey to recall is invalid
90055 InvalidRequest batch message too long
90992 ServiceFault internal error | Repeat after a growing delay; if it stays, check the webhook server.
90994 ServiceFault internal error
90995 ServiceFault internal error
91000 ServiceFault internal error
91101 LimitReached web instance kicked by a newer one
93000 InvalidRequest message too long
120001..130000@34364 WebhookRejected refused by your one-to-one webhook`
  },
  // 90035 and 90057: the pages list them, what they mean is not known.
  {
    domain: "push",
    rows: `
-203 LimitReached Huawei's daily push limit used up | Wait for the next day.
-202 ServiceFault/never vendor push object could not be built
-201 Credentials/never vendor push token or certificate id invalid | Check the certificate id; have the device report its token.
-200 ServiceFault network error towards the push vendor
-199 ServiceFault network error at the push vendor
-198 ServiceFault push vendor answered with an error
-197 Credentials/never vendor push certificate error | Upload a valid certificate in the console.
-196 InvalidRequest vendor push intent chosen but empty
-195 Credentials/never Google push object could not be built | Check the certificate in the console.
90020@37166 InvalidRequest tag longer than 50 bytes
90022 InvalidRequest TagsOr and TagsAnd share a tag
90024 RateLimited two pushes within a second | Push once a second at most.
90030 InvalidRequest attribute empty or longer than 50 bytes
90032 InvalidRequest more than 10 tags
90033 InvalidRequest attribute unknown
90034 InvalidRequest tag longer than 50 bytes
90035@67818 Unknown listed by this API without a known meaning
90039@37166 InvalidRequest attributes and tags together
90040 InvalidRequest empty tag
90045 PlanRequired push to all users is not enabled
90047 LimitReached daily push quota used up | Wait for the next day.
90049@67824 NotFound no such push task
90050@67824 AlreadyExists push was recalled before
90051@67824 RateLimited push recall too frequent
90057@67553 Unknown listed by this API without a known meaning`
  },
  // 10070, 10071: header of the client SDK only. 10100 to 10200: answer of the app's own group webhook, also 1047/34368.
  {
    domain: "group",
    rows: `
10001@50293 Credentials not logged in | Check the admin account and its UserSig.
10002 ServiceFault internal error
10003 InvalidRequest unknown API name
10004 InvalidRequest parameter invalid
10005 InvalidRequest too many accounts
10006 RateLimited operation too frequent
10007 PermissionDenied operator, role or group type may not do this
10008@34895 InvalidRequest signature information wrong, or edition too small | Check the request; message extensions need the Ultimate edition. | Message extensions: the Ultimate edition is missing.
10009 Unsupported owner may not leave this kind of group | Change the owner or disband the group.
10010 NotFound/never group does not exist or was disbanded
10011 InvalidRequest body is not valid JSON
10012 InvalidRequest operator id invalid
10013 AlreadyExists user is a member already
10014 LimitReached group is full | Add fewer members.
10015 NotFound/never group id invalid
10016 WebhookRejected refused by your webhook
10017 Blocked sender is muted
10018 InvalidRequest answer would pass 1 MB | Ask for less at once.
10019 NotFound account does not exist | Import the account, then repeat.
10020@34968 InvalidRequest message longer than 12 KB
10021 AlreadyExists group id is taken | Choose another group id.
10023 RateLimited message limit of the group, 40 a second by default | Send more slowly to this group.
10024 AlreadyExists invitation or request was handled already
10025 AlreadyExists group id is taken by a group of the caller | Use the group as it is. | A success for create_group if it is the wanted group.
10026 Disabled command is forbidden for the app
10030 NotFound/never message to recall does not exist
10031 Unsupported too late to recall, 2 minutes by default
10032 Unsupported message cannot be recalled
10033 Unsupported group type has no recall
10034 Unsupported message type cannot be deleted
10035 Unsupported group type has no message deletion
10036 PlanRequired limit of live groups reached
10037 PlanRequired limit of groups per user reached
10038 PlanRequired limit of members per group reached
10041 Disabled group recall is off
10044 Unsupported group type has no roaming messages
10045 InvalidRequest attribute key longer than 32 bytes
10046 InvalidRequest attribute value longer than 4,000 bytes
10047 InvalidRequest more than 16 attribute keys
10048 InvalidRequest attribute values above 16,000 bytes
10049 RateLimited attribute writes too frequent
10050 NotFound/never attribute to delete does not exist
10051 InvalidRequest too many messages to delete at once
10052 NotFound/never no such message in the group
10053 InvalidRequest more than 30 mentions
10054 InvalidRequest too many members | Read page by page.
10056 Conflict concurrent attribute writes | Read the attributes again, then write.
10058 PlanRequired more than 100 groups in the free edition
10059 PlanRequired Ultimate edition needed
10060 Unsupported group too large for read receipts
10061 Unsupported online-only messages have no read receipts
10062 NotFound/never no such read receipt
10063 LimitReached more than 20 counters
10070 LimitReached too many pinned messages
10071 AlreadyExists message is pinned already
10100..10200@34374 WebhookRejected refused by your group webhook | Show ErrorInfo; it is your server's own text. | ErrorInfo is the app's own text.
11000 Disabled communities are off | Switch communities on in the console.
110002@49470 InvalidRequest topic could not be deleted | Read ErrorInfo for the reason.
110003@49470 NotFound/never topic was deleted before`
  },
  // Pages of destroy_official_account and delete_subscriber; the tables of the other pages could be read in part only.
  {
    domain: "official-account",
    doc: 60756,
    path: "official_account_open_http_svc/",
    rows: `
6017 InvalidRequest parameter invalid
130002 PermissionDenied no permission | Call as the owner or an admin. | Means another thing in the mute service.
130004 NotFound/never official account does not exist or was destroyed | Check the id, or treat it as gone. | Means another thing in the mute service.
130007 InvalidRequest official account id invalid
130008 AlreadyExists official account id is taken | Choose another id. | Means another thing in the mute service.
131000 PlanRequired official accounts are not enabled`
  },
  // Pages of setnospeaking and getnospeaking (1047/34924).
  {
    domain: "mute",
    doc: 34923,
    path: "openconfigsvr/",
    rows: `
130001 InvalidRequest body is not valid JSON
130002 InvalidRequest Get_Account missing | Add Get_Account. | Means another thing in the official account service.
130003 InvalidRequest Get_Account invalid
130004 InvalidRequest Set_Account missing | Add Set_Account. | Means another thing in the official account service.
130005 InvalidRequest Set_Account invalid
130008 InvalidRequest both mute times missing | Give C2CmsgNospeakingTime or GroupmsgNospeakingTime. | Means another thing in the official account service.
130014 ServiceFault internal error`
  },
  // Page of get_history.
  {
    domain: "operations",
    doc: 34885,
    rows: `
1001 InvalidRequest request invalid | Check the URL.
1002 InvalidRequest parameter invalid, or caller is no admin
1003 ServiceFault internal error
1004 Pending/backoff history file not made yet, or the hour is empty | Ask again later.
1005 NotFound/never history file has expired`
  },
  // Page of getappinfo.
  {
    domain: "operations",
    doc: 34886,
    path: "openconfigsvr/getappinfo",
    rows: `
130001 InvalidRequest body is not valid JSON
130009 ServiceFault internal database error
130010 ServiceFault internal database error
130011 ServiceFault internal database error
130012 ServiceFault internal database error`
  },
  // Common codes of 2026, https://cloud.tencent.com/document/product/679/131708: the desk product.
  {
    domain: "desk",
    rows: `
141000 Disabled not a customer-service app
141002 ServiceFault internal error
141004 InvalidRequest parameter invalid`
  },
  // Uploads of client SDKs.
  {
    domain: "resource",
    clientOnly: true,
    rows: `
114000 NotFound/never file does not exist
114001 PermissionDenied file may not be read
114002 InvalidRequest file too large
114003 Unknown upload cancelled
114004 ServiceFault/never file could not be read
114005 Timeout transfer timed out
114011 InvalidRequest parameter invalid
115066 ServiceFault MD5 of the file differs
115068 ServiceFault MD5 of a part differs`
  },
  // Connections of client SDKs: mostly the header of the client SDK.
  {
    domain: "access-layer",
    clientOnly: true,
    rows: `
-20009 RateLimited client API called too often
-10114 ServiceFault server overloaded
-10113 RateLimited user sends too many requests
-10112 Disabled SDKAppID is disabled
-10111 Disabled command is blocklisted for the app
-10110 Disabled SDKAppID is blocklisted
-10109 InvalidRequest packet malformed
-10108 PlanRequired prepaid balance overdue
-10107 Unsupported no bundling of requests
-10106 Credentials/resign too many failed decryptions
-10105 Unknown network layer ended itself
-10104 Unknown client ended itself
-10103 Credentials/resign identity no longer valid
-10102 Unknown screen lock on disconnect
-10101 Credentials/resign key expired, with a prompt
-10009 Credentials cookie mismatch
-10008 InvalidRequest key and ticket missing
-10007 Timeout verification code timed out
-10006 Credentials account does not match the key
-10005 InvalidRequest key empty
-10004 Credentials/resign ticket refused
-10003 Credentials/resign ticket expired
-10001 Credentials/resign key expired
-10000 Credentials/never verification code flag wrong
-302 ServiceFault too many connections`
  }
]
