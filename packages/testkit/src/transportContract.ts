/** The behaviour of every transport, as one suite against a real server. */
import { assert, describe, it } from "@effect/vitest"
import * as Transport from "@tcchat/core/Transport"
import type { TransportError } from "@tcchat/core/ChatError"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import * as process from "node:process"
import * as zlib from "node:zlib"
import { selfSigned } from "./Certificate.js"
import * as Fault from "./Fault.js"
import * as FaultServer from "./FaultServer.js"
import * as Secrets from "./Secrets.js"

/**
 * A case that a transport cannot pass, what it does instead, and why. The suite fails if it does something else.
 */
export interface Limitation {
  readonly reason: string
  readonly instead: unknown
}

export interface Options {
  /** Limitations by title of the case. */
  readonly limitations?: Readonly<Record<string, Limitation>>
}

interface Case {
  readonly title: string
  readonly expected: unknown
  readonly see: (
    transport: Transport.Service,
    server: FaultServer.FaultServer
  ) => Effect.Effect<unknown, never, Scope.Scope>
  readonly server?: FaultServer.Options
}

const userSig = "eJw-contract-UserSig-that-nobody-may-see*"
const begin = "/v4/sns/group_delete?sdkappid=1400000000&identifier=administrator"
const end = "&random=4294967295&contenttype=json"
const path = `${begin}&usersig=${userSig}${end}`
const secrets = { UserSig: userSig, path: "/v4/sns/group_delete" }

const requestTo = (
  origin: string,
  body = '{"From_Account":"alice","GroupName":["work"]}',
  timeout = 5_000
): Transport.Request => ({
  endpoint: "contract.case",
  url: `${origin}${begin}${end}`,
  userSig: Redacted.make(userSig),
  body,
  timeout
})

/** What a caller sees of a failure. Every case also checks that it contains no secret. */
const seenFailure = (error: TransportError) => {
  assert.deepStrictEqual(Secrets.find(error, secrets), [])
  return { reason: error.reason, failure: error.failure }
}

const outcome = (transport: Transport.Service, request: Transport.Request): Effect.Effect<unknown> =>
  Effect.match(Transport.toEffect(transport)(request), {
    onFailure: seenFailure,
    onSuccess: ({ body, status }: Transport.Response) => ({ status, body })
  })

const statusOf = (transport: Transport.Service, request: Transport.Request): Effect.Effect<unknown> =>
  Effect.match(Transport.toEffect(transport)(request), { onFailure: seenFailure, onSuccess: ({ status }) => status })

/** Posts once to a server with one fault. */
const once =
  (fault: Fault.Fault): Case["see"] =>
  (transport, server) => {
    server.script(fault)
    return outcome(transport, requestTo(server.origin))
  }

const unknown = (failure: TransportError["failure"]) => ({ reason: "Unknown", failure })
const notSent = (failure: TransportError["failure"]) => ({ reason: "NotSent", failure })

const secure = (origin: string) => origin.replace("http:", "https:")

const long = JSON.stringify({ text: "长".repeat(350_000) })

/** Posts, and compares the body with a long string instead of returning it. */
const wholeness = (transport: Transport.Service, request: Transport.Request): Effect.Effect<unknown> =>
  Effect.match(Transport.toEffect(transport)(request), {
    onFailure: seenFailure,
    onSuccess: ({ body, status }): unknown => ({ status, whole: body === long })
  })

const wholeAfter =
  (fault: Fault.Fault): Case["see"] =>
  (transport, server) => {
    server.script(fault)
    return wholeness(transport, requestTo(server.origin))
  }

const compressed = (encoding: string, body: Uint8Array) =>
  wholeAfter(Fault.response({ headers: { "Content-Encoding": encoding }, body }))

/** Interrupts a request that the server has received, and returns the milliseconds until its connection is closed. */
const interrupted = (transport: Transport.Service, server: FaultServer.FaultServer) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.fork(Transport.toEffect(transport)(requestTo(server.origin)))
    yield* FaultServer.until(() => server.received.length === 1)
    yield* Effect.sleep("5 millis")
    const { connection } = server.received[0]!
    const wasOpen = server.isOpen(connection)
    const [time] = yield* Effect.timed(
      Effect.zipRight(
        Fiber.interruptFork(fiber),
        FaultServer.until(() => !server.isOpen(connection))
      )
    )
    return { wasOpen, milliseconds: Duration.toMillis(time) }
  })

