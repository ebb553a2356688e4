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

const all: ReadonlyArray<readonly [string, string, Endpoint.Any]> = Object.entries(families).flatMap(
  ([family, group]) =>
    Object.entries(group).map(([name, endpoint]): [string, string, Endpoint.Any] => [family, name, endpoint])
)

/** A client that counts what it sends. */
const counting = Effect.gen(function* () {
  let sent = 0
  const client = yield* ChatClient.make.pipe(
    Effect.provideService(Transport.Transport, {
      post: () => Effect.sync(() => ({ status: 200, body: `{"ErrorCode":${++sent}}` }))
    }),
    Effect.provide(ChatApp.layer({ sdkAppId: 1, admin: "administrator", secretKey: "test-key" }).pipe(Layer.orDie))
  )
  const refused = (endpoint: Endpoint.Any, payload: unknown): Effect.Effect<ReadonlyArray<ChatError.Issue>> =>
    Effect.map(Effect.either(client.call(endpoint, payload)), (outcome) =>
      Either.isLeft(outcome) && outcome.left._tag === "PayloadError" ? outcome.left.issues : []
    )
  return { refused, sent: () => sent }
})

const { refused, sent } = Effect.runSync(counting)

interface Wrong {
  readonly what: string
  readonly path: string
  /** Puts the wrong value into a payload that was right. */
  readonly spoil: (payload: Record<string, unknown>) => Record<string, unknown>
}

const structOf = (ast: SchemaAST.AST): SchemaAST.TypeLiteral | undefined =>
  ast._tag === "TypeLiteral" ? ast : ast._tag === "Refinement" ? structOf(ast.from) : undefined

const member = (ast: SchemaAST.AST): SchemaAST.AST =>
  ast._tag === "Union" ? (ast.types.find((type) => type._tag !== "UndefinedKeyword") ?? ast) : ast

const limit = (
  ast: SchemaAST.AST,
  name: "maxItems" | "minItems" | "maxLength" | "maximum" | "minimum"
): number | undefined => {
  if (ast._tag !== "Refinement") return undefined
  const found = (ast.annotations[Symbol.for("effect/annotation/JSONSchema")] as Record<string, unknown> | undefined)?.[
    name
  ]
  return typeof found === "number" ? found : limit(ast.from, name)
}

const bare = (ast: SchemaAST.AST): SchemaAST.AST => (ast._tag === "Refinement" ? bare(ast.from) : ast)

/** Everything that can be wrong with one field of a request, by its schema. */
const wrongs = (struct: SchemaAST.TypeLiteral): ReadonlyArray<Wrong> => {
  const required = new Set(struct.propertySignatures.filter(({ isOptional }) => !isOptional).map(({ name }) => name))
  return struct.propertySignatures.flatMap((property) => {
    const path = String(property.name)
    const set = (what: string, value: unknown, where = path): Wrong => ({
      what: `${path} with ${what}`,
      path: where,
      spoil: (payload) => ({ ...payload, [path]: value })
    })
    const found: Array<Wrong> = []
    // What may be left out is left out too: with it, another of the forms of a request may fit.
    if (required.has(path)) {
      found.push({
        what: `no ${path}`,
        path,
        spoil: (payload) =>
          Object.fromEntries(Object.entries(payload).filter(([key]) => required.has(key) && key !== path))
      })
    }
    const type = member(property.type)
    const base = bare(type)
    found.push(set("a wrong type", Symbol.for("wrong")))
    const fill = (count: number) => (payload: Record<string, unknown>) => {
      const given = Array.isArray(payload[path]) ? (payload[path] as ReadonlyArray<unknown>) : []
      return { ...payload, [path]: Array.from({ length: count }, () => given[0]) }
    }
    const maxItems = limit(type, "maxItems")
    if (maxItems !== undefined)
      found.push({ what: `${path} with ${maxItems + 1} items`, path, spoil: fill(maxItems + 1) })
    const minItems = limit(type, "minItems")
    if (minItems !== undefined && minItems > 0)
      found.push({ what: `${path} with too few items`, path, spoil: fill(minItems - 1) })
    const maxLength = limit(type, "maxLength")
    if (maxLength !== undefined && base._tag === "StringKeyword") {
      found.push(set(`${maxLength + 1} bytes`, "x".repeat(maxLength + 1)))
      // One byte under the limit in characters that take three: what counts is bytes.
      found.push(set("too many bytes in few characters", "学".repeat(Math.floor(maxLength / 3) + 1)))
    }
    const maximum = limit(type, "maximum")
    if (maximum !== undefined) found.push(set(`${maximum + 1}`, maximum + 1))
    const minimum = limit(type, "minimum")
    if (minimum !== undefined) found.push(set(`${minimum - 1}`, minimum - 1))
    if (base._tag === "Union" && base.types.every(({ _tag }) => _tag === "Literal"))
      found.push(set("a wrong value", "wrong"))
    return found
  })
}

