import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import * as Tracer from "effect/Tracer"
import { beforeCreateGroup } from "../src/group.js"
import * as Replays from "../src/Replays.js"
import * as Webhook from "../src/Webhook.js"
import * as Webhooks from "../src/Webhooks.js"
import { app, bodies, ok, reports, signed, token } from "./fixtures.js"

const create = signed("Group.CallbackBeforeCreateGroup", bodies["Group.CallbackBeforeCreateGroup"])
const befriended = signed("Sns.CallbackFriendAdd", bodies["Sns.CallbackFriendAdd"])

const parsed = ({ body }: { readonly body: string }) => JSON.parse(body) as unknown

describe("a webhook", () => {
  it.effect("reaches the handler of its command, and the response goes back", () =>
    Effect.gen(function* () {
      const webhooks = yield* Webhooks.make({
        ...app,
        handlers: {
          "Group.CallbackBeforeCreateGroup": ({ body, clientIp, command, platform, sdkAppId }, response) => {
            assert.deepStrictEqual(
              { command, clientIp, platform, sdkAppId },
              {
                command: "Group.CallbackBeforeCreateGroup",
                clientIp: "127.0.0.1",
                platform: "RESTAPI",
                sdkAppId: 1400000000
              }
            )
            return Effect.succeed(body.Name === "Chess" ? response.reject(10155, "no chess") : response.allow)
          },
          "Sns.CallbackFriendAdd": () => Effect.die("not this one")
        }
      })
      const response = yield* webhooks.handle(create)
      assert.strictEqual(response.status, 200)
      assert.deepStrictEqual(response.headers, { "content-type": "application/json; charset=utf-8" })
      assert.deepStrictEqual(parsed(response), { ActionStatus: "OK", ErrorCode: 10155, ErrorInfo: "no chess" })
    })
  )

  it.effect("that needs no response gets OK if its handler returns nothing", () =>
    Effect.gen(function* () {
      const webhooks = yield* Webhooks.make({ ...app, handlers: { "Sns.CallbackFriendAdd": () => Effect.void } })
      assert.deepStrictEqual(parsed(yield* webhooks.handle(befriended)), ok)
    })
  )

  it.effect("without a handler gets OK, known or not, and goes to onOther", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const webhooks = yield* Webhooks.make({
        ...app,
        handlers: {},
        onOther: ({ body, command }) => Effect.sync(() => void seen.push([command, body["Field"]]))
      })
      for (const command of ["Group.CallbackAfterGroupFull", "Group.CallbackOfNextYear", "__proto__"]) {
        const response = yield* webhooks.handle(signed(command as never, { Field: 1 }))
        assert.deepStrictEqual([response.status, parsed(response)], [200, ok])
      }
      assert.deepStrictEqual(seen, [
        ["Group.CallbackAfterGroupFull", 1],
        ["Group.CallbackOfNextYear", 1],
        ["__proto__", 1]
      ])
    })
  )

  it.effect("about new friends names each of them even without a handler", () =>
    Effect.gen(function* () {
      const webhooks = yield* Webhooks.make({ ...app, handlers: {} })
      const request = signed("Sns.CallbackPrevFriendAdd", bodies["Sns.CallbackPrevFriendAdd"])
      assert.deepStrictEqual(parsed(yield* webhooks.handle(request)), {
        ...ok,
        ResultItem: [
          { To_Account: "bob", ResultCode: 0, ResultInfo: "" },
          { To_Account: "carol", ResultCode: 0, ResultInfo: "" }
        ]
      })
    })
  )

  it.effect("that the catalogue does not have can have a route", () =>
    Effect.gen(function* () {
      const routes = [
        Webhooks.on(
          Webhook.make("Own.Before", { phase: "before", body: {}, response: { drop: true } }),
          (_, response) => Effect.succeed(response.drop)
        )
      ]
      for (const webhooks of [
        yield* Webhooks.make({ ...app, handlers: {}, routes }),
        yield* Webhooks.fromRoutes({ ...app, routes })
      ]) {
        const response = yield* webhooks.handle(signed("Own.Before" as never, {}))
        assert.deepStrictEqual(parsed(response), { ...ok, ErrorCode: 2 })
      }
    })
  )

  it.effect("is handled with the services at the construction of the receiver", () =>
    Effect.gen(function* () {
      class Names extends Context.Tag("Names")<Names, ReadonlySet<string>>() {}
      const webhooks = yield* Webhooks.make({
        ...app,
        handlers: {
          "Group.CallbackBeforeCreateGroup": ({ body }, response) =>
            Effect.map(Names, (names) => (names.has(body.Name!) ? response.reject() : response.allow))
        }
      }).pipe(Effect.provideService(Names, new Set(["Chess"])))
      assert.deepStrictEqual(parsed(yield* webhooks.handle(create)), { ...ok, ErrorCode: 1 })
    })
  )
})

