import * as endpoints from "@tcchat/endpoints"
import { ApiError, createChat, isApiError, OptionsError, PartialFailureError, TransportError } from "@tcchat/sdk"
import { createClient } from "@tcchat/sdk/lean"
import { deleteLists } from "@tcchat/sdk/relation"
import { type EmulatorServer, startEmulator } from "@tcchat/sdk/testing"
import { createServer } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { afterAll, afterEach, assert, beforeAll, beforeEach, describe, it, vi } from "vitest"

let emulator: EmulatorServer

const friends = Array.from({ length: 150 }, (_, index) => `friend${index}`)
const seed = {
  accounts: {
    ...Object.fromEntries(friends.map((name) => [name, {}])),
    alice: { lists: ["work", "school"], friends: friends }
  }
}

beforeAll(async () => {
  emulator = await startEmulator({ seed, undocumented: { friendsPageSize: 40 } })
})
beforeEach(() => emulator.reset())
afterAll(() => emulator.close())
afterEach(() => vi.unstubAllEnvs())

const open = (options: Parameters<typeof createChat>[0] = {}) => createChat({ ...emulator.app, ...options })

const request = { From_Account: "alice", GroupName: ["work"] }

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => assert.fail("the promise was fulfilled"),
    (error: unknown) => error
  )

describe("a client", () => {
  it("has a method for each endpoint of each family", async () => {
    await using chat = open()
    for (const [family, definitions] of Object.entries(endpoints))
      for (const [name, definition] of Object.entries(definitions)) {
        const method: unknown = Reflect.get(Reflect.get(chat, family) as object, name)
        assert.isFunction(method, definition.name)
        const can = method as { readonly items?: unknown; readonly pages?: unknown; readonly many?: unknown }
        assert.strictEqual(can.items !== undefined && can.pages !== undefined, definition.paging !== undefined, name)
        assert.strictEqual(can.many !== undefined, definition.chunks.length > 0, name)
      }
  })

  it("calls over HTTP, by method, definition and path", async () => {
    await using chat = open()
    const { CurrentSequence } = await chat.relation.deleteLists(request)
    assert.isAbove(CurrentSequence, 0)
    await chat.call(deleteLists, { ...request, GroupName: ["school"] })
    interface Query {
      readonly From_Account: string
    }
    const query: Query = { From_Account: "alice" }
    const { ResultItem } = await chat.call("v4/sns/group_get", query, { idempotency: "read" })
    assert.isTrue(ResultItem === undefined || (ResultItem as ReadonlyArray<unknown>).length === 0)
  })

  it("calls definitions without methods", async () => {
    await using client = createClient(emulator.app)
    const { response, metadata } = await client.detailed(deleteLists, request)
    assert.isAbove(response.CurrentSequence, 0)
    assert.include(metadata, { endpoint: "relation.deleteLists", attempts: 1 })
  })

  it("reads pages and items", async () => {
    await using chat = open()
    const names: Array<string> = []
    for await (const { To_Account } of chat.relation.pullFriends.items({ From_Account: "alice" }))
      names.push(To_Account)
    assert.deepStrictEqual(names.sort(), [...friends].sort())
    let pages = 0
    for await (const page of chat.relation.pullFriends.pages({ From_Account: "alice" })) {
      assert.strictEqual(page.FriendNum, 150)
      if (++pages === 2) break
    }
    assert.strictEqual((await emulator.calls()).filter(({ endpoint }) => endpoint === "relation.pullFriends").length, 6)
  })

  it("splits requests over the limit", async () => {
    await using chat = open()
    const { QueryResult } = await chat.account.queryOnlineStatus.many({
      To_Account: Array.from({ length: 1200 }, (_, index) => `friend${index % 150}`)
    })
    assert.strictEqual(QueryResult?.length, 1200)
  })

  it("sends what it was given, whatever the program does with that afterwards", async () => {
    await using chat = open()
    const { account, relation } = chat
    const change = (names: Array<string>) => void names.splice(0, names.length, "other")
    const [first, split, list, shown] = [["a"], ["b"], ["work"], ["work"]]
    const { calls } = emulator
    const running = [
      account.importAccounts({ Accounts: first }),
      account.importAccounts.many({ Accounts: split }),
      relation.deleteLists.orFail({ From_Account: "alice", GroupName: list })
    ]
    const preview = chat.group.getGroupProfiles.preview({ GroupIdList: shown })
    const query = { From_Account: "alice" }
    const items = relation.pullFriends.items(query)
    for (const names of [first, split, list, shown]) change(names)
    query.From_Account = "nobody"
    await Promise.all(running)
    for await (const { To_Account } of items) {
      assert.isString(To_Account)
      break
    }
    const sent = JSON.stringify(await calls())
    assert.notInclude(sent, "other")
    assert.notInclude(sent, "nobody")
    assert.include((await preview).body, "work")
  })

  it("batches writes to friend lists", async () => {
    await using chat = open()
    const { friendLists } = chat
    await Promise.all(["a", "b", "c"].map((name) => friendLists.add("alice", name)))
    await Promise.all(["a", "b", "c"].map((name) => friendLists.delete("alice", name)))
    const names = (await emulator.calls()).map(({ endpoint }) => endpoint)
    assert.deepStrictEqual(names, ["relation.addLists", "relation.deleteLists"])
  })

  it("returns the metadata of a call on request", async () => {
    await using chat = open({ retry: { baseDelay: 1 } })
    await emulator.faults.add({ kind: "code", code: 30006, endpoint: "relation.deleteLists", count: 1 })
    const { metadata, response } = await chat.relation.deleteLists.detailed(request)
    assert.isAbove(response.CurrentSequence, 0)
    assert.strictEqual(metadata.attempts, 2)
    assert.strictEqual(metadata.host, new URL(emulator.url).host)
    assert.isAbove(metadata.milliseconds, 0)
  })

  it("says which items failed, although the call succeeded", async () => {
    await using chat = open()
    const add = {
      From_Account: "alice",
      AddFriendItem: [
        { To_Account: "friend1", AddSource: "AddSource_Type_Web" },
        { To_Account: "nobody", AddSource: "AddSource_Type_Web" }
      ]
    }
    const { failures, response } = await chat.relation.importFriends.detailed(add)
    assert.strictEqual(response.ResultItem.length, 2)
    assert.deepStrictEqual(
      failures.map(({ key, kind }) => `${key} ${kind}`),
      ["nobody NotFound"]
    )
    const error = await rejection(chat.relation.importFriends.orFail(add))
    assert.instanceOf(error, PartialFailureError)
    assert.deepStrictEqual(error.failures, failures)
    assert.isEmpty((await chat.relation.deleteLists.detailed(request)).failures)
    await chat.relation.deleteLists.orFail({ ...request, GroupName: ["school"] })
  })

  it("shows a request without its UserSig", async () => {
    await using chat = open()
    const { body, url } = await chat.relation.deleteLists.preview(request)
    assert.include(url, "/v4/sns/group_delete?")
    assert.include(url, "usersig=<redacted>")
    assert.deepStrictEqual(JSON.parse(body), request)
  })

  it("rejects calls after it was closed", async () => {
    const chat = open()
    await chat.relation.deleteLists(request)
    await chat.friendLists.add("alice", "a")
    await chat.close()
    const error = await rejection(chat.relation.deleteLists(request))
    assert.instanceOf(error, TransportError)
    assert.strictEqual(error.failure, "Closed")
    assert.deepInclude(await rejection(chat.friendLists.add("alice", "b")), { failure: "Closed" })
  })

  it("calls through a proxy", async () => {
    const tunnels: Array<string> = []
    const proxy = createServer().on("connect", ({ url = "" }, socket, head) => {
      tunnels.push(url)
      const { hostname, port } = new URL(`http://${url}`)
      const service = connect(Number(port), hostname, () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n")
        service.write(head)
        service.pipe(socket)
        socket.pipe(service)
      })
      for (const one of [service, socket]) one.on("error", () => undefined)
    })
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve))
    const { port } = proxy.address() as AddressInfo
    await using chat = open({ transport: { proxy: `http://127.0.0.1:${port}` } })
    await chat.relation.deleteLists(request)
    assert.deepStrictEqual(tunnels, [new URL(emulator.url).host])
    proxy.close()
  })

  it("stops when its signal aborts", async () => {
    await using chat = open()
    await emulator.faults.add({ kind: "delay", delay: 60_000, count: 1 })
    const controller = new AbortController()
    const running = rejection(chat.relation.deleteLists(request, { signal: controller.signal }))
    setTimeout(() => controller.abort(new Error("enough")), 20)
    assert.strictEqual(((await running) as Error).message, "enough")
  })
})

