import { assert, describe, it } from "@effect/vitest"
import { OptionsError } from "@tcchat/core/ChatError"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Secrets from "@tcchat/testkit/Secrets"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { createChat } from "../src/index.js"
import * as NodeTransport from "../src/NodeTransport.js"
import { environment } from "./environment.js"
import { app, certificate, proxy, requestTo, seen } from "./fixtures.js"

const withoutScheme = (url: string, credentials = "") => url.replace("http://", credentials)

const wrong = [
  "ftp://alice:s3cret@proxy.example",
  "http://alice:s3cret@proxy.example:99999",
  "http://alice:s3cret@proxy.example:0",
  "socks5://alice:s3cret@proxy.example:1080",
  "http:/alice:s3cret@proxy.example",
  "alice:s3cret@proxy.example:3128/path",
  '"http://alice:s3cret@proxy.example:3128"',
  "http://",
  "://proxy.example"
]

/** Calls once with these variables, and says what came of it and how often the proxy was asked. */
const callWith = (variables: (url: string) => Readonly<Record<string, string>>, origin?: string) =>
  Effect.gen(function* () {
    const server = yield* FaultServer.make({ certificate })
    const { asked, url } = yield* proxy()
    yield* environment(variables(url))
    const transport = yield* NodeTransport.make({ ca: certificate.cert })
    const outcome = yield* seen(transport, requestTo(origin ?? server.origin))
    return [outcome, asked.length, asked[0]?.[1]]
  })

const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`

describe("settings of a proxy", () => {
  for (const [what, variables, authorization] of [
    ["a host and a port", (url: string) => ({ HTTPS_PROXY: withoutScheme(url) }), undefined],
    ["white space around it", (url: string) => ({ HTTPS_PROXY: ` ${url}\n` }), undefined],
    [
      "credentials without a scheme",
      (url: string) => ({ https_proxy: withoutScheme(url, "alice:s3cret@") }),
      basic("alice:s3cret")
    ],
    [
      "a password with a percent sign of its own",
      (url: string) => ({ HTTPS_PROXY: url.replace("//", "//alice:50%off@") }),
      basic("alice:50%off")
    ],
    [
      "a name with signs that are encoded, and no password",
      (url: string) => ({ HTTPS_PROXY: url.replace("//", "//al%40ice@") }),
      basic("al@ice:")
    ],
    ["HTTP_PROXY, when no other is set", (url: string) => ({ HTTP_PROXY: url, HTTPS_PROXY: "" }), undefined],
    [
      "the lower of two cases, whatever stands in the upper",
      (url: string) => ({ https_proxy: url, HTTPS_PROXY: wrong[0]! }),
      undefined
    ]
  ] as const) {
    it.scopedLive(`are parsed: ${what}`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* callWith(variables), [200, 1, authorization])
      })
    )
  }

  for (const [name, ...values] of [
    ["HTTPS_PROXY", ...wrong],
    ["https_proxy", wrong[0]!],
    ["HTTP_PROXY", wrong[1]!],
    ["http_proxy", wrong[2]!]
  ] as const) {
    for (const value of values)
      it.scoped(`that are invalid are named, without the password: ${name}=${value}`, () =>
        Effect.gen(function* () {
          yield* environment({ [name]: value })
          const exit = yield* Effect.exit(NodeTransport.make())
          const error = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
          assert.instanceOf(error, OptionsError)
          assert.deepStrictEqual([Exit.isFailure(exit) && Cause.isFailure(exit.cause), error.option], [true, name])
          assert.include(error.message, "such as http://proxy.example:3128")
          assert.deepStrictEqual(Secrets.find(error, { password: "s3cret" }), [])
          assert.throws(() => createChat(app), OptionsError, name)
        })
      )
  }

  for (const value of [...wrong, "", 3128, true, null]) {
    it.scoped(`that are invalid are rejected in the option as well: ${value}`, () =>
      Effect.gen(function* () {
        const options = { proxy: value } as NodeTransport.Options
        const error = yield* Effect.flip(NodeTransport.make(options))
        assert.strictEqual(error.option, "proxy")
        assert.throws(() => createChat({ ...app, transport: options }), OptionsError, "proxy must be")
      })
    )
  }

  for (const list of ["*", " * ", "localhost, *", "none.example,*"]) {
    it.scopedLive(`do no harm when NO_PROXY is "${list}"`, () =>
      Effect.gen(function* () {
        const variables = () => ({ HTTPS_PROXY: wrong[0]!, HTTP_PROXY: wrong[1]!, NO_PROXY: list })
        assert.deepStrictEqual(yield* callWith(variables), [200, 0, undefined])
      })
    )
  }

  it.scopedLive("are bypassed for an IPv6 address in NO_PROXY", () =>
    Effect.gen(function* () {
      const variables = (url: string) => ({ HTTPS_PROXY: url, NO_PROXY: "localhost, 127.0.0.1 ::1" })
      const [outcome, asked] = yield* callWith(variables, "https://[::1]:1")
      assert.deepStrictEqual([(outcome as ReadonlyArray<unknown>)[0], asked], ["NotSent", 0])
    })
  )
})
