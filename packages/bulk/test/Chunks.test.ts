import * as ChatClient from "@tcchat/core/ChatClient"
import * as ItemResult from "@tcchat/core/ItemResult"
import { importAccounts, queryOnlineStatus } from "@tcchat/endpoints/account"
import { pushToUsers } from "@tcchat/endpoints/push"
import { sendBatchMessages } from "@tcchat/endpoints/message"
import { addFriends, deleteAllFriends, deleteLists } from "@tcchat/endpoints/relation"
import * as Emulator from "@tcchat/emulator/Emulator"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import * as Chunks from "../src/Chunks.js"
import { ranges, rejected, scripted, users, whileTimePasses } from "./fixtures.js"

describe("split", () => {
  it("splits the array that the endpoint names, and keeps the rest of the request", () => {
    const { field, parts } = Chunks.split(queryOnlineStatus, { To_Account: users(1001), IsNeedDetail: 1 })
    assert.strictEqual(field, "To_Account")
    assert.deepStrictEqual(ranges(parts), [
      [0, 500],
      [500, 1000],
      [1000, 1001]
    ])
    assert.deepStrictEqual(parts[2]?.payload, { To_Account: ["user1000"], IsNeedDetail: 1 })
  })

  it("splits whichever of several arrays the request has", () => {
    assert.strictEqual(Chunks.split(importAccounts, { Accounts: users(101) }).parts.length, 2)
    assert.strictEqual(Chunks.split(importAccounts, { AccountList: [{ UserID: "a" }] }).parts.length, 1)
  })

  it("does not split a request that is empty or cannot be split", () => {
    assert.deepStrictEqual(ranges(Chunks.split(importAccounts, { Accounts: [] }).parts), [[0, 0]])
    const payload = { From_Account: "alice" }
    assert.deepStrictEqual(Chunks.split(deleteAllFriends, payload), {
      field: undefined,
      parts: [{ from: 0, to: 0, payload }]
    })
  })
})

describe("merge", () => {
  it("concatenates lists, some of which may be missing", () => {
    assert.deepStrictEqual(
      Chunks.merge(queryOnlineStatus, [
        { QueryResult: [{ To_Account: "a" }] },
        { ErrorList: [{ To_Account: "b", ErrorCode: 70107 }] },
        { QueryResult: [{ To_Account: "c" }] }
      ]),
      {
        QueryResult: [{ To_Account: "a" }, { To_Account: "c" }],
        ErrorList: [{ To_Account: "b", ErrorCode: 70107 }]
      }
    )
  })

  it("takes all other fields from the last response", () => {
    assert.deepStrictEqual(Chunks.merge(deleteLists, [{ CurrentSequence: 1 }, { CurrentSequence: 2 }]), {
      CurrentSequence: 2
    })
  })
})

