import { assert, describe, it } from "@effect/vitest"
import { TransportError } from "@tcchat/core/ChatError"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Secrets from "../src/Secrets.js"

const secrets = { UserSig: "eJw-secret*" }
const url = "https://host/?usersig=eJw-secret*"

const error = (fields: object) =>
  Object.assign(new TransportError({ endpoint: "test", reason: "Unknown", failure: "Reset" }), fields)

describe("Secrets", () => {
  it("finds nothing without a secret", () => {
    assert.deepStrictEqual(Secrets.find(error({}), secrets), [])
    assert.deepStrictEqual(Secrets.find(error({ url: Redacted.make(url) }), secrets), [])
  })

  for (const [where, value] of [
    ["a message", new Error(`failed at ${url}`)],
    ["a field", error({ url })],
    ["a field deep inside", error({ request: { options: { target: { url } } } })],
    ["a field that is not enumerable", Object.defineProperty(error({}), "url", { value: url })],
    ["a cause", error({ cause: new Error("outer", { cause: new Error(url) }) })],
    ["a text", url],
    ["a plain object", { a: [{ url }] }]
  ] as const) {
    it(`finds a secret in ${where}`, () => {
      assert.isNotEmpty(Secrets.find(value, secrets))
    })
  }

  it("does not return the secret that it finds", () => {
    assert.notInclude(Secrets.find(new Error(url), secrets).join(), "eJw-secret*")
  })

  for (const [what, leak] of [
    ["a log line", Effect.logInfo("calling", url)],
    ["an annotation of a log line", Effect.annotateLogs(Effect.logInfo("calling"), { url })],
    ["the name of a span", Effect.withSpan(Effect.void, url)],
    ["an attribute of a span", Effect.withSpan(Effect.void, "call", { attributes: { url } })],
    ["the failure of a span", Effect.ignore(Effect.withSpan(Effect.fail(new Error(url)), "call"))]
  ] as const) {
    it.effect(`records a secret in ${what}`, () =>
      Effect.gen(function* () {
        const recorder = Secrets.recorder()
        yield* Effect.provide(leak, recorder.layer)
        assert.deepStrictEqual(Secrets.findInTexts(recorder.texts(), secrets), ["UserSig"])
      })
    )
  }

  it("reads the UserSig of a path", () => {
    assert.deepStrictEqual(Secrets.userSigOf("/v4/a/b?x=1&usersig=eJw%2A&y=2"), Option.some("eJw*"))
    assert.deepStrictEqual(Secrets.userSigOf("/v4/a/b"), Option.none())
  })
})
