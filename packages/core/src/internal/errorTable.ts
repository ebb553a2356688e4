/**
 * How to act on the codes of the service, as text that is parsed on first use. A client carries this table; what the codes
 * mean, and where that is said, stands in `errorTexts.ts`.
 *
 * One line per code: `code[..last] Kind[/retry] advice`. The retry class is written only where it differs from the usual
 * one of the kind, the advice only where the code has a cure of its own.
 *
 * @internal
 */
import type { Kind } from "../ErrorCode.js"

/** @internal */
export interface Group {
  /** Start of the wire paths that give the codes this meaning; empty where a number means one thing. */
  readonly path: string
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
export const notApplied: Readonly<Record<string, string>> = {
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
  {
    path: "",
    rows: `
-20009 RateLimited
-10114 ServiceFault
-10113 RateLimited
-10112 Disabled
-10111 Disabled
-10110 Disabled
-10109 InvalidRequest
-10108 PlanRequired
-10107 Unsupported
-10106 Credentials/resign
-10105 Unknown
-10104 Unknown
-10103 Credentials/resign
-10102 Unknown
-10101 Credentials/resign
-10009 Credentials
-10008 InvalidRequest
-10007 Timeout
-10006 Credentials
-10005 InvalidRequest
-10004 Credentials/resign
-10003 Credentials/resign
-10001 Credentials/resign
-10000 Credentials/never
-302 ServiceFault
-203 LimitReached Wait for the next day.
-202 ServiceFault/never
-201 Credentials/never Check the certificate id; have the device report its token.
-200 ServiceFault
-199 ServiceFault
-198 ServiceFault
-197 Credentials/never Upload a valid certificate in the console.
-196 InvalidRequest
-195 Credentials/never Check the certificate in the console.
1001 InvalidRequest Check the URL.
1002 InvalidRequest
1003 ServiceFault
1004 Pending/backoff Ask again later.
1005 NotFound/never
10001 Credentials Check the admin account and its UserSig.
10002 ServiceFault
10003 InvalidRequest
10004 InvalidRequest
10005 InvalidRequest
10006 RateLimited
10007 PermissionDenied
10008 InvalidRequest Check the request; message extensions need the Ultimate edition.
10009 Unsupported Change the owner or disband the group.
10010 NotFound/never
10011 InvalidRequest
10012 InvalidRequest
10013 AlreadyExists
10014 LimitReached Add fewer members.
10015 NotFound/never
10016 WebhookRejected
10017 Blocked
10018 InvalidRequest Ask for less at once.
10019 NotFound Import the account, then repeat.
10020 InvalidRequest
10021 AlreadyExists Choose another group id.
10023 RateLimited Send more slowly to this group.
10024 AlreadyExists
10025 AlreadyExists Use the group as it is.
10026 Disabled
10030 NotFound/never
10031 Unsupported
10032 Unsupported
10033 Unsupported
10034 Unsupported
10035 Unsupported
10036 PlanRequired
10037 PlanRequired
10038 PlanRequired
10041 Disabled
10044 Unsupported
10045 InvalidRequest
10046 InvalidRequest
10047 InvalidRequest
10048 InvalidRequest
10049 RateLimited
10050 NotFound/never
10051 InvalidRequest
10052 NotFound/never
10053 InvalidRequest
10054 InvalidRequest Read page by page.
10056 Conflict Read the attributes again, then write.
10058 PlanRequired
10059 PlanRequired
10060 Unsupported
10061 Unsupported
10062 NotFound/never
10063 LimitReached
10070 LimitReached
10071 AlreadyExists
10100..10200 WebhookRejected Show ErrorInfo; it is your server's own text.
11000 Disabled Switch communities on in the console.
20001 InvalidRequest
20002 Credentials Sign anew and try once, then check the credentials.
20003 NotFound Check both ids; import them if they are missing.
20004 ServiceFault
20005 ServiceFault
20006 WebhookRejected
20007 Blocked
20008 InvalidRequest/never
20009 Blocked Make the two friends, or switch the friend check off.
20010 Blocked
20011 Blocked
20012 Blocked
20016 Unsupported
20018 ServiceFault
20022 NotFound/never
20023 AlreadyExists
20028 Conflict Read the message again, then edit it.
21005 InvalidRequest/never
22001 Disabled Upload the push certificate in the console.
22002 ServiceFault
22003 InvalidRequest
22004 InvalidRequest
22005 InvalidRequest
22006 RateLimited
23001 Conflict Take the newest Seq from the response, then write again.
23002 Unsupported Send the message with SupportMessageExtension 1.
23003 RateLimited
23004 NotFound
23005 LimitReached
23006 LimitReached
23007 AlreadyExists
23008 NotFound/never
23009 NotFound/never
30001 InvalidRequest Correct the request; for an item read its ResultInfo.
30002 Credentials Use the SDKAppID that the account belongs to.
30003 NotFound Import the account, then repeat.
30004 Credentials Call with an app admin as identifier.
30005 ContentRejected
30006 ServiceFault
30007 Timeout
30008 Conflict Send one batch, or write one after another for each From_Account.
30009 PermissionDenied Lift the user's AdminForbidType before asking again.
30010 LimitReached Delete friends before adding more.
30011 LimitReached Delete lists before adding more.
30012 LimitReached Have pending requests responded first.
30013 LimitReached Take users off the blocklist first.
30014 LimitReached The other user must delete friends first.
30015 AlreadyExists
30515 Blocked Take the user off the requester's blocklist first.
30516 Blocked
30525 Blocked
30539 Pending Take it as sent, and wait for the other user's response.
30540 RateLimited Send friend requests less often.
30614 NotFound/never
31704 NotFound/never Treat the friend as deleted.
31707 RateLimited Delete friends more slowly.
31804 NotFound Import the account, then repeat.
32100 LimitReached Unfollow someone first.
32101 LimitReached Give up; only the other user can make room.
32102 LimitReached End a mutual follow first.
32103 LimitReached Give up; only the other user can make room.
32216 NotFound/never Make the two friends first, then add to the list.
38000..39000 WebhookRejected
40001 InvalidRequest
40002 InvalidRequest Name at least one account.
40003 NotFound Import the account, then repeat.
40004 Credentials Call with an app admin as identifier.
40005 ContentRejected
40006 ServiceFault
40007 PermissionDenied Grant read access to the field in the console.
40008 PermissionDenied Grant write access to the field in the console.
40009 InvalidRequest Check the tag; custom ones are made in the console first.
40601 InvalidRequest Shorten the value to 500 bytes.
40605 InvalidRequest Use a value that the field's page lists.
40610 InvalidRequest Send the type of the field, string or number.
50001 NotFound Import the account, then repeat.
50002 InvalidRequest
50003 Credentials Call with an app admin as identifier.
50004 ServiceFault
50005 Timeout
51006 InvalidRequest Mark 1 to 100 conversations per call.
51007 ServiceFault Repeat a few times, then check that the group exists.
51008 LimitReached
51009 NotFound Create the conversation group first.
51010 LimitReached
51011 InvalidRequest
51012 LimitReached
51013 PlanRequired
60002 InvalidRequest Check the URL and its parameters.
60003 InvalidRequest Send one JSON object as the body, {} if it is empty.
60004 Credentials Check identifier and UserSig in the URL.
60005 Credentials Check identifier and UserSig in the URL.
60006 Credentials Copy the SDKAppID from the console.
60007 RateLimited
60008 Timeout Check the form of the request; repeat only what is safe to repeat.
60009 InvalidRequest Check the path; it is case-sensitive.
60010 Credentials Sign for an app admin account and send it as identifier.
60011 RateLimited Slow all calls of the app down, then repeat.
60012 InvalidRequest Add sdkappid to the URL.
60013 ServiceFault
60014 Timeout
60015 InvalidRequest Send account ids as JSON strings, digits too.
60016 Disabled Enable the app in the console, or ask Tencent support.
60017 PermissionDenied Ask Tencent support why the app may not do this.
60018 RateLimited
60019 RateLimited
60020 PlanRequired Buy or renew the plan; after a purchase wait about 5 minutes.
60021 Credentials Add this server's outgoing IP address to the allow list in the console.
70001 Credentials/resign Make a new UserSig; check the clock and the validity if it comes back.
70002 Credentials Send a UserSig in the URL.
70003 Credentials Send the whole UserSig, percent-encoded once.
70005 Credentials Send the whole UserSig, percent-encoded once.
70009 Credentials Use the secret key of this SDKAppID; check for a replaced key or a stray space.
70013 Credentials Sign for exactly the account sent as identifier.
70014 Credentials Sign with the SDKAppID that is in the URL.
70016 Credentials Check the SDKAppID and that the region is the app's data centre.
70020 Credentials Set the region to the app's data centre; check the SDKAppID.
70050 RateLimited Correct the key or UserSig, then wait one minute.
70051 PermissionDenied Use another account, or have it taken off the blocklist.
70052 Credentials/resign
70107 NotFound Import the account, then repeat.
70114 RateLimited Log in less often.
70169 Timeout
70202 Timeout
70206 InvalidRequest Keep to the number of items the API allows.
70398 PlanRequired Upgrade the app or delete test accounts.
70399 Unsupported Import under another user id, or wait three months.
70402 InvalidRequest
70403 Credentials Call with an app admin as identifier.
70500 ServiceFault
71000 PlanRequired/never Check what the app's edition allows.
72000 PlanRequired
72001 Disabled Switch user status query and notification on in the console.
72012 Disabled Switch profile subscription on in the console.
80001 ContentRejected
80002 InvalidRequest Shorten the message to 8 KB; newer services take 12 KB.
80003 WebhookRejected/backoff Repair the webhook server, then send again with the same MsgRandom.
80004 ContentRejected
80005 Timeout
90001 InvalidRequest
90002 InvalidRequest
90003 NotFound Import To_Account, or correct it.
90004 InvalidRequest
90005 InvalidRequest
90006 InvalidRequest
90007 InvalidRequest
90008 NotFound Import From_Account, or correct it.
90009 Credentials Call with an app admin as identifier.
90010 InvalidRequest
90011 InvalidRequest Split the recipients into calls of 500.
90012 NotFound Import the recipient, or leave it out.
90018 InvalidRequest
90020 InvalidRequest
90022 InvalidRequest
90024 RateLimited Push once a second at most.
90026 InvalidRequest Store offline for 7 days at most.
90030 InvalidRequest
90031 InvalidRequest
90032 InvalidRequest
90033 InvalidRequest
90034 InvalidRequest
90035 Unknown
90039 InvalidRequest
90040 InvalidRequest
90043 InvalidRequest
90044 InvalidRequest
90045 PlanRequired
90047 LimitReached Wait for the next day.
90048 NotFound Import the account, then repeat.
90049 NotFound
90050 AlreadyExists
90051 RateLimited
90054 InvalidRequest
90055 InvalidRequest
90057 Unknown
90992 ServiceFault Repeat after a growing delay; if it stays, check the webhook server.
90994 ServiceFault
90995 ServiceFault
91000 ServiceFault
91101 LimitReached
93000 InvalidRequest
110002 InvalidRequest Read ErrorInfo for the reason.
110003 NotFound/never
114000 NotFound/never
114001 PermissionDenied
114002 InvalidRequest
114003 Unknown
114004 ServiceFault/never
114005 Timeout
114011 InvalidRequest
115066 ServiceFault
115068 ServiceFault
120001..130000 WebhookRejected
141000 Disabled
141002 ServiceFault
141004 InvalidRequest`
  },
  {
    path: "official_account_open_http_svc/",
    rows: `
6017 InvalidRequest
130002 PermissionDenied Call as the owner or an admin.
130004 NotFound/never Check the id, or treat it as gone.
130007 InvalidRequest
130008 AlreadyExists Choose another id.
131000 PlanRequired`
  },
  {
    path: "openconfigsvr/",
    rows: `
130001 InvalidRequest
130002 InvalidRequest Add Get_Account.
130003 InvalidRequest
130004 InvalidRequest Add Set_Account.
130005 InvalidRequest
130008 InvalidRequest Give C2CmsgNospeakingTime or GroupmsgNospeakingTime.
130014 ServiceFault`
  },
  {
    path: "openconfigsvr/getappinfo",
    rows: `
130001 InvalidRequest
130009 ServiceFault
130010 ServiceFault
130011 ServiceFault
130012 ServiceFault`
  }
]