describe("the span of a webhook", () => {
  it.effect("is that of a server, with the command", () =>
    Effect.gen(function* () {
      const native = yield* Effect.tracer
      const spans: Array<Tracer.Span> = []
      const tracer = Tracer.make({
        span: (...given) => {
          const span = native.span(...given)
          spans.push(span)
          return span
        },
        context: (f) => f()
      })
      const webhooks = yield* Webhooks.make({ ...app, handlers: { "Sns.CallbackFriendAdd": () => Effect.void } })
      yield* Effect.withTracer(webhooks.handle(befriended), tracer)
      assert.deepStrictEqual<unknown>(
        spans.map(({ attributes, kind, name }) => ({ name, kind, ...Object.fromEntries(attributes) })),
        [{ name: "webhook Sns.CallbackFriendAdd", kind: "server", command: "Sns.CallbackFriendAdd" }]
      )
    })
  )
})

describe("a request that is not a webhook", () => {
  const rejections = Effect.gen(function* () {
    const { problems, report } = reports()
    const webhooks = yield* Webhooks.make({
      ...app,
      maxBodyBytes: 1000,
      report,
      handlers: { "Group.CallbackBeforeCreateGroup": () => Effect.die("must not be reached") }
    })
    const rejected = (request: { readonly method?: string; readonly url: string; readonly body: string | object }) =>
      Effect.map(webhooks.handle(request), (response) => {
        const { reason = "none" } = problems.pop() ?? {}
        assert.include(response.body, '"ActionStatus":"FAIL"')
        assert.notInclude(response.body, token)
        return `${response.status} ${reason}`
      })
    return rejected
  })

  it.effect("is rejected with the reason, and reaches no handler", () =>
    Effect.gen(function* () {
      const rejected = yield* rejections
      const { url } = create
      assert.strictEqual(yield* rejected({ ...create, method: "GET" }), "405 Method")
      assert.strictEqual(yield* rejected({ ...create, url: "/" }), "403 OtherApp")
      assert.strictEqual(yield* rejected({ ...create, url: url.replace("1400000000", "1400000001") }), "403 OtherApp")
      assert.strictEqual(yield* rejected({ ...create, url: url.replace(/Sign=./, "Sign=") }), "401 Signature")
      assert.strictEqual(yield* rejected({ ...create, url: url.replace(/&Sign=.*/, "") }), "401 Unsigned")
      assert.strictEqual(yield* rejected({ ...create, url: `${url}&SdkAppid=1` }), "400 Query")
      assert.strictEqual(yield* rejected({ ...create, url: `${url}&ClientIP=%E0%A4%A` }), "400 Query")
      assert.strictEqual(yield* rejected({ ...create, url: url.replace(/CallbackCommand=[^&]*/, "") }), "400 Query")
      assert.strictEqual(yield* rejected({ ...create, body: "x".repeat(1001) }), "413 TooLarge")
      assert.strictEqual(yield* rejected({ ...create, body: "学".repeat(334) }), "413 TooLarge")
      assert.strictEqual(yield* rejected({ ...create, body: new Uint8Array(1001) }), "413 TooLarge")
      for (const body of ["", "{", "[]", "null", "1", '"text"', "学".repeat(333), Uint8Array.of(0x7b, 0xff, 0x7d), []])
        assert.strictEqual(yield* rejected({ ...create, body }), "400 Json")
      assert.strictEqual(yield* rejected({ ...create, body: '{"Type":"Public"}' }), "400 Body")
    })
  )

  it.effect("is told apart from one whose command is missing", () =>
    Effect.gen(function* () {
      const { problems, report } = reports()
      const webhooks = yield* Webhooks.make({ ...app, handlers: {}, report })
      for (const command of ["CallbackCommand=", "own=1"]) {
        const response = yield* webhooks.handle({
          ...create,
          url: create.url.replace(/CallbackCommand=[^&]*/, command)
        })
        assert.strictEqual(response.status, 400)
        assert.strictEqual(problems.pop()?.message, "[webhook] its query is invalid: CallbackCommand is missing")
      }
    })
  )

  it.effect("states the allowed methods", () =>
    Effect.gen(function* () {
      const webhooks = yield* Webhooks.make({ ...app, handlers: {} })
      const { headers } = yield* webhooks.handle({ ...create, method: "PUT" })
      assert.strictEqual(headers["allow"], "POST")
    })
  )

  it.effect("expires after a minute", () =>
    Effect.gen(function* () {
      const rejected = yield* rejections
      yield* TestClock.adjust("61 seconds")
      assert.strictEqual(yield* rejected(create), "401 Expired")
    })
  )
})

