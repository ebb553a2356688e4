import { assert, describe, it } from "@effect/vitest"
import type { OtherMsgType } from "@tcchat/endpoints/MsgBody"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Webhooks from "../src/Webhooks.js"
import { app, bodies, ok, reports, signed } from "./fixtures.js"

const befriended = signed("Sns.CallbackFriendAdd", bodies["Sns.CallbackFriendAdd"])

/** A request whose caller goes away while its handler works. */
const abandoned = (late: "continue" | "interrupt") =>
  Effect.gen(function* () {
    const { problems, report } = reports()
    const begun = yield* Deferred.make<void>()
    const work = yield* Deferred.make<void, string>()
    const ended: Array<string> = []
    const webhooks = yield* Webhooks.make({
      ...app,
      report,
      late,
      handlers: {
        "Sns.CallbackFriendAdd": () =>
          Effect.zipRight(Deferred.succeed(begun, undefined), Deferred.await(work)).pipe(
            Effect.onExit(({ _tag }) => Effect.sync(() => void ended.push(_tag)))
          )
      }
    })
    const fiber = yield* Effect.fork(webhooks.handle(befriended))
    yield* Deferred.await(begun)
    yield* Fiber.interrupt(fiber)
    return { ended, messages: () => problems.map(({ message }) => message), settled: webhooks.settled, work }
  })

const closed = "[Sns.CallbackFriendAdd] the response could not be sent: the connection was already closed"

describe("a handler whose caller is gone", () => {
  it.effect("continues, is awaited by settled, and its failure is reported", () =>
    Effect.gen(function* () {
      const { ended, messages, settled, work } = yield* abandoned("continue")
      assert.deepStrictEqual([ended, messages()], [[], [closed]])
      const waiting = yield* Effect.fork(settled)
      yield* Effect.yieldNow()
      assert.strictEqual(waiting.unsafePoll(), null)
      yield* Deferred.fail(work, "broken")
      yield* Fiber.join(waiting)
      assert.deepStrictEqual(messages(), [closed, "[Sns.CallbackFriendAdd] its handler failed"])
    })
  )

  it.effect("is interrupted if configured", () =>
    Effect.gen(function* () {
      const { ended, messages, settled } = yield* abandoned("interrupt")
      yield* settled
      assert.deepStrictEqual([ended, messages()], [["Failure"], [closed]])
    })
  )
})

describe("a response that cannot be written as JSON", () => {
  it.effect("counts as a failure of the handler", () =>
    Effect.gen(function* () {
      const { problems, report } = reports()
      const circular: { self?: unknown } = {}
      circular.self = circular
      const webhooks = yield* Webhooks.make({
        ...app,
        report,
        handlers: {
          "C2C.CallbackBeforeSendMsg": (_, response) =>
            Effect.succeed(
              response.change({ MsgBody: [{ MsgType: "TIMNewElem" as OtherMsgType, MsgContent: circular }] })
            )
        }
      })
      const message = signed("C2C.CallbackBeforeSendMsg", bodies["C2C.CallbackBeforeSendMsg"])
      assert.deepStrictEqual(JSON.parse((yield* webhooks.handle(message)).body), ok)
      assert.deepStrictEqual(
        problems.map((problem) => [problem._tag, problem.reason]),
        [["HandlerError", "Failed"]]
      )
    })
  )
})
