/** Spans of OpenTelemetry, in the context of the caller. */
import * as Exit from "effect/Exit"
import type { OpenTelemetryApi } from "../client/Options.js"
import type { Attributes, Ended, Span, Spans } from "./spans.js"
import { errorOf } from "./watch.js"

declare const __VERSION__: string

/** The numbers of OpenTelemetry for kinds of spans and for an error. */
const kinds = { internal: 0, client: 2 } as const
const failed = 2

const time = (nanos: bigint): readonly [number, number] => [
  Number(nanos / 1_000_000_000n),
  Number(nanos % 1_000_000_000n)
]

class Recorded implements Span {
  constructor(
    readonly span: any,
    readonly context: any
  ) {}

  attribute(key: string, value: unknown): void {
    this.span.setAttribute(key, value)
  }

  end(at: bigint, exit: Ended): void {
    const error = errorOf(exit)
    if (error !== undefined) {
      this.span.setAttribute("error.type", error._tag === "ApiError" ? String(error.code) : error._tag)
      this.span.setStatus({ code: failed, message: error.message })
    } else if (Exit.isFailure(exit)) this.span.setAttribute("error.type", "cancelled")
    this.span.end(time(at))
  }
}

/** Makes spans with the tracer that the program has registered. */
export const recorded = ({ context, trace }: OpenTelemetryApi): Spans => {
  const tracer = trace.getTracer("@tcchat/sdk", __VERSION__)
  const open = (name: string, kind: number, attributes: Attributes, started: bigint, within: unknown) => {
    const span: unknown = tracer.startSpan(name, { kind, startTime: time(started), attributes }, within)
    return new Recorded(span, trace.setSpan(within, span))
  }
  return {
    call: (endpoint, attributes, started) => open(endpoint, kinds.internal, attributes, started, context.active()),
    attempt: (call, attributes, started) => open("POST", kinds.client, attributes, started, (call as Recorded).context)
  }
}
