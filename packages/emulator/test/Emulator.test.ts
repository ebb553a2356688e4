import * as ChatClient from "@tcchat/core/ChatClient"
import { addLists, deleteLists, pullLists } from "@tcchat/endpoints/relation"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/TestClock"
import { inspect } from "node:util"
import * as Emulator from "../src/Emulator.js"
import type { Seed } from "../src/Seed.js"
import { post } from "./fixtures.js"

const seed: Seed = {
  accounts: { alice: { lists: ["work", "school"], friends: { bob: { lists: ["work"], remark: "Bobby" } } } }
}

describe("a client of an emulator in the same program", () => {
  it.effect("deletes friend lists", () =>
    Effect.gen(function* () {
      const before = yield* ChatClient.call(pullLists, { From_Account: "alice" })
      const { CurrentSequence } = yield* ChatClient.call(deleteLists, { From_Account: "alice", GroupName: ["work"] })
      assert.strictEqual(CurrentSequence, before.CurrentSequence + 1)
      const after = yield* ChatClient.call(pullLists, { From_Account: "alice" })
      assert.deepStrictEqual(
        after.ResultItem?.map(({ GroupName }) => GroupName),
        ["school"]
      )
    }).pipe(Effect.provide(Emulator.layerClient({ seed })))
  )

  it.effect("processes a call even if the caller stops waiting", () =>
    Effect.gen(function* () {
      const call = ChatClient.call(deleteLists, { From_Account: "alice", GroupName: ["work", "school"] })
      const fiber = yield* Effect.fork(call)
      yield* TestClock.adjust("1 second")
      yield* Fiber.interrupt(fiber)
      yield* TestClock.adjust("1 second")
      const { snapshot } = yield* Emulator.Emulator
      const alice = (yield* snapshot).accounts.find(({ userId }) => userId === "alice")
      assert.deepStrictEqual(alice?.lists, [])
    }).pipe(Effect.provide(Emulator.layerClient({ seed, latency: "2 seconds" })))
  )

  it.effect("gets 30008 for a write while another one is in progress, but not for reads or other accounts", () =>
    Effect.gen(function* () {
      const write = (From_Account: string, name: string) =>
        Effect.either(ChatClient.call(addLists, { From_Account, GroupName: [name] }, { attempts: 1 }))
      const read = Effect.either(ChatClient.call(pullLists, { From_Account: "alice" }, { attempts: 1 }))
      const calls = [write("alice", "a"), write("alice", "b"), write("bob", "c"), read]
      const fiber = yield* Effect.fork(Effect.all(calls, { concurrency: "unbounded" }))
      yield* TestClock.adjust("50 millis")
      const codes = (yield* Fiber.join(fiber)).map((result) =>
        result._tag === "Left" && result.left._tag === "ApiError" ? result.left.code : 0
      )
      assert.deepStrictEqual(codes, [0, 30008, 0, 0])
      const again = yield* Effect.fork(write("alice", "b"))
      yield* TestClock.adjust("50 millis")
      assert.strictEqual((yield* Fiber.join(again))._tag, "Right")
    }).pipe(Effect.provide(Emulator.layerClient({ seed, latency: 50, conflictOnParallelWrites: true })))
  )
})

describe("seed", () => {
  it.effect("makes mutual friends, and imports accounts that are only named", () =>
    Effect.gen(function* () {
      const { seed: sow, snapshot } = yield* Emulator.Emulator
      yield* sow({
        accounts: { carol: { friends: { dave: { oneWay: true } }, blocked: ["erin"], following: ["bob"] } }
      })
      const { accounts } = yield* snapshot
      const friends = Object.fromEntries(accounts.map(({ friends, userId }) => [userId, friends.map((f) => f.userId)]))
      assert.deepStrictEqual(friends, {
        administrator: [],
        alice: ["bob"],
        bob: ["alice"],
        carol: ["dave"],
        dave: [],
        erin: []
      })
    }).pipe(Effect.provide(Emulator.layer({ seed })))
  )

  it.effect("changes nothing if a part of it is invalid, and says which", () =>
    Effect.gen(function* () {
      const emulator = yield* Emulator.Emulator
      const before = yield* emulator.snapshot
      const names = (length: number) => Array.from({ length }, (_, index) => `n${index}`)
      const cases: ReadonlyArray<readonly [unknown, string]> = [
        [{ accounts: { carol: {}, dave: { lists: names(33) } } }, "dave has 33 friend lists, at most 32"],
        [{ accounts: { carol: { lists: ["工作工作工作工作工作工"] } } }, "not 1 to 30 bytes"],
        [{ accounts: { carol: { blocked: names(1001) } } }, "at most 1000"],
        [{ accounts: { carol: { friends: ["carol"] } } }, "carol names itself"],
        [{ accounts: { carol: { profile: { Tag_Profile_IM_Name: "C" } } } }, "Tag_Profile_IM_Name: no such field"],
        [
          { accounts: { carol: { profile: { Tag_Profile_IM_Level: "1" } } } },
          "Tag_Profile_IM_Level: expected an integer"
        ],
        [{ accounts: { carol: { friends: { dave: { custom: { Note: "n" } } } } } }, "Note: no such field"],
        [{ accounts: ["x".repeat(33)] }, "1 to 32 bytes"],
        [{ accounts: { carol: { list: ["work"] } } }, "accounts.carol.list: no such field"],
        [{ account: {} }, "account: no such field"],
        [{ accounts: { carol: { lists: "work" } } }, "accounts.carol.lists: expected an array"]
      ]
      for (const [data, words] of cases) {
        const error = yield* Effect.flip(emulator.seed(data as Seed))
        assert.strictEqual(error.reason, "Seed")
        assert.include(error.detail, words)
        assert.deepStrictEqual(yield* emulator.snapshot, before)
      }
    }).pipe(Effect.provide(Emulator.layer({ seed })))
  )
})