describe("call", () => {
  it.effect("returns one response for a request of any length, in the order of the request", () =>
    Effect.gen(function* () {
      const { calls } = yield* Emulator.Emulator
      const known = users(1200)
      yield* whileTimePasses(Chunks.call(importAccounts, { Accounts: known }))
      assert.lengthOf(yield* calls, 12)
      const To_Account = [...known, "nobody"]
      const response = yield* whileTimePasses(Chunks.call(queryOnlineStatus, { To_Account }))
      assert.deepStrictEqual(
        response.QueryResult?.map(({ To_Account }) => To_Account),
        known
      )
      assert.deepStrictEqual(
        ItemResult.failures(queryOnlineStatus, response).map(({ key }) => key),
        ["nobody"]
      )
      assert.lengthOf(yield* calls, 15)
    }).pipe(Effect.provide(Emulator.layerClient()))
  )

  it.effect("writes chunks one after the other, and reads four at once", () => {
    let busy = 0
    let most = 0
    const client = scripted(() =>
      Effect.suspend(() => {
        most = Math.max(most, ++busy)
        return Effect.delay(
          Effect.sync(() => (busy--, {})),
          "50 millis"
        )
      })
    )
    const mostOf = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
      Effect.map(whileTimePasses(Effect.suspend(() => ((most = 0), effect))), () => most)
    return Effect.gen(function* () {
      assert.strictEqual(yield* mostOf(Chunks.call(importAccounts, { Accounts: users(900) })), 1)
      assert.strictEqual(yield* mostOf(Chunks.call(importAccounts, { Accounts: users(900) }, { concurrency: 3 })), 3)
      assert.strictEqual(yield* mostOf(Chunks.call(queryOnlineStatus, { To_Account: users(4000) })), 4)
    }).pipe(Effect.provide(client.layer))
  })

  it.effect("reports after a failure what is done, what failed, what was not attempted, and how to continue", () => {
    let rejects = true
    const client = scripted(({ payload }) =>
      rejects && payload.Accounts[0] === "user200"
        ? rejected(70500, "im_open_login_svc/multiaccount_import")
        : Effect.succeed({ FailAccounts: payload.Accounts.slice(0, 1) })
    )
    return Effect.gen(function* () {
      const error = yield* Effect.flip(Chunks.call(importAccounts, { Accounts: users(450) }))
      assert.instanceOf(error, Chunks.ChunksError)
      if (error._tag !== "ChunksError") return
      assert.deepStrictEqual([error.done, error.failed, error.untried].map(ranges), [
        [
          [0, 100],
          [100, 200]
        ],
        [[200, 300]],
        [
          [300, 400],
          [400, 450]
        ]
      ])
      assert.deepStrictEqual(error.response, { FailAccounts: ["user0", "user100"] })
      assert.include(error.error, { _tag: "ApiError", code: 70500 })
      assert.strictEqual(
        error.message,
        "[test] 70500 ServiceFault: rejected; of 5 calls, 2 succeeded, 1 failed and 2 were not attempted"
      )
      assert.lengthOf(client.sent, 3)

      rejects = false
      const response = yield* Chunks.call(importAccounts, error.rest)
      assert.deepStrictEqual(response, { FailAccounts: ["user200", "user300", "user400"] })
      assert.deepStrictEqual(
        client.sent.slice(3).flatMap(({ payload }) => payload.Accounts),
        users(250, 200)
      )
    }).pipe(Effect.provide(client.layer))
  })

  it.effect("awaits the chunks in flight when another one fails", () => {
    const client = scripted(({ payload }) =>
      payload.To_Account[0] === "user500"
        ? Effect.delay(rejected(90001, "openim/query_online_status"), "10 millis")
        : Effect.delay(Effect.succeed({ QueryResult: [{ To_Account: payload.To_Account[0] }] }), "50 millis")
    )
    return Effect.gen(function* () {
      const wanted = Chunks.call(queryOnlineStatus, { To_Account: users(2500) }, { concurrency: 3 })
      const error = yield* whileTimePasses(Effect.flip(wanted), "10 millis")
      assert.strictEqual(error._tag, "ChunksError")
      if (error._tag !== "ChunksError") return
      assert.deepStrictEqual([error.done, error.failed, error.untried].map(ranges), [
        [
          [0, 500],
          [1000, 1500]
        ],
        [[500, 1000]],
        [
          [1500, 2000],
          [2000, 2500]
        ]
      ])
      assert.deepStrictEqual(error.rest, { To_Account: [...users(500, 500), ...users(1000, 1500)] })
    }).pipe(Effect.provide(client.layer))
  })

  it.effect("rejects an invalid request before its first chunk is sent, and names the entry of the whole request", () =>
    Effect.gen(function* () {
      const { calls } = yield* Emulator.Emulator
      const Accounts = [...users(250), "x".repeat(33), "last"]
      const error = yield* Effect.flip(Chunks.call(importAccounts, { Accounts }))
      assert.strictEqual(error._tag, "PayloadError")
      assert.include(error.message, "Accounts[250]")
      const AddFriendItem = [...users(1001), ""].map((To_Account) => ({ To_Account, AddSource: "AddSource_Type_Web" }))
      const nested = yield* Effect.flip(Chunks.call(addFriends, { From_Account: "alice", AddFriendItem }))
      assert.include(nested.message, "AddFriendItem[1001].To_Account")
      assert.lengthOf(yield* calls, 0)
    }).pipe(Effect.provide(Emulator.layerClient()))
  )

  it.effect("handles a request that fits into one call", () =>
    Effect.gen(function* () {
      const outcome = yield* Effect.either(
        Chunks.call(deleteLists, { From_Account: "nobody", GroupName: ["work"] }, { attempts: 1 })
      )
      const error = Either.getOrThrow(Either.flip(outcome))
      assert.strictEqual(error._tag, "ChunksError")
      if (error._tag !== "ChunksError") return
      assert.include(error.error, { _tag: "ApiError", code: 30003 })
      assert.deepStrictEqual(error.rest, { From_Account: "nobody", GroupName: ["work"] })
      const { CurrentSequence } = yield* ChatClient.call(deleteLists, { From_Account: "bob", GroupName: ["x"] })
      const response = yield* Chunks.call(deleteLists, { From_Account: "bob", GroupName: ["x"] })
      assert.deepStrictEqual(response.CurrentSequence, CurrentSequence)
    }).pipe(Effect.provide(Emulator.layerClient({ seed: { accounts: ["bob"] } })))
  )
})

