import { createChat, type RequestEvent, type ResponseEvent, type RetryEvent } from "@tcchat/sdk"
import { type EmulatorServer, startEmulator } from "@tcchat/sdk/testing"
import * as api from "@opentelemetry/api"
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, afterEach, assert, beforeAll, beforeEach, describe, it, vi } from "vitest"

let emulator: EmulatorServer

beforeAll(async () => {
  emulator = await startEmulator({ seed: { accounts: { alice: { lists: ["work"] } } } })
})
beforeEach(() => emulator.reset())
afterAll(() => emulator.close())
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const request = { From_Account: "alice", GroupName: ["work"] }

const open = (options: Parameters<typeof createChat>[0] = {}) =>
  createChat({ ...emulator.app, retry: { baseDelay: 1 }, ...options })

const failOnce = () => emulator.faults.add({ kind: "code", code: 30006, endpoint: "relation.deleteLists", count: 1 })

describe("events", () => {
  it("tell of attempts, responses and retries, without secrets", async () => {
    const told: Array<readonly [name: string, event: RequestEvent | ResponseEvent | RetryEvent]> = []
    await using chat = open({
      onRequest: (event) => told.push(["request", event]),
      onResponse: (event) => told.push(["response", event]),
      onRetry: (event) => told.push(["retry", event])
    })
    await failOnce()
    await chat.relation.deleteLists(request)
    assert.deepStrictEqual(
      told.map(([name, { attempt }]) => `${name} ${attempt}`),
      ["request 1", "response 1", "retry 2", "request 2", "response 2"]
    )
    const [, failed, retried, , succeeded] = told.map(([, event]) => event) as [
      RequestEvent,
      ResponseEvent,
      RetryEvent,
      RequestEvent,
      ResponseEvent
    ]
    const host = new URL(emulator.url).host
    assert.deepInclude(failed, { endpoint: "relation.deleteLists", path: "/v4/sns/group_delete", host, status: 200 })
    assert.include(failed.error, { code: 30006 })
    assert.strictEqual(retried.error, failed.error)
    assert.isAtLeast(retried.waited, 0)
    assert.isUndefined(succeeded.error)
    assert.isAbove(succeeded.milliseconds, 0)
    assert.notMatch(JSON.stringify(told), /usersig/i)
  })

  it("do not tell of a cancelled attempt, and cannot break a call", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined)
    const told: Array<string> = []
    await using chat = open({
      onRequest: () => {
        throw new Error("broken listener")
      },
      onResponse: () => told.push("response")
    })
    await chat.relation.deleteLists(request)
    assert.strictEqual(error.mock.calls.length, 1)
    await emulator.faults.add({ kind: "delay", delay: 60_000, count: 1 })
    const signal = AbortSignal.timeout(30)
    await chat.relation.deleteLists(request, { signal }).catch(() => undefined)
    assert.deepStrictEqual(told, ["response"])
  })

  it("reach listeners that fail later, or a logger that fails, without an effect on the call", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined)
    const broken = () => {
      throw new Error("broken logger")
    }
    await using chat = open({
      onRequest: async () => {
        await Promise.resolve()
        throw new Error("broken listener")
      },
      logger: { debug: broken, info: broken, warn: broken, error: broken }
    })
    await chat.relation.deleteLists(request)
    assert.deepStrictEqual(
      error.mock.calls.map(([message]) => message as string),
      ["tcchat error: a listener failed", "tcchat error: a listener failed"]
    )
  })
})

describe("a promise of another library", () => {
  it("may be what a listener or a logger returns", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined)
    const rejected = (): void => {
      return { then: (_: unknown, reject: (reason: unknown) => void) => reject(new Error("later")) } as never
    }
    await using chat = open({
      onRequest: rejected,
      logger: { debug: () => undefined, info: rejected, warn: () => undefined, error: console.error }
    })
    await chat.relation.deleteLists({ ...request, From_Account: "nobody" }).catch(() => undefined)
    await vi.waitFor(() => assert.strictEqual(error.mock.calls.length, 2))
  })
})