describe("a replayed request", () => {
  it.effect("is rejected once it is remembered, and accepted where nothing is remembered", () =>
    Effect.gen(function* () {
      const { problems, report } = reports()
      let handled = 0
      const handlers = { "Sns.CallbackFriendAdd": () => Effect.sync(() => void handled++) }
      const forgetful = yield* Webhooks.make({ ...app, handlers, report })
      yield* forgetful.handle(befriended)
      yield* forgetful.handle(befriended)
      assert.strictEqual(handled, 2)

      const webhooks = yield* Webhooks.make({ ...app, handlers, report, replays: Replays.memory() })
      assert.strictEqual((yield* webhooks.handle(befriended)).status, 200)
      const again = yield* webhooks.handle(befriended)
      assert.strictEqual(again.status, 409)
      assert.strictEqual(problems[0]!.message, "[Sns.CallbackFriendAdd] it is a replay of an earlier request")
      assert.strictEqual(handled, 3)
    })
  )

  it.effect("is a different one if its body, its command or its time differs", () =>
    Effect.gen(function* () {
      const webhooks = yield* Webhooks.make({ ...app, handlers: {}, replays: Replays.memory() })
      const { PairList } = bodies["Sns.CallbackFriendAdd"]
      const requests = [
        befriended,
        signed("Sns.CallbackFriendAdd", { PairList: [...PairList, ...PairList] }),
        signed("Sns.CallbackBlackListAdd", { PairList }),
        signed("Sns.CallbackFriendAdd", bodies["Sns.CallbackFriendAdd"], { requestTime: 1 })
      ]
      for (const request of requests) assert.strictEqual((yield* webhooks.handle(request)).status, 200)
      for (const request of requests) assert.strictEqual((yield* webhooks.handle(request)).status, 409)
    })
  )

  it.effect("is remembered for a second longer than its signature is valid, and not at all without a signature", () =>
    Effect.gen(function* () {
      const remembered: Array<number> = []
      const replays = { add: (_: string, seconds: number) => Effect.sync(() => remembered.push(seconds) > 0) }
      const webhooks = yield* Webhooks.make({ ...app, handlers: {}, replays })
      yield* webhooks.handle(befriended)
      yield* TestClock.adjust("20 seconds")
      yield* webhooks.handle(befriended)
      const open = yield* Webhooks.make({ ...app, token: false, handlers: {}, replays })
      assert.strictEqual((yield* open.handle(befriended)).status, 200)
      assert.deepStrictEqual(remembered, [61, 41])
    })
  )

  it.effect("cannot be detected when the store fails, so it is not handled", () =>
    Effect.gen(function* () {
      const { problems, report } = reports()
      for (const replays of [
        Replays.fromPromise(() => Promise.reject(new Error("connection lost"))),
        Replays.fromPromise(() => {
          throw new Error("connection lost")
        }),
        { add: () => Effect.die("a defect") }
      ]) {
        const webhooks = yield* Webhooks.make({ ...app, handlers: {}, report, replays })
        assert.strictEqual((yield* webhooks.handle(befriended)).status, 503)
        const problem = problems.pop()
        assert.strictEqual(problem?._tag === "VerificationError" && problem.reason, "ReplayStore")
      }
    })
  )
})

