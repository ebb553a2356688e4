import { assert, describe, it } from "@effect/vitest"
import { isChatError, OptionsError } from "@tcchat/core/ChatError"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as Transport from "@tcchat/core/Transport"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as FetchTransport from "../src/FetchTransport.js"
import { createChat } from "../src/index.js"

const userSig = "eJw-UserSig-that-nobody-may-see*"
const unsigned = "https://console.tim.qq.com/v4/sns/group_delete?identifier=administrator"
const url = `${unsigned}&usersig=${userSig}`

const requestWithin = (timeout = 5_000): Transport.Request => ({
  endpoint: "test.case",
  url: unsigned,
  userSig: Redacted.make(userSig),
  body: '{"From_Account":"alice"}',
  timeout
})

const responseOf = (body: string, rest: Partial<FetchTransport.FetchResponse> = {}): FetchTransport.FetchResponse => ({
  status: 200,
  headers: { get: (name) => (name === "date" ? "Mon, 23 Nov 2026 03:00:00 GMT" : null) },
  text: () => Promise.resolve(body),
  ...rest
})

/** A `fetch` that keeps what it was given. */
const recording = (respond: () => Promise<FetchTransport.FetchResponse> = () => Promise.resolve(responseOf("{}"))) => {
  const calls: Array<readonly [url: string, init: FetchTransport.FetchInit]> = []
  const fetch: FetchTransport.Fetch = (...call) => {
    calls.push(call)
    return respond()
  }
  return { calls, fetch }
}

const seen = (options: FetchTransport.Options, request = requestWithin()) =>
  Effect.match(Transport.toEffect(FetchTransport.make(options))(request), {
    onFailure: ({ code, failure, reason }): unknown => [reason, failure, code],
    onSuccess: (response): unknown => response
  })

const failingWith = (error: unknown) => seen({ fetch: () => Promise.reject(error) })

/** Puts a value into the global object for the time of the scope. */
const withGlobal = (name: string, value: unknown) =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const before = Object.getOwnPropertyDescriptor(globalThis, name)
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
      return before
    }),
    (before) =>
      Effect.sync(() => {
        if (before === undefined) Reflect.deleteProperty(globalThis, name)
        else Object.defineProperty(globalThis, name, before)
      })
  )