describe("a logger", () => {
  it("is told of attempts, retries and failed calls", async () => {
    const lines: Array<string> = []
    const write = (level: string) => (message: string) => void lines.push(`${level} ${message}`)
    const logger = { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") }
    await using chat = open({ logger })
    await failOnce()
    await chat.relation.deleteLists(request)
    await chat.relation.deleteLists({ ...request, From_Account: "nobody" }).catch(() => undefined)
    assert.deepStrictEqual(
      lines.map((line) => line.replace(/(30006|30003).*/, "$1")),
      [
        "debug relation.deleteLists: ApiError",
        "warn attempt 2 after [relation.deleteLists] 30006",
        "debug relation.deleteLists: OK",
        "debug relation.deleteLists: ApiError",
        "info [relation.deleteLists] 30003"
      ]
    )
  })

  it("is the console from the level in TCCHAT_LOG on", async () => {
    const debug = vi.spyOn(console, "debug").mockImplementation(() => undefined)
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined)
    vi.stubEnv("TCCHAT_LOG", "warn")
    await using chat = open()
    await failOnce()
    await chat.relation.deleteLists(request)
    assert.strictEqual(debug.mock.calls.length, 0)
    assert.strictEqual(warn.mock.calls.length, 1)
    await using quiet = open({ logger: false })
    await failOnce()
    await quiet.relation.deleteLists(request)
    assert.strictEqual(warn.mock.calls.length, 1)
  })
})

describe("OpenTelemetry", () => {
  it("gets spans of calls and attempts, within the span of the caller", async () => {
    const exporter = new InMemorySpanExporter()
    const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
    provider.register()
    try {
      // Found by itself in Node.
      await using chat = open()
      await api.trace.getTracer("test").startActiveSpan("handler", async (span) => {
        await failOnce()
        await chat.relation.deleteLists(request)
        await chat.relation.deleteLists({ ...request, From_Account: "nobody" }).catch(() => undefined)
        span.end()
      })
      const spans = exporter.getFinishedSpans()
      const name = (id: string | undefined) => spans.find((span) => span.spanContext().spanId === id)?.name
      assert.deepStrictEqual(
        spans.map((span) => `${span.name} in ${name(span.parentSpanContext?.spanId) ?? "nothing"}`),
        [
          "POST in relation.deleteLists",
          "POST in relation.deleteLists",
          "relation.deleteLists in handler",
          "POST in relation.deleteLists",
          "relation.deleteLists in handler",
          "handler in nothing"
        ]
      )
      assert.include(spans[4]?.attributes, { "error.type": "30003", "tcchat.endpoint": "relation.deleteLists" })
      assert.strictEqual(spans[4]?.status.code, api.SpanStatusCode.ERROR)
      await using silent = open({ openTelemetry: false })
      await silent.relation.deleteLists(request)
      assert.strictEqual(exporter.getFinishedSpans().length, 6)
    } finally {
      await provider.shutdown()
      api.trace.disable()
      api.context.disable()
    }
  })
})

describe("OpenTelemetry that throws", () => {
  const broken = (): never => {
    throw new Error("the exporter is gone")
  }
  const span = { setAttribute: () => undefined, setStatus: () => undefined, end: () => undefined }
  const apis: Readonly<Record<string, readonly [startSpan: () => unknown, setSpan: () => unknown]>> = {
    "makes no span": [broken, () => ({})],
    "makes nothing for a span": [() => undefined, broken],
    "takes no attribute": [() => ({ ...span, setAttribute: broken }), () => ({})],
    "ends no span": [() => ({ ...span, end: broken }), () => ({})]
  }
  for (const [name, [startSpan, setSpan]] of Object.entries(apis))
    it(`harms neither calls nor events when it ${name}`, async () => {
      const told: Array<number> = []
      const openTelemetry = {
        trace: { getTracer: () => ({ startSpan }), setSpan },
        context: { active: () => ({}) }
      }
      await using chat = open({ openTelemetry, onResponse: ({ attempt }) => told.push(attempt) })
      await failOnce()
      const { metadata } = await chat.relation.deleteLists.detailed(request)
      assert.strictEqual(metadata.attempts, 2)
      assert.deepStrictEqual(told, [1, 2])
    })
})

describe("requests", () => {
  it("name this package, the runtime and the program, and have the headers of the program", async () => {
    const seen: Array<string | undefined> = []
    const server = createServer((incoming, response) => {
      seen.push(incoming.headers["user-agent"], incoming.headers["x-team"] as string)
      response.setHeader("content-type", "application/json")
      response.end('{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","CurrentSequence":1}')
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    const options = {
      baseUrl: `http://127.0.0.1:${port}`,
      appInfo: { name: "acme", version: "1.2", url: "https://acme.example" },
      headers: { "X-Team": "chat" }
    }
    await using chat = open(options)
    await using fetching = open({ ...options, transport: { fetch } })
    await chat.relation.deleteLists(request)
    await fetching.relation.deleteLists(request)
    server.close()
    const agent = `tcchat/0.0.0 Node.js/${process.version} acme/1.2 (+https://acme.example)`
    assert.deepStrictEqual(seen, [agent, "chat", agent, "chat"])
  })
})
