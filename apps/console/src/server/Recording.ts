/** Keeps what goes out and what comes in during one call, without the signature. */
import * as Transport from "@tcchat/core/Transport"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as FiberRef from "effect/FiberRef"
import * as GlobalValue from "effect/GlobalValue"
import type { ShownRequest, Try } from "../model/Protocol.js"

/** What is kept of one call. */
export interface Record {
  request?: ShownRequest
  response?: { readonly status: number; readonly body: string }
  readonly attempts: Array<Try>
}

const current = GlobalValue.globalValue("@tcchat/console/Recording", () =>
  FiberRef.unsafeMake<Record | undefined>(undefined)
)

/** The code of a response, which stands in its envelope. */
const codeOf = (body: string): number | undefined => {
  const [, digits] = /"ErrorCode"\s*:\s*(-?\d{1,9})\b/.exec(body) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** A transport that keeps what the call at hand sends and gets. */
export const around = (transport: Transport.Service): Transport.Service =>
  Transport.fromEffect((request) =>
    Effect.flatMap(FiberRef.get(current), (record) => {
      if (record === undefined) return Transport.toEffect(transport)(request)
      const url = new URL(request.url)
      record.request = { method: "POST", url: Transport.shownUrl(request), body: request.body }
      delete record.response
      return Effect.flatMap(Clock.currentTimeMillis, (started) => {
        const keep = (what: Omit<Try, "host" | "milliseconds">) =>
          Effect.map(Clock.currentTimeMillis, (now) => {
            record.attempts.push({ host: url.host, milliseconds: now - started, ...what })
          })
        return Transport.toEffect(transport)(request).pipe(
          Effect.tap(({ body, status }) => {
            record.response = { status, body: Transport.shownText(request, body) }
            const code = codeOf(body)
            return keep({ status, ...(code !== undefined && { code }) })
          }),
          Effect.tapError(({ failure }) => keep({ failure })),
          Effect.onInterrupt(() => keep({ failure: "Timeout" }))
        )
      })
    })
  )

/** Runs a call, and returns what was kept of it. */
export const of = <A, E, R>(
  call: Effect.Effect<A, E, R>
): Effect.Effect<{ readonly outcome: A; readonly record: Record }, E, R> =>
  Effect.suspend(() => {
    const record: Record = { attempts: [] }
    return Effect.map(Effect.locally(call, current, record), (outcome) => ({ outcome, record }))
  })
