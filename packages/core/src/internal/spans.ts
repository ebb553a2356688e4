import * as Cause from "effect/Cause"
import type * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as DefaultServices from "effect/DefaultServices"
import * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import * as FiberRef from "effect/FiberRef"
import * as Option from "effect/Option"
import * as Tracer from "effect/Tracer"
import type { ChatError } from "../ChatError.js"

export type Attributes = Readonly<Record<string, unknown>>

/**
 * Creates spans without changing the context of the fiber, which would cost more than the spans. A call is not harmed by a tracer
 * that throws: it goes on without the span.
 */
export interface Spans {
  readonly call: (name: string, attributes: Attributes) => Tracer.Span | undefined
  readonly attempt: (parent: Tracer.Span, attributes: Attributes, resends: number) => Tracer.Span | undefined
  readonly status: (span: Tracer.Span, status: number) => void
  readonly end: (span: Tracer.Span, exit: Exit.Exit<unknown, unknown>) => void
}

const unharmed = <A>(trace: () => A): A | undefined => {
  try {
    return trace()
  } catch {
    return undefined
  }
}

/** Says in the attributes of a span why it failed, for what shows or counts attributes alone. */
const describe = (span: Tracer.Span, cause: Cause.Cause<unknown>): void => {
  const error = Option.getOrUndefined(Cause.failureOption(cause)) as ChatError | undefined
  if (error?._tag === "ApiError") {
    span.attribute("error.type", String(error.code))
    span.attribute("tcchat.error_code", error.code)
    if (error.requestId !== undefined) span.attribute("tcchat.request_id", error.requestId)
  } else span.attribute("error.type", error?._tag ?? (Cause.isInterruptedOnly(cause) ? "cancelled" : "defect"))
}

const open = (
  tracer: Tracer.Tracer,
  clock: Clock.Clock,
  name: string,
  parent: Option.Option<Tracer.AnySpan>,
  kind: Tracer.SpanKind,
  attributes: Attributes
): Tracer.Span => {
  const span = tracer.span(name, parent, Context.empty(), [], clock.unsafeCurrentTimeNanos(), kind, { attributes })
  for (const key in attributes) span.attribute(key, attributes[key])
  return span
}

/** The tracer of a client: its own, `false` for none, or `undefined` for the tracer of the caller. */
export type Own = Tracer.Tracer | false | undefined

const spansBy = (tracer: Tracer.Tracer, clock: Clock.Clock, parent: Option.Option<Tracer.AnySpan>): Spans => ({
  call: (name, attributes) => unharmed(() => open(tracer, clock, name, parent, "internal", attributes)),
  attempt: (call, attributes, resends) =>
    unharmed(() => {
      const span = open(tracer, clock, "POST", Option.some(call), "client", attributes)
      span.attribute("http.request.resend_count", resends)
      return span
    }),
  status: (span, status) => unharmed(() => span.attribute("http.response.status_code", status)),
  end: (span, exit) =>
    unharmed(() => {
      if (Exit.isFailure(exit)) describe(span, exit.cause)
      span.end(clock.unsafeCurrentTimeNanos(), exit)
    })
})

/** The tracer that Effect uses by default. It tells nobody of the spans it makes, and these are in no context. */
const silent = /* @__PURE__ */ Context.get(DefaultServices.liveServices, Tracer.Tracer)

/** Returns spans of the client's own tracer, if it has one. */
export const spansOf = (clock: Clock.Clock, own: Own): Spans | undefined =>
  own === undefined || own === false ? undefined : spansBy(own, clock, Option.none())

/** Returns spans of the client's own tracer or of the calling fiber's, or `undefined` if tracing is disabled. */
export const spansOfFiber = (
  fiber: Fiber.RuntimeFiber<unknown, unknown>,
  clock: Clock.Clock,
  own: Own
): Spans | undefined => {
  if (own === false || !fiber.getFiberRef(FiberRef.currentTracerEnabled)) return undefined
  const tracer = own ?? Context.get(fiber.getFiberRef(DefaultServices.currentServices), Tracer.Tracer)
  if (tracer === silent) return undefined
  return spansBy(tracer, clock, Context.getOption(fiber.getFiberRef(FiberRef.currentContext), Tracer.ParentSpan))
}