describe("FetchTransport", () => {
  describe("with a response of more bytes than maxResponseBytes", () => {
    const tooLong = ["Unknown", "Other", "UND_ERR_RES_EXCEEDED_MAX_SIZE"]
    const most = 1000
    const head = (fields: Record<string, string>) => ({ get: (name: string) => fields[name] ?? null })
    /** A body that never ends, and how much of it was asked for. */
    const endless = () => {
      const state = { pieces: 0, ended: false }
      const piece = new TextEncoder().encode("x".repeat(300))
      const read = () => Promise.resolve({ done: false, value: (state.pieces++, piece) })
      const stop = () => Promise.resolve({ done: true, value: undefined, at: (state.ended = true) })
      return {
        state,
        web: { getReader: () => ({ read, cancel: stop }) },
        node: { [Symbol.asyncIterator]: () => ({ next: read, return: stop }) }
      }
    }

    for (const kind of ["web", "node"] as const)
      it.live(`reads no more of a ${kind} stream, and cancels it`, () =>
        Effect.gen(function* () {
          for (const fields of [{}, { "content-length": "20", "content-encoding": "gzip" }]) {
            const body = endless()
            const response = responseOf("unread", { headers: head(fields), body: body[kind] })
            const { fetch } = recording(() => Promise.resolve(response))
            assert.deepStrictEqual(yield* seen({ fetch, maxResponseBytes: most }), tooLong)
            assert.deepStrictEqual(body.state, { pieces: 4, ended: true })
          }
        })
      )

    it.live("reads the text where there is no stream, up to the limit", () =>
      Effect.gen(function* () {
        for (const [length, fits] of [
          [most, true],
          [most + 1, false]
        ] as const) {
          const { fetch } = recording(() => Promise.resolve(responseOf("x".repeat(length))))
          const outcome = yield* seen({ fetch, maxResponseBytes: most })
          if (fits) assert.deepInclude(outcome, { body: "x".repeat(length) })
          else assert.deepStrictEqual(outcome, tooLong)
        }
      })
    )

    it.live("reads the text at once when the headers state a length within the limit", () =>
      Effect.gen(function* () {
        const body = endless()
        const response = responseOf("whole", { headers: head({ "content-length": "5" }), body: body.web })
        const { fetch } = recording(() => Promise.resolve(response))
        assert.deepInclude(yield* seen({ fetch, maxResponseBytes: most }), { body: "whole" })
        assert.strictEqual(body.state.pieces, 0)
      })
    )

    it("rejects an invalid limit", () => {
      for (const maxResponseBytes of [0, -1, 1.5, Number.NaN])
        assert.throws(
          () => FetchTransport.make({ maxResponseBytes }),
          /^maxResponseBytes must be an integer of at least 1/
        )
    })

    it("rejects a fetch and a content type that are none, in the group of the options", () => {
      for (const [option, value] of [
        ["fetch", 5],
        ["fetch", null],
        ["contentType", 5]
      ] as const) {
        const transport = { [option]: value }
        assert.throws(() => FetchTransport.make(transport), OptionsError, new RegExp(`^${option} must be `))
        assert.throws(
          () =>
            FetchTransport.createChat({ sdkAppId: 1400000000, admin: "administrator", secretKey: "key", transport }),
          OptionsError,
          new RegExp(`^transport.${option} must be `)
        )
      }
    })

    it("rejects an option that does not exist, and names one that is similar", () => {
      const options = { Fetch: globalThis.fetch } as FetchTransport.Options
      assert.throws(
        () => FetchTransport.make(options),
        "Fetch must be left out: there is no such option; did you mean fetch?"
      )
      assert.throws(
        () => FetchTransport.make("fetch" as FetchTransport.Options),
        "options must be an object, got a string"
      )
    })
  })

  it.live("sends a POST of JSON that follows no redirect, without browser-only options", () =>
    Effect.gen(function* () {
      const { calls, fetch } = recording()
      yield* seen({ fetch })
      const [[sentTo, { signal, ...init }]] = calls as [(typeof calls)[0]]
      assert.strictEqual(sentTo, url)
      assert.deepStrictEqual(init, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"From_Account":"alice"}',
        redirect: "manual"
      })
      assert.isFalse((signal as AbortSignal).aborted)
    })
  )

  it.scopedLive("sends no cookie and no referrer in a browser, and does not use its cache", () =>
    Effect.gen(function* () {
      yield* withGlobal("location", { origin: "https://example.com" })
      const { calls, fetch } = recording()
      yield* seen({ fetch })
      const { cache, credentials, referrerPolicy } = calls[0]![1]
      assert.deepStrictEqual([cache, credentials, referrerPolicy], ["no-store", "omit", "no-referrer"])
    })
  )

  it.live("sends another content type if configured", () =>
    Effect.gen(function* () {
      const { calls, fetch } = recording()
      yield* seen({ fetch, contentType: "text/plain" })
      assert.deepStrictEqual(calls[0]![1].headers, { "content-type": "text/plain" })
    })
  )

  it.live("returns status, body and date of the response", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* seen({ fetch: () => Promise.resolve(responseOf("text", { status: 502 })) }), {
        status: 502,
        body: "text",
        date: "Mon, 23 Nov 2026 03:00:00 GMT"
      })
    })
  )

  it.live("treats an opaque redirect of a browser as a redirect", () =>
    Effect.gen(function* () {
      const hidden = responseOf("", { status: 0, type: "opaqueredirect", headers: { get: () => null } })
      assert.deepStrictEqual(yield* seen({ fetch: () => Promise.resolve(hidden) }), {
        status: 302,
        body: "",
        date: undefined
      })
    })
  )

  it.scopedLive("uses the fetch of the runtime at the time of the call", () =>
    Effect.gen(function* () {
      const transport = FetchTransport.make()
      const { calls, fetch } = recording()
      yield* withGlobal("fetch", fetch)
      yield* Transport.toEffect(transport)(requestWithin())
      assert.strictEqual(calls.length, 1)
    })
  )

  it.scopedLive("says what is missing in a runtime without fetch", () =>
    Effect.gen(function* () {
      yield* withGlobal("fetch", undefined)
      const exit = yield* Effect.exit(Transport.toEffect(FetchTransport.make())(requestWithin()))
      assert.include(Cause.pretty(Exit.isFailure(exit) ? exit.cause : Cause.empty), "this runtime has no fetch")
    })
  )

  it.live("cancels the request after its timeout, and ignores a later response", () =>
    Effect.gen(function* () {
      let late: (response: FetchTransport.FetchResponse) => void = () => undefined
      const { calls, fetch } = recording(() => new Promise((resolve) => (late = resolve)))
      assert.deepStrictEqual(yield* seen({ fetch }, requestWithin(20)), ["Unknown", "Timeout", undefined])
      assert.isTrue((calls[0]![1].signal as AbortSignal).aborted)
      late(responseOf("{}"))
    })
  )

  it.live("cancels the request when it is interrupted", () =>
    Effect.gen(function* () {
      const { calls, fetch } = recording(() => new Promise(() => undefined))
      const fiber = yield* Effect.fork(seen({ fetch }))
      yield* Effect.sleep("5 millis")
      yield* Fiber.interrupt(fiber)
      assert.isTrue((calls[0]![1].signal as AbortSignal).aborted)
    })
  )

  it.live("fails when the given fetch throws", () =>
    Effect.gen(function* () {
      const fetch = () => {
        throw new Error(`no way to ${url}`)
      }
      assert.deepStrictEqual(yield* seen({ fetch }), ["Unknown", "Other", undefined])
    })
  )
})

