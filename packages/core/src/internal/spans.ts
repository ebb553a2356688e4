import type * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as DefaultServices from "effect/DefaultServices"
import type * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import * as FiberRef from "effect/FiberRef"
import * as Option from "effect/Option"
import * as Tracer from "effect/Tracer"

/** Opens spans without changing the context of the fiber, which costs more than the spans. */
export interface Spans {
  readonly call: (name: string, attributes: Readonly<Record<string, unknown>>) => Tracer.Span
  readonly try: (parent: Tracer.Span, attributes: Readonly<Record<string, unknown>>) => Tracer.Span
  readonly end: (span: Tracer.Span, exit: Exit.Exit<unknown, unknown>) => void
}

const open = (
  tracer: Tracer.Tracer,
  clock: Clock.Clock,
  name: string,
  parent: Option.Option<Tracer.AnySpan>,
  kind: Tracer.SpanKind,
  attributes: Readonly<Record<string, unknown>>
) => {
  const span = tracer.span(name, parent, Context.empty(), [], clock.unsafeCurrentTimeNanos(), kind, { attributes })
  for (const key in attributes) span.attribute(key, attributes[key])
  return span
}

/** What a client traces with: a tracer of its own, none, or that of whoever calls where it is left out. */
export type Own = Tracer.Tracer | false | undefined

/** Opens spans with the client's own tracer or that of the fiber that calls, or nothing where tracing is off. */
export const spansOf = (
  fiber: Fiber.RuntimeFiber<unknown, unknown>,
  clock: Clock.Clock,
  own: Own
): Spans | undefined => {
  if (own === false || !fiber.getFiberRef(FiberRef.currentTracerEnabled)) return undefined
  const tracer = own ?? Context.get(fiber.getFiberRef(DefaultServices.currentServices), Tracer.Tracer)
  const parent = Context.getOption(fiber.getFiberRef(FiberRef.currentContext), Tracer.ParentSpan)
  return {
    call: (name, attributes) => open(tracer, clock, name, parent, "internal", attributes),
    try: (call, attributes) => open(tracer, clock, "POST", Option.some(call), "client", attributes),
    end: (span, exit) => span.end(clock.unsafeCurrentTimeNanos(), exit)
  }
}
