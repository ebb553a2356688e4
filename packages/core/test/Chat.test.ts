import * as Chat from "../src/Chat.js"
import { ApiError, DeadlineError, OptionsError, PayloadError, SigningError } from "../src/ChatError.js"
import * as RateLimit from "../src/RateLimit.js"
import * as Transport from "../src/Transport.js"
import { assert, describe, it } from "@effect/vitest"
import * as UserSig from "@tcchat/usersig"
import { sign } from "@tcchat/usersig/sign"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Tracer from "effect/Tracer"
import { broken, deleteLists, failed, ok, payload, scripted, secretKey } from "./fixtures.js"

const options = { sdkAppId: 1400000000, admin: "administrator", secretKey, rateLimit: false } as const

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => assert.fail("the promise was fulfilled"),
    (error: unknown) => error
  )

describe("Chat.make", () => {
  it("resolves with the response", async () => {
    const chat = Chat.make(scripted(ok).transport, options)
    assert.deepStrictEqual(await chat.call(deleteLists, payload), { CurrentSequence: 3 })
    assert.deepStrictEqual(await chat.callRaw("sns/group_delete", payload), { CurrentSequence: 3 })
    await chat.close()
  })

  it("rejects with the error classes of the Effect face", async () => {
    const chat = Chat.make(scripted(failed(30003)).transport, options)
    const error = await rejection(chat.call(deleteLists, payload))
    assert.instanceOf(error, ApiError)
    assert.instanceOf(error, Error)
    assert.strictEqual(error.code, 30003)
    assert.instanceOf(await rejection(chat.call(deleteLists, { ...payload, GroupName: [] })), PayloadError)
    await chat.close()
  })

  it("rejects invalid options by name at construction", () => {
    const cases: ReadonlyArray<readonly [wrong: object, option: string]> = [
      [{ sdkAppId: Number.NaN }, "sdkAppId"],
      [{ secretKey: undefined }, "secretKey"],
      [{ secretKey: "" }, "secretKey"],
      [{ baseUrl: "http://127.0.0.1:99999" }, "baseUrl"],
      [{ region: "sgp" }, "region"],
      [{ retry: { timeout: "10 secs" } }, "retry.timeout"],
      [{ retry: { attempts: Number.NaN } }, "retry.attempts"],
      [{ retry: { budget: { capacity: Number.NaN } } }, "retry.budget.capacity"],
      [{ rateLimit: { share: 0 } }, "rateLimit.share"],
      [{ rateLimit: { share: Number.NaN } }, "rateLimit.share"],
      [{ rateLimit: { maxWaiting: -1 } }, "rateLimit.maxWaiting"],
      [{ rateLimit: { window: -5 } }, "rateLimit.window"],
      [{ rateLimit: true }, "rateLimit"],
      [{ rateLimit: null }, "rateLimit"],
      [{ rateLimit: { take: 5 } }, "rateLimit"],
      [{ headers: new Headers({ "x-request": "1" }) }, "headers"],
      [{ headers: new Map([["x-request", "1"]]) }, "headers"],
      [{ retry: { judge: "Retry" } }, "retry.judge"],
      [{ retry: 3 }, "retry"],
      [{ retry: { budget: true } }, "retry.budget"]
    ]
    for (const [wrong, option] of cases) {
      const make = () => Chat.make(scripted(ok).transport, { ...options, ...wrong })
      assert.throws(make, OptionsError, new RegExp(`^${option} must be `))
    }
  })

  it("rejects options that do not exist, and names one that is similar", () => {
    const cases: ReadonlyArray<readonly [wrong: object, message: string]> = [
      [{ baseURL: "http://127.0.0.1:1" }, "baseURL must be left out: there is no such option; did you mean baseUrl?"],
      [{ sdkAppID: 1400000000 }, "sdkAppID must be left out: there is no such option; did you mean sdkAppId?"],
      [{ version: 4 }, "version must be left out: there is no such option"],
      [{ retry: { attemps: 3 } }, "retry.attemps must be left out: there is no such option; did you mean attempts?"],
      [{ retry: { budget: { size: 3 } } }, "retry.budget.size must be left out: there is no such option"],
      [{ rateLimit: { Share: 0.5 } }, "rateLimit.Share must be left out: there is no such option; did you mean share?"]
    ]
    for (const [wrong, message] of cases) {
      const make = () => Chat.make(scripted(ok).transport, { ...options, ...wrong })
      assert.throws(make, OptionsError, message)
    }
  })

  it("rejects with what a transport throws", async () => {
    const defect = new Error("not for this runtime")
    const throwing = () => {
      throw defect
    }
    const chat = Chat.make(Effect.succeed(Transport.make(throwing)), options)
    assert.strictEqual(await rejection(chat.call(deleteLists, payload)), defect)
    await chat.close()
  })

  it("is not harmed by a tracer that throws, at any point", async () => {
    const native = Effect.runSync(Effect.tracer)
    const throwing = () => {
      throw new Error("the exporter is gone")
    }
    const tracers: Readonly<Record<string, Tracer.Tracer["span"]>> = {
      "no span": throwing,
      "nothing for a span": () => undefined as never,
      "no span of an attempt": (name, ...given) => (name === "POST" ? throwing() : native.span(name, ...given)),
      "no attribute": (...given) => Object.assign(native.span(...given), { attribute: throwing }),
      "no status": (...given) =>
        Object.assign(native.span(...given), {
          attribute: (key: string) => (key === "http.response.status_code" ? throwing() : undefined)
        }),
      "no end": (...given) => Object.assign(native.span(...given), { end: throwing })
    }
    for (const [name, span] of Object.entries(tracers)) {
      const tracer = Tracer.make({ span, context: (run) => run() })
      const transport = scripted(failed(30006), ok).transport
      const chat = Chat.make(transport, { ...options, tracer, retry: { baseDelay: 0 } })
      assert.deepStrictEqual(await chat.call(deleteLists, payload), { CurrentSequence: 3 }, name)
      await chat.close()
    }
  })

  it("does not wait for a rate limit that never ends to slow down", async () => {
    const rateLimit = RateLimit.fromPromise({ take: async () => undefined, slow: () => new Promise(() => undefined) })
    const chat = Chat.make(scripted(failed(60007), ok).transport, { ...options, rateLimit, retry: { baseDelay: 0 } })
    assert.deepStrictEqual(await chat.call(deleteLists, payload), { CurrentSequence: 3 })
    await chat.close()
    const hanging = { take: () => Effect.void, slow: () => Effect.never }
    const own = Chat.make(scripted(failed(60007), ok).transport, { ...options, rateLimit: hanging })
    assert.instanceOf(await rejection(own.call(deleteLists, payload, { timeout: 50 })), DeadlineError)
    await own.close()
  })

  it("signs anew once the clock is told to be wrong", async () => {
    let made = 0
    const signer = async () => {
      made++
      const time = Math.floor(Date.now() / 1000)
      return sign({ sdkAppId: 1400000000, secretKey, userId: "administrator", expire: 86_400, time })
    }
    const { secretKey: _, ...rest } = options
    const late = {
      status: 200,
      body: JSON.stringify({ ActionStatus: "FAIL", ErrorCode: 70003, ErrorInfo: "not yet valid" }),
      date: new Date(Date.now() - 3_600_000).toUTCString()
    }
    const chat = Chat.make(scripted(late, ok).transport, { ...rest, signer, retry: { judge: () => "Stop" } })
    const error = await rejection(chat.call(deleteLists, payload))
    assert.isDefined((error as ApiError).clockAhead)
    await chat.call(deleteLists, payload)
    assert.strictEqual(made, 2)
    await chat.close()
  })

  it("says that an earlier attempt may have taken effect", async () => {
    const retry = { baseDelay: 0 }
    const chat = Chat.make(scripted(broken("Unknown"), failed(30003)).transport, { ...options, retry })
    assert.include(((await rejection(chat.call(deleteLists, payload))) as ApiError).advice, "may have taken effect")
    await chat.close()
    const sure = Chat.make(scripted(broken("NotSent"), failed(30003)).transport, { ...options, retry })
    assert.notInclude(((await rejection(sure.call(deleteLists, payload))) as ApiError).advice, "earlier attempt")
    await sure.close()
  })

  it("fails with its own error if the judge of the policy throws", async () => {
    const judge = () => {
      throw new Error("no such rule")
    }
    const chat = Chat.make(scripted(failed(30006)).transport, { ...options, retry: { judge } })
    assert.instanceOf(await rejection(chat.call(deleteLists, payload)), ApiError)
    assert.instanceOf(await rejection(chat.callRaw("v4/group_delete", {})), PayloadError)
    assert.instanceOf(await rejection(chat.callRaw("sns/group_delete", {}, null as never)), OptionsError)
    await chat.close()
  })

  it("takes any signal of the standard's shape, null for none, and nothing else", async () => {
    const chat = Chat.make(scripted(ok, ok).transport, options)
    const listening: Array<string> = []
    const signal = {
      aborted: false,
      addEventListener: () => void listening.push("added"),
      removeEventListener: () => void listening.push("removed")
    }
    await chat.call(deleteLists, payload, { signal })
    assert.deepStrictEqual(listening, ["added", "removed"])
    await chat.call(deleteLists, payload, { signal: null } as never)
    for (const wrong of [{}, { aborted: false }, true, "abort", new AbortController()]) {
      const error = await rejection(chat.call(deleteLists, payload, { signal: wrong as never }))
      assert.instanceOf(error, OptionsError)
      assert.match(error.message, /^signal must be /)
    }
    await chat.close()
  })

  it("rejects with what the signal throws, and has no call left to wait for", async () => {
    const chat = Chat.make(scripted(Effect.never).transport, options)
    const defect = new Error("no more listeners")
    const signal = {
      aborted: false,
      addEventListener: () => {
        throw defect
      },
      removeEventListener: () => undefined
    }
    for (const _ of [1, 2]) assert.strictEqual(await rejection(chat.call(deleteLists, payload, { signal })), defect)
    await chat.close()
  })

  it("rejects what is no definition of an endpoint", async () => {
    const chat = Chat.make(scripted(ok).transport, options)
    for (const wrong of [
      null,
      undefined,
      5,
      "sns/group_delete",
      { name: "relation.deleteLists", path: "sns/group_delete" }
    ]) {
      for (const call of [chat.call(wrong as never, {} as never), chat.preview(wrong as never, {} as never)]) {
        const error = await rejection(call)
        assert.instanceOf(error, PayloadError)
        assert.strictEqual(error.issues[0]?.path, "endpoint")
      }
    }
    await chat.close()
  })

  it("rejects options of a call that cannot be read, and those of a raw call that are unknown", async () => {
    const chat = Chat.make(scripted(ok).transport, options)
    const defect = new Error("no such setting")
    const unreadable = {
      get timeout(): number {
        throw defect
      }
    }
    assert.strictEqual(await rejection(chat.call(deleteLists, payload, unreadable)), defect)
    const error = await rejection(chat.callRaw("sns/group_delete", payload, { idempotency: "safe" as never }))
    assert.instanceOf(error, OptionsError)
    assert.strictEqual(
      error.message,
      "[sns/group_delete] nothing was sent: idempotency must be read, idempotent, deduplicated, none, got a string"
    )
    await chat.close()
  })

  it("shows the caller in the stack of an error", async () => {
    const chat = Chat.make(scripted(failed(30003)).transport, options)
    for (const [names, message] of [
      [["work"], "30003"],
      [[], "nothing was sent"]
    ] as const) {
      const deleteListsOfAlice = async () => {
        await chat.call(deleteLists, { From_Account: "alice", GroupName: names })
      }
      const { stack = "" } = (await rejection(deleteListsOfAlice())) as Error
      assert.include(stack.split("\n")[0], message)
      assert.match(stack, /\n +at (async )?deleteListsOfAlice /)
      assert.notMatch(stack, /core\/(src|dist)/)
    }
    await chat.close()
  })

  it("leaves the stack of the reason of a signal alone", async () => {
    const chat = Chat.make(scripted(Effect.never).transport, options)
    const controller = new AbortController()
    const reason = new Error("the user left")
    const { stack } = reason
    const ended = rejection(chat.call(deleteLists, payload, { signal: controller.signal }))
    controller.abort(reason)
    assert.strictEqual(await ended, reason)
    assert.strictEqual(reason.stack, stack)
    await chat.close()
  })

  it("says why a signer failed, asynchronously or synchronously, and calls it again", async () => {
    let asked = 0
    const signer = () => {
      if (++asked === 1) throw new Error("503 from /sign?token=hush")
      return Promise.reject(new Error("504 from /sign?token=hush"))
    }
    const chat = Chat.make(scripted(ok).transport, { sdkAppId: 1400000000, admin: "administrator", signer })
    for (const status of ["503", "504"]) {
      const error = await rejection(chat.call(deleteLists, payload))
      assert.instanceOf(error, SigningError)
      assert.include(error.message, `the signer failed: ${status} from /sign?token=`)
      assert.include(String(error.cause), status)
      assert.notInclude(`${error.message}${String(error.cause)}${error.stack}`, "hush")
    }
    await chat.close()
  })

  it("rejects invalid timeouts of a call before anything is sent", async () => {
    const { sent, transport } = scripted(ok)
    const chat = Chat.make(transport, options)
    const wrong: ReadonlyArray<Chat.CallOptions> = [
      { timeout: 0 },
      { attemptTimeout: -1 },
      { timeout: Number.NaN },
      { attempts: 0 },
      { attempts: 1.5 }
    ]
    for (const times of wrong) {
      const error = await rejection(chat.call(deleteLists, payload, times))
      assert.instanceOf(error, OptionsError)
      assert.strictEqual(error.option, Object.keys(times)[0])
      assert.strictEqual(error.endpoint, "test.idempotent")
    }
    for (const ratePerSecond of [0, -1, Number.NaN])
      assert.instanceOf(await rejection(chat.callRaw("a/b", {}, { ratePerSecond })), OptionsError)
    assert.strictEqual(sent.length, 0)
    await chat.close()
  })

  it("cancels the request and rejects with the reason of the signal", async () => {
    let interrupted = false
    const { sent, transport } = scripted(
      Effect.onInterrupt(Effect.never, () => Effect.sync(() => (interrupted = true)))
    )
    const chat = Chat.make(transport, options)
    const controller = new AbortController()
    const outcome = rejection(chat.call(deleteLists, payload, { signal: controller.signal }))
    while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    const reason = new Error("the user left")
    controller.abort(reason)
    assert.strictEqual(await outcome, reason)
    assert.isTrue(interrupted)
    assert.strictEqual(await rejection(chat.call(deleteLists, payload, { signal: controller.signal })), reason)
    assert.strictEqual(sent.length, 1)
    await chat.close()
  })

  it("accepts a signer that fetches the UserSig", async () => {
    const asked: Array<string> = []
    const { sent, transport } = scripted(ok)
    const chat = Chat.make(transport, {
      sdkAppId: 1400000000,
      admin: "alice",
      signer: async (userId) => {
        asked.push(userId)
        return UserSig.sign({ sdkAppId: 1400000000, secretKey, userId, expire: 3600 })
      }
    })
    await Promise.all([chat.call(deleteLists, payload), chat.call(deleteLists, payload)])
    assert.deepStrictEqual(asked, ["alice"])
    assert.strictEqual(sent[0]!.url.searchParams.get("identifier"), "alice")
    await chat.close()
  })

  it("opens its transport at the first call, once, and closes it", async () => {
    const told: Array<string> = []
    const tell = (what: string) => Effect.sync(() => void told.push(what))
    const opening = Effect.acquireRelease(Effect.zipRight(Effect.sleep("5 millis"), tell("opened")), () =>
      tell("closed")
    )
    const chat = Chat.make(Effect.zipRight(opening, scripted(ok).transport), options)
    assert.deepStrictEqual(told, [])
    await Promise.all([chat.call(deleteLists, payload), chat.call(deleteLists, payload)])
    await chat.call(deleteLists, payload)
    assert.deepStrictEqual(told, ["opened"])
    await chat.close()
    await chat.close()
    assert.deepStrictEqual(told, ["opened", "closed"])
  })

  it("rejects calls that it cancels, and calls after it is closed, with a ChatError", async () => {
    let interrupted = false
    const { sent, transport } = scripted(
      Effect.onInterrupt(Effect.never, () => Effect.sync(() => (interrupted = true)))
    )
    const chat = Chat.make(transport, options)
    const running = rejection(chat.call(deleteLists, payload))
    while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    await chat.close()
    assert.isTrue(interrupted)
    const closed = (reason: string) => ({ _tag: "TransportError", reason, failure: "Closed" })
    assert.deepInclude(await running, { endpoint: deleteLists.name, ...closed("Unknown") })
    assert.deepInclude(await rejection(chat.call(deleteLists, payload)), closed("NotSent"))
    assert.deepInclude(await rejection(chat.callRaw("sns/group_delete", payload)), {
      endpoint: "sns/group_delete",
      ...closed("NotSent")
    })
    assert.strictEqual(sent.length, 1)
  })

  it("closes if it was never used", async () => {
    const chat = Chat.make(Effect.dieMessage("opened for nothing"), options)
    await chat.close()
  })

  it("creates spans with the configured tracer", async () => {
    const spans: Array<string> = []
    const native = Effect.runSync(Effect.tracer)
    const tracer = Tracer.make({
      span: (name, parent, ...rest) => {
        spans.push(Option.match(parent, { onNone: () => name, onSome: ({ spanId }) => `${name} in ${spanId}` }))
        return Object.assign(native.span(name, parent, ...rest), { spanId: name })
      },
      context: (f) => f()
    })
    const chat = Chat.make(scripted(failed(60008), failed(30003)).transport, { ...options, tracer })
    await rejection(chat.call(deleteLists, payload))
    const attempt = `POST in ${deleteLists.name}`
    assert.deepStrictEqual(spans, [deleteLists.name, attempt, attempt])
    await chat.close()
  })

  it("traces a call with its own tracer, and no other call", async () => {
    const named = (name: string, told: Array<string>) =>
      Tracer.make({
        span: (...span) => {
          told.push(name)
          return native.span(...span)
        },
        context: (f) => f()
      })
    const native = Effect.runSync(Effect.tracer)
    const told: Array<string> = []
    const chat = Chat.make(scripted(ok).transport, { ...options, tracer: named("client", told) })
    await chat.call(deleteLists, payload, { tracer: named("call", told) })
    await chat.callRaw("sns/group_delete", payload, { tracer: named("raw", told) })
    await chat.call(deleteLists, payload)
    assert.deepStrictEqual(told, ["call", "call", "raw", "raw", "client", "client"])
    await chat.close()
  })

  it("sends its headers with every request", async () => {
    const sent: Array<Transport.Request["headers"]> = []
    const transport = Transport.fromEffect(({ headers }) => {
      sent.push(headers)
      return Effect.succeed(sent.length === 1 ? failed(60008) : ok)
    })
    const chat = Chat.make(Effect.succeed(transport), { ...options, headers: { "User-Agent": "a", "x-trace": "1" } })
    await chat.call(deleteLists, payload)
    assert.deepStrictEqual(sent, [
      { "user-agent": "a", "x-trace": "1" },
      { "user-agent": "a", "x-trace": "1" }
    ])
    await chat.close()
  })

  it("rejects headers that it cannot send", () => {
    for (const [name, value] of [
      ["content-type", "text/plain"],
      ["Host", "a"],
      ["", "a"],
      ["a b", "a"],
      ["x-a", "line\nbreak"],
      ["x-a", "名"],
      ["x-a", 1]
    ] as const) {
      const make = () => Chat.make(scripted(ok).transport, { ...options, headers: { [name]: value as string } })
      assert.throws(make, OptionsError, /^headers\./)
    }
  })

  it("rejects options of a call that do not exist, by name", async () => {
    const chat = Chat.make(scripted(ok).transport, options)
    const error = await rejection(chat.call(deleteLists, payload, { timeOut: 3 } as object))
    assert.instanceOf(error, OptionsError)
    assert.strictEqual(
      error.message,
      `[${deleteLists.name}] nothing was sent: timeOut must be left out: there is no such option; did you mean timeout?`
    )
    await chat.close()
  })

  it("shows a request without opening its transport", async () => {
    const chat = Chat.make(Effect.dieMessage("opened for nothing"), options)
    const { body, url } = await chat.preview(deleteLists, payload)
    assert.include(url, "usersig=<redacted>")
    assert.deepStrictEqual(JSON.parse(body), payload)
    await chat.close()
    assert.deepInclude(await rejection(chat.preview(deleteLists, payload)), { failure: "Closed" })
  })

  it("shows nothing of the key", async () => {
    const chat = Chat.make(scripted(ok).transport, options)
    assert.notInclude(JSON.stringify(chat) + String(chat), secretKey)
    await chat.close()
  })
})
