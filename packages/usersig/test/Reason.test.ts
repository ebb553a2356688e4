import { assert, describe, it } from "vitest"
import { explain, type Reason } from "../src/index.js"

const reasons: Record<Reason, RegExp> = {
  Malformed: /not a UserSig/,
  Version: /version 2\.0/,
  OtherApp: /another app/,
  OtherUser: /another user/,
  UserBuf: /PrivateMapKey/,
  Signature: /another secret key/,
  Expired: /has expired/,
  NotYetValid: /in the future/
}

describe("explain", () => {
  for (const [reason, expected] of Object.entries(reasons))
    it(`says what ${reason} means, and what to do`, () => {
      const { advice, meaning } = explain(reason as Reason)
      assert.match(meaning, expected)
      assert.match(meaning, /^this .*[^.]$/)
      assert.match(advice, /^[A-Z].*\.$/)
    })
})
