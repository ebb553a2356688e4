import { assert, describe, it } from "@effect/vitest"
import { commands, type Command } from "../src/Commands.js"
import * as Consequence from "../src/Consequence.js"
import * as Sample from "../src/Sample.js"
import type { Sent } from "../src/Sending.js"
import { ok } from "./fixtures.js"

const responded = (response: object): Sent => ({
  outcome: "Responded",
  milliseconds: 1,
  status: 200,
  text: JSON.stringify(response),
  response: response as NonNullable<Sent["response"]>
})

const of = (command: Command, response: object | Sent) => {
  const webhook = commands[command]
  return Consequence.of(
    webhook,
    Sample.of(webhook),
    "outcome" in response ? response : responded({ ...ok, ...response })
  )
}

const rejected = (...codes: ReadonlyArray<readonly [string, number]>) => ({
  ResultItem: codes.map(([To_Account, ResultCode]) => ({ To_Account, ResultCode, ResultInfo: "" }))
})

describe("the consequence of a response", () => {
  it("is what the service does", () => {
    const text = { MsgType: "TIMTextElem", MsgContent: { Text: "other" } }
    const cases: ReadonlyArray<readonly [Command, object, Consequence.Consequence["action"], string]> = [
      ["C2C.CallbackBeforeSendMsg", {}, "pass", "The event happens, unchanged."],
      ["C2C.CallbackBeforeSendMsg", { ErrorCode: 1 }, "block", "The event is blocked: the caller gets 20006."],
      [
        "Group.CallbackBeforeSendMsg",
        { ErrorCode: 10100, ErrorInfo: "no" },
        "block",
        'The event is blocked: the caller gets 10100 with "no".'
      ],
      [
        "Group.CallbackBeforeSendMsg",
        { ErrorCode: 2 },
        "drop",
        "The message is not sent, and its sender gets a success."
      ],
      ["C2C.CallbackBeforeSendMsg", { MsgBody: [text] }, "change", "The event happens with MsgBody of the response."],
      [
        "Group.CallbackBeforeInviteJoinGroup",
        { RefusedMembers_Account: ["bob"] },
        "partial",
        "The event happens without bob."
      ],
      [
        "Sns.CallbackPrevFriendAdd",
        rejected(["bob", 38000]),
        "block",
        "The event is blocked for all accounts: bob (38000)."
      ],
      ["Sns.CallbackPrevFriendAdd", rejected(["bob", 0]), "pass", "The event happens, unchanged."],
      ["State.StateChange", {}, "acknowledge", "None: the event has already happened."],
      [
        "State.StateChange",
        { ActionStatus: "FAIL", ErrorCode: 1 },
        "acknowledge",
        "None: the event has already happened, and the response says that the app could not handle it."
      ],
      ["Chatbot.OnC2CSignalMessage", { RspData: "x" }, "reply", "The bot gets RspData of the response."]
    ]
    for (const [command, response, action, text] of cases)
      assert.deepStrictEqual(of(command, response), { action, text, problems: [] }, `${command} ${action}`)
  })

  it("of no valid response is that of the failure setting, and says what is wrong", () => {
    const failed = { outcome: "Failed", milliseconds: 1 } as const
    const cases: ReadonlyArray<readonly [object, string]> = [
      [{ outcome: "TimedOut", milliseconds: 2000 }, "there is no response within 2 seconds"],
      [{ ...failed, failure: "ECONNREFUSED" }, "there is no response: ECONNREFUSED"],
      [{ ...failed, status: 404, text: "" }, "its HTTP status is 404, and only 200 is a response"],
      [{ ...failed, status: 200, text: "hello" }, "its body is not a JSON object"],
      [{ ...failed, status: 200, text: "{}", response: ok }, ""],
      [{ ErrorCode: 7 }, "ErrorCode 7 has no meaning here: it has to be 0, 1, 2 or 120001 to 130000"]
    ]
    for (const [response, problem] of cases) {
      const { action, problems, text } = of("C2C.CallbackBeforeSendMsg", response)
      assert.strictEqual(action, "ignore", problem)
      assert.deepStrictEqual(problems, problem === "" ? [] : [problem])
      assert.include(text, "the event happens, unless the failure setting of the console says otherwise")
    }
    assert.include(of("State.StateChange", { ...failed, status: 500 }).text, "It may be sent again")
  })

  it("names what is wrong with fields of a response", () => {
    const problemsOf = (command: Command, response: object) => of(command, response).problems
    assert.deepStrictEqual(problemsOf("State.StateChange", { ActionStatus: "Ok", ErrorInfo: 1 }), [
      "ActionStatus has to be OK or FAIL",
      "ErrorInfo has to be a string"
    ])
    assert.deepStrictEqual(problemsOf("State.StateChange", { ErrorCode: 1.5 }), [
      "ErrorCode has to be an integer",
      "ErrorCode 1.5 has no meaning here: it has to be 0, 1"
    ])
    assert.deepStrictEqual(problemsOf("Group.CallbackAfterGroupFull", { ErrorCode: 1 }), [
      "ErrorCode 1 has no meaning here: it has to be 0"
    ])
    assert.deepStrictEqual(problemsOf("C2C.CallbackBeforeSendMsg", { MsgBody: "hello" }), [
      "these fields are invalid: MsgBody"
    ])
    assert.deepStrictEqual(problemsOf("Chatbot.OnC2CSignalMessage", { RspData: 1 }), [
      "these fields are invalid: RspData"
    ])
    assert.deepStrictEqual(problemsOf("Group.CallbackBeforeInviteJoinGroup", { RefusedMembers_Account: "bob" }), [
      "RefusedMembers_Account has to be an array of strings"
    ])
    assert.deepStrictEqual(problemsOf("Sns.CallbackPrevFriendAdd", {}), ["ResultItem has no ResultCode for bob"])
    assert.deepStrictEqual(problemsOf("Sns.CallbackPrevFriendAdd", rejected(["bob", 7])), [
      "ResultCode of bob has to be 0 or 38000 to 39000"
    ])
  })
})
