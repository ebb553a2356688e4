import { assert, describe, it } from "@effect/vitest"
import { selfSigned } from "@tcchat/testkit/Certificate"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as process from "node:process"
import * as NodeTransport from "../src/NodeTransport.js"
import { atOnePort, halfDead, resolve, stopped } from "./addresses.js"
import { certificate, proxy, requestTo, seen } from "./fixtures.js"

const host = "addresses.test"
const own = selfSigned([host])

/** Only Linux is known to leave connections without a response when the queue of a server is full. */
const onLinux = it.scopedLive.skipIf(process.platform !== "linux")

describe("a host with several addresses", () => {
  for (const [order, ...addresses] of [
    ["a dead IPv6 address first", "::1", "127.0.0.1"],
    ["a dead IPv6 address last", "127.0.0.1", "::1"],
    ["dead addresses around it", "::1", "127.0.0.1", "::1", "::1"]
  ] as const) {
    onLinux(`is reached at an IPv4 address that takes a second: ${order}`, () =>
      Effect.gen(function* () {
        const { port, resume } = yield* atOnePort(
          Effect.flatMap(stopped("::1"), (dead) => stopped("127.0.0.1", dead.port))
        )
        const asked = yield* resolve(host, ...addresses)
        const transport = yield* NodeTransport.make({ connectTimeout: "20 seconds" })
        const call = yield* Effect.fork(seen(transport, requestTo(`http://${host}:${port}`, 30_000)))
        yield* asked
        // All addresses are being tried by then.
        yield* Effect.sleep("800 millis")
        yield* resume
        assert.strictEqual(yield* Fiber.join(call), 200)
      })
    )
  }

  onLinux("is reached although seven addresses before the living one are dead", () =>
    Effect.gen(function* () {
      const server = yield* halfDead("127.0.0.2")
      yield* resolve(host, ...Array.from({ length: 7 }, () => "127.0.0.2"), "127.0.0.1")
      const transport = yield* NodeTransport.make()
      assert.strictEqual(yield* seen(transport, requestTo(`http://${host}:${server.port}`)), 200)
      assert.strictEqual(server.accepted(), 1)
    })
  )

  onLinux("is reached over TLS, by the name in its certificate", () =>
    Effect.gen(function* () {
      const server = yield* halfDead("::1", { certificate: own })
      yield* resolve(host, "::1", "127.0.0.1")
      for (const http2 of [false, true]) {
        const transport = yield* NodeTransport.make({ ca: own.cert, http2 })
        assert.strictEqual(yield* seen(transport, requestTo(`https://${host}:${server.port}`)), 200)
      }
    })
  )

  onLinux("is reached when it is a proxy", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make({ certificate })
      const { asked, url } = yield* atOnePort(
        Effect.tap(proxy(), ({ url }) => stopped("::1", Number(new URL(url).port)))
      )
      const { port } = new URL(url)
      yield* resolve(host, "::1", "127.0.0.1")
      const transport = yield* NodeTransport.make({ ca: certificate.cert, proxy: `${host}:${port}` })
      assert.deepStrictEqual([yield* seen(transport, requestTo(server.origin)), asked.length], [200, 1])
    })
  )

  onLinux("is given up when none responds in time, and nothing stays behind", () =>
    Effect.gen(function* () {
      const { port } = yield* stopped("::1")
      yield* resolve(host, "::1", "::1")
      const transport = yield* NodeTransport.make({ connectTimeout: "300 millis" })
      const [time, outcome] = yield* Effect.timed(seen(transport, requestTo(`http://${host}:${port}`)))
      assert.deepStrictEqual(outcome, ["NotSent", "ConnectTimeout", "UND_ERR_CONNECT_TIMEOUT"])
      assert.isBelow(Duration.toMillis(time), 2_000)
    })
  )

  it.scopedLive("is tried at the next address at once when one refuses the connection", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      yield* resolve(host, "::1", "127.0.0.2", "127.0.0.1")
      const transport = yield* NodeTransport.make({ connectTimeout: "240 millis" })
      assert.strictEqual(yield* seen(transport, requestTo(`http://${host}:${server.port}`)), 200)
    })
  )

  it.scopedLive("fails with the error of the first address when all refuse", () =>
    Effect.gen(function* () {
      const refusing = new URL(yield* FaultServer.refusing)
      yield* resolve(host, "127.0.0.1", "::1")
      const transport = yield* NodeTransport.make()
      const outcome = yield* seen(transport, requestTo(`http://${host}:${refusing.port}`))
      assert.deepStrictEqual(outcome, ["NotSent", "Refused", "ECONNREFUSED"])
    })
  )

  it.scopedLive("cancels a request to a server that does not finish TLS, and closes the connection", () =>
    Effect.gen(function* () {
      const silent = yield* FaultServer.make({ accept: (socket) => socket.resume() })
      yield* resolve(host, "127.0.0.1")
      const transport = yield* NodeTransport.make({ connectTimeout: "100 millis" })
      const outcome = yield* seen(transport, requestTo(`https://${host}:${silent.port}`))
      assert.deepStrictEqual(outcome, ["NotSent", "ConnectTimeout", "UND_ERR_CONNECT_TIMEOUT"])
      yield* FaultServer.until(() => !silent.isOpen(1))
    })
  )
})