describe("callParts", () => {
  const payload = { From_Account: "shop", To_Account: users(501), OfflinePushInfo: { Desc: "We have moved" } }

  it.effect("returns the response of each call", () => {
    const client = scripted(({ payload }) => Effect.succeed({ TaskId: `task of ${payload.To_Account.length}` }))
    return Effect.gen(function* () {
      const parts = yield* Chunks.callParts(pushToUsers, payload)
      assert.deepStrictEqual(
        parts.map(({ response, from, to }) => ({ ...response, from, to })),
        [
          { TaskId: "task of 500", from: 0, to: 500 },
          { TaskId: "task of 1", from: 500, to: 501 }
        ]
      )
    }).pipe(Effect.provide(client.layer))
  })

  it.effect("sends no more entries per minute than the service accepts", () => {
    const client = scripted(() => Effect.succeed({}))
    return Effect.gen(function* () {
      const MsgBody = [{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }] as const
      const To_Account = users(25_100)
      const fiber = yield* Effect.fork(Chunks.callParts(sendBatchMessages, { To_Account, MsgBody }, { concurrency: 4 }))
      const sent: Array<number> = []
      for (let second = 0; second < 127; second++) {
        yield* TestClock.adjust("1 second")
        sent.push(client.sent.reduce((sum, { payload }) => sum + payload.To_Account.length, 0))
      }
      for (const [second, count] of sent.entries()) assert.isAtMost(count - (sent[second - 60] ?? 0), 12_000)
      assert.deepStrictEqual([sent[0], sent[61], sent[63], sent.at(-1)], [12_000, 12_000, 24_000, 25_100])
      assert.lengthOf(yield* Fiber.join(fiber), 51)
    }).pipe(Effect.provide(client.layer))
  })

  it.effect("is not rejected by a service that counts the entries", () =>
    Effect.gen(function* () {
      const { calls } = yield* Emulator.Emulator
      const To_Account = users(12_600)
      const MsgBody = [{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }] as const
      yield* whileTimePasses(Chunks.callParts(sendBatchMessages, { To_Account, MsgBody }), "1 second")
      assert.deepStrictEqual([...new Set((yield* calls).map(({ code }) => code))], [0])
    }).pipe(Effect.provide(Emulator.layerClient({ seed: { accounts: users(12_600) } })))
  )

  it.effect("rejects a number with which the service would deduplicate the second call", () => {
    const client = scripted(() => Effect.succeed({ TaskId: "task" }))
    return Effect.gen(function* () {
      const error = yield* Effect.flip(Chunks.callParts(pushToUsers, { ...payload, MsgRandom: 7 }))
      assert.strictEqual(
        error.message,
        "[push.pushToUsers] nothing was sent: MsgRandom: expected nothing, because each of the 2 calls generates its own, got a number"
      )
      assert.lengthOf(client.sent, 0)
      yield* Chunks.callParts(pushToUsers, { ...payload, To_Account: ["user0"], MsgRandom: 7 })
      assert.lengthOf(client.sent, 1)
    }).pipe(Effect.provide(client.layer))
  })
})
