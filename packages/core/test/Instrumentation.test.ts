import { assert, describe, it } from "@effect/vitest"
import * as Instrumentation from "../src/Instrumentation.js"

const origin = "https://adminapisgp.im.qcloud.com"
const path = "/v4/sns/group_delete?sdkappid=1&identifier=administrator&usersig=eJw*Sig-that_nobody&random=7"
const clean = "/v4/sns/group_delete?sdkappid=1&identifier=administrator&usersig=<redacted>&random=7"

/** A span that keeps what it is given, and tells it unless it is closed. */
const spanWith = (name: string, given: Readonly<Record<string, unknown>>, tells = true) => {
  const attributes: Record<string, unknown> = { ...given }
  const kept = { name, attributes }
  const span: Instrumentation.Span = {
    ...(tells && kept),
    setAttribute: (key, value) => (attributes[key] = value),
    updateName: (name) => (kept.name = name)
  }
  return { span, kept }
}

describe("Instrumentation.redactUrl", () => {
  it("redacts the UserSig and keeps the rest of a URL", () => {
    assert.strictEqual(Instrumentation.redactUrl(origin + path), origin + clean)
  })

  it("redacts it in a URL within a URL, and anywhere in a string", () => {
    for (const text of [
      `/login?next=${encodeURIComponent(origin + path)}`,
      `POST ${origin}${path} failed`,
      `a ${path} b ${path}`
    ])
      assert.notMatch(Instrumentation.redactUrl(text), /nobody/)
  })

  it("keeps strings without a UserSig unchanged", () => {
    for (const text of ["", "/v4/a/b?sdkappid=1", "https://example.com/?q=usersignature"])
      assert.strictEqual(Instrumentation.redactUrl(text), text)
  })
})

describe("Instrumentation.startSpanHook", () => {
  it("replaces the URL and its query", () => {
    assert.deepStrictEqual(Instrumentation.startSpanHook({ origin, path }), {
      "url.full": origin + clean,
      "url.query": clean.slice(clean.indexOf("?"))
    })
  })

  it("accepts an absolute URL as the path, as it is sent to a proxy", () => {
    const hooked = Instrumentation.startSpanHook({ origin: "http://proxy:3128", path: origin + path })
    assert.strictEqual(hooked["url.full"], origin + clean)
  })

  it("adds nothing to other requests", () => {
    assert.deepStrictEqual(Instrumentation.startSpanHook({ origin, path: "/v4/a/b?sdkappid=1" }), {})
  })
})

describe("Instrumentation.requestHook", () => {
  it("changes only the attributes and the name that contain a UserSig", () => {
    const given = { "url.full": origin + path, "server.port": 443, "http.request.method": "POST", tags: ["a"] }
    const { kept, span } = spanWith(`fetch POST ${origin}${path}`, given)
    Instrumentation.requestHook(span)
    assert.deepStrictEqual(kept, {
      name: `fetch POST ${origin}${clean}`,
      attributes: { ...given, "url.full": origin + clean }
    })
  })

  it("overwrites the URL of a span whose attributes cannot be read", () => {
    const { kept, span } = spanWith("POST", { "url.full": origin + path }, false)
    Instrumentation.requestHook(span)
    assert.strictEqual(kept.attributes["url.full"], "<redacted>")
  })
})
