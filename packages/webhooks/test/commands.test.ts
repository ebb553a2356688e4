import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Either from "effect/Either"
import * as FastCheck from "effect/FastCheck"
import type * as SchemaAST from "effect/SchemaAST"
import * as WebhookResponse from "../src/WebhookResponse.js"
import { commands, isCommand } from "../src/Commands.js"
import * as Event from "../src/Event.js"
import * as families from "../src/internal/families.js"
import * as Webhook from "../src/Webhook.js"

const all: ReadonlyArray<readonly [string, Webhook.Any]> = Object.entries(commands)

/** Puts a field that nobody knows into every object. */
const strewn = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(strewn)
  if (typeof value !== "object" || value === null) return value
  return {
    ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strewn(inner)])),
    UnknownField: { of: ["a", "later", "version"] }
  }
}

/** Numbers that JSON does not have, or that a number does not hold exactly, are tested by themselves. */
const exactly = (_: string, value: unknown) =>
  typeof value === "number" && !Number.isSafeInteger(Math.trunc(value)) ? 1 : value

const urlOf = (command: string) => `/?SdkAppid=1400000000&CallbackCommand=${encodeURIComponent(command)}`

/** Every text in the AST of a body that stands for a whole number. */
const numbersIn = (ast: SchemaAST.AST): number => {
  switch (ast._tag) {
    case "TypeLiteral":
      return ast.propertySignatures.reduce((sum, { type }) => sum + numbersIn(type), 0)
    case "TupleType":
      return ast.rest.reduce((sum, { type }) => sum + numbersIn(type), 0)
    case "Union":
      return ast.types.some(({ _tag }) => _tag === "Transformation")
        ? 1
        : ast.types.reduce((sum, type) => sum + numbersIn(type), 0)
    default:
      return 0
  }
}

/** Writes whole numbers as texts, as some samples do. */
const spelled = (value: unknown): unknown => {
  if (typeof value === "number") return String(value)
  if (Array.isArray(value)) return value.map(spelled)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spelled(inner)]))
}

describe("every webhook", () => {
  it("has a file named by its command", () => {
    const expected = ([family, name]: readonly [string, string]) =>
      `${family === "c2c" ? "C2C" : family.slice(0, 1).toUpperCase() + family.slice(1)}.${name.toLowerCase()}`
    const named = Object.entries(families).flatMap(([family, webhooks]) =>
      Object.entries<Webhook.Any>(webhooks).map(([name, { command }]) => ({
        expected: expected([family, name]),
        actual: command.replace(/\.(?:Callback)?(\w+)$/, (_, name: string) => `.${name.toLowerCase()}`)
      }))
    )
    assert.deepStrictEqual(
      named.map(({ actual }) => actual),
      named.map(({ expected }) => expected)
    )
    assert.isNotEmpty(named)
  })

  it("is found by its command", () => {
    assert.deepStrictEqual(
      all.map(([command]) => command),
      all.map(([, webhook]) => webhook.command)
    )
    assert.isNotEmpty(all)
    assert.isTrue(isCommand("Alert.RequestOverLimit"))
    assert.isFalse(isCommand("toString"))
  })

  it("can prevent an event only before it", () => {
    for (const [command, { phase }] of all)
      assert.strictEqual(phase === "before", /\.Callback(?:Before|Prev)/.test(command), command)
    for (const [, { response, phase }] of all) {
      const prevents = ["reject", "rejectEach", "rejectMembers", "drop", "change"].some(
        (ability) => ability in response
      )
      assert.strictEqual(prevents, phase === "before")
    }
  })

  it("rejects in the ranges of its family", () => {
    const ranges = new Map(
      all.flatMap(([command, { response }]) => {
        const { from, to } = response.reject ?? response.rejectEach ?? {}
        return from === undefined ? [] : [[`${from}-${to}`, command.replace(/\..*/, "")] as const]
      })
    )
    assert.deepStrictEqual(Object.fromEntries(ranges), {
      "38000-39000": "Sns",
      "120001-130000": "C2C",
      "10100-10200": "Group"
    })
  })

  for (const [command, webhook] of all) {
    describe(command, () => {
      const samples = FastCheck.sample(Arbitrary.make(webhook.body), { numRuns: 10, seed: 11 }).map(
        (body: unknown) => JSON.parse(JSON.stringify(body, exactly)) as object
      )

      it("decodes bodies, and keeps unknown fields at any depth", () => {
        assert.isTrue(Webhook.isWebhook(webhook))
        for (const sample of samples) {
          const body = strewn(sample) as object
          for (const content of [body, JSON.stringify(body), new TextEncoder().encode(JSON.stringify(body))]) {
            const event = Either.getOrThrow(Event.decode(urlOf(command), content))
            assert.deepStrictEqual<unknown>(event.body, body)
            assert.isTrue(event.known)
          }
        }
      })

      it("decodes integers that are written as strings", () => {
        if (numbersIn(webhook.body.ast) === 0) return
        for (const sample of samples) {
          const event = Either.getOrThrow(Event.decode(urlOf(command), spelled(sample) as object))
          assert.deepStrictEqual(spelled(event.body), spelled(sample))
        }
      })

      it("names invalid fields, and not their values", () => {
        const required = (webhook.body.ast as SchemaAST.TypeLiteral).propertySignatures.filter(
          ({ isOptional }) => !isOptional
        )
        const event = Event.decode(urlOf(command), {})
        if (required.length === 0) return assert.isTrue(Either.isRight(event))
        const error = Either.getOrThrow(Either.flip(event))
        assert.strictEqual(error.reason, "Body")
        assert.strictEqual(error.detail, required.map(({ name }) => String(name)).join(", "))
        assert.strictEqual(error.message, `[${command}] its body is invalid: ${error.detail}`)
      })

      it("can be allowed", () => {
        for (const sample of samples.slice(0, 3)) {
          const event = Either.getOrThrow(Event.decode(urlOf(command), sample))
          const responses = WebhookResponse.to(webhook, event.body) as Partial<
            Record<"allow" | "ok", WebhookResponse.WebhookResponse<string>>
          >
          const { body } = (webhook.phase === "before" ? responses.allow : responses.ok)!
          assert.deepInclude(body, { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" })
        }
      })
    })
  }
})
