import type * as ChatClient from "@tcchat/core/ChatClient"
import type * as ChatError from "@tcchat/core/ChatError"
import * as Endpoint from "@tcchat/core/Endpoint"
import { importAccounts } from "@tcchat/endpoints/account"
import { pullFollows } from "@tcchat/endpoints/follow"
import type { listReaders } from "@tcchat/endpoints/group"
import { deleteLists, pullBlocklist, pullFriends } from "@tcchat/endpoints/relation"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
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

test("an item is of the one list that the endpoint names, or of either of two", () => {
  const listTwo = Endpoint.make("test.listTwo", {
    path: "test/list",
    idempotency: "read",
    ratePerSecond: 200,
    payload: { Start: Schema.Int, Until: Schema.Int, Key: Schema.optional(Schema.String) },
    success: { Names: Schema.Array(Schema.String), Groups: Schema.Array(Schema.Int), Next: Schema.Int },
    errors: "undocumented",
    paging: {
      items: "Names",
      cursors: [
        { request: "Start", first: 0, next: "Next" },
        { request: "Until", next: "Next" },
        { request: "Key", next: "Next" }
      ],
      last: { field: "Next", is: "unset" }
    }
  })
  expectTypeOf<Paging.Item<typeof listTwo>>().toEqualTypeOf<string>()
  Paging.stream(listTwo, { Until: 7 })
  // @ts-expect-error no first value of Until is known
  Paging.stream(listTwo, {})
  expectTypeOf<Paging.Item<typeof listReaders>>().toEqualTypeOf<
    { readonly Read_Account: string } | { readonly Unread_Account: string }
  >()
})

test("an endpoint that does not answer in pages is not read in pages", () => {
  // @ts-expect-error deleteLists does not answer in pages
  Paging.stream(deleteLists, { From_Account: "alice", GroupName: ["work"] })
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
      ChatError.PayloadError | ChatError.OptionsError | Chunks.ChunksError<typeof importAccounts>,
      ChatClient.ChatClient
    >
  >()
  expectTypeOf<Chunks.ChunksError<typeof importAccounts>["response"]>().toEqualTypeOf<
    { readonly FailAccounts?: ReadonlyArray<string> | undefined } | undefined
  >()
})
