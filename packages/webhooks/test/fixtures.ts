import * as Effect from "effect/Effect"
import type { Command } from "../src/Commands.js"
import { signTestRequest } from "../src/TestRequest.js"
import type { WebhookError } from "../src/WebhookError.js"

export const sdkAppId = 1400000000
export const token = "token-of-the-console-0123456789"

export const app = { sdkAppId, token }

/** A body that fits each of these webhooks. */
export const bodies = {
  "C2C.CallbackBeforeSendMsg": {
    From_Account: "alice",
    To_Account: "bob",
    MsgSeq: 48374,
    MsgRandom: 2837546,
    MsgTime: 1557481126,
    MsgKey: "48374_2837546_1557481126",
    OnlineOnlyFlag: 1,
    MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "red packet" } }],
    CloudCustomData: "of the app",
    EventTime: 1670574414123
  },
  "Group.CallbackBeforeCreateGroup": {
    Operator_Account: "alice",
    Owner_Account: "alice",
    Type: "Public",
    Name: "Chess",
    CreateGroupNum: 1,
    MemberList: [{ Member_Account: "bob" }]
  },
  "Sns.CallbackPrevFriendAdd": {
    Requester_Account: "alice",
    From_Account: "alice",
    FriendItem: [{ To_Account: "bob" }, { To_Account: "carol" }],
    AddType: "Add_Type_Both"
  },
  "Sns.CallbackFriendAdd": {
    PairList: [{ From_Account: "alice", To_Account: "bob", Initiator_Account: "alice" }],
    ClientCmd: "friend_add"
  }
} as const

/** A request of the service at a time in Unix seconds, as the test clock begins at 0. */
export const signed = (
  command: Command,
  body: object,
  options: { readonly requestTime?: number; readonly token?: string | false; readonly sdkAppId?: number } = {}
) => {
  const {
    body: text,
    method,
    url
  } = signTestRequest({
    ...app,
    url: "https://app.example/webhooks",
    command,
    body: body as Readonly<Record<string, unknown>>,
    requestTime: 0,
    ...options
  })
  return { method, url, body: text }
}

/** Keeps what is reported. */
export const reports = () => {
  const problems: Array<WebhookError> = []
  return { problems, report: (problem: WebhookError) => Effect.sync(() => void problems.push(problem)) }
}

export const ok = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" } as const