describe("a handler", () => {
  const failing = Webhooks.make({
    ...app,
    report: reports().report,
    handlers: {
      "Group.CallbackBeforeCreateGroup": { handle: () => Effect.fail("broken"), otherwise: "none" as const },
      "Sns.CallbackFriendAdd": {
        handle: () => Effect.die("broken"),
        otherwise: (response) => response.failed("we will look into it")
      },
      "C2C.CallbackBeforeSendMsg": () => Effect.fail("broken")
    }
  })

  it.effect("that fails leads to the configured response: to allow, another one, or none", () =>
    Effect.gen(function* () {
      const webhooks = yield* failing
      const message = signed("C2C.CallbackBeforeSendMsg", bodies["C2C.CallbackBeforeSendMsg"])
      assert.deepStrictEqual(parsed(yield* webhooks.handle(message)), ok)
      assert.deepStrictEqual(parsed(yield* webhooks.handle(befriended)), {
        ActionStatus: "FAIL",
        ErrorCode: 1,
        ErrorInfo: "we will look into it"
      })
      assert.strictEqual((yield* webhooks.handle(create)).status, 503)
    })
  )

  it.effect("leads to no response if the configured one is none", () =>
    Effect.gen(function* () {
      for (const otherwise of [() => 5, async () => ({}), () => Promise.reject(new Error("later"))]) {
        const { problems, report } = reports()
        const handle = () => Effect.fail("no")
        const handlers = { "Group.CallbackBeforeCreateGroup": { handle, otherwise: otherwise as never } }
        const webhooks = yield* Webhooks.make({ ...app, report, handlers })
        assert.strictEqual((yield* webhooks.handle(create)).status, 503)
        assert.lengthOf(problems, 2)
      }
    })
  )

  it.effect("that returns no response, or that of another webhook, has failed", () =>
    Effect.gen(function* () {
      for (const returned of [undefined, {}, { command: "Sns.CallbackFriendAdd" }]) {
        const { problems, report } = reports()
        const webhooks = yield* Webhooks.make({
          ...app,
          report,
          handlers: { "Group.CallbackBeforeCreateGroup": () => Effect.succeed(returned as never) }
        })
        assert.deepStrictEqual(parsed(yield* webhooks.handle(create)), ok)
        assert.strictEqual(problems[0]?._tag === "HandlerError" && problems[0].reason, "Failed")
      }
    })
  )

  it.effect("that throws, and whose fallback response throws too, has no response", () =>
    Effect.gen(function* () {
      const [seven, eight]: readonly [number, number] = [7, 8]
      const { problems, report } = reports()
      const webhooks = yield* Webhooks.make({
        ...app,
        report,
        handlers: {
          "Group.CallbackBeforeCreateGroup": {
            handle: (_, response) => Effect.sync(() => response.reject(seven)),
            otherwise: (response) => response.reject(eight)
          }
        }
      })
      assert.strictEqual((yield* webhooks.handle(create)).status, 503)
      assert.deepStrictEqual(
        problems.map((problem) => problem._tag === "HandlerError" && (problem.cause as Error).message),
        [7, 8].map(
          (code) =>
            `[Group.CallbackBeforeCreateGroup] invalid response: it can be rejected with a code from 10100 to 10200, not with ${code}`
        )
      )
    })
  )
})

