import * as ChatError from "../src/ChatError.js"
import { assert, describe, it } from "@effect/vitest"

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