const nodes = (code: string) => new TypeError("fetch failed", { cause: Object.assign(new Error(url), { code }) })
const buns = (code: string) => Object.assign(new TypeError(`${code} fetching "${url}"`), { code, path: url })
const denos = (text: string) =>
  new TypeError("fetch failed", { cause: new Error(`error sending request for url (${url}): ${text}`) })

describe("errors of fetch", () => {
  for (const [code, reason, failure] of [
    ["ERR_INVALID_URL", "NotSent", "Other"],
    ["ECONNREFUSED", "NotSent", "Refused"],
    ["ENOTFOUND", "NotSent", "NameNotFound"],
    ["EAI_AGAIN", "NotSent", "NameNotFound"],
    ["EHOSTUNREACH", "NotSent", "Unreachable"],
    ["ENETUNREACH", "NotSent", "Unreachable"],
    ["UND_ERR_CONNECT_TIMEOUT", "NotSent", "ConnectTimeout"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "NotSent", "Tls"],
    ["CERT_HAS_EXPIRED", "NotSent", "Tls"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "NotSent", "Tls"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "NotSent", "Tls"],
    ["EPROTO", "Unknown", "Tls"],
    ["ECONNRESET", "Unknown", "Reset"],
    ["EPIPE", "Unknown", "Reset"],
    ["UND_ERR_SOCKET", "Unknown", "Reset"],
    ["UND_ERR_HEADERS_TIMEOUT", "Unknown", "Timeout"],
    ["Malformed_HTTP_Response", "Unknown", "Other"]
  ] as const) {
    it.live(`reads ${code} of Node and of Bun`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* failingWith(nodes(code)), [reason, failure, code])
        assert.deepStrictEqual(yield* failingWith(buns(code)), [reason, failure, code])
      })
    )
  }

  for (const [text, reason, failure] of [
    ["client error (Connect): tcp connect error: Connection refused (os error 111)", "NotSent", "Refused"],
    ["client error (Connect): dns error: failed to lookup address information", "NotSent", "NameNotFound"],
    ["client error (Connect): invalid peer certificate: UnknownIssuer", "NotSent", "Tls"],
    ["client error (Connect): received corrupt message of type InvalidContentType", "NotSent", "Tls"],
    ["client error (Connect): tcp connect error: No route to host (os error 113)", "NotSent", "Unreachable"],
    [
      "client error (SendRequest): http2 error: stream error received: refused stream before processing any application logic",
      "NotSent",
      "Reset"
    ],
    ["client error (SendRequest): connection closed before message completed", "Unknown", "Reset"],
    ["client error (SendRequest): Connection reset by peer (os error 104)", "Unknown", "Reset"],
    ["client error (SendRequest): invalid HTTP version parsed", "Unknown", "Other"]
  ] as const) {
    it.live(`reads "${text}" of Deno`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* failingWith(denos(text)), [reason, failure, undefined])
      })
    )
  }

  it.live("reads a refused stream of HTTP/2 in Node", () =>
    Effect.gen(function* () {
      const code = "ERR_HTTP2_STREAM_ERROR"
      const cause = Object.assign(new Error("Stream closed with error code NGHTTP2_REFUSED_STREAM"), { code })
      const error = new TypeError("fetch failed", { cause })
      assert.deepStrictEqual(yield* failingWith(error), ["NotSent", "Reset", code])
      const broken = responseOf("", { text: () => Promise.reject(error) })
      assert.deepStrictEqual(yield* seen({ fetch: () => Promise.resolve(broken) }), ["Unknown", "Incomplete", code])
    })
  )

  for (const [where, error] of [
    ["Chromium", new TypeError("Failed to fetch")],
    ["Firefox", new TypeError("NetworkError when attempting to fetch resource.")],
    ["Safari", new TypeError("Load failed")],
    ["a Worker", Object.assign(new Error("Network connection lost."), { retryable: true })],
    ["nobody", undefined],
    ["nobody, with a text", url],
    ["nobody, with a number for a code", Object.assign(new Error(url), { code: 20 })],
    ["nobody, with a text for a code", Object.assign(new Error(url), { code: url })]
  ] as const) {
    it.live(`treats a request as sent when the error is of ${where}`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* failingWith(error), ["Unknown", "Other", undefined])
      })
    )
  }

  it.live("treats a truncated body as an incomplete response", () =>
    Effect.gen(function* () {
      const broken = responseOf("", { text: () => Promise.reject(nodes("ECONNRESET")) })
      assert.deepStrictEqual(yield* seen({ fetch: () => Promise.resolve(broken) }), [
        "Unknown",
        "Incomplete",
        "ECONNRESET"
      ])
    })
  )

  it.live("keeps nothing of an error that contains the URL, except the host", () =>
    Effect.gen(function* () {
      const post = Transport.toEffect(FetchTransport.make({ fetch: () => Promise.reject(buns("ECONNRESET")) }))
      const error = yield* Effect.flip(post(requestWithin()))
      assert.strictEqual(error.host, "console.tim.qq.com")
      for (const text of [String(error), JSON.stringify(error), error.stack ?? "", Cause.pretty(Cause.fail(error))])
        assert.notInclude(text, userSig)
    })
  )
})

