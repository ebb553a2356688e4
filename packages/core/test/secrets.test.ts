import { sign } from "@tcchat/usersig/sign"
import { assert, describe, it } from "@effect/vitest"
import * as Encoding from "effect/Encoding"
import * as FastCheck from "effect/FastCheck"
import { scrub, scrubText, snippet } from "../src/internal/secrets.js"

const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e"
const signed = (userId: string, time: number) => sign({ sdkAppId: 1400000000, secretKey, userId, expire: 86_400, time })

const userSig = signed("administrator", 1_700_000_000)

const escaped = (before: string) => (text: string) =>
  Array.from(text, (character) => before + character.charCodeAt(0).toString(16).padStart(2, "0")).join("")

const percent = escaped("%")

/** What stands between a program and the service writes a signature in these ways. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  "percent-encoded": percent,
  "percent-encoded with large letters": (text) => percent(text).toUpperCase(),
  "percent-encoded twice": (text) => percent(text).replaceAll("%", "%25"),
  "percent-encoded three times": (text) => percent(text).replaceAll("%", "%2525"),
  "percent-encoded where it has to be": (text) => text.replaceAll("*", "%2A").replaceAll("_", "%5f"),
  "escaped for JSON": escaped("\\u00"),
  "escaped for JSON twice": escaped("\\\\u00"),
  "escaped for HTML": (text) => text.replaceAll("*", "&#42;").replaceAll("-", "&#x2D;").replaceAll("_", "&#0095;"),
  "base64 in JSON": (text) => Encoding.encodeBase64(text).replaceAll("/", "\\/"),
  "base64 at the second byte": (text) => Encoding.encodeBase64(`a${text}b`),
  "base64 at the third byte": (text) => Encoding.encodeBase64(`ab${text}`),
  "base64 for URLs": (text) => Encoding.encodeBase64Url(`usersig=${text}&random=1`),
  "base64 in a URL": (text) => encodeURIComponent(Encoding.encodeBase64(`"${text}"`))
}

/** Whether some characters in a row of a signature can be read in a text, in any of the forms. */
const shows = (text: string, part: string) =>
  Object.values(forms).some((form) => {
    const written = form(part)
    return text.includes(written.slice(8, -8))
  })

describe("a string from outside", () => {
  for (const [name, form] of Object.entries(forms))
    it(`shows no UserSig that is ${name}`, () => {
      const text = `<p>Bad gateway: ${form(userSig)}</p>`
      const scrubbed = scrub(text, userSig)
      assert.match(scrubbed, /^<p>Bad gateway: .{0,14}<redacted>.{0,36}<\/p>$/)
      assert.isFalse(shows(scrubbed, userSig))
    })

  it("shows no part of a UserSig, wherever it is truncated", () => {
    const part = FastCheck.tuple(FastCheck.nat(userSig.length - 12), FastCheck.integer({ min: 12, max: 200 }))
    FastCheck.assert(
      FastCheck.property(part, FastCheck.constantFrom(...Object.keys(forms)), ([from, length], name) => {
        const text = `before ${forms[name]!(userSig.slice(from, from + length))}`
        assert.include(scrub(text, userSig), "<redacted>")
      })
    )
  })

  it("is unchanged if it contains nothing of a UserSig", () => {
    const other = signed("alice", 1_600_000_000).slice(60)
    for (const text of [
      "",
      "\\",
      "%",
      "&#",
      '{"a":"100%","b":"\\\\","c":"\\u4e2d&#20013;"}',
      other,
      "usersig is missing: usersig="
    ])
      assert.strictEqual(scrub(text, userSig), text)
    FastCheck.assert(
      FastCheck.property(FastCheck.fullUnicodeString(), (text) => assert.strictEqual(scrub(text, userSig), text))
    )
  })

  it("shows no parameter named usersig, even with another or a short value", () => {
    assert.strictEqual(
      scrub('/v4/a?usersig=eJ1&random=1 %2Fa%3FUserSig%253Dabc {\\"userSig\\": \\"x\\"}', userSig),
      '/v4/a?usersig=<redacted>&random=1 %2Fa%3FUserSig%253D<redacted> {\\"userSig\\": \\"<redacted>\\"}'
    )
  })

  it("keeps the content between two signatures", () => {
    assert.strictEqual(scrub(`${userSig} and ${userSig}${userSig}.`, userSig), "<redacted> and <redacted>.")
  })

  it("is scanned in linear time, whatever its length and content", () => {
    for (const unit of ["eJ", "%25", "\\", "&#0", "usersig", '"usersig"   ', userSig.slice(0, 7)])
      scrub(unit.repeat(1_000_000 / unit.length), userSig)
  })
})

describe("a snippet", () => {
  it("is not truncated within a UserSig", () => {
    for (let before = 0; before < 300; before += 7)
      assert.isFalse(/e[A-Z]\w/.test(snippet(`${"-".repeat(before)}${userSig}${"-".repeat(300)}`, userSig, 256)))
  })

  it("is not truncated within a character", () => {
    assert.strictEqual(snippet("ab😀", userSig, 3), "ab")
  })
})

describe("a message from outside", () => {
  it.each([
    [`cannot use ${userSig}`, "cannot use <redacted>"],
    [`cannot use ${userSig.slice(0, 40)}…`, "cannot use <redacted>…"],
    [`cannot use ${sign({ sdkAppId: 1, secretKey, userId: "a", expire: 1, time: 1 })}!`, "cannot use <redacted>!"],
    [`key ${secretKey} is wrong`, "key <redacted> is wrong"],
    [
      "GET https://sign.example/?user=a&usersig=abc&b=1: 500",
      "GET https://sign.example/?user=a&usersig=<redacted>&b=1: 500"
    ],
    ["connect postgres://app:p@ss/w0rd@db:5432/sigs", "connect postgres://<redacted>@db:5432/sigs"],
    ["https://token@sign.example/a", "https://<redacted>@sign.example/a"],
    ["https://sign.example:8080/a?by=b@c is down", "https://sign.example:8080/a?by=b@c is down"],
    ["Authorization: Bearer abc.def-1, 401", "Authorization: Bearer <redacted>, 401"],
    ["authorization: Basic dXNlcjpwYXNz", "authorization: Basic <redacted>"],
    ['{"secretKey": "abc", "n": 1}', '{"secretKey": "<redacted>", "n": 1}'],
    ["{ password: 'hunter2' }", "{ password: '<redacted>' }"],
    ["-----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY----- is old", "<redacted> is old"],
    [`base64 ${Encoding.encodeBase64(`{"a":"${userSig}"}`)}`, "base64 <redacted>"]
  ])("is shown without what looks like a secret: %#", (message, shown) => {
    assert.strictEqual(scrubText(message), shown)
  })

  it("is unchanged if nothing looks like a UserSig", () => {
    for (const message of [
      "connect ECONNREFUSED 127.0.0.1:443",
      "Cannot find module '/srv/app/node_modules/some-signer/dist/typeHelpers/index.js'",
      "The token has expired"
    ])
      assert.strictEqual(scrubText(message), message)
  })

  it("is truncated if it is long", () => {
    assert.strictEqual(scrubText("a b ".repeat(100_000)).length, 500)
  })
})
