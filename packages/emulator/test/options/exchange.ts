import * as Effect from "effect/Effect"
import type { Requests } from "../../src/undocumented/requests.js"
import type { Responses } from "../../src/undocumented/responses.js"
import { send, urlOf } from "../fixtures.js"
import { alice, group, type Scenarios, see, text } from "./scenario.js"

const message = { To_Account: "bob", MsgSeq: 1, MsgBody: text("x") }

/** The scenarios of requests and responses. */
export const exchange: Scenarios<keyof Requests | keyof Responses> = {
  oldFieldNames: {
    seen: see("im_open_login_svc/account_import", { Identifier: "new" }),
    with: { accept: 0, reject: 70402 }
  },
  nullFields: {
    seen: alice("openim/sendmsg", { ...message, MsgRandom: 1, MsgTimeStamp: null }),
    with: { absent: 0, reject: 90006 }
  },
  emptyEnumerations: {
    seen: group("get_joined_group_list", { Member_Account: "alice", GroupType: "" }),
    with: { absent: 0, reject: 10004 }
  },
  numericStrings: {
    seen: alice("openim/sendmsg", { ...message, MsgRandom: "1" }),
    with: { reject: 90005, accept: 0 }
  },
  malformedQuery: {
    seen: Effect.map(
      send({ url: urlOf("sns/group_get", { random: "x" }), body: '{"From_Account":"alice"}' }),
      ({ response }) => response.ErrorCode
    ),
    with: { ignore: 0, reject: 60002 }
  },
  emptyPages: {
    seen: see(
      "sns/black_list_get",
      { From_Account: "dave", StartIndex: 0, MaxLimited: 10, LastSequence: 0 },
      "BlackListItem"
    ),
    with: { keep: [], omit: undefined }
  },
  spelling: {
    seen: see("openim/query_online_status", { To_Account: ["bob"] }, "QueryResult.0.Status", "QueryResult.0.State"),
    with: { both: ["Online", "Online"], chinese: ["Online", undefined], international: [undefined, "Online"] }
  },
  oldNamesInResponses: {
    seen: group(
      "get_group_info",
      { GroupIdList: ["readers"] },
      "GroupInfo.0.ShutUpAllMember",
      "GroupInfo.0.MemberList.0.ShutUpUntil"
    ),
    with: { omit: [undefined, undefined], add: ["Off", 0] }
  }
}
