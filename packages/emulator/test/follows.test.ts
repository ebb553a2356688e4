import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../src/Emulator.js"
import type { Options } from "../src/Settings.js"
import { post } from "./fixtures.js"

const seed = { accounts: { alice: {}, bob: { following: ["alice"] }, carol: {}, dave: {} } }

const on = <A, E>(effect: Effect.Effect<A, E, Emulator.Emulator>, options: Options = {}) =>
  Effect.provide(effect, Emulator.layer({ seed, ...options }))

const codes = (response: Record<string, unknown>) =>
  (response.ResultItem as ReadonlyArray<{ ResultCode: number }>).map(({ ResultCode }) => ResultCode)

const follow = (From_Account: string, ...userIds: ReadonlyArray<string>) =>
  post("follow/follow_add", { From_Account, FollowItem: userIds.map((To_Account) => ({ To_Account })) })
const unfollow = (From_Account: string, ...To_Account: ReadonlyArray<string>) =>
  post("follow/follow_delete", { From_Account, To_Account })
const pull = (FollowType: number, more: object = {}) =>
  post("follow/follow_get", { From_Account: "alice", FollowType, StartCursor: "", WantNum: 100, ...more })
const names = (response: Record<string, unknown>) =>
  (response.FollowItem as ReadonlyArray<{ To_Account: string }>).map(({ To_Account }) => To_Account)

describe("follow/follow_add", () => {
  it.effect("follows, needs no consent, and leaves friendship alone", () =>
    on(
      Effect.gen(function* () {
        const response = yield* follow("alice", "bob", "alice", "nobody", "carol")
        assert.deepStrictEqual(codes(response), [0, 30001, 30003, 0])
        assert.notProperty(response, "Fail_Account")
        const types = yield* post("follow/follow_check", {
          From_Account: "alice",
          To_Account: ["bob", "carol", "dave", "nobody"]
        })
        const items = types.ResultItem as ReadonlyArray<{ FollowType: number; ResultCode: number }>
        assert.deepStrictEqual(
          items.map(({ FollowType, ResultCode }) => [FollowType, ResultCode]),
          [
            [3, 0],
            [2, 0],
            [0, 0],
            [0, 30003]
          ]
        )
      })
    )
  )

  it.effect("stops at the limits of each side with their codes", () =>
    Effect.gen(function* () {
      const followed = follow("alice", "carol", "dave")
      assert.deepStrictEqual(codes(yield* on(followed, { limits: { followings: 1 } })), [0, 32100])
      const crowd = Effect.zipRight(follow("carol", "dave"), follow("alice", "dave"))
      assert.deepStrictEqual(codes(yield* on(crowd, { limits: { followers: 1 } })), [32101])
      const mutual = Effect.gen(function* () {
        yield* follow("carol", "alice", "dave")
        const full = codes(yield* follow("alice", "bob", "carol"))
        yield* follow("dave", "alice")
        yield* unfollow("alice", "bob")
        yield* follow("alice", "dave")
        return [...full, ...codes(yield* follow("dave", "carol"))]
      })
      assert.deepStrictEqual(yield* on(mutual, { limits: { mutualFollows: 1 } }), [0, 32102, 32102])
      const other = Effect.gen(function* () {
        yield* follow("bob", "carol")
        yield* follow("carol", "bob", "dave")
        return codes(yield* follow("dave", "carol"))
      })
      assert.deepStrictEqual(yield* on(other, { limits: { mutualFollows: 1 } }), [32103])
    })
  )

  it.effect("ignores or rejects duplicates, depending on the option", () =>
    Effect.gen(function* () {
      const again = Effect.all([follow("bob", "alice"), unfollow("alice", "dave")])
      assert.deepStrictEqual((yield* on(again)).map(codes), [[0], [0]])
      const strict = { undocumented: { followExisting: "reject", unfollowMissing: "reject" } } as const
      assert.deepStrictEqual((yield* on(again, strict)).map(codes), [[30001], [30001]])
    })
  )

  it.effect("is rejected with 30005 if the app does not have the feature", () =>
    on(
      Effect.gen(function* () {
        assert.strictEqual((yield* follow("alice", "bob")).ErrorCode, 30005)
        assert.strictEqual((yield* pull(1)).ErrorCode, 30005)
      }),
      { console: { follow: false } }
    )
  )
})

describe("follow/follow_get", () => {
  it.effect("returns followers, followings and mutual follows, with times and profiles", () =>
    on(
      Effect.gen(function* () {
        yield* TestClock.adjust("9 seconds")
        yield* follow("alice", "carol", "bob")
        yield* post("im_open_login_svc/account_import", { UserID: "bob", Nick: "Bob" })
        assert.deepStrictEqual(names(yield* pull(1)), ["bob"])
        assert.deepStrictEqual(names(yield* pull(2)), ["carol", "bob"])
        assert.deepStrictEqual((yield* pull(3)).FollowItem, [
          {
            To_Account: "bob",
            FollowTime: 9,
            ProfileItem: [{ Tag: "Tag_Profile_IM_Nick", Value: "Bob" }],
            profile_sequence: 1
          }
        ])
        yield* unfollow("bob", "alice")
        assert.deepStrictEqual(names(yield* pull(3)), [])
      })
    )
  )

  it.effect("returns pages until the cursor is empty, and rejects an unknown cursor", () =>
    on(
      Effect.gen(function* () {
        yield* follow("alice", "bob", "carol", "dave")
        const first = yield* pull(2, { WantNum: 2 })
        assert.deepStrictEqual(names(first), ["bob", "carol"])
        const second = yield* pull(2, { WantNum: 2, StartCursor: first.NextCursor })
        assert.deepStrictEqual([names(second), second.NextCursor], [["dave"], ""])
        assert.strictEqual((yield* pull(2, { StartCursor: "1" })).ErrorCode, 30001)
        assert.strictEqual((yield* pull(2, { WantNum: -1 })).ErrorCode, 30001)
        assert.strictEqual((yield* pull(4)).ErrorCode, 30001)
      })
    )
  )

  it.effect("counts", () =>
    on(
      Effect.gen(function* () {
        yield* follow("alice", "bob", "carol")
        const { FollowInfo } = yield* post("follow/follow_get_info", {
          From_Account: "dave",
          To_Account: ["alice", "nobody"]
        })
        const counts = FollowInfo as ReadonlyArray<Record<string, unknown>>
        assert.include(counts[0], { FollowerCount: 1, FollowingCount: 2, MutualFollowingCount: 1, ResultCode: 0 })
        assert.include(counts[1], { FollowerCount: 0, ResultCode: 30003 })
      })
    )
  )
})