describe("the options of a client", () => {
  it("come from the environment where they are left out", async () => {
    for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value)
    await using chat = createChat()
    await chat.relation.deleteLists(request)
    vi.stubEnv("TCCHAT_SECRET_KEY", "")
    assert.throws(() => createChat(), OptionsError, "secretKey must be given, or a signer (is TCCHAT_SECRET_KEY set?)")
    await using own = createChat({ secretKey: emulator.app.secretKey })
    await own.relation.addLists(request)
  })

  it("are rejected by name at once", () => {
    const cases: ReadonlyArray<readonly [wrong: object, message: RegExp]> = [
      [{ sdkAppId: Number.NaN }, /^sdkAppId must be .*got NaN/],
      [{ sdkAppId: undefined }, /^sdkAppId must be given \(is TCCHAT_SDK_APP_ID set\?\)/],
      [{ secretKey: "" }, /^secretKey must be given/],
      [{ secretKey: undefined }, /^secretKey must be given/],
      [{ region: "sgp", baseUrl: undefined }, /^region must be one of china, singapore/],
      [{ baseURL: "http://127.0.0.1" }, /^baseURL must be left out: .* did you mean baseUrl\?/],
      [{ retry: { timeout: "10 secs" } }, /^retry.timeout must be a duration/],
      [{ retry: { attemps: 3 } }, /^retry.attemps must be left out/],
      [{ rateLimit: true }, /^rateLimit must be/],
      [{ rateLimit: null }, /^rateLimit must be/],
      [{ rateLimit: { take: 5 } }, /^rateLimit must be an object with the method take/],
      [{ rateLimit: { share: 2 } }, /^rateLimit.share must be/],
      [{ transport: { connection: 3 } }, /^transport.connection must be left out: .* did you mean connections\?/],
      [{ transport: { fetch: undefined, connection: 3 } }, /^transport.connection must be left out/],
      [{ transport: { fetch: 5 } }, /^transport.fetch must be a function/],
      [{ transport: { proxy: "ftp://proxy" } }, /^transport.proxy must be/],
      [{ transport: { ca: "none" } }, /^transport.ca must be certificates as PEM$/],
      [{ transport: null }, /^transport must be an object/],
      [{ transport: "fetch" }, /^transport must be an object/],
      [{ headers: { host: "a" } }, /^headers.host must be left out/],
      [{ appInfo: { name: "a b" } }, /^appInfo.name must be/],
      [{ appInfo: {} }, /^appInfo.name must be/],
      [{ appInfo: { name: "acme", ver: "1" } }, /^appInfo.ver must be left out: .* did you mean version\?/],
      [{ appInfo: { name: "acme", url: 5 } }, /^appInfo.url must be/],
      [{ appInfo: null }, /^appInfo must be an object/],
      [{ logger: "loud" }, /^logger must be/],
      [{ logger: null }, /^logger must be/],
      [{ logger: { info: () => undefined } }, /^logger must be an object with the methods debug, info, warn, error/],
      [{ openTelemetry: true }, /^openTelemetry.trace must be/],
      [{ openTelemetry: null }, /^openTelemetry.trace must be/],
      [{ openTelemetry: {} }, /^openTelemetry.trace must be/],
      [{ headers: "x-team: chat" }, /^headers must be an object/],
      [{ headers: new Headers({ "x-team": "chat" }) }, /^headers must be an object/],
      [{ onRetry: true }, /^onRetry must be a function/],
      [{ friendLists: { window: -1 } }, /^friendLists.window must be/],
      [{ friendLists: null }, /^friendLists must be an object/]
    ]
    for (const [wrong, message] of cases) assert.throws(() => open(wrong), OptionsError, message)
    assert.throws(() => createChat(3 as never), OptionsError, /^options must be an object/)
  })

  it("are rejected by the name of their variable if they come from the environment", () => {
    for (const id of ["abc", "0x10", "1e3", "-1", "14.5"]) {
      vi.stubEnv("TCCHAT_SDK_APP_ID", id)
      assert.throws(() => open({ sdkAppId: undefined }), OptionsError, /^TCCHAT_SDK_APP_ID must be the SDKAppID/)
    }
    vi.stubEnv("TCCHAT_LOG", "DEBUG")
    assert.throws(() => open(), OptionsError, /^TCCHAT_LOG must be debug, info, warn or error/)
    vi.stubEnv("TCCHAT_LOG", "")
    vi.stubEnv("HTTPS_PROXY", "ftp://proxy")
    assert.throws(() => open(), OptionsError, /^HTTPS_PROXY must be/)
  })

  it("may be undefined in a group, as if left out", async () => {
    await using chat = open({ transport: { fetch: undefined, connections: 2 }, headers: undefined, appInfo: undefined })
    await chat.relation.deleteLists(request)
  })

  it("are rejected in a browser window if they hold a key", () => {
    vi.stubGlobal("window", globalThis)
    vi.stubGlobal("document", {})
    try {
      assert.throws(() => open(), OptionsError, /^secretKey must be omitted in a browser window/)
    } finally {
      vi.unstubAllGlobals()
    }
  })
})