/** A field is named by its path, or, where one of several forms is due, among what was expected. */
const named = (issue: ChatError.Issue, path: string) =>
  issue.path === path || issue.path.startsWith(`${path}[`) || (issue.path === "" && issue.expected.includes(path))

/** A payload that fits: arrays have an entry, so that they can be filled with copies. */
const sample = (schema: Schema.Schema.AnyNoContext): Record<string, unknown> =>
  FastCheck.sample(
    Arbitrary.make(schema).filter((payload: Record<string, unknown>) =>
      Object.values(payload).every((value) => !Array.isArray(value) || value.length > 0)
    ),
    { numRuns: 1, seed: 7 }
  )[0]!

describe("every endpoint", () => {
  it("has one name, which is its family and its export", () => {
    assert.deepStrictEqual(
      all.map(([, , endpoint]) => endpoint.name),
      all.map(([family, name]) => `${family}.${name}`)
    )
    const paths = all.map(([, , endpoint]) => endpoint.path)
    assert.strictEqual(new Set(paths).size, paths.length)
    assert.deepStrictEqual(
      Object.fromEntries(Object.entries(families).map(([name, group]) => [name, Object.keys(group).length])),
      {
        account: 6,
        community: 17,
        conversation: 9,
        follow: 5,
        group: 44,
        live: 7,
        message: 12,
        mute: 2,
        officialAccount: 12,
        operation: 6,
        profile: 2,
        push: 22,
        relation: 15,
        robot: 4
      }
    )
  })

  for (const [, , endpoint] of all) {
    describe(endpoint.name, () => {
      it("states facts that can be", () => {
        assert.isTrue(Endpoint.isEndpoint(endpoint))
        assert.match(endpoint.path, /^[\w-]+\/[\w-]+$/)
        assert.isAbove(endpoint.ratePerSecond, 0)
        assert.deepStrictEqual(
          endpoint.errors,
          [...new Set(endpoint.errors)].sort((a, b) => a - b)
        )
        for (const code of endpoint.errors) assert.isDefined(ErrorCode.lookup(code, endpoint.path), String(code))
      })

      it("carries any payload that fits through JSON", () => {
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

      it("decodes any answer that fits, with fields that nobody knows yet", () => {
        const decode = Schema.decodeUnknownSync(endpoint.success, { onExcessProperty: "preserve" })
        const encode = Schema.encodeSync(endpoint.success)
        FastCheck.assert(
          FastCheck.property(Arbitrary.make(endpoint.success), (answer) => {
            const wire = { ...(JSON.parse(JSON.stringify(encode(answer))) as object), NewField: 1 }
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
        let fitting: Record<string, unknown> | undefined
        for (const { path, spoil, what } of wrongs(struct)) {
          it(`refuses ${what} before anything is sent, by its name`, () => {
            const before = sent()
            fitting ??= sample(Schema.make(struct))
            const issues = Effect.runSync(refused(endpoint, spoil(fitting)))
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
