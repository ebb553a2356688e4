/** The end of a server: nothing new is taken, and what is under way is finished. */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Http from "node:http"
import { Settings } from "./Settings.js"

/** The server of Node, and whether it is about to end. */
export class Draining extends Context.Tag("@tcchat/server/Draining")<
  Draining,
  {
    readonly server: Http.Server
    readonly isDraining: () => boolean
    readonly drain: Effect.Effect<void>
  }
>() {}

/** Times within which a client has to send, so that slow ones do not hold connections. */
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
    // Connections become idle one by one, as their last requests are answered. Those on which a request has only begun
    // to come would be open until the end: Node times nobody out any more who is slow.
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
          // A finalizer is not interruptible by itself, and what is not cannot be timed out.
          Effect.interruptible,
          Effect.timeoutOption(drainTime)
        )
        yield* finished._tag === "Some"
          ? Effect.logInfo("shut down")
          : Effect.logWarning(`cut what was still under way after ${Duration.format(drainTime)}`)
        yield* Effect.sync(() => server.closeAllConnections())
      })
    }
  })
)

/** Drains when its scope ends: build it last, so that it ends first. */
export const onEnd = Layer.scopedDiscard(Effect.flatMap(Draining, ({ drain }) => Effect.addFinalizer(() => drain)))
