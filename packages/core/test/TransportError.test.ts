import { assert, describe, it } from "@effect/vitest"
import { TransportError } from "../src/ChatError.js"

const adviceOf = (reason: TransportError["reason"], failure: TransportError["failure"]) =>
  new TransportError({ endpoint: "relation.deleteLists", reason, failure }).advice

describe("the advice of a transport error", () => {
  it("names what to check, for each failure", () => {
    assert.match(adviceOf("NotSent", "Refused"), /base URL/)
    assert.match(adviceOf("NotSent", "NameNotFound"), /name resolution/)
    assert.match(adviceOf("NotSent", "Tls"), /certificate/)
    assert.match(adviceOf("NotSent", "Unreachable"), /proxy/)
  })

  it("says to check for an effect where the service may have acted", () => {
    const warning = "Before you make the call again, check whether it has taken effect."
    assert.notInclude(adviceOf("NotSent", "Timeout"), warning)
    assert.include(adviceOf("Unknown", "Timeout"), warning)
  })
})
