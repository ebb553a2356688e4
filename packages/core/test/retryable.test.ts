import * as ChatError from "../src/ChatError.js"
import * as ChatClient from "../src/ChatClient.js"
import type * as Transport from "../src/Transport.js"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { client, deleteLists, failed, payload, scripted } from "./fixtures.js"

const endpoint = "message.sendMessage"
const path = "openim/sendmsg"
const api = (code: number) => new ChatError.ApiError({ endpoint, path, code, info: "" })
const transport = (reason: "NotSent" | "Unknown", failure: ChatError.Failure) =>
  new ChatError.TransportError({ endpoint, reason, failure })

describe("an error", () => {
  it("is retryable if the call has not taken effect and can succeed later", () => {
    const retryable: ReadonlyArray<ChatError.ChatError> = [
      api(60005),
      api(70001),
      transport("NotSent", "Refused"),
      new ChatError.SigningError({ endpoint, reason: "Signer", detail: "" }),
      new ChatError.RateLimitError({ endpoint, ratePerSecond: 200, waiting: 1, maxWait: 1 }),
      new ChatError.DeadlineError({ endpoint, waitingFor: "RateLimit", timeout: 1, attempts: 0 })
    ]
    assert.deepStrictEqual(
      retryable.map((error) => error.retryable),
      retryable.map(() => true)
    )
  })

  it("is not retryable if it may have, or if nothing would change", () => {
    const final: ReadonlyArray<ChatError.ChatError> = [
      api(30003),
      api(30008),
      api(60008),
      transport("Unknown", "Timeout"),
      transport("NotSent", "Closed"),
      new ChatError.PayloadError({ endpoint, issues: [] }),
      new ChatError.OptionsError({ option: "timeout", expected: "a duration" }),
      new ChatError.ResponseError({ endpoint, reason: "Status", status: 502, body: "" }),
      new ChatError.SigningError({ endpoint, reason: "UserSig", detail: "" }),
      new ChatError.DeadlineError({ endpoint, waitingFor: "RateLimit", timeout: 1, attempts: 1 })
    ]
    assert.deepStrictEqual(
      final.map((error) => error.retryable),
      final.map(() => false)
    )
  })

  it("is recognized by its code", () => {
    assert.isTrue(ChatError.isApiError(api(30008), 30008))
    assert.isFalse(ChatError.isApiError(api(30008), 30003))
    assert.isTrue(ChatError.isApiError(api(30008)))
    assert.isFalse(ChatError.isApiError(new Error("30008"), 30008))
  })
})

describe("the error of a call", () => {
  const unknown = new ChatError.TransportError({ endpoint: "", reason: "Unknown", failure: "Reset" })
  const refused = new ChatError.TransportError({ endpoint: "", reason: "NotSent", failure: "Refused" })
  const rejected = (...steps: Array<ChatError.TransportError | Transport.Response>) =>
    Effect.flip(
      Effect.provide(
        ChatClient.call(deleteLists, payload),
        client(scripted(...steps).layer, { attempts: 2, baseDelay: 1 })
      )
    )

  it.live("says that the outcome is unknown if an earlier attempt may have taken effect", () =>
    Effect.gen(function* () {
      const error = yield* rejected(unknown, refused)
      assert.deepInclude(error, { _tag: "TransportError", reason: "Unknown", failure: "Refused", attempts: 2 })
      assert.isFalse(error.retryable)
      assert.include((error as ChatError.TransportError).advice, "check whether it has taken effect")
    })
  )

  it.live("is not retryable then, whatever the last attempt says", () =>
    Effect.gen(function* () {
      assert.isFalse((yield* rejected(unknown, failed(60005))).retryable)
      assert.isFalse((yield* rejected(failed(60008), failed(60005))).retryable)
      assert.isTrue((yield* rejected(refused, failed(60005))).retryable)
      assert.isTrue((yield* rejected(failed(60005), refused)).retryable)
    })
  )

  it("has its message and what to do in its JSON", () => {
    const error = api(30003)
    assert.deepStrictEqual(JSON.parse(JSON.stringify(error)), {
      _tag: "ApiError",
      message: error.message,
      endpoint,
      path,
      code: 30003,
      info: "",
      kind: "NotFound",
      advice: error.advice,
      retryable: false
    })
    const cause = new Error("no session")
    const signing = new ChatError.SigningError({ endpoint, reason: "Signer", detail: "it failed", cause })
    assert.deepInclude(JSON.parse(JSON.stringify(signing)), { cause: "no session", retryable: true })
  })
})
