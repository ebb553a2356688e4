/** Graceful shutdown: accepts no new requests, and finishes those in flight. */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Http from "node:http"
import { Settings } from "./Settings.js"

/** The Node server, and whether it is shutting down. */
export class Draining extends Context.Tag("@tcchat/server/Draining")<
  Draining,
  {
    readonly server: Http.Server
    readonly isDraining: () => boolean
    readonly drain: Effect.Effect<void>
  }
>() {}

/** Timeouts for receiving requests, so that slow clients do not hold connections. */
const createServer = () =>
  Http.createServer({
    headersTimeout: 10_000,
    requestTimeout: 20_000,
    connectionsCheckingInterval: 2_000,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 16 * 1024
  })

export const layer = Layer.effect(
  Draining,
  Effect.map(Settings, ({ drainTime }) => {
    const server = createServer()
    let draining = false
    let underWay = 0
    server.on("request", (_, response) => {
      underWay++
      response.on("close", () => underWay--)
    })
    const closed = Effect.async<void>((resume) => {
      if (!server.listening) return resume(Effect.void)
      server.close(() => resume(Effect.void))
    })
    // Connections become idle one by one, after their last responses. Connections with a partly received request would stay
    // open until the end, because Node no longer enforces its timeouts.
    const responded = Effect.sync(() => {
      server.closeIdleConnections()
      return underWay === 0
    }).pipe(Effect.repeat({ schedule: Schedule.spaced("50 millis"), until: (all) => all }))
    return {
      server,
      isDraining: () => draining,
      drain: Effect.gen(function* () {
        draining = true
        yield* Effect.logInfo("shutting down")
        const finished = yield* Effect.raceFirst(closed, responded).pipe(
          // A finalizer is uninterruptible by default, and so cannot time out.
          Effect.interruptible,
          Effect.timeoutOption(drainTime)
        )
        yield* finished._tag === "Some"
          ? Effect.logInfo("shut down")
          : Effect.logWarning(`cancelled requests still in flight after ${Duration.format(drainTime)}`)
        yield* Effect.sync(() => server.closeAllConnections())
      })
    }
  })
)

/** Drains when its scope closes: build it last, so that it closes first. */
export const onEnd = Layer.scopedDiscard(Effect.flatMap(Draining, ({ drain }) => Effect.addFinalizer(() => drain)))
