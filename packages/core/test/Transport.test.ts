import * as Transport from "../src/Transport.js"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { ok, scripted } from "./fixtures.js"

const request: Transport.Request = {
  endpoint: "test.case",
  url: Redacted.make("https://console.tim.qq.com/v4/sns/group_delete?identifier=admin&usersig=eJw-secret*&random=1"),
  body: "{}",
  timeout: 5_000
}

const post = Effect.flatMap(Transport.Transport, (transport) => transport.post(request))

describe("Transport", () => {
  it.effect("lets a function stand around every request", () =>
    Effect.gen(function* () {
      const { layer, sent } = scripted(ok)
      const around = Transport.intercept(
        (post) => (request) =>
          Effect.map(post({ ...request, body: '{"added":true}' }), (response) => ({ ...response, status: 418 }))
      )
      const response = yield* Effect.provide(post, around(layer))
      assert.strictEqual(response.status, 418)
      assert.deepStrictEqual(sent[0]?.body, { added: true })
    })
  )

  it("strikes the UserSig out of a URL that is shown", () => {
    assert.strictEqual(
      Transport.shownUrl(request),
      "https://console.tim.qq.com/v4/sns/group_delete?identifier=admin&usersig=<redacted>&random=1"
    )
  })

  it("strikes the UserSig out of a text that came back", () => {
    const url = Redacted.make("https://console.tim.qq.com/v4/a/b?identifier=admin&usersig=eJw-secret%2A123_&random=1")
    const text = "not found: /v4/a/b?sig=eJw-secret*123_ eJw-secret%252a123_ ZUp3LXNlY3JldCoxMjNf eJw-secr"
    assert.strictEqual(
      Transport.shownText({ ...request, url }, text),
      "not found: /v4/a/b?sig=<redacted> <redacted> <redacted> <redacted>"
    )
    assert.strictEqual(Transport.shownText({ ...request, url: Redacted.make("/v4/a/b") }, "found"), "found")
  })
})
