import { assert, describe, it } from "@effect/vitest"
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import type * as ChatError from "@tcchat/core/ChatError"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Transport from "@tcchat/core/Transport"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as FastCheck from "effect/FastCheck"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as families from "../src/index.js"
import { bare, type Fields, sample, structOf, wrongs } from "./wrongs.js"

const all: ReadonlyArray<readonly [string, string, Endpoint.Any]> = Object.entries(families).flatMap(
  ([family, group]) =>
    Object.entries(group).map(([name, endpoint]): [string, string, Endpoint.Any] => [family, name, endpoint])
)

/** A client that counts what it sends. */
const counting = Effect.gen(function* () {
  let sent = 0
  const client = yield* ChatClient.make.pipe(
    Effect.provideService(
      Transport.Transport,
      Transport.fromEffect(() => Effect.sync(() => ({ status: 200, body: `{"ErrorCode":${++sent}}` })))
    ),
    Effect.provide(ChatApp.layer({ sdkAppId: 1, admin: "administrator", secretKey: "test-key" }).pipe(Layer.orDie))
  )
  const rejected = (endpoint: Endpoint.Any, payload: unknown): Effect.Effect<ReadonlyArray<ChatError.Issue>> =>
    Effect.map(Effect.either(client.call(endpoint, payload)), (outcome) =>
      Either.isLeft(outcome) && outcome.left._tag === "PayloadError" ? outcome.left.issues : []
    )
  return { rejected, sent: () => sent }
})

const { rejected, sent } = Effect.runSync(counting)

/** A field is named by its path, or, where one of several forms is due, among what was expected. */
const named = (issue: ChatError.Issue, path: string) =>
  issue.path === path || issue.path.startsWith(`${path}[`) || (issue.path === "" && issue.expected.includes(path))

describe("every endpoint", () => {
  it("has one name, which is its family and its export", () => {
    assert.deepStrictEqual(
      all.map(([, , endpoint]) => endpoint.name),
      all.map(([family, name]) => `${family}.${name}`)
    )
    const paths = all.map(([, , endpoint]) => endpoint.path)
    assert.strictEqual(new Set(paths).size, paths.length)
  })

  for (const [, , endpoint] of all) {
    describe(endpoint.name, () => {
      it("has facts in range", () => {
        assert.isTrue(Endpoint.isEndpoint(endpoint))
        assert.match(endpoint.path, /^[\w-]+\/[\w-]+$/)
        assert.isAbove(endpoint.ratePerSecond, 0)
        assert.deepStrictEqual(
          endpoint.errors,
          [...new Set(endpoint.errors)].sort((a, b) => a - b)
        )
        for (const code of endpoint.errors) assert.isDefined(ErrorCode.lookup(code, endpoint.path), String(code))
      })

      it("has for every code the meaning, class and advice of its own path", () => {
        for (const row of ErrorCode.all()) {
          if (row.codeTo !== undefined) continue
          const { path } = endpoint
          const own = ErrorCode.all().filter((other) => other.code === row.code && path.startsWith(other.path ?? ""))
          const meant = own.at(-1)
          assert.strictEqual(ErrorCode.lookup(row.code, path), meant, String(row.code))
          assert.strictEqual(ErrorCode.retry(row.code, path), meant?.retry ?? "never", String(row.code))
          assert.strictEqual(ErrorCode.kind(row.code, path), meant?.kind ?? "Unknown", String(row.code))
          if (meant !== undefined) assert.strictEqual(ErrorCode.advice(row.code, path), meant.advice, String(row.code))
        }
      })

      it("round-trips any valid payload through JSON", () => {
        const encode = Schema.encodeSync(endpoint.payload)
        const decode = Schema.decodeUnknownSync(endpoint.payload)
        FastCheck.assert(
          FastCheck.property(Arbitrary.make(endpoint.payload), (payload) => {
            const wire = JSON.stringify(encode(payload))
            assert.strictEqual(JSON.stringify(encode(decode(JSON.parse(wire)))), wire)
          }),
          { numRuns: 30 }
        )
      })

      it("decodes any valid response, with unknown fields", () => {
        const decode = Schema.decodeUnknownSync(endpoint.success, { onExcessProperty: "preserve" })
        const encode = Schema.encodeSync(endpoint.success)
        FastCheck.assert(
          FastCheck.property(Arbitrary.make(endpoint.success), (response) => {
            const wire = { ...(JSON.parse(JSON.stringify(encode(response))) as object), NewField: 1 }
            assert.deepInclude(decode(wire), { NewField: 1 })
          }),
          { numRuns: 30 }
        )
      })

      const structs = (
        bare(endpoint.payload.ast)._tag === "Union"
          ? (endpoint.payload.ast as SchemaAST.Union).types
          : [endpoint.payload.ast]
      )
        .map(structOf)
        .filter((struct) => struct !== undefined)
      for (const struct of structs) {
        let fitting: Fields | undefined
        for (const { path, spoil, what } of wrongs(struct)) {
          it(`rejects ${what} by its name before anything is sent`, () => {
            const before = sent()
            fitting ??= sample(struct) as Fields
            const issues = Effect.runSync(rejected(endpoint, spoil(fitting)))
            assert.isTrue(
              issues.some((issue) => named(issue, path)),
              JSON.stringify(issues)
            )
            assert.strictEqual(sent(), before)
          })
        }
      }
    })
  }
})
