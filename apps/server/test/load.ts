import { signTestRequest } from "@tcchat/webhooks/TestRequest"
import autocannon, { type Options, type Request, type Result } from "autocannon"
import * as Effect from "effect/Effect"
import { execFile } from "node:child_process"
import * as Net from "node:net"
import { promisify } from "node:util"
import { responseOf, post, start, urlOf } from "./program.js"

let counter = 0

/** A webhook that is like no other before. */
const webhook = (token: string): Request => {
  const { body, headers, method, url } = signTestRequest({
    url: "/v1/webhooks/chat",
    sdkAppId: 1400000000,
    token,
    command: "Sns.CallbackFriendDelete",
    body: { PairList: [{ From_Account: "alice", To_Account: `friend${counter++}` }] }
  })
  return { method, path: url, headers, body }
}

/** Clients that begin a request and never end it. */
const lingering = (url: string, count: number) =>
  Effect.acquireRelease(
    Effect.sync(() =>
      Array.from({ length: count }, () => {
        const socket = Net.connect(Number(new URL(url).port), "127.0.0.1")
        socket.write("POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Le")
        return socket.resume().on("error", () => undefined)
      })
    ),
    (sockets) => Effect.sync(() => sockets.forEach((socket) => socket.destroy()))
  )

/** Memory of a process in MB, as the system sees it. */
const memoryOf = (pid: number) =>
  Effect.promise(async () => {
    const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)])
    return Math.round(Number(stdout) / 1024)
  })

const fire = (options: Options) => Effect.promise(() => Promise.resolve(autocannon(options)))

/** Which answers came, and how much did not come to a response. */
const outcome = ({ errors, resets, statusCodeStats = {}, timeouts }: Result) => ({
  statuses: Object.fromEntries(
    Object.entries(statusCodeStats).map(([status, { count }]) => [status, count])
  ) as Readonly<Record<string, number>>,
  failures: errors + timeouts + resets
})

/**
 * Runs the built program on its emulator under the load of good and bad clients at once, for so many seconds, and tells
 * what each of them saw and how much memory the program took every half second.
 */
export const underLoad = (duration: number) =>
  Effect.gen(function* () {
    const program = yield* start(
      { TCCHAT_SERVER_PORT: "0", TCCHAT_SERVER_RATE_PER_SECOND: "100000", TCCHAT_SERVER_RATE_BURST: "100000" },
      [],
      ["--max-old-space-size=128"]
    )
    const url = yield* urlOf(program)
    const webhookToken = /printf %s "([\w-]+)\$time"/.exec(program.said.out)![1]!
    const { body: session } = yield* responseOf(`${url}/v1/session`, post({ userId: "alice", password: "wonderland" }))
    const authorization = `Bearer ${session["token"] as string}`
    const sockets = yield* lingering(url, 50)

    const common = { url, duration, timeout: 10 }
    const lists = { method: "GET", path: "/v1/me/lists" } as const
    const used = webhook(webhookToken)
    yield* fire({ ...common, amount: 1, connections: 1, requests: [used] })

    const users = fire({
      ...common,
      connections: 6,
      requests: [
        { ...lists, headers: { authorization } },
        { method: "GET", path: "/health" },
        { setupRequest: () => webhook(webhookToken) }
      ]
    })
    const strangers = fire({
      ...common,
      connections: 4,
      requests: [
        { ...lists, headers: { authorization: `${authorization}x` } },
        { ...lists, method: "POST", headers: { authorization, "content-type": "application/json" }, body: '{"names":' },
        { setupRequest: () => webhook("guessed") },
        // It is rejected for having come before, or later, in a long run, for its age.
        used
      ]
    })
    const large = { method: "POST", headers: { "content-type": "application/json" }, body: `"${"x".repeat(1e7)}"` }
    let over = false
    const floods: Array<number> = []
    const flooding = responseOf(`${url}/v1/session`, large).pipe(
      Effect.tap(({ status }) => Effect.sync(() => floods.push(status))),
      Effect.delay("200 millis"),
      Effect.repeat({ until: () => over })
    )
    const memory: Array<number> = []
    const sampling = memoryOf(program.child.pid!).pipe(
      Effect.tap((size) => Effect.sync(() => memory.push(size))),
      Effect.delay("500 millis"),
      Effect.repeat({ until: () => over })
    )
    const firing = Effect.tap(Effect.all({ users, strangers }, { concurrency: 2 }), () =>
      Effect.sync(() => {
        over = true
      })
    )
    const [fired] = yield* Effect.all([firing, flooding, sampling], { concurrency: 3 })
    const health = yield* responseOf(`${url}/health`)
    program.child.kill("SIGTERM")
    return {
      users: outcome(fired.users),
      strangers: outcome(fired.strangers),
      floods,
      memory,
      lingering: sockets.filter(({ closed }) => !closed).length,
      health: health.status,
      status: yield* program.ended,
      log: program.said.err
    }
  })
