/** Spans of OpenTelemetry, in the context of the caller. */
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import type * as Tracer from "effect/Tracer"
import type { OpenTelemetryApi } from "../client/Options.js"
import { errorOf, type Span } from "./watch.js"

declare const __VERSION__: string

/** The numbers of OpenTelemetry for kinds of spans and for an error. */
const kinds: Readonly<Partial<Record<Tracer.SpanKind, number>>> = { internal: 0, client: 2 }
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

  end(at: bigint, exit: Exit.Exit<unknown, unknown>): void {
    const error = errorOf(exit)
    if (error !== undefined) {
      this.span.setAttribute("error.type", error._tag === "ApiError" ? String(error.code) : error._tag)
      this.span.setStatus({ code: failed, message: error.message })
    } else if (Exit.isFailure(exit)) this.span.setAttribute("error.type", "cancelled")
    this.span.end(time(at))
  }
}

/** Makes a tracer of the tracer that the program has registered. */
export const tracerBy = ({ context, trace }: OpenTelemetryApi): Tracer.Tracer => {
  const tracer = trace.getTracer("@tcchat/sdk", __VERSION__)
  return {
    span: (
      name: string,
      parent: Option.Option<unknown>,
      _context: unknown,
      _links: unknown,
      started: bigint,
      kind: Tracer.SpanKind,
      { attributes }: Tracer.SpanOptions = {}
    ) => {
      const within: unknown = Option.isSome(parent) ? (parent.value as Recorded).context : context.active()
      const span: unknown = tracer.startSpan(name, { kind: kinds[kind], startTime: time(started), attributes }, within)
      return new Recorded(span, trace.setSpan(within, span))
    }
  } as never
}