/** Whether the fastest of three is within 50 ms, as one of them may be slow on a busy machine. */
const closesInTime =
  (fault: Fault.Fault): Case["see"] =>
  (transport, server) =>
    Effect.gen(function* () {
      const runs: Array<{ readonly wasOpen: boolean; readonly milliseconds: number }> = []
      for (const _ of [1, 2, 3]) {
        server.script(fault)
        runs.push(yield* interrupted(transport, server))
      }
      return {
        wereOpen: runs.every((run) => run.wasOpen),
        within50Milliseconds: Math.min(...runs.map((run) => run.milliseconds)) <= 50,
        requests: server.received.length
      }
    })

const responses: ReadonlyArray<Case> = [
  {
    title: "sends a POST with unchanged path, query and body",
    expected: {
      method: "POST",
      path,
      type: "application/json",
      body: '{"Nick":"爱丽丝 \\"🙂\\""}'
    },
    see: (transport, server) =>
      Effect.map(outcome(transport, requestTo(server.origin, '{"Nick":"爱丽丝 \\"🙂\\""}')), () => {
        const { body, headers, method, path } = server.received[0]!
        return { method, path, type: headers["content-type"], body }
      })
  },
  {
    title: "sends no header that identifies the client",
    expected: [],
    see: (transport, server) =>
      Effect.map(outcome(transport, requestTo(server.origin)), () =>
        Object.keys(server.received[0]!.headers).filter((name) =>
          ["cookie", "authorization", "referer", "origin", "traceparent", "b3"].includes(name)
        )
      )
  },
  {
    title: "returns the status and the body of a response",
    expected: { status: 200, body: '{"ErrorCode":0}' },
    see: once(Fault.response({ body: '{"ErrorCode":0}' }))
  },
  {
    title: "returns a response with an error status",
    expected: [404, 429, 500, 502],
    see: (transport, server) => {
      server.script(...([404, 429, 500].map((status) => Fault.response({ status })) as [Fault.Fault]), Fault.badGateway)
      return Effect.forEach([1, 2, 3, 4], () => statusOf(transport, requestTo(server.origin)))
    }
  },
  {
    title: "reads the date header in any case",
    expected: ["Mon, 23 Nov 2026 03:00:00 GMT", "Mon, 23 Nov 2026 03:00:00 GMT", undefined],
    see: (transport, server) => {
      const date = "Mon, 23 Nov 2026 03:00:00 GMT"
      server.script(
        Fault.response({ headers: { DATE: date } }),
        Fault.response({ headers: { date } }),
        Fault.response({ headers: {} })
      )
      return Effect.forEach([1, 2, 3], () =>
        Effect.orDie(Effect.map(Transport.toEffect(transport)(requestTo(server.origin)), (response) => response.date))
      )
    }
  },
  {
    title: "returns a page that is not JSON unchanged",
    expected: { status: 200, body: "<!doctype html><p>Welcome" },
    see: once(Fault.html)
  },
  {
    title: "returns an empty body as an empty string",
    expected: { status: 200, body: "" },
    see: once(Fault.response({}))
  },
  {
    title: "returns a body of a megabyte completely",
    expected: { status: 200, whole: true },
    see: wholeAfter(Fault.response({ body: long }))
  },
  {
    title: "returns a megabyte in chunks completely",
    expected: { status: 200, whole: true },
    see: wholeAfter(Fault.response({ body: long, chunks: [1, 10, 65_537] }))
  },
  {
    title: "decodes a character that is split between chunks",
    expected: { status: 200, body: '"长🙂"' },
    see: once(Fault.response({ body: '"长🙂"', chunks: [2, 1, 3, 1] }))
  },
  {
    title: "sends a megabyte completely",
    expected: { status: 200, whole: true },
    see: (transport, server) => {
      server.script(Fault.echo)
      return wholeness(transport, requestTo(server.origin, long))
    }
  },
  {
    title: "reads a body that ends with the connection",
    expected: { status: 200, body: '{"ErrorCode":0}' },
    see: once(Fault.untilClose('{"ErrorCode":0}'))
  },
  {
    title: "ignores an interim response",
    expected: { status: 200, body: '{"ErrorCode":0}' },
    see: once(Fault.afterInterim(Fault.response({ body: '{"ErrorCode":0}' }), 103))
  },
  {
    title: "ignores a 100 Continue that it did not ask for",
    expected: [{ status: 200, body: '{"ErrorCode":0}' }, { status: 200, body: '{"ErrorCode":0}' }, 2],
    see: (transport, server) => {
      server.script(Fault.afterInterim(Fault.response({ body: '{"ErrorCode":0}' }), 100, 102, 103, 100))
      const call = outcome(transport, requestTo(server.origin))
      return Effect.zipWith(call, call, (...seen) => [...seen, server.received.length])
    }
  },
  {
    title: "decompresses gzip",
    expected: { status: 200, whole: true },
    see: compressed("gzip", zlib.gzipSync(long))
  },
  {
    title: "decompresses deflate",
    expected: { status: 200, whole: true },
    see: compressed("deflate", zlib.deflateSync(long))
  },
  {
    title: "decompresses brotli",
    expected: { status: 200, whole: true },
    see: compressed("br", zlib.brotliCompressSync(long, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } }))
  },
  {
    title: "does not follow a redirect",
    expected: { statuses: [301, 302, 303, 307, 308], requestsToTheTarget: 0 },
    see: (transport, server) =>
      Effect.gen(function* () {
        const target = yield* FaultServer.make()
        const statuses = yield* Effect.forEach([301, 302, 303, 307, 308], (status) => {
          server.script(Fault.response({ status, headers: { Location: `${target.origin}${path}` } }))
          return statusOf(transport, requestTo(server.origin))
        })
        return { statuses, requestsToTheTarget: target.received.length }
      })
  },
  {
    title: "does not mix up the responses of concurrent calls",
    expected: Array.from({ length: 64 }, (_, n) => ({ status: 200, body: `{"n":${n}}` })),
    see: (transport, server) => {
      server.script((socket, request) => Fault.after((request.body.length * 7) % 13, Fault.echo)(socket, request))
      return Effect.forEach(
        Array.from({ length: 64 }, (_, n) => n),
        (n) => outcome(transport, requestTo(server.origin, `{"n":${n}}`)),
        { concurrency: "unbounded" }
      )
    }
  }
]

