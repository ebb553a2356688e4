import * as ChatClient from "../../src/ChatClient.js"
import * as ChatError from "../../src/ChatError.js"
import type * as Chat from "../../src/Chat.js"
import * as Endpoint from "../../src/Endpoint.js"
import * as Effect from "effect/Effect"
import { expectTypeOf, test } from "vitest"
import { deleteLists, payload } from "../fixtures.js"

test("catchCode accepts the codes of the endpoint's page and the common ones", () => {
  const call = ChatClient.call(deleteLists, payload)
  call.pipe(ChatError.catchCode(30003, (error) => Effect.succeed(error.code)))
  call.pipe(ChatError.catchCode(60007, () => Effect.void))
  // @ts-expect-error 30011 does not stand on the page of this endpoint
  call.pipe(ChatError.catchCode(30011, () => Effect.void))
})

test("catchCode accepts any code of an endpoint for which no page states codes", () => {
  const undocumented = Endpoint.make("test.read", {
    path: "badge_svc/badge_get",
    idempotency: "read",
    ratePerSecond: 200,
    payload: {},
    success: {},
    errors: "undocumented"
  })
  ChatClient.call(undocumented, {}).pipe(ChatError.catchCode(30011, () => Effect.void))
})

test("a payload and a response have the types of the endpoint", () => {
  expectTypeOf(ChatClient.call(deleteLists, payload)).toEqualTypeOf<
    Effect.Effect<
      { readonly CurrentSequence: number },
      ChatError.ChatError<30001 | 30003 | 30006 | 30007 | 30008>,
      ChatClient.ChatClient
    >
  >()
  // @ts-expect-error GroupName must be an array
  ChatClient.call(deleteLists, { From_Account: "alice", GroupName: "work" })
  const chat = {} as Chat.Chat
  expectTypeOf(() => chat.call(deleteLists, payload)).returns.toEqualTypeOf<
    Promise<{ readonly CurrentSequence: number }>
  >()
})