describe("snapshot", () => {
  it.effect("holds the whole state, survives JSON, and restores it", () =>
    Effect.gen(function* () {
      const { restore, snapshot } = yield* Emulator.Emulator
      yield* post("profile/portrait_set", {
        From_Account: "bob",
        ProfileItem: [{ Tag: "Tag_Profile_IM_AllowType", Value: "AllowType_Type_NeedConfirm" }]
      })
      yield* post("im_open_login_svc/account_import", { UserID: "007", Nick: "James" })
      yield* post("sns/friend_add", {
        From_Account: "007",
        AddFriendItem: [{ To_Account: "bob", AddSource: "AddSource_Type_Web", AddWording: "hi" }]
      })
      yield* post("sns/black_list_add", { From_Account: "bob", To_Account: ["administrator"] })
      yield* post("follow/follow_add", { From_Account: "bob", FollowItem: [{ To_Account: "alice" }] })
      yield* post("im_open_login_svc/account_import", { UserID: "gone" })
      yield* post("im_open_login_svc/account_delete", { DeleteItem: [{ UserID: "gone" }] })
      const saved = yield* snapshot
      const text = JSON.stringify(saved)
      for (const needle of ["007", "James", "hi", "gone", "Bobby"]) assert.include(text, needle)

      yield* post("sns/group_delete", { From_Account: "alice", GroupName: ["work"] })
      yield* post("im_open_login_svc/account_delete", { DeleteItem: [{ UserID: "bob" }] })
      assert.notDeepEqual(yield* snapshot, saved)
      yield* restore(JSON.parse(text) as typeof saved)
      assert.deepStrictEqual(yield* snapshot, saved)
      const counts = yield* post("follow/follow_get_info", { From_Account: "bob", To_Account: ["alice"] })
      assert.include((counts.FollowInfo as ReadonlyArray<object>)[0], { FollowerCount: 1 })
    }).pipe(Effect.provide(Emulator.layer({ seed })))
  )

  it.effect("that is invalid is rejected, and changes nothing", () =>
    Effect.gen(function* () {
      const { restore, snapshot } = yield* Emulator.Emulator
      const saved = yield* snapshot
      const broken = {
        ...saved,
        accounts: saved.accounts.map((account) => ({ ...account, lists: [] }))
      }
      const error = yield* Effect.flip(restore(broken))
      assert.strictEqual(error.reason, "Snapshot")
      assert.include(error.detail, "alice has the friend bob in a list that does not exist")
      assert.strictEqual((yield* Effect.flip(restore({} as typeof saved))).reason, "Snapshot")
      assert.deepStrictEqual(yield* snapshot, saved)
    }).pipe(Effect.provide(Emulator.layer({ seed })))
  )
})

describe("reset", () => {
  it.effect("restores the seed, without faults and log", () =>
    Effect.gen(function* () {
      const { calls, faults, reset, snapshot } = yield* Emulator.Emulator
      const start = yield* snapshot
      yield* post("sns/group_delete", { From_Account: "alice", GroupName: ["work"] })
      yield* faults.add({ kind: "drop" })
      yield* reset
      assert.deepStrictEqual(yield* snapshot, start)
      assert.deepStrictEqual(yield* faults.list, [])
      assert.deepStrictEqual(yield* calls, [])
    }).pipe(Effect.provide(Emulator.layer({ seed })))
  )
})

describe("make", () => {
  it.effect("rejects invalid options", () =>
    Effect.gen(function* () {
      const cases = [
        [{ sdkAppId: 0 }, "sdkAppId"],
        [{ secretKey: "" }, "secretKey"],
        [{ admins: [] }, "admins"],
        [{ latency: "Infinity" as never }, "latency"],
        [{ limits: { lists: -1 } }, "limits.lists"],
        [{ seed: { accounts: { a: { friends: ["a"] } } } }, "a names itself"]
      ] as const
      for (const [options, words] of cases) assert.include((yield* Effect.flip(Emulator.make(options))).detail, words)
    })
  )

  it.effect("does not expose its key", () =>
    Effect.gen(function* () {
      const secretKey = "a key that nobody may see"
      const emulator = yield* Emulator.make({ secretKey, seed })
      assert.strictEqual(Redacted.value(emulator.app.secretKey), secretKey)
      const responses = yield* Effect.forEach(
        ["/", "/emulator/health", "/emulator/state", "/emulator/snapshot"],
        (url) => emulator.handle({ url, body: "", method: "GET" })
      )
      const shown = [inspect(emulator, { depth: 9 }), JSON.stringify(emulator), JSON.stringify(responses)].join()
      assert.notInclude(shown, secretKey)
      assert.include(shown, "alice")
    })
  )
})
