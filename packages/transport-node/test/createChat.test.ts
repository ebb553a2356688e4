import { assert, describe, it } from "@effect/vitest"
import * as ChatError from "@tcchat/core/ChatError"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as Fault from "@tcchat/testkit/Fault"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { createChat } from "../src/index.js"
import { app } from "./fixtures.js"

const deleteLists = Endpoint.make("test.deleteLists", {
  path: "sns/group_delete",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: { From_Account: Schema.NonEmptyString },
  success: { CurrentSequence: Schema.Int },
  errors: "undocumented"
})

const chatTo = (baseUrl: string) =>
  Effect.acquireRelease(
    Effect.sync(() => createChat({ ...app, baseUrl, transport: { connections: 2 } })),
    (chat) => Effect.promise(() => chat.close())
  )

describe("createChat", () => {
  it.scopedLive("calls an endpoint", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      const chat = yield* chatTo(server.origin)
      const response = yield* Effect.promise(() => chat.call(deleteLists, { From_Account: "alice" }))
      assert.deepStrictEqual(response, { CurrentSequence: 3 })
      assert.match(server.received[0]!.path, /^\/v4\/sns\/group_delete\?sdkappid=1400000000&identifier=administrator&/)
    })
  )

  it.scopedLive("rejects with the reason of a signal, and closes the connection", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script(Fault.silence)
      const chat = yield* chatTo(server.origin)
      const controller = new AbortController()
      const reason = new Error("the user went away")
      const rejected = Effect.tryPromise({
        try: () => chat.call(deleteLists, { From_Account: "alice" }, { signal: controller.signal }),
        catch: (error) => error
      }).pipe(Effect.flip, Effect.fork)
      const fiber = yield* rejected
      yield* FaultServer.until(() => server.received.length === 1)
      controller.abort(reason)
      assert.strictEqual(yield* Effect.fromFiber(fiber), reason)
      yield* FaultServer.until(() => !server.isOpen(server.received[0]!.connection))
    })
  )

  it.scopedLive("rejects with the same errors as the Effect face", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script(Fault.resetBeforeHeaders)
      const chat = yield* chatTo(server.origin)
      const error = yield* Effect.flip(
        Effect.tryPromise({
          try: () => chat.call(deleteLists, { From_Account: "alice" }, { attempts: 1 }),
          catch: (error) => error
        })
      )
      assert.isTrue(ChatError.isChatError(error))
      assert.strictEqual((error as ChatError.ChatError)._tag, "TransportError")
    })
  )

  it.scopedLive("rejects what a custom dispatcher throws as a failure of the transport", () =>
    Effect.gen(function* () {
      const dispatcher = {
        dispatch: () => {
          throw new TypeError("no such pool")
        }
      } as never
      const chat = createChat({ ...app, baseUrl: "http://127.0.0.1:1", transport: { dispatcher } })
      const call = () => chat.call(deleteLists, { From_Account: "alice" }, { attempts: 1 })
      for (const _ of [1, 2]) {
        const error = yield* Effect.flip(Effect.tryPromise({ try: call, catch: (error) => error }))
        assert.instanceOf(error, ChatError.TransportError)
        assert.include(error, { reason: "NotSent", failure: "Other", host: "127.0.0.1:1" })
      }
      yield* Effect.promise(() => chat.close())
    })
  )
})
