/** What makes spans of calls and their attempts: the only hook of a client for what happens to a call. */
import type * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import type * as Tracer from "effect/Tracer"

export type Ended = Exit.Exit<unknown, unknown>

export type Attributes = Readonly<Record<string, unknown>>

/** The part of a span that a client uses. */
export interface Span {
  readonly attribute: (key: string, value: unknown) => void
  readonly end: (time: bigint, exit: Ended) => void
}

/** Makes spans; times are in nanoseconds. */
export interface Spans {
  readonly call: (endpoint: string, attributes: Attributes, started: bigint) => Span
  readonly attempt: (call: Span, attributes: Attributes, started: bigint) => Span
}

/** One span of each of several. */
class Joined implements Span {
  constructor(readonly spans: ReadonlyArray<Span>) {}

  attribute(key: string, value: unknown): void {
    for (const span of this.spans) span.attribute(key, value)
  }

  end(time: bigint, exit: Ended): void {
    for (const span of this.spans) span.end(time, exit)
  }
}

const join = (all: ReadonlyArray<Spans>): Spans => ({
  call: (...of) => new Joined(all.map(({ call }) => call(...of))),
  attempt: (call, ...of) => new Joined(all.map(({ attempt }, index) => attempt((call as Joined).spans[index]!, ...of)))
})

/** Makes the tracer of a client; of nothing, `undefined`, and then there are no spans. */
export const tracerOf = (all: ReadonlyArray<Spans>): Tracer.Tracer | undefined => {
  const [only] = all
  if (only === undefined) return undefined
  const { attempt, call } = all.length === 1 ? only : join(all)
  return {
    span: (
      name: string,
      parent: Option.Option<unknown>,
      _context: unknown,
      _links: unknown,
      started: bigint,
      _kind: unknown,
      { attributes = {} }: Tracer.SpanOptions = {}
    ) => (Option.isSome(parent) ? attempt(parent.value as Span, attributes, started) : call(name, attributes, started))
  } as never
}
