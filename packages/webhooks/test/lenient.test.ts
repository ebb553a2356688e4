import { assert, describe, it } from "@effect/vitest"
import * as Either from "effect/Either"
import { commands } from "../src/Commands.js"
import * as Event from "../src/Event.js"
import { signTestRequest } from "../src/TestRequest.js"
import type * as Webhook from "../src/Webhook.js"
import { createWebhooks } from "../src/Webhooks.js"
import { app, ok } from "./fixtures.js"
import { changed, fieldsOf, nameOf, whole } from "./forms.js"
import { needed } from "./needed.js"

const all: ReadonlyArray<readonly [string, Webhook.Any]> = Object.entries(commands)

const read = (command: string, body: object | string) =>
  Event.decode(`/?SdkAppid=1400000000&CallbackCommand=${command}`, body)

describe("a webhook after an event", () => {
  it("requires only what identifies it", () => {
    const required = all
      .filter(([, { phase }]) => phase !== "before")
      .map(([command, { body }]) => [
        command,
        fieldsOf(body.ast)
          .filter(({ at, optional }) => !optional && !at.includes("MsgBody"))
          .map(({ at }) => nameOf(at))
          .join(" ")
      ])
    assert.deepStrictEqual(Object.fromEntries(required), needed)
  })

  it("reaches its handler without fields that old senders omit", async () => {
    const seen: Array<unknown> = []
    const webhooks = createWebhooks({
      ...app,
      handlers: {
        "C2C.CallbackAfterSendMsg": ({ body }) => void seen.push(body.ErrorInfo),
        "Group.CallbackAfterSendMsg": ({ body }) => void seen.push(body.Random)
      }
    })
    const text = { MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }] } as const
    const requests = [
      signTestRequest({
        ...app,
        url: "/",
        command: "C2C.CallbackAfterSendMsg",
        body: { From_Account: "alice", To_Account: "bob", MsgSeq: 1, MsgTime: 1557481126, ...text }
      }),
      signTestRequest({
        ...app,
        url: "/",
        command: "Group.CallbackAfterSendMsg",
        body: { GroupId: "@TGS#1", From_Account: "alice", MsgSeq: 1, ...text }
      })
    ]
    for (const request of requests) assert.deepStrictEqual(JSON.parse((await webhooks.handle(request)).body), ok)
    assert.deepStrictEqual(seen, [undefined, undefined])
  })
})

describe("a webhook before an event", () => {
  it("requires the subject and the object, and nothing that only newer senders add", () => {
    const message = { From_Account: "alice", MsgBody: [] }
    const enough: Readonly<Record<string, object>> = {
      "C2C.CallbackBeforeSendMsg": { ...message, To_Account: "bob" },
      "Group.CallbackBeforeSendMsg": { ...message, GroupId: "@TGS#1" },
      "Group.CallbackBeforeCreateGroup": { Operator_Account: "alice", Type: "Public" },
      "Group.CallbackBeforeApplyJoinGroup": { GroupId: "@TGS#1", Requestor_Account: "alice" },
      "Group.CallbackBeforeInviteJoinGroup": { GroupId: "@TGS#1", Operator_Account: "alice", DestinationMembers: [] },
      "Group.CallbackBeforeCreateTopic": { Operator_Account: "alice", Name: "Openings" },
      "Sns.CallbackPrevFriendAdd": { From_Account: "alice", FriendItem: [] },
      "Sns.CallbackPrevFriendResponse": { From_Account: "alice", ResponseFriendItem: [] },
      "OfficialAccount.CallbackBeforeSendMsg": { Official_Account: "@TOA#1", MsgBody: [] },
      "OfficialAccount.CallbackBeforeAddSubscriber": { Official_Account: "@TOA#1", SubscribeAccountList: [] },
      "OfficialAccount.CallbackBeforeCreateOfficialAccount": { Operator_Account: "alice", Name: "News" }
    }
    for (const [command, { body, phase }] of all) {
      if (phase !== "before") continue
      assert.isTrue(Either.isRight(read(command, enough[command]!)), command)
      for (const field of Object.keys(enough[command]!))
        assert.isTrue(Either.isLeft(read(command, changed(enough[command], [field], undefined) as object)), field)
      assert.isAbove(fieldsOf(body.ast).length, 3)
    }
  })
})

describe("an optional field", () => {
  it("is absent, at any depth, if it is null", () => {
    for (const [command, { body }] of all) {
      const full = whole(body.ast)
      for (const { at, optional } of fieldsOf(body.ast)) {
        // Elements that do not fit are kept as they are.
        if (at.includes("MsgBody") && at.at(-1) !== "MsgBody") continue
        const nulled = Either.map(read(command, changed(full, at, null) as object), (event) => event.body)
        const absent = Either.map(read(command, changed(full, at, undefined) as object), (event) => event.body)
        const where = `${command} ${nameOf(at)}`
        assert.strictEqual(Either.isRight(absent), optional, where)
        if (Either.isLeft(absent)) assert.isTrue(Either.isLeft(nulled), where)
        // What may be anything may be null.
        else if (where.endsWith(".Value")) assert.isTrue(Either.isRight(nulled), where)
        else assert.deepStrictEqual(nulled, absent, where)
      }
    }
  })

  it("is also absent within elements of messages, by their types", () => {
    const image = { UUID: "1", ImageFormat: null, ImageInfoArray: [{ Type: 1, Width: null, Unknown: null }] }
    const MsgBody = [
      { MsgType: "TIMImageElem", MsgContent: image },
      { MsgType: "TIMNewElem", MsgContent: { Anything: null } }
    ]
    const { body } = Either.getOrThrow(
      read("C2C.CallbackAfterSendMsg", { From_Account: "a", To_Account: "b", MsgBody })
    )
    assert.deepStrictEqual<unknown>(body["MsgBody" as never], [
      { MsgType: "TIMImageElem", MsgContent: { UUID: "1", ImageInfoArray: [{ Type: 1, Unknown: null }] } },
      MsgBody[1]
    ])
  })
})