describe("a handler that is late", () => {
  const late = (options: Partial<Webhooks.CommonOptions>) =>
    Effect.gen(function* () {
      const { problems, report } = reports()
      const ended: Array<string> = []
      const webhooks = yield* Webhooks.fromRoutes({
        ...app,
        ...options,
        report,
        routes: [
          Webhooks.on(beforeCreateGroup, (_, response) =>
            Effect.sleep("5 seconds").pipe(
              Effect.as(response.reject()),
              Effect.onExit(({ _tag }) => Effect.sync(() => void ended.push(_tag)))
            )
          )
        ]
      })
      const fiber = yield* Effect.fork(webhooks.handle(create))
      return { webhooks, fiber, ended, problems }
    })

  it.effect("gets the fallback response after 1.8 seconds, and continues", () =>
    Effect.gen(function* () {
      const { ended, fiber, problems, webhooks } = yield* late({})
      yield* TestClock.adjust("1799 millis")
      assert.strictEqual(fiber.unsafePoll(), null)
      yield* TestClock.adjust("1 millis")
      const response = yield* Fiber.join(fiber)
      assert.deepStrictEqual(parsed(response), ok)
      assert.deepStrictEqual(
        problems.map(({ message }) => message),
        ["[Group.CallbackBeforeCreateGroup] its handler was late"]
      )
      const settled = yield* Effect.fork(webhooks.settled)
      yield* TestClock.adjust("3199 millis")
      assert.deepStrictEqual([ended, settled.unsafePoll()], [[], null])
      yield* TestClock.adjust("1 millis")
      yield* Fiber.join(settled)
      yield* response.rest!
      assert.deepStrictEqual(ended, ["Success"])
    })
  )

  it.effect("is interrupted if configured, after the configured time", () =>
    Effect.gen(function* () {
      const { ended, fiber } = yield* late({ late: "interrupt", time: "300 millis" })
      yield* TestClock.adjust("300 millis")
      const response = yield* Fiber.join(fiber)
      yield* response.rest!
      assert.deepStrictEqual([parsed(response), ended], [ok, ["Failure"]])
    })
  )

  it.effect("reports its later failure", () =>
    Effect.gen(function* () {
      const { problems, report } = reports()
      const webhooks = yield* Webhooks.make({
        ...app,
        report,
        handlers: { "Sns.CallbackFriendAdd": () => Effect.delay(Effect.fail("too late"), "3 seconds") }
      })
      const fiber = yield* Effect.fork(webhooks.handle(befriended))
      yield* TestClock.adjust("3 seconds")
      yield* Fiber.join(fiber)
      yield* webhooks.settled
      assert.deepStrictEqual(
        problems.map((problem) => problem._tag === "HandlerError" && [problem.reason, problem.cause]),
        [
          ["Late", undefined],
          ["Failed", "too late"]
        ]
      )
    })
  )

  it.effect("has less time when reading the body took some", () =>
    Effect.gen(function* () {
      const webhooks = yield* Webhooks.make({ ...app, handlers: { "Sns.CallbackFriendAdd": () => Effect.never } })
      const body = scripted()
      const fiber = yield* Effect.fork(webhooks.handle({ url: befriended.url, stream: body.stream }))
      yield* settle
      yield* TestClock.adjust("1 second")
      body.give(new TextEncoder().encode(befriended.body))
      yield* settle
      body.give(undefined)
      yield* settle
      yield* TestClock.adjust("799 millis")
      assert.strictEqual(fiber.unsafePoll(), null)
      yield* TestClock.adjust("1 millis")
      assert.deepStrictEqual(parsed(yield* Fiber.join(fiber)), ok)
    })
  )
})

