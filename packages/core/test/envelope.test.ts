import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as ChatClient from "../src/ChatClient.js"
import { client, endpoints, failed, payload, scripted } from "./fixtures.js"

/** What a call fails with when the service responds with this. */
const failure = (body: unknown, response: { readonly status?: number; readonly date?: string } = {}) => {
  const text = typeof body === "string" ? body : JSON.stringify(body)
  const { layer } = scripted({ status: 200, ...response, body: text })
  return Effect.flip(ChatClient.call(endpoints.none, payload)).pipe(Effect.provide(client(layer)))
}

describe("a response", () => {
  for (const body of ["", "<html>", "null", "1", '"text"', "[]", "[0]", "{}", { ErrorCode: "0" }, { ErrorCode: 1.5 }])
    it.effect(`is not from the service if it is ${JSON.stringify(body)}`, () =>
      Effect.gen(function* () {
        const error = yield* failure(body)
        assert.deepInclude(error, { _tag: "ResponseError", reason: "Envelope", status: 200, attempts: 1 })
        assert.strictEqual(error._tag === "ResponseError" && error.issues, undefined)
      })
    )

  it.effect("is not from the service if its status is not 200, and keeps the beginning of its body", () =>
    Effect.gen(function* () {
      const error = yield* failure("x".repeat(1000), { status: 404 })
      assert.deepInclude(error, { _tag: "ResponseError", reason: "Status", status: 404, attempts: 1 })
      assert.match(error._tag === "ResponseError" ? error.body : "", /^x{200,256}\D*$/)
    })
  )

  it.effect("may begin with a byte order mark", () =>
    Effect.gen(function* () {
      const { layer } = scripted({ status: 200, body: '\ufeff{"ActionStatus":"OK","ErrorCode":0,"CurrentSequence":7}' })
      const response = yield* ChatClient.call(endpoints.none, payload).pipe(Effect.provide(client(layer)))
      assert.deepInclude(response, { CurrentSequence: 7 })
    })
  )

  it.effect("is rejected by its code, whatever its status of the action", () =>
    Effect.gen(function* () {
      for (const ActionStatus of ["OK", "FAIL", undefined]) {
        const error = yield* failure({ ActionStatus, ErrorCode: 30001, CurrentSequence: 1 })
        assert.deepInclude(error, { _tag: "ApiError", code: 30001, path: "sns/group_delete", attempts: 1 })
      }
    })
  )

  it.effect("keeps what the service says about an error, and nothing that is not a string", () =>
    Effect.gen(function* () {
      const said = { ErrorInfo: "no such list", ErrorDisplay: "Try later", RequestId: "a-1" }
      assert.deepInclude(yield* failure({ ErrorCode: 30001, ...said }), {
        info: "no such list",
        display: "Try later",
        requestId: "a-1"
      })
      assert.deepInclude(yield* failure({ ErrorCode: 30001, ErrorInfo: 7, ErrorDisplay: null, RequestId: 1 }), {
        info: "",
        display: undefined,
        requestId: undefined
      })
    })
  )

  it.effect("tells about a wrong clock only if the times of a UserSig are the reason, and the service's is known", () =>
    Effect.gen(function* () {
      const date = new Date(3_600_000).toUTCString()
      const clockAhead = (code: number, given?: { readonly date: string }) =>
        Effect.map(failure(failed(code).body, given), (error) => error._tag === "ApiError" && error.clockAhead)
      for (const code of [70001, 70003, 70052]) assert.strictEqual(yield* clockAhead(code, { date }), -3600)
      assert.strictEqual(yield* clockAhead(30001, { date }), undefined)
      assert.strictEqual(yield* clockAhead(70003), undefined)
      assert.strictEqual(yield* clockAhead(70003, { date: "yesterday" }), undefined)
    })
  )
})
