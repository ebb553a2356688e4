import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Transport from "@tcchat/core/Transport"
import { pullFollows } from "@tcchat/endpoints/follow"
import { listGroups } from "@tcchat/endpoints/group"
import { deleteLists, pullBlocklist, pullFriends } from "@tcchat/endpoints/relation"
import * as Emulator from "@tcchat/emulator/Emulator"
import { assert, describe, it } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as Paging from "../src/Paging.js"
import { rejected, scripted, whileTimePasses } from "./fixtures.js"

const users = Array.from({ length: 25 }, (_, index) => `user${String(index).padStart(2, "0")}`)

const emulated = (emptyPages: "keep" | "omit" = "keep") =>
  Emulator.layerClient({
    seed: { accounts: { alice: { friends: users, following: users }, blocker: { blocked: users } } },
    undocumented: { friendsPageSize: 10, emptyPages }
  })

const keys = <E, R>(stream: Stream.Stream<{ readonly To_Account: string }, E, R>) =>
  whileTimePasses(Effect.map(Stream.runCollect(stream), (items) => [...items].map(({ To_Account }) => To_Account)))

const follows = { From_Account: "alice", FollowType: 2, WantNum: 10 } as const
const blocked = { From_Account: "blocker", MaxLimited: 10, LastSequence: 0 }

describe("stream", () => {
  it.effect("reads the items of all pages, once each, in every style of paging", () =>
    Effect.gen(function* () {
      const { calls } = yield* Emulator.Emulator
      const read = [
        yield* keys(Paging.stream(pullFriends, { From_Account: "alice" })),
        yield* keys(Paging.stream(pullBlocklist, blocked)),
        yield* keys(Paging.stream(pullFollows, follows))
      ]
      for (const items of read) assert.deepStrictEqual([...items].sort(), users)
      assert.lengthOf(yield* calls, 9)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("reads nothing from a response without items", () =>
    Effect.gen(function* () {
      const read = [
        yield* keys(Paging.stream(pullFriends, { From_Account: "blocker" })),
        yield* keys(Paging.stream(pullBlocklist, { ...blocked, From_Account: "alice" })),
        yield* keys(Paging.stream(pullFollows, { ...follows, From_Account: "blocker" }))
      ]
      assert.deepStrictEqual(read, [[], [], []])
    }).pipe(Effect.provide(emulated("omit")))
  )

  it.effect("requests a page only when it is needed", () =>
    Effect.gen(function* () {
      const { calls } = yield* Emulator.Emulator
      const some = yield* keys(Stream.take(Paging.stream(pullFriends, { From_Account: "alice" }), 15))
      assert.lengthOf(some, 15)
      assert.lengthOf(yield* calls, 2)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("starts at the cursor of the request", () =>
    Effect.gen(function* () {
      const [page] = yield* Stream.runCollect(Stream.take(Paging.pages(pullFriends, { From_Account: "alice" }), 1))
      const StartIndex = page!.NextStartIndex
      assert.lengthOf(yield* keys(Paging.stream(pullFriends, { From_Account: "alice", StartIndex })), 15)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("can be run twice", () =>
    Effect.gen(function* () {
      const stream = Paging.stream(pullFriends, { From_Account: "alice" })
      assert.deepStrictEqual(yield* keys(stream), yield* keys(stream))
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("fails like the call of the page that fails, after the items before it", () => {
    const client = scripted(({ payload }) =>
      payload.StartIndex === 0
        ? Effect.succeed({ UserDataItem: [{ To_Account: "bob" }], CompleteFlag: 0, NextStartIndex: 1 })
        : rejected(30006)
    )
    return Effect.gen(function* () {
      const seen: Array<string> = []
      const error = yield* Paging.stream(pullFriends, { From_Account: "alice" }).pipe(
        Stream.runForEach(({ To_Account }) => Effect.sync(() => seen.push(To_Account))),
        Effect.flip
      )
      assert.deepStrictEqual(error, rejected(30006))
      assert.deepStrictEqual(seen, ["bob"])
    }).pipe(Effect.provide(client.layer))
  })

  it.effect("rejects an endpoint without pages, without calling it", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        Stream.runDrain(Paging.stream(deleteLists as Endpoint.Any as Endpoint.Paged, { From_Account: "alice" }))
      )
      assert.strictEqual(
        error.message,
        "[relation.deleteLists] nothing was sent: endpoint: expected an endpoint with pages, got an endpoint without pages"
      )
    }).pipe(Effect.provide(emulated()))
  )
})

describe("pages", () => {
  it.effect("returns whole responses", () =>
    Effect.gen(function* () {
      const pages = yield* Stream.runCollect(Paging.pages(pullFriends, { From_Account: "alice" }))
      assert.deepStrictEqual(
        Chunk.toReadonlyArray(pages).map(({ FriendNum, UserDataItem }) => [FriendNum, UserDataItem?.length]),
        [
          [25, 10],
          [25, 10],
          [25, 5]
        ]
      )
    }).pipe(Effect.provide(emulated()))
  )

  for (const [what, starts, calls] of [
    ["stays where it is", [1, 1], 2],
    ["goes back to the start", [1, 2, 0], 3],
    ["goes in a longer circle", [1, 2, 3, 1], 4]
  ] as const)
    it.effect(`fails when the cursor ${what}`, () => {
      let page = 0
      const client = scripted(() => Effect.sync(() => ({ CompleteFlag: 0, NextStartIndex: starts[page++] })))
      return Effect.gen(function* () {
        const error = yield* Effect.flip(Stream.runDrain(Paging.pages(pullFriends, { From_Account: "alice" })))
        assert.include(error, { _tag: "ResponseError", reason: "Body" })
        assert.include(error.message, "NextStartIndex: expected the cursor of a page that was not read yet")
        assert.lengthOf(client.sent, calls)
      }).pipe(Effect.provide(client.layer))
    })
})

describe("a cursor of 64 bits", () => {
  it.effect("is sent back digit by digit", () => {
    const sent: Array<string> = []
    const transport = Layer.succeed(
      Transport.Transport,
      Transport.fromEffect(({ body }) =>
        Effect.sync(() => {
          const next = sent.push(body) === 1 ? "18446744073709551615" : "0"
          return {
            status: 200,
            body: `{"ErrorCode":0,"GroupIdList":[{"GroupId":"group${sent.length}"}],"Next":${next}}`
          }
        })
      )
    )
    const app = ChatApp.layer({ sdkAppId: 1, admin: "administrator", secretKey: "test-key" }).pipe(Layer.orDie)
    return Effect.gen(function* () {
      const groups = yield* whileTimePasses(Stream.runCollect(Paging.stream(listGroups, {})))
      assert.deepStrictEqual(
        [...groups].map(({ GroupId }) => GroupId),
        ["group1", "group2"]
      )
      assert.deepStrictEqual(sent, ['{"Next":0}', '{"Next":18446744073709551615}'])
    }).pipe(Effect.provide(ChatClient.layer.pipe(Layer.provide(Layer.merge(transport, app)))))
  })
})