describe("a part that never ends", () => {
  const unknown = signed("Group.CallbackOfTheFuture" as never, {})
  const cases: ReadonlyArray<readonly [string, Partial<Webhooks.Options>, { readonly url: string }, number]> = [
    ["the store of replays", { replays: { add: () => Effect.never } }, befriended, 503],
    ["the function for other events", { onOther: () => Effect.never }, unknown, 200],
    ["the function for errors", { report: () => Effect.never }, { url: befriended.url.replace(/Sign=./, "Sign=") }, 401]
  ]
  for (const [name, options, request, status] of cases)
    it.effect(`does not keep a request from its response in time: ${name}`, () =>
      Effect.gen(function* () {
        const webhooks = yield* Webhooks.make({ ...app, report: () => Effect.void, ...options, handlers: {} })
        const fiber = yield* Effect.fork(webhooks.handle({ body: "{}", ...request }))
        yield* settle
        yield* TestClock.adjust("1900 millis")
        assert.strictEqual((yield* Fiber.join(fiber)).status, status)
      })
    )
})

describe("a body that has not been read yet", () => {
  const read = (request: { readonly url: string }, length?: number) =>
    Effect.gen(function* () {
      const { problems, report } = reports()
      const webhooks = yield* Webhooks.make({ ...app, handlers: {}, maxBodyBytes: 100, report })
      const body = scripted(length)
      const fiber = yield* Effect.fork(webhooks.handle({ url: request.url, stream: body.stream }))
      yield* settle
      const reason = Effect.map(Fiber.join(fiber), ({ status }) => `${status} ${problems.pop()?.reason}`)
      return { ...body, reason }
    })

  it.effect("is not read if its request is not signed, or its headers state too large a size", () =>
    Effect.gen(function* () {
      const unsigned = yield* read({ url: befriended.url.replace(/Sign=./, "Sign=") })
      assert.deepStrictEqual([yield* unsigned.reason, unsigned.state()], ["401 Signature", "canceled after 0 reads"])
      const large = yield* read(befriended, 101)
      assert.deepStrictEqual([yield* large.reason, large.state()], ["413 TooLarge", "canceled after 0 reads"])
    })
  )

  it.effect("is read no further when it becomes too large", () =>
    Effect.gen(function* () {
      const { give, reason, state } = yield* read(befriended)
      give(new Uint8Array(100))
      yield* settle
      give(new Uint8Array(1))
      assert.deepStrictEqual([yield* reason, state()], ["413 TooLarge", "canceled after 2 reads"])
    })
  )

  it.effect("is read for as long as the service waits", () =>
    Effect.gen(function* () {
      const { give, reason, state } = yield* read(befriended)
      give(new Uint8Array(10))
      yield* settle
      yield* TestClock.adjust("2 seconds")
      assert.deepStrictEqual([yield* reason, state()], ["408 TooSlow", "canceled after 2 reads"])
    })
  )

  it.effect("can break off", () =>
    Effect.gen(function* () {
      const { fail, reason } = yield* read(befriended)
      fail()
      assert.strictEqual(yield* reason, "400 Incomplete")
    })
  )

  it.effect("is joined from its chunks", () =>
    Effect.gen(function* () {
      const { give, reason } = yield* read(befriended)
      for (const part of ["{", '"x":', '"', "学".slice(0, 1), '"}', undefined]) {
        give(part === undefined ? undefined : new TextEncoder().encode(part))
        yield* settle
      }
      assert.strictEqual(yield* reason, "200 undefined")
    })
  )
})

/** Lets promises that are ready go on. */
const settle = Effect.promise(() => new Promise<void>((resolve) => setTimeout(resolve, 0)))

/** A body whose parts a test gives. */
const scripted = (length?: number) => {
  let give: (part: Uint8Array | undefined) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  let reads = 0
  let canceled = false
  return {
    give: (part: Uint8Array | undefined) => give(part),
    fail: () => fail(new Error("aborted")),
    state: () => `${canceled ? "canceled" : "open"} after ${reads} reads`,
    stream: {
      length,
      next: () => {
        reads++
        return new Promise<Uint8Array | undefined>((resolve, reject) => {
          give = resolve
          fail = reject
        })
      },
      cancel: () => {
        canceled = true
      }
    }
  }
}
