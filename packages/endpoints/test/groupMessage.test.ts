import { assert, describe, it } from "@effect/vitest"
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Transport from "@tcchat/core/Transport"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/TestClock"
import * as group from "../src/group.js"

const MsgBody = [{ MsgType: "TIMTextElem" as const, MsgContent: { Text: "red packet" } }]

const takes = (endpoint: Endpoint.Any, payload: unknown): boolean =>
  Either.isRight(Schema.encodeUnknownEither(endpoint.payload)(payload))

const read = <E extends Endpoint.Any>(endpoint: E, response: unknown): Endpoint.Success<E> =>
  Schema.decodeUnknownSync(endpoint.success, { onExcessProperty: "preserve" })(response)

/** Calls while every second request is answered by a gateway that knows nothing, and returns the bodies that were sent. */
const bodies = (call: (client: ChatClient.ChatClient["Type"]) => Effect.Effect<unknown, unknown>) =>
  Effect.gen(function* () {
    const sent: Array<string> = []
    const client = yield* ChatClient.make.pipe(
      Effect.provideService(
        Transport.Transport,
        Transport.fromEffect(({ body }) =>
          Effect.sync(() =>
            sent.push(body) % 2 === 1
              ? { status: 502, body: "" }
              : { status: 200, body: `{"ActionStatus":"OK","ErrorCode":0,"MsgSeq":1,"MsgTime":1572870301}` }
          )
        )
      ),
      Effect.provide(ChatApp.layer({ sdkAppId: 1, admin: "administrator", secretKey: "test-key" }).pipe(Layer.orDie))
    )
    const fiber = yield* Effect.fork(Effect.exit(call(client)))
    yield* TestClock.adjust("10 seconds")
    yield* Fiber.join(fiber)
    return sent.map((body) => JSON.parse(body) as Record<string, unknown>)
  })

describe("a message to a group", () => {
  it.effect("is retried with the number of its first attempt", () =>
    Effect.gen(function* () {
      const [first, second, ...more] = yield* bodies((client) =>
        client.call(group.sendMessage, { GroupId: "g", MsgBody })
      )
      assert.deepInclude(first, { GroupId: "g", MsgBody })
      assert.isTrue(Number.isInteger(first?.["Random"]))
      assert.deepStrictEqual(second, first)
      assert.strictEqual(more.length, 0)
    })
  )

  it.effect("is retried with the number of the caller", () =>
    Effect.gen(function* () {
      const sent = yield* bodies((client) => client.call(group.broadcastMessage, { MsgBody, Random: 8912345 }))
      assert.deepStrictEqual(sent, [
        { MsgBody, Random: 8912345 },
        { MsgBody, Random: 8912345 }
      ])
    })
  )

  it.effect("is sent once when it is imported, as its number is not of the call", () =>
    Effect.gen(function* () {
      const MsgList = [{ From_Account: "leckie", SendTime: 1448357837, Random: 1, MsgBody }]
      const sent = yield* bodies((client) => client.call(group.importMessages, { GroupId: "g", MsgList }))
      assert.deepStrictEqual(sent, [{ GroupId: "g", MsgList }])
    })
  )

  it("mentions everybody or somebody, and goes to 50 members at most when it names them", () => {
    const GroupAtInfo = [{ GroupAtAllFlag: 1 }, { GroupAtAllFlag: 0, GroupAt_Account: "tommy" }]
    assert.isTrue(takes(group.sendMessage, { GroupId: "g", MsgBody, GroupAtInfo }))
    assert.isFalse(takes(group.sendMessage, { GroupId: "g", MsgBody, GroupAtInfo: [{ GroupAtAllFlag: "1" }] }))
    const To_Account = Array.from({ length: 51 }, (_, index) => `id${index}`)
    assert.isTrue(takes(group.sendMessage, { GroupId: "g", MsgBody, To_Account: To_Account.slice(1) }))
    assert.isFalse(takes(group.sendMessage, { GroupId: "g", MsgBody, To_Account }))
  })

  it("can have been dropped, though the call succeeded", () => {
    assert.strictEqual(read(group.sendMessage, { MsgTime: 1, MsgSeq: 0, MsgDropReason: "MsgFreqCtrl" }).MsgSeq, 0)
    assert.strictEqual(read(group.sendMessage, { MsgDropReason: "MsgFreqCtrl" }).MsgDropReason, "MsgFreqCtrl")
  })

  it("is modified in its body, in its custom data or in both", () => {
    for (const change of [{ MsgBody }, { CloudCustomData: "{}" }, { MsgBody, CloudCustomData: "" }])
      assert.isTrue(takes(group.modifyMessage, { GroupId: "g", MsgSeq: 123, ...change }))
    assert.deepStrictEqual(read(group.modifyMessage, {}), {})
  })
})

describe("messages of the past", () => {
  const message = {
    From_Account: "144115197276518801",
    IsPlaceMsg: 0,
    MsgBody: [
      { MsgType: "TIMCustomElem", MsgContent: { Data: "\b\u0001", Desc: "MIF", Ext: "" } },
      { MsgType: "TIMNextElem", MsgContent: { New: 1 } }
    ],
    MsgPriority: 1,
    MsgRandom: 51083293,
    MsgSeq: 7803321,
    MsgTimeStamp: 1458721802,
    NewField: "kept"
  }
  const gone = { From_Account: "", IsPlaceMsg: 1, MsgBody: [], MsgSeq: 7803320 }

  it("have two names, with unknown elements and placeholders of deleted messages", () => {
    for (const name of ["RspMsgList", "MsgList"]) {
      const response = { GroupId: "@TGS#15ERQPAER", IsFinished: 1, [name]: [message, gone] }
      assert.deepStrictEqual(read(group.pullHistory, response), response)
    }
  })

  it("fail one by one when they are imported", () => {
    const response = read(group.importMessages, {
      ImportMsgResult: [
        { MsgSeq: 1, MsgTime: 1448357837, Result: 0 },
        { MsgSeq: 0, MsgTime: 0, Result: 80002 },
        { Result: 10004 }
      ]
    })
    assert.deepStrictEqual(
      ItemResult.failures(group.importMessages, response).map(({ code, index }) => [index, code]),
      [
        [1, 80002],
        [2, 10004]
      ]
    )
  })
})
