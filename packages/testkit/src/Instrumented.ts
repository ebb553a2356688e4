/** OpenTelemetry instrumentations around calls, and what they record. */
import type { TracerProvider } from "@opentelemetry/api"
import { NodeTracerProvider, type ReadableSpan, type SpanProcessor } from "@opentelemetry/sdk-trace-node"
import { sign } from "@tcchat/usersig"
import type { Chat } from "@tcchat/core/Chat"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Fault from "./Fault.js"
import * as FaultServer from "./FaultServer.js"
import * as Secrets from "./Secrets.js"

const app = {
  sdkAppId: 1400000000,
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e"
}

/** The UserSig of all calls. */
export const userSig = sign({ ...app, userId: "administrator", expire: 600 })

/** The UserSig as it is, with every special character escaped, and its halves, for truncated strings. */
const secrets = {
  UserSig: userSig,
  "escaped UserSig": userSig.replace(/\W/g, (character) => `%${character.charCodeAt(0).toString(16)}`),
  "beginning of the UserSig": userSig.slice(0, 60),
  "end of the UserSig": userSig.slice(60)
}

/** Returns where a value shows the UserSig of the calls. */
export const shown = (value: unknown): ReadonlyArray<string> => Secrets.find(value, secrets)

/** The part of an instrumentation that is used. */
export interface Instrumentation {
  readonly setTracerProvider: (provider: TracerProvider) => void
  readonly disable: () => void
}

/** An exported span. */
export type Ended = Pick<ReadableSpan, "attributes" | "events" | "links" | "name" | "status">

/** What an instrumentation has recorded. */
export interface Recorded<I> {
  readonly instrumentation: I
  /** Attributes of spans at their start. */
  readonly begun: ReadonlyArray<ReadableSpan["attributes"]>
  /** Waits until a number of spans have ended. */
  readonly ended: (count: number) => Effect.Effect<ReadonlyArray<Ended>>
}

const noop = { forceFlush: () => Promise.resolve(), shutdown: () => Promise.resolve() }

/** Starts an instrumentation until the scope ends. `onStart` runs before the processor that records the spans. */
export const make = <I extends Instrumentation>(
  start: () => I,
  onStart: SpanProcessor["onStart"] = () => undefined
): Effect.Effect<Recorded<I>, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const begun: Array<ReadableSpan["attributes"]> = []
      const ended: Array<Ended> = []
      let changed = () => {}
      const keep: SpanProcessor = {
        ...noop,
        onStart: ({ attributes }) => void begun.push({ ...attributes }),
        onEnd: ({ attributes, events, links, name, status }) => {
          ended.push({ attributes, events, links, name, status })
          changed()
        }
      }
      const provider = new NodeTracerProvider({ spanProcessors: [{ ...noop, onStart, onEnd: () => {} }, keep] })
      const instrumentation = start()
      instrumentation.setTracerProvider(provider)
      return {
        provider,
        instrumentation,
        begun,
        ended: (count: number) =>
          Effect.async<ReadonlyArray<Ended>>((resume) => {
            changed = () => {
              if (ended.length >= count) resume(Effect.succeed(ended))
            }
            changed()
          })
      }
    }),
    ({ instrumentation, provider }) =>
      Effect.promise(() => {
        instrumentation.disable()
        return provider.shutdown()
      })
  )

/**
 * Makes five calls with different outcomes, one after the other: a success, an error code, a response of a proxy, a reset, and
 * a refused connection. Returns the server.
 */
export const calls = (
  open: (options: { sdkAppId: number; admin: string; signer: () => string; baseUrl: string }) => Chat
): Effect.Effect<FaultServer.FaultServer, never, Scope.Scope> =>
  Effect.gen(function* () {
    const server = yield* FaultServer.make()
    server.script(Fault.ok(), Fault.rejection(30008), Fault.badGateway, Fault.resetBeforeHeaders)
    for (const baseUrl of [...Array.from({ length: 4 }, () => server.origin), "http://127.0.0.1:1"]) {
      const chat = yield* Effect.acquireRelease(
        Effect.sync(() => open({ sdkAppId: app.sdkAppId, admin: "administrator", signer: () => userSig, baseUrl })),
        (chat) => Effect.promise(() => chat.close())
      )
      const call = () => chat.callRaw("sns/group_delete", { From_Account: "alice" }, { attempts: 1 })
      yield* Effect.either(Effect.tryPromise(call))
    }
    return server
  })

/** A URL of these calls without secrets. */
export const redactedUrl =
  /^http:\/\/127\.0\.0\.1:\d+\/v4\/sns\/group_delete\?sdkappid=1400000000&identifier=administrator&usersig=<redacted>&random=\d+/
