import { assert, describe, it } from "@effect/vitest"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import * as mute from "../src/mute.js"
import * as operation from "../src/operation.js"
import * as robot from "../src/robot.js"

const takes = (endpoint: Endpoint.Any, payload: unknown): boolean =>
  Either.isRight(Schema.encodeUnknownEither(endpoint.payload)(payload))

const read = <E extends Endpoint.Any>(endpoint: E, response: unknown): Endpoint.Success<E> =>
  Schema.decodeUnknownSync(endpoint.success, { onExcessProperty: "preserve" })(response)

describe("a global mute", () => {
  it("is set for one-to-one chats, for groups or for both, not for neither", () => {
    const Set_Account = "id"
    assert.isTrue(takes(mute.setGlobalMute, { Set_Account, C2CmsgNospeakingTime: 0 }))
    assert.isTrue(takes(mute.setGlobalMute, { Set_Account, GroupmsgNospeakingTime: 4294967295 }))
    assert.isTrue(takes(mute.setGlobalMute, { Set_Account, C2CmsgNospeakingTime: 1, GroupmsgNospeakingTime: 1 }))
    assert.isFalse(takes(mute.setGlobalMute, { Set_Account }))
    assert.isFalse(takes(mute.setGlobalMute, { Set_Account, C2CmsgNospeakingTime: 1, GroupmsgNospeakingTime: -1 }))
    assert.isFalse(takes(mute.setGlobalMute, { Set_Account, C2CmsgNospeakingTime: 4294967296 }))
  })

  it("may be permanent", () => {
    const response = { C2CmsgNospeakingTime: 4294967295, GroupmsgNospeakingTime: 7196 }
    assert.deepStrictEqual(read(mute.queryGlobalMute, response), response)
  })
})

describe("a robot", () => {
  it("has an id with its prefix, of at most 32 bytes", () => {
    for (const UserID of ["@RBT#1", `@RBT#${"x".repeat(27)}`])
      assert.isTrue(takes(robot.createRobot, { UserID }), UserID)
    for (const UserID of ["robot", "rbt@RBT#1", `@RBT#${"x".repeat(28)}`, `@RBT#${"学".repeat(10)}`])
      assert.isFalse(takes(robot.createRobot, { UserID }), UserID)
    assert.isFalse(takes(robot.deleteRobot, { Robot_Account: "robot" }))
  })

  it("sends a message piece by piece, and no piece twice", () => {
    const piece = { From_Account: "@RBT#1", To_Account: "id", Chunk: "Let me see" }
    assert.isTrue(takes(robot.sendStreamMessage, piece))
    assert.isTrue(takes(robot.sendStreamMessage, { ...piece, MsgKey: "1_2_3", Finish: 1 }))
    assert.isFalse(takes(robot.sendStreamMessage, { ...piece, From_Account: "id" }))
    assert.strictEqual(robot.sendStreamMessage.idempotency, "none")
  })

  it("may be the first of an app", () => {
    assert.deepStrictEqual(read(robot.listRobots, {}), {})
    assert.deepStrictEqual(read(robot.listRobots, { Robot_Account: ["@RBT#1"] }), { Robot_Account: ["@RBT#1"] })
  })
})

describe("operations", () => {
  it("have figures as strings, only the requested ones", () => {
    const days = [
      { ChainDecrease: "8", ChainIncrease: "18", Date: "20261120" },
      { Date: "20261121", NewFigure: "1" }
    ]
    assert.deepStrictEqual<unknown>(read(operation.getStatistics, { Result: days }), { Result: days })
    assert.isTrue(takes(operation.getStatistics, {}))
    assert.isFalse(takes(operation.getStatistics, { RequestField: [1] }))
  })

  it("accept the hour of an archive in ten digits", () => {
    const archive = (MsgTime: unknown) => takes(operation.getMessageArchives, { ChatType: "C2C", MsgTime })
    assert.isTrue(archive("2026112208"))
    for (const wrong of ["20261122", "202611220800", "2026-11-22", 2026112208]) assert.isFalse(archive(wrong))
  })

  it("put the kind of addresses into the URL", () => {
    assert.deepStrictEqual(operation.getServerAddresses.urlFields, ["nettype"])
    assert.isFalse(takes(operation.getServerAddresses, { nettype: "0" }))
    const IPList = ["127.0.0.2", "183.192.202.0/25"]
    assert.deepStrictEqual(read(operation.getServerAddresses, { IPList }), { IPList })
  })

  it("report which files could not be signed", () => {
    const signed = { Code: 0, Desc: "", ResourceID: 1, PreSigURL: "https://example.com/1?sign=1", Status: 1 }
    const response = read(operation.signFileUrls, {
      PreSigURLs: [signed, { Code: -1, Desc: "bad address", ResourceID: 2, PreSigURL: "", Status: 2 }]
    })
    assert.deepStrictEqual(
      ItemResult.failures(operation.signFileUrls, response).map(({ code, info, key }) => ({ code, info, key })),
      [{ code: -1, info: "bad address", key: "2" }]
    )
  })
})
