import * as ChatClient from "@tcchat/core/ChatClient"
import { pullLists } from "@tcchat/endpoints/relation"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../src/Emulator.js"

describe("the transport of an emulator", () => {
  it.effect("fails pending calls when its scope ends, with whether the request was sent", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const layer = Emulator.layerClient({ seed: { accounts: ["alice"] }, latency: "1 minute" })
      const context = yield* Scope.extend(Layer.build(layer), scope)
      const call = Effect.provide(ChatClient.call(pullLists, { From_Account: "alice" }), context)
      const sent = yield* Effect.fork(Effect.flip(call))
      yield* TestClock.adjust("1 second")
      yield* Scope.close(scope, Exit.void)
      assert.include(yield* Fiber.join(sent), { _tag: "TransportError", failure: "Closed", reason: "Unknown" })
      assert.include(yield* Effect.flip(call), { _tag: "TransportError", failure: "Closed", reason: "NotSent" })
    })
  )
})
