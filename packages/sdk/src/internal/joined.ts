import * as Option from "effect/Option"
import type * as Tracer from "effect/Tracer"
import type { Span } from "./watch.js"

/** One span of each of several tracers. */
class Joined implements Span {
  constructor(readonly spans: ReadonlyArray<Tracer.Span>) {}

  attribute(key: string, value: unknown): void {
    for (const span of this.spans) span.attribute(key, value)
  }

  end(...of: Parameters<Tracer.Span["end"]>): void {
    for (const span of this.spans) span.end(...of)
  }
}

type Rest = Parameters<Tracer.Tracer["span"]> extends [unknown, unknown, ...infer R] ? R : never

/** Makes one tracer of several; of none, `undefined`. */
export const joined = (tracers: ReadonlyArray<Tracer.Tracer>): Tracer.Tracer | undefined =>
  tracers.length < 2
    ? tracers[0]
    : ({
        span: (name: string, parent: Option.Option<unknown>, ...rest: Rest) =>
          new Joined(
            tracers.map((tracer, index) =>
              tracer.span(
                name,
                Option.map(parent, (span) => (span as Joined).spans[index]!),
                ...rest
              )
            )
          )
      } as never)