const failures: ReadonlyArray<Case> = [
  {
    title: "reports a refused connection as not sent",
    expected: notSent("Refused"),
    see: (transport) => Effect.flatMap(FaultServer.refusing, (origin) => outcome(transport, requestTo(origin)))
  },
  {
    title: "reports an unknown host as not sent",
    expected: notSent("NameNotFound"),
    see: (transport) => outcome(transport, requestTo("http://tcchat-contract.invalid"))
  },
  {
    title: "reports an untrusted certificate as not sent",
    expected: [notSent("Tls"), 0],
    server: { certificate: selfSigned() },
    see: (transport, server) =>
      Effect.map(outcome(transport, requestTo(server.origin)), (seen) => [seen, server.received.length])
  },
  {
    title: "reports a server without TLS as not sent",
    expected: notSent("Tls"),
    server: { accept: (socket) => socket.on("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")) },
    see: (transport, server) => outcome(transport, requestTo(secure(server.origin)))
  },
  {
    title: "reports a connection closed before TLS as not sent",
    expected: notSent("Reset"),
    server: { accept: (socket) => socket.resetAndDestroy() },
    see: (transport, server) => outcome(transport, requestTo(secure(server.origin)))
  },
  {
    title: "reports an invalid address as not sent",
    expected: notSent("Other"),
    see: (transport) => outcome(transport, requestTo("http://127.0.0.1:99999"))
  },
  {
    title: "reports a reset before the response as unknown",
    expected: [unknown("Reset"), 1],
    see: (transport, server) =>
      Effect.map(once(Fault.resetBeforeHeaders)(transport, server), (seen) => [seen, server.received.length])
  },
  {
    title: "reports a connection closed before the response as unknown",
    expected: [unknown("Reset"), 1],
    see: (transport, server) =>
      Effect.map(once(Fault.closeBeforeHeaders)(transport, server), (seen) => [seen, server.received.length])
  },
  {
    title: "distinguishes a reset within the response from one before it",
    expected: [unknown("Incomplete"), 1],
    see: (transport, server) =>
      Effect.map(once(Fault.resetAfterHeaders)(transport, server), (seen) => [seen, server.received.length])
  },
  { title: "does not return half a body", expected: unknown("Incomplete"), see: once(Fault.halfBody) },
  { title: "does not return a part of the chunks", expected: unknown("Incomplete"), see: once(Fault.halfChunks) },
  {
    title: "does not return a body that it cannot decompress",
    expected: unknown("Incomplete"),
    see: compressed("gzip", Buffer.from("not gzip"))
  },
  {
    title: "does not return a truncated compressed body",
    expected: unknown("Incomplete"),
    see: compressed("gzip", zlib.gzipSync(long).subarray(0, 500))
  },
  { title: "fails when the response is not HTTP", expected: unknown("Other"), see: once(Fault.notHttp) }
]

