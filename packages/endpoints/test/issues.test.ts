import { assert, describe, it } from "@effect/vitest"
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import * as Transport from "@tcchat/core/Transport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { setProfile } from "../src/profile.js"

const client = ChatClient.layer.pipe(
  Layer.provide([
    ChatApp.layer({ sdkAppId: 1400000000, admin: "administrator", secretKey: "not-a-real-key" }),
    Layer.succeed(
      Transport.Transport,
      Transport.fromEffect(() => Effect.never)
    )
  ])
)

const rejected = (item: unknown) =>
  ChatClient.call(setProfile, { From_Account: "alice", ProfileItem: [item as never] }).pipe(
    Effect.flip,
    Effect.map((error) => (error._tag === "PayloadError" ? error.issues : [])),
    Effect.provide(client)
  )

describe("an invalid field of a profile", () => {
  it.effect("with an unknown tag is rejected with the known tags", () =>
    Effect.gen(function* () {
      const [issue, ...others] = yield* rejected({ Tag: "Tag_Foo", Value: "x" })
      assert.strictEqual(issue!.path, "ProfileItem[0].Tag")
      assert.include(issue!.expected, '"Tag_Profile_IM_Nick" or "Tag_Profile_IM_Gender"')
      assert.include(issue!.expected, "Tag_Profile_Custom_")
      assert.deepStrictEqual(others, [])
    })
  )

  it.effect("with a known tag is rejected with the expected value", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* rejected({ Tag: "Tag_Profile_IM_Gender", Value: 1 }), [
        { path: "ProfileItem[0].Value", expected: "a string", actual: "the integer 1" }
      ])
      assert.deepStrictEqual(yield* rejected({ Tag: "Tag_Profile_IM_Nick", Value: "x".repeat(501) }), [
        { path: "ProfileItem[0].Value", expected: "at most 500 bytes of UTF-8", actual: "a string of 501 bytes" }
      ])
    })
  )

  it.effect("that is not an object is rejected once", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* rejected("x"), [
        { path: "ProfileItem[0]", expected: "an object with Tag, Value", actual: "a string of 1 bytes" }
      ])
    })
  )
})
