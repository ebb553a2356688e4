import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/TestClock"
import * as Chat from "../src/Chat.js"
import * as ChatClient from "../src/ChatClient.js"
import * as Endpoint from "../src/Endpoint.js"
import { broken, client, failed, ok, scripted, secretKey } from "./fixtures.js"

const number = Schema.optional(Schema.Int.pipe(Schema.between(0, 0xffffffff)))

const send = Endpoint.make("test.send", {
  path: "openim/sendmsg",
  idempotency: "deduplicated",
  destroys: false,
  ratePerSecond: 200,
  payload: { To_Account: Schema.String, MsgSeq: number, MsgRandom: number },
  success: {},
  errors: "undocumented",
  dedupKeys: ["MsgSeq", "MsgRandom"],
  dedupWindow: 2
})

interface Body {
  readonly To_Account: string
  readonly MsgSeq: number
  readonly MsgRandom: number
}

const bodies = (sent: ReadonlyArray<{ readonly body: unknown }>) => sent.map(({ body }) => body as Body)

describe("numbers of a deduplicated call", () => {
  it.effect("are generated once per call and reused by every attempt", () => {
    const { layer, sent } = scripted(broken("Unknown"), broken("Unknown"), ok)
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(send, { To_Account: "bob" }))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(fiber)
      const [first, second, third] = bodies(sent)
      for (const value of [first!.MsgSeq, first!.MsgRandom]) {
        assert.isTrue(Number.isInteger(value) && value >= 0 && value <= 0xffffffff)
      }
      assert.deepStrictEqual(second, first)
      assert.deepStrictEqual(third, first)
      assert.notStrictEqual(sent[0]!.url.searchParams.get("random"), sent[1]!.url.searchParams.get("random"))
    }).pipe(Effect.provide(client(layer)))
  })

  it("are generated for promises too", async () => {
    const { sent, transport } = scripted(ok)
    const chat = Chat.make(transport, { sdkAppId: 1400000000, admin: "administrator", secretKey })
    await chat.call(send, { To_Account: "bob", MsgSeq: 7 })
    const [{ MsgRandom, MsgSeq } = { MsgRandom: -1, MsgSeq: -1 }] = bodies(sent)
    assert.strictEqual(MsgSeq, 7)
    assert.isTrue(Number.isInteger(MsgRandom) && MsgRandom >= 0 && MsgRandom <= 0xffffffff)
    await chat.close()
  })

  it.effect("differ from call to call", () => {
    const { layer, sent } = scripted(ok)
    return Effect.gen(function* () {
      yield* ChatClient.call(send, { To_Account: "bob" })
      yield* ChatClient.call(send, { To_Account: "bob" })
      const [first, second] = bodies(sent)
      assert.notStrictEqual(first!.MsgRandom, second!.MsgRandom)
      assert.notStrictEqual(first!.MsgSeq, second!.MsgSeq)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("are kept if the caller provides them", () => {
    const { layer, sent } = scripted(ok)
    return Effect.gen(function* () {
      yield* ChatClient.call(send, { To_Account: "bob", MsgSeq: 0, MsgRandom: 7 })
      assert.deepStrictEqual(sent[0]!.body, { To_Account: "bob", MsgSeq: 0, MsgRandom: 7 })
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("are shown in a preview", () => {
    const { layer } = scripted(ok)
    return Effect.gen(function* () {
      const { preview } = yield* ChatClient.ChatClient
      const { body } = yield* preview(send, { To_Account: "bob" })
      assert.containsAllKeys(JSON.parse(body), ["To_Account", "MsgSeq", "MsgRandom"])
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("do not change what is rejected: a payload that is not an object", () => {
    const { layer, sent } = scripted(ok)
    return Effect.gen(function* () {
      const error = yield* Effect.flip(ChatClient.call(send, null as never))
      assert.strictEqual(error._tag, "PayloadError")
      assert.strictEqual(sent.length, 0)
    }).pipe(Effect.provide(client(layer)))
  })
})

describe("a deduplicated call of unknown outcome", () => {
  const lastsSeconds = (seconds: number) => Effect.delay(Effect.fail(broken("Unknown")), Duration.seconds(seconds))

  it.effect("is not retried after the deduplication window of the first attempt", () => {
    const { layer, sent } = scripted(lastsSeconds(3), ok)
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(send, { To_Account: "bob" }))
      yield* TestClock.adjust("1 minute")
      assert.isTrue(Exit.isFailure(yield* Fiber.await(fiber)))
      assert.strictEqual(sent.length, 1)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("is not retried after the window for a code that leaves open whether something was written", () => {
    const slow = Effect.delay(Effect.succeed(failed(30006)), "3 seconds")
    const { layer, sent } = scripted(slow, ok)
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(send, { To_Account: "bob" }))
      yield* TestClock.adjust("1 minute")
      assert.isTrue(Exit.isFailure(yield* Fiber.await(fiber)))
      assert.strictEqual(sent.length, 1)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("is retried at any time while no request was sent, and counts from the first that was", () => {
    const late = Effect.delay(Effect.fail(broken("NotSent")), "3 seconds")
    const { layer, sent } = scripted(late, late, broken("Unknown"), ok)
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(send, { To_Account: "bob" }))
      yield* TestClock.adjust("1 minute")
      assert.isTrue(Exit.isSuccess(yield* Fiber.await(fiber)))
      assert.strictEqual(sent.length, 4)
    }).pipe(Effect.provide(client(layer)))
  })
})