/** A gzip member per megabyte of zeros; each one compresses to a kilobyte. */
const zeros = (megabytes: number): Uint8Array => {
  const member = zlib.gzipSync(Buffer.alloc(1024 * 1024))
  return Buffer.concat(Array.from({ length: megabytes }, () => member))
}

/** The outcome of a body longer than the default of `maxResponseBytes`, and whether its connection was closed. */
const aborted =
  (fault: Fault.Fault, isClosed: boolean): Case["see"] =>
  (transport, server) =>
    Effect.gen(function* () {
      server.script(fault)
      const seen = yield* Effect.match(Transport.toEffect(transport)(requestTo(server.origin, "{}", 30_000)), {
        onFailure: (error) => ({ ...seenFailure(error), code: error.code }),
        onSuccess: ({ status }): unknown => status
      })
      if (isClosed) yield* FaultServer.until(() => !server.isOpen(server.received[0]!.connection))
      return seen
    })

const tooLong = { ...unknown("Other"), code: "UND_ERR_RES_EXCEEDED_MAX_SIZE" }

const compressedZeros = (megabytes: number) =>
  Fault.response({ headers: { "Content-Encoding": "gzip" }, body: zeros(megabytes) })

const sizes: ReadonlyArray<Case> = [
  {
    title: "aborts an endless body, and closes the connection",
    expected: tooLong,
    see: aborted(Fault.endless, true)
  },
  {
    title: "aborts a body that is small only while compressed",
    expected: tooLong,
    see: aborted(compressedZeros(64), false)
  },
  {
    title: "accepts a body of 16 MiB",
    expected: { status: 200, length: 0x1_00_00_00 },
    see: (transport, server) => {
      server.script(Fault.response({ body: Buffer.alloc(0x1_00_00_00, "x") }))
      return Effect.match(Transport.toEffect(transport)(requestTo(server.origin, "{}", 30_000)), {
        onFailure: seenFailure,
        onSuccess: ({ body, status }): unknown => ({ status, length: body.length })
      })
    }
  },
  {
    title: "accepts a compressed body of 16 MiB",
    expected: 200,
    see: (transport, server) => {
      server.script(compressedZeros(16))
      return statusOf(transport, requestTo(server.origin, "{}", 30_000))
    }
  }
]

/** Warnings of the process while an effect runs. */
const warningsOf = <A>(effect: Effect.Effect<A>) =>
  Effect.acquireUseRelease(
    Effect.sync(() => {
      const names: Array<string> = []
      const listener = (warning: Error) => names.push(warning.name)
      process.on("warning", listener)
      return { names, listener }
    }),
    ({ names }) => Effect.map(effect, (seen) => ({ seen, warnings: names })),
    ({ listener }) => Effect.sync(() => process.off("warning", listener))
  )

