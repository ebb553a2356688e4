import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../src/Emulator.js"
import type { Options } from "../src/Settings.js"
import { post, send, urlOf, userSig } from "./fixtures.js"

const seed = {
  accounts: {
    alice: { friends: { bob: { lists: ["work"] } }, blocked: ["carol"], following: ["bob"] },
    bob: { following: ["alice"], online: { iPhone: "PushOnline", Web: "Online" } }
  }
} as const

const on = <A, E>(effect: Effect.Effect<A, E, Emulator.Emulator>, options: Options = {}) =>
  Effect.provide(effect, Emulator.layer({ seed, ...options }))

const login = "im_open_login_svc"
const bring = (UserID: string, more: object = {}) => post(`${login}/account_import`, { UserID, ...more })
const remove = (...userIds: ReadonlyArray<string>) =>
  post(`${login}/account_delete`, { DeleteItem: userIds.map((UserID) => ({ UserID })) })
const imported = (...userIds: ReadonlyArray<string>) =>
  Effect.map(post(`${login}/account_check`, { CheckItem: userIds.map((UserID) => ({ UserID })) }), ({ ResultItem }) =>
    (ResultItem as ReadonlyArray<{ AccountStatus: string }>).map(({ AccountStatus }) => AccountStatus)
  )
const nick = (userId: string) =>
  Effect.map(
    post("profile/portrait_get", { To_Account: [userId], TagList: ["Tag_Profile_IM_Nick", "Tag_Profile_IM_Image"] }),
    ({ UserProfileItem }) =>
      (UserProfileItem as ReadonlyArray<{ ProfileItem: ReadonlyArray<{ Value: string }> }>)[0]!.ProfileItem.map(
        ({ Value }) => Value
      )
  )

describe("account_import", () => {
  it.effect("imports with nickname and avatar, responds without ErrorDisplay, and overwrites them again", () =>
    on(
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* bring("dave", { Nick: "Dave", FaceUrl: "https://d" }), {
          ActionStatus: "OK",
          ErrorCode: 0,
          ErrorInfo: ""
        })
        assert.deepStrictEqual(yield* nick("dave"), ["Dave", "https://d"])
        yield* bring("dave", { Nick: "D" })
        assert.deepStrictEqual(yield* nick("dave"), ["D", "https://d"])
      })
    )
  )

  it.effect("keeps nickname and avatar of an existing account with the option", () =>
    on(
      Effect.gen(function* () {
        yield* bring("dave", { Nick: "Dave" })
        assert.strictEqual((yield* bring("dave", { Nick: "D" })).ErrorCode, 0)
        assert.deepStrictEqual(yield* nick("dave"), ["Dave"])
      }),
      { undocumented: { importExistingAccount: "keep" } }
    )
  )

  it.effect("accepts the former name of the field, unless the option rejects it", () =>
    Effect.gen(function* () {
      const old = post(`${login}/account_import`, { Identifier: "dave" })
      assert.strictEqual((yield* on(old)).ErrorCode, 0)
      assert.strictEqual((yield* on(old, { undocumented: { oldFieldNames: "reject" } })).ErrorCode, 70402)
    })
  )

  it.effect("rejects invalid accounts with the documented code", () =>
    on(
      Effect.gen(function* () {
        assert.strictEqual((yield* bring("x".repeat(33))).ErrorCode, 70402)
        assert.strictEqual((yield* bring("a\nb")).ErrorCode, 70402)
        assert.strictEqual((yield* bring("dave", { Nick: "x".repeat(501) })).ErrorCode, 40601)
        assert.strictEqual((yield* bring("dave")).ErrorCode, 0)
        assert.strictEqual((yield* bring("erin")).ErrorCode, 70398)
        yield* remove("dave")
        assert.strictEqual((yield* bring("dave")).ErrorCode, 70399)
      }),
      { console: { maxAccounts: 5, importDeletedAccounts: false } }
    )
  )

  it.effect("imports many in both forms, and lists those that failed", () =>
    on(
      Effect.gen(function* () {
        const AccountList = [{ UserID: "dave", Nick: "Dave" }, { UserID: "erin" }]
        const response = yield* post(`${login}/multiaccount_import`, { AccountList })
        assert.deepStrictEqual(response.FailAccounts, ["erin"])
        assert.strictEqual(response.ErrorCode, 0)
        const older = yield* post(`${login}/multiaccount_import`, { Accounts: ["alice", "frank"] })
        assert.deepStrictEqual(older.FailAccounts, ["frank"])
        assert.deepStrictEqual(yield* imported("dave", "erin", "alice"), ["Imported", "NotImported", "Imported"])
        assert.deepStrictEqual(yield* nick("dave"), ["Dave"])
        const wrong = yield* post(`${login}/multiaccount_import`, { AccountList: [{ UserID: "" }] })
        assert.strictEqual(wrong.ErrorCode, 70402)
        assert.include(wrong.ErrorInfo, "AccountList[0].UserID")
      }),
      { console: { maxAccounts: 5 } }
    )
  )
})

