import * as ChatApp from "../src/ChatApp.js"
import * as ChatClient from "../src/ChatClient.js"
import { TransportError } from "../src/ChatError.js"
import * as Endpoint from "../src/Endpoint.js"
import * as RateLimit from "../src/RateLimit.js"
import * as RetryPolicy from "../src/RetryPolicy.js"
import * as Transport from "../src/Transport.js"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"

export const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e"

const facts = {
  path: "sns/group_delete",
  ratePerSecond: 200,
  payload: {
    From_Account: Schema.NonEmptyString,
    GroupName: Schema.Array(Schema.NonEmptyString).pipe(Schema.minItems(1), Schema.maxItems(32))
  },
  success: { CurrentSequence: Schema.Int },
  errors: [30001, 30003, 30006, 30007, 30008]
} as const

/** One endpoint for each thing that a repeat can do. */
export const endpoints = {
  read: Endpoint.make("test.read", { ...facts, idempotency: "read" }),
  idempotent: Endpoint.make("test.idempotent", { ...facts, idempotency: "idempotent", destroys: false }),
  deduplicated: Endpoint.make("test.deduplicated", { ...facts, idempotency: "deduplicated", destroys: false }),
  none: Endpoint.make("test.none", { ...facts, idempotency: "none", destroys: false })
}

export const deleteLists = endpoints.idempotent

export const payload = { From_Account: "alice", GroupName: ["work"] }

export type Step = Transport.Response | TransportError | Effect.Effect<Transport.Response, TransportError>

export const ok: Transport.Response = {
  status: 200,
  body: '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"0","ErrorDisplay":"","CurrentSequence":3}'
}

export const failed = (code: number, info = "rejected"): Transport.Response => ({
  status: 200,
  body: JSON.stringify({ ActionStatus: "FAIL", ErrorCode: code, ErrorInfo: info })
})

export const broken = (reason: "NotSent" | "Unknown") =>
  new TransportError({ endpoint: "test", reason, failure: reason === "NotSent" ? "Refused" : "Reset" })

export interface Sent {
  readonly url: URL
  readonly body: unknown
  readonly at: number
  readonly timeout: number
}

/** A transport that answers by a script, the last step again and again, and keeps what it was given. */
export const scripted = (...steps: ReadonlyArray<Step>) => {
  const sent: Array<Sent> = []
  const texts: Array<string> = []
  const transport = Transport.fromEffect((request) =>
    Effect.flatMap(Effect.clock, (clock) => {
      texts.push(request.body)
      sent.push({
        url: new URL(Transport.signedUrl(request)),
        body: JSON.parse(request.body),
        at: clock.unsafeCurrentTimeMillis(),
        timeout: request.timeout
      })
      const step = steps[Math.min(sent.length, steps.length) - 1]!
      if (step instanceof TransportError) return Effect.fail(step)
      return Effect.isEffect(step) ? step : Effect.succeed(step)
    })
  )
  return { sent, texts, transport: Effect.succeed(transport), layer: Layer.succeed(Transport.Transport, transport) }
}

export const app = (options: Partial<ChatApp.Options> = {}) =>
  ChatApp.layer({ sdkAppId: 1400000000, admin: "admin @1", secretKey, ...options } as ChatApp.Options)

export const client = (
  transport: Layer.Layer<Transport.Transport>,
  policy: RetryPolicy.Options = {},
  appOptions: Partial<ChatApp.Options> = {}
) =>
  Layer.provide(ChatClient.layer, [
    transport,
    app(appOptions),
    RateLimit.layerUnlimited,
    RetryPolicy.layer({ budget: false, ...policy })
  ])