const connections: ReadonlyArray<Case> = [
  {
    title: "makes 1,000 calls over a few kept-alive connections",
    expected: { responded: 1_000, received: 1_000, few: true },
    see: (transport, server) =>
      Effect.gen(function* () {
        const statuses = yield* Effect.forEach(
          Array.from({ length: 1_000 }),
          () => statusOf(transport, requestTo(server.origin)),
          { concurrency: 8 }
        )
        return {
          responded: statuses.filter((status) => status === 200).length,
          received: server.received.length,
          few: server.accepted() <= 16
        }
      })
  },
  {
    title: "opens a new connection when the server has closed the idle one",
    expected: { statuses: [200, 200, 200], received: 3, connections: 3 },
    see: (transport, server) =>
      Effect.gen(function* () {
        const statuses: Array<unknown> = []
        for (const _ of [1, 2, 3]) {
          statuses.push(yield* statusOf(transport, requestTo(server.origin)))
          yield* server.closeConnections
        }
        return { statuses, received: server.received.length, connections: server.accepted() }
      })
  },
  {
    title: "does not retry a request that is lost on a kept-alive connection",
    expected: { seen: [200, unknown("Reset"), 200], received: 3 },
    see: (transport, server) =>
      Effect.gen(function* () {
        server.script(Fault.ok(), Fault.resetBeforeHeaders, Fault.ok())
        const seen = yield* Effect.forEach([1, 2, 3], () => statusOf(transport, requestTo(server.origin)))
        return { seen, received: server.received.length }
      })
  },
  {
    title: "waits until the timeout of the request",
    expected: { status: 200, body: '{"ErrorCode":0}' },
    see: (transport, server) => {
      server.script(Fault.after(1_100, Fault.response({ body: '{"ErrorCode":0}' })))
      return outcome(transport, requestTo(server.origin, "{}", 3_000))
    }
  },
  {
    title: "supports a timeout longer than the maximum of a timer",
    expected: { seen: [200, 200, 200], warnings: [] },
    see: (transport, server) => {
      server.script(Fault.after(50, Fault.ok()))
      const times = [0x80_00_00_00, 30 * 86_400_000, Number.POSITIVE_INFINITY]
      return warningsOf(Effect.forEach(times, (time) => statusOf(transport, requestTo(server.origin, "{}", time))))
    }
  },
  {
    title: "closes the connection within 50 ms when a call is interrupted before the response",
    expected: { wereOpen: true, within50Milliseconds: true, requests: 1 },
    see: closesInTime(Fault.silence)
  },
  {
    title: "closes the connection within 50 ms when a call is interrupted within the response",
    expected: { wereOpen: true, within50Milliseconds: true, requests: 1 },
    see: closesInTime(Fault.stuckBody)
  },
  {
    title: "fails at the timeout, and closes the connection",
    expected: { seen: unknown("Timeout"), received: 1 },
    see: (transport, server) =>
      Effect.gen(function* () {
        server.script(Fault.silence)
        const seen = yield* outcome(transport, requestTo(server.origin, "{}", 100))
        yield* FaultServer.until(() => !server.isOpen(server.received[0]!.connection))
        return { seen, received: server.received.length }
      })
  },
  {
    title: "fails at the timeout within the response",
    expected: unknown("Timeout"),
    see: (transport, server) => {
      server.script(Fault.stuckBody)
      return outcome(transport, requestTo(server.origin, "{}", 100))
    }
  },
  {
    title: "does not affect other calls when one is interrupted",
    expected: [200, 200, 200],
    see: (transport, server) =>
      Effect.gen(function* () {
        server.script((socket, request) => Fault.after(request.body === "{}" ? 2_000 : 60, Fault.ok())(socket, request))
        const doomed = yield* Effect.fork(Transport.toEffect(transport)(requestTo(server.origin, "{}")))
        const others = yield* Effect.fork(
          Effect.forEach([1, 2, 3], () => statusOf(transport, requestTo(server.origin)), { concurrency: 3 })
        )
        yield* FaultServer.until(() => server.received.length === 4)
        yield* Fiber.interrupt(doomed)
        return yield* Fiber.join(others)
      })
  }
]

const closing = "rejects requests after its scope has ended"

/**
 * Declares the suite for one transport.
 *
 * `layer` is built for each case.
 */
export const transportContract = (
  name: string,
  layer: Layer.Layer<Transport.Transport>,
  options: Options = {}
): void => {
  const { limitations = {} } = options
  const cases = [...responses, ...failures, ...sizes, ...connections]

  /** Compares the outcome with the contract, or with the limitation in its place. */
  const check = (title: string, expected: unknown, seen: unknown) => {
    const limitation = limitations[title]
    if (limitation === undefined) return assert.deepStrictEqual(seen, expected)
    assert.notDeepEqual(limitation.instead, expected, "not a limitation: it equals the contract")
    assert.deepStrictEqual(seen, limitation.instead, "the limitation has changed; remove it if it is gone")
  }

  const titleOf = (title: string) =>
    limitations[title] === undefined ? title : `${title} (limited: ${limitations[title].reason})`

  describe(`transport contract of ${name}`, () => {
    for (const { expected, see, server, title } of cases) {
      it.scopedLive(titleOf(title), () =>
        Effect.gen(function* () {
          const context = yield* Layer.build(layer)
          const seen = yield* see(Context.get(context, Transport.Transport), yield* FaultServer.make(server))
          check(title, expected, seen)
        })
      )
    }

    it.scopedLive(titleOf(closing), () =>
      Effect.gen(function* () {
        const server = yield* FaultServer.make()
        const scope = yield* Scope.make()
        const transport = Context.get(yield* Layer.buildWithScope(layer, scope), Transport.Transport)
        yield* statusOf(transport, requestTo(server.origin))
        yield* Scope.close(scope, Exit.void)
        check(closing, notSent("Closed"), yield* statusOf(transport, requestTo(server.origin)))
      })
    )

    it("lists limitations of existing cases", () => {
      const titles = new Set([...cases.map((each) => each.title), closing])
      assert.deepStrictEqual(
        Object.keys(limitations).filter((title) => !titles.has(title)),
        []
      )
    })
  })
}