describe("account_delete", () => {
  it.effect("takes accounts out of everything that others keep", () =>
    on(
      Effect.gen(function* () {
        const { ResultItem } = yield* remove("bob", "carol", "nobody")
        const codes = (ResultItem as ReadonlyArray<{ ResultCode: number }>).map(({ ResultCode }) => ResultCode)
        assert.deepStrictEqual(codes, [0, 0, 70107])
        const { snapshot } = yield* Emulator.Emulator
        const alice = (yield* snapshot).accounts.find(({ userId }) => userId === "alice")!
        assert.deepStrictEqual([alice.friends, alice.blocked, alice.following], [[], [], []])
        assert.deepStrictEqual(alice.lists, ["work"])
        const counts = yield* post("follow/follow_get_info", { From_Account: "alice", To_Account: ["alice"] })
        assert.include((counts.FollowInfo as ReadonlyArray<object>)[0], { FollowerCount: 0, FollowingCount: 0 })
      })
    )
  )

  it.effect("is rejected with 71000 without the console setting", () =>
    on(
      Effect.gen(function* () {
        assert.strictEqual((yield* remove("bob")).ErrorCode, 71000)
        assert.deepStrictEqual(yield* imported("bob"), ["Imported"])
      }),
      { console: { deleteAccounts: false } }
    )
  )
})

describe("kick", () => {
  it.effect("makes signatures invalid that were issued before, and no later one", () =>
    on(
      Effect.gen(function* () {
        yield* TestClock.adjust("100 seconds")
        const own = (time: number) =>
          Effect.map(
            send({
              url: urlOf("sns/group_get", { identifier: "bob", usersig: userSig({ userId: "bob", time }) }),
              body: '{"From_Account":"bob"}'
            }),
            ({ response }) => response.ErrorCode
          )
        assert.strictEqual(yield* own(99), 0)
        assert.strictEqual((yield* post(`${login}/kick`, { UserID: "bob" })).ErrorCode, 0)
        assert.deepStrictEqual([yield* own(99), yield* own(100)], [70052, 0])
        assert.strictEqual((yield* post(`${login}/kick`, { UserID: "nobody" })).ErrorCode, 70107)
      })
    )
  )
})

describe("query_online_status", () => {
  const query = (body: object) => post("openim/query_online_status", body)

  it.effect("returns the state of each account, details on request, and missing accounts", () =>
    on(
      Effect.gen(function* () {
        const response = yield* query({ To_Account: ["bob", "alice", "nobody"], IsNeedDetail: 1 })
        assert.deepStrictEqual(response.QueryResult, [
          {
            To_Account: "bob",
            Status: "Online",
            State: "Online",
            Detail: [
              { Platform: "iPhone", Status: "PushOnline" },
              { Platform: "Web", Status: "Online" }
            ]
          },
          { To_Account: "alice", Status: "Offline", State: "Offline" }
        ])
        assert.deepStrictEqual(response.ErrorList, [{ To_Account: "nobody", ErrorCode: 70107 }])
        yield* post(`${login}/kick`, { UserID: "bob" })
        const after = yield* query({ To_Account: ["bob"] })
        assert.include((after.QueryResult as ReadonlyArray<object>)[0], { Status: "Offline" })
      })
    )
  )

  it.effect("fails as a whole when nobody exists, and for wrong lists by the codes of its page", () =>
    on(
      Effect.gen(function* () {
        const none = yield* query({ To_Account: ["nobody"] })
        assert.strictEqual(none.ErrorCode, 70107)
        assert.deepStrictEqual(none.ErrorList, [{ To_Account: "nobody", ErrorCode: 70107 }])
        const codes = yield* Effect.forEach(
          [{ To_Account: [] }, { To_Account: [1] }, { To_Account: Array.from({ length: 501 }, String) }, {}],
          (body) => Effect.map(query(body), ({ ErrorCode }) => ErrorCode)
        )
        assert.deepStrictEqual(codes, [90001, 90003, 90011, 90001])
      })
    )
  )
})
