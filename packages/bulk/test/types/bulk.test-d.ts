import type * as ChatClient from "@tcchat/core/ChatClient"
import type * as ChatError from "@tcchat/core/ChatError"
import { importAccounts } from "@tcchat/endpoints/account"
import { pullFollows } from "@tcchat/endpoints/follow"
import { pullBlocklist, pullFriends } from "@tcchat/endpoints/relation"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import { expectTypeOf, test } from "vitest"
import * as Chunks from "../../src/Chunks.js"
import * as Paging from "../../src/Paging.js"

test("an item has the type of the entries of the one list in a page", () => {
  expectTypeOf<Paging.Item<typeof pullFriends>["To_Account"]>().toEqualTypeOf<string>()
  expectTypeOf<Paging.Item<typeof pullFollows>["FollowTime"]>().toEqualTypeOf<number>()
  expectTypeOf<Paging.Item<typeof pullBlocklist>["AddBlackTimeStamp"]>().toEqualTypeOf<number>()
  expectTypeOf(Paging.stream(pullBlocklist, { From_Account: "alice", MaxLimited: 10, LastSequence: 0 })).toEqualTypeOf<
    Stream.Stream<
      { readonly To_Account: string; readonly AddBlackTimeStamp: number },
      ChatError.ChatError<30001 | 30003 | 30004 | 30006 | 30007>,
      ChatClient.ChatClient
    >
  >()
})

test("a payload may leave out where a page starts, and nothing else", () => {
  Paging.stream(pullFriends, { From_Account: "alice" })
  Paging.stream(pullFriends, { From_Account: "alice", StartIndex: 100 })
  // @ts-expect-error MaxLimited and LastSequence are missing
  Paging.stream(pullBlocklist, { From_Account: "alice" })
  // @ts-expect-error the cursor of this endpoint is a string
  Paging.stream(pullFollows, { From_Account: "alice", FollowType: 1, WantNum: 10, StartCursor: 1 })
})

test("a request that was split fails with what is known of its endpoint", () => {
  expectTypeOf(Chunks.call(importAccounts, { Accounts: [] })).toEqualTypeOf<
    Effect.Effect<
      { readonly FailAccounts?: ReadonlyArray<string> | undefined },
      ChatError.PayloadError | Chunks.ChunksError<typeof importAccounts>,
      ChatClient.ChatClient
    >
  >()
  expectTypeOf<Chunks.ChunksError<typeof importAccounts>["answer"]>().toEqualTypeOf<
    { readonly FailAccounts?: ReadonlyArray<string> | undefined } | undefined
  >()
})