describe("an error", () => {
  it("is of a class, says what to do, and shows the caller in its stack", async () => {
    await using chat = open()
    const removeList = async () => await chat.relation.deleteLists({ From_Account: "nobody", GroupName: ["work"] })
    const error = await rejection(removeList())
    assert.instanceOf(error, ApiError)
    assert.instanceOf(error, Error)
    assert.strictEqual(ApiError.name, "ApiError")
    assert.include(error, { code: 30003, kind: "NotFound", retryable: false, endpoint: "relation.deleteLists" })
    assert.isNotEmpty(error.advice)
    assert.isTrue(isApiError(error, 30003))
    assert.isFalse(isApiError(error, 30008))
    assert.match(error.stack ?? "", /\n {4}at (?:async )?removeList /)
    assert.isBelow((error.stack ?? "").split("\n").length, 8)
  })

  it("has no secret, in its text or its JSON", async () => {
    const chat = createChat({ ...emulator.app, baseUrl: "http://127.0.0.1:1", retry: { attempts: 1 } })
    const error = await rejection(chat.relation.deleteLists(request))
    const { inspect } = await import("node:util")
    for (const text of [JSON.stringify(error), String(error), inspect(error, { depth: 9 }), JSON.stringify(chat)]) {
      assert.notInclude(text, emulator.app.secretKey)
      assert.notMatch(text, /usersig=/i)
    }
    assert.include(JSON.stringify(error), "NotSent")
    await chat.close()
  })
})