const getLists = Endpoint.make("test.getLists", {
  path: "sns/group_get",
  idempotency: "read",
  ratePerSecond: 200,
  payload: { From_Account: Schema.NonEmptyString },
  success: { CurrentSequence: Schema.Int },
  errors: "undocumented"
})

describe("createChat", () => {
  const options = {
    sdkAppId: 1400000000,
    admin: "alice",
    secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e"
  }

  it.live("calls an endpoint through the given fetch", () =>
    Effect.gen(function* () {
      const { calls, fetch } = recording(() =>
        Promise.resolve(responseOf('{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","CurrentSequence":3}'))
      )
      const chat = createChat({ ...options, transport: { fetch } })
      const { CurrentSequence } = yield* Effect.promise(() => chat.call(getLists, { From_Account: "alice" }))
      assert.strictEqual(CurrentSequence, 3)
      assert.match(calls[0]![0], /^https:\/\/console\.tim\.qq\.com\/v4\/sns\/group_get\?sdkappid=1400000000&/)
      yield* Effect.promise(() => chat.close())
    })
  )

  it.live("rejects with the errors of the SDK", () =>
    Effect.gen(function* () {
      const chat = createChat({
        ...options,
        transport: { fetch: () => Promise.reject(nodes("ECONNRESET")) },
        retry: { attempts: 1 }
      })
      const error = yield* Effect.flip(
        Effect.tryPromise({
          try: () => chat.call(getLists, { From_Account: "alice" }),
          catch: (error) => error
        })
      )
      assert.isTrue(isChatError(error))
      yield* Effect.promise(() => chat.close())
    })
  )
})
