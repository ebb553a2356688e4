import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Emulator from "../src/Emulator.js"
import type { Options } from "../src/Settings.js"
import { post, send, urlOf } from "./fixtures.js"

const push = post("timpush/push", {
  From_Account: "administrator",
  MsgRandom: 1,
  OfflinePushInfo: { PushFlag: 0, Title: "t", Desc: "d" }
})
const on = <A, E>(responses: Options["responses"], effect: Effect.Effect<A, E, Emulator.Emulator>) =>
  Effect.provide(effect, Emulator.layer({ responses, rateLimit: false }))

describe("a call that is not emulated", () => {
  it.effect("is rejected with its name and a way out", () =>
    on(
      undefined,
      Effect.gen(function* () {
        const { ErrorCode, ErrorInfo } = yield* push
        assert.strictEqual(ErrorCode, 60009)
        assert.include(ErrorInfo, "does not emulate push.pushToAll; the option responses")
      })
    )
  )

  it.effect("is validated first", () =>
    on(
      { "*": "minimal" },
      Effect.gen(function* () {
        const { ErrorCode, ErrorInfo } = yield* post("timpush/push", { MsgRandom: "one" })
        assert.strictEqual(ErrorCode, 90001)
        assert.include(ErrorInfo, "From_Account: missing")
      })
    )
  )

  it.effect("responds as the option says, or with a minimal success", () =>
    Effect.gen(function* () {
      const given = yield* on({ "push.pushToAll": { TaskId: "task" } }, push)
      assert.deepInclude(given, { ErrorCode: 0, TaskId: "task" })
      const least = yield* on({ "v4/timpush/push": "minimal" }, push)
      assert.deepInclude(least, { ErrorCode: 0, ActionStatus: "OK" })
      const all = { "*": "minimal", "push.pushToAll": { TaskId: "task" } } as const
      const topics = { GroupId: "@TGS#_x", TopicIdList: ["@TGS#_x@TOPIC#_y"] }
      const [first, second] = yield* on(
        all,
        Effect.all([push, post("million_group_open_http_svc/destroy_topic", topics)])
      )
      assert.strictEqual(first.TaskId, "task")
      assert.deepInclude(second, { ErrorCode: 0, DestroyResultItem: [] })
    })
  )

  it.effect("reads fields from the URL", () =>
    on(
      { "*": "minimal" },
      Effect.gen(function* () {
        const codes = yield* Effect.forEach(["", "&nettype=5", "&nettype=9", "&nettype=some"], (more) =>
          Effect.map(
            send({ url: urlOf("ConfigSvc/GetIPList") + more, body: "{}" }),
            ({ response }) => response.ErrorCode
          )
        )
        assert.deepStrictEqual(codes, [0, 0, 60003, 60003])
      })
    )
  )

  const wrong: ReadonlyArray<readonly [responses: NonNullable<Options["responses"]>, text: string]> = [
    [{ "push.pushToNobody": "minimal" }, "push.pushToNobody is not known"],
    [{ "sns/group_delete": "minimal" }, "is emulated and has responses of its own"],
    [{ "push.pushToAll": { TaskId: 7 } }, "push.pushToAll: TaskId: expected"]
  ]
  for (const [responses, text] of wrong)
    it.effect(`rejects the option ${JSON.stringify(responses)}`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(Emulator.make({ responses }))
        assert.strictEqual(error.reason, "Options")
        assert.include(error.detail, text)
      })
    )
})
