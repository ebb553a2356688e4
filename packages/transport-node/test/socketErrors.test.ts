import { assert, describe, it } from "@effect/vitest"
import * as Transport from "@tcchat/core/Transport"
import * as Secrets from "@tcchat/testkit/Secrets"
import * as Effect from "effect/Effect"
import { Dispatcher } from "undici"
import { codes } from "../src/internal/socketErrors.js"
import * as NodeTransport from "../src/NodeTransport.js"
import { requestTo, seen, userSig } from "./fixtures.js"

const controller: Dispatcher.DispatchController = {
  aborted: false,
  paused: false,
  reason: null,
  abort: () => undefined,
  pause: () => undefined,
  resume: () => undefined
}

/** Fails each request with an error of this code, when the request has come so far. */
class Failing extends Dispatcher {
  constructor(
    readonly code: string | undefined,
    readonly phase: "Connecting" | "Sent" | "Responding"
  ) {
    super()
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    if (this.phase !== "Connecting") handler.onRequestStart?.(controller, {})
    if (this.phase === "Responding") handler.onResponseStart?.(controller, 200, {})
    const error = new Error(`failed at ${options.path}`, { cause: { url: options.path } })
    handler.onResponseError?.(controller, Object.assign(error, { code: this.code, path: options.path }))
    return true
  }
}

const failed = (code: string | undefined, phase: Failing["phase"]) =>
  Effect.flatMap(NodeTransport.make({ dispatcher: new Failing(code, phase) }), (transport) =>
    seen(transport, requestTo("http://127.0.0.1"))
  )

/** What each code says while there is no connection, when the request is out, and when the response has begun. */
const table: Readonly<Record<string, readonly [connecting: string, sent: string, responding: string]>> = {
  ECONNREFUSED: ["Refused", "Refused", "Refused"],
  ENOTFOUND: ["NameNotFound", "NameNotFound", "NameNotFound"],
  ENODATA: ["NameNotFound", "NameNotFound", "NameNotFound"],
  EAI_AGAIN: ["NameNotFound", "NameNotFound", "NameNotFound"],
  EHOSTUNREACH: ["Unreachable", "Unreachable", "Unreachable"],
  EHOSTDOWN: ["Unreachable", "Unreachable", "Unreachable"],
  ENETUNREACH: ["Unreachable", "Unreachable", "Unreachable"],
  ENETDOWN: ["Unreachable", "Unreachable", "Unreachable"],
  EADDRNOTAVAIL: ["Unreachable", "Unreachable", "Unreachable"],
  UND_ERR_ABORTED: ["Unreachable", "Other", "Other"],
  UND_ERR_CONNECT_TIMEOUT: ["ConnectTimeout", "ConnectTimeout", "ConnectTimeout"],
  ETIMEDOUT: ["ConnectTimeout", "Timeout", "Timeout"],
  UND_ERR_HEADERS_TIMEOUT: ["ConnectTimeout", "Timeout", "Timeout"],
  UND_ERR_BODY_TIMEOUT: ["Timeout", "Timeout", "Timeout"],
  UND_ERR_PRX_TLS: ["Tls", "Tls", "Tls"],
  EPROTO: ["Tls", "Tls", "Incomplete"],
  DEPTH_ZERO_SELF_SIGNED_CERT: ["Tls", "Tls", "Tls"],
  SELF_SIGNED_CERT_IN_CHAIN: ["Tls", "Tls", "Tls"],
  HOSTNAME_MISMATCH: ["Tls", "Tls", "Tls"],
  INVALID_CA: ["Tls", "Tls", "Tls"],
  INVALID_PURPOSE: ["Tls", "Tls", "Tls"],
  PATH_LENGTH_EXCEEDED: ["Tls", "Tls", "Tls"],
  CERT_HAS_EXPIRED: ["Tls", "Tls", "Tls"],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ["Tls", "Tls", "Tls"],
  ERR_TLS_CERT_ALTNAME_INVALID: ["Tls", "Tls", "Tls"],
  ERR_SSL_WRONG_VERSION_NUMBER: ["Tls", "Tls", "Tls"],
  ERR_OSSL_PEM_NO_START_LINE: ["Tls", "Tls", "Tls"],
  ECONNRESET: ["Reset", "Reset", "Incomplete"],
  ECONNABORTED: ["Reset", "Reset", "Incomplete"],
  EPIPE: ["Reset", "Reset", "Incomplete"],
  UND_ERR_SOCKET: ["Reset", "Reset", "Incomplete"],
  UND_ERR_INFO: ["Reset", "Reset", "Incomplete"],
  ERR_HTTP2_STREAM_CANCEL: ["Reset", "Reset", "Incomplete"],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ["Incomplete", "Incomplete", "Incomplete"],
  HPE_INVALID_EOF_STATE: ["Incomplete", "Incomplete", "Incomplete"],
  Z_DATA_ERROR: ["Incomplete", "Incomplete", "Incomplete"],
  Z_BUF_ERROR: ["Incomplete", "Incomplete", "Incomplete"],
  ERR__ERROR_FORMAT_PADDING_1: ["Incomplete", "Incomplete", "Incomplete"],
  UND_ERR_CLOSED: ["Closed", "Closed", "Closed"],
  UND_ERR_DESTROYED: ["Closed", "Closed", "Closed"],
  HPE_INVALID_CONSTANT: ["Other", "Other", "Other"],
  UND_ERR_RES_EXCEEDED_MAX_SIZE: ["Other", "Other", "Other"]
}

describe("socket errors", () => {
  for (const [code, [connecting, sent, responding]] of Object.entries(table)) {
    it.scopedLive(`reads ${code}`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* failed(code, "Connecting"), ["NotSent", connecting, code])
        assert.deepStrictEqual(yield* failed(code, "Sent"), ["Unknown", sent, code])
        assert.deepStrictEqual(yield* failed(code, "Responding"), ["Unknown", responding, code])
      })
    )
  }

  it("has a case for every row of the table", () => {
    assert.deepStrictEqual(
      Object.keys(codes).filter((code) => !(code in table)),
      []
    )
  })

  for (const code of [undefined, "", "a message with https://host/?usersig=x", "usersig", "A".repeat(80)]) {
    it.scopedLive(`ignores ${JSON.stringify(code)?.slice(0, 20)} as a code`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* failed(code, "Sent"), ["Unknown", "Other", undefined])
      })
    )
  }

  it.scopedLive("keeps nothing of the runtime's error but its code", () =>
    Effect.gen(function* () {
      const transport = yield* NodeTransport.make({ dispatcher: new Failing("ECONNRESET", "Sent") })
      const error = yield* Effect.flip(Transport.toEffect(transport)(requestTo("http://127.0.0.1")))
      assert.deepStrictEqual(Secrets.find(error, { UserSig: userSig, path: "/v4/sns" }), [])
    })
  )

  it.scopedLive("does not send a request over a second socket, even if undici would", () =>
    Effect.gen(function* () {
      const started: Array<boolean> = []
      class Repeating extends Dispatcher {
        override dispatch(_: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
          const start = Effect.try(() => handler.onRequestStart?.(controller, {}))
          const twice = Effect.all([Effect.isSuccess(start), Effect.isSuccess(start)])
          started.push(...Effect.runSync(twice))
          handler.onResponseError?.(controller, new Error("dropped"))
          return true
        }
      }
      const transport = yield* NodeTransport.make({ dispatcher: new Repeating() })
      assert.deepStrictEqual(yield* seen(transport, requestTo("http://127.0.0.1")), ["Unknown", "Other", undefined])
      assert.deepStrictEqual(started, [true, false])
    })
  )
})
