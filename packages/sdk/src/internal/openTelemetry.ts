/** Spans of OpenTelemetry, in the context of the caller. */
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

/** Neither a call nor another observer of it is harmed by an exporter that throws. */
const unharmed = (record: () => void): void => {
  try {
    record()
  } catch {
    // The span is incomplete.
  }
}

class Recorded implements Span {
  span: any = undefined
  /** The context in which the spans of the attempts are made. */
  context: any = undefined

  constructor(start: (self: Recorded) => void) {
    unharmed(() => start(this))
  }

  attribute(key: string, value: unknown): void {
    unharmed(() => this.span.setAttribute(key, value))
  }

  end(at: bigint, exit: Ended): void {
    const error = errorOf(exit)
    unharmed(() => {
      if (error !== undefined) this.span.setStatus({ code: failed, message: error.message })
      this.span.end(time(at))
    })
  }
}

/** Makes spans with the tracer that the program has registered. */
export const recorded = ({ context, trace }: OpenTelemetryApi): Spans => {
  const tracer = trace.getTracer("@tcchat/sdk", __VERSION__)
  const open = (name: string, kind: number, attributes: Attributes, started: bigint, within: () => unknown) =>
    new Recorded((recorded) => {
      const around = within()
      recorded.span = tracer.startSpan(name, { kind, startTime: time(started), attributes }, around)
      recorded.context = trace.setSpan(around, recorded.span)
    })
  return {
    call: (endpoint, attributes, started) =>
      open(endpoint, kinds.internal, attributes, started, () => context.active()),
    attempt: (call, attributes, started) =>
      open("POST", kinds.client, attributes, started, () => (call as Recorded).context)
  }
}
