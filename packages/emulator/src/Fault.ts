/** Failures that an emulator produces on request. */
import * as Check from "@tcchat/core/Check"
import type * as Duration from "effect/Duration"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"

const Delay = Schema.declare(
  (u: unknown): u is Duration.DurationInput =>
    Either.getOrElse(Check.duration("delay", u, { zero: true }), () => Number.POSITIVE_INFINITY) <
    Number.POSITIVE_INFINITY,
  { description: 'milliseconds, or a string such as "2 seconds"' }
)

const common = {
  /** Name or path of an endpoint, such as `relation.deleteLists` or `sns/group_delete`; all of them if omitted or `"*"`. */
  endpoint: Schema.optional(Schema.String),
  /**
   * Whether the fault applies before the call is carried out, which then never happens, or after it.
   *
   * @default "before"
   */
  when: Schema.optional(Schema.Literal("before", "after")),
  /** Share of the calls to which it applies, from 0 to 1; all of them if omitted. */
  rate: Schema.optional(Schema.Number.pipe(Schema.between(0, 1))),
  /** Number of calls after which it is removed; it stays if omitted. */
  count: Schema.optional(Schema.Int.pipe(Schema.positive())),
  /** Delay before it applies. */
  delay: Schema.optional(Delay)
}

/**
 * A failure to produce.
 *
 * - `drop`: there is no response, and the connection stays open
 * - `reset`: the connection is closed before the response, or within it (`at: "afterHeaders"`)
 * - `delay`: the response is late; the call is carried out after the delay, or with `when: "after"` before it
 * - `status`: an HTTP status with an HTML page, as from a proxy; 502 if omitted
 * - `garbage`: status 200 with a body that is not JSON
 * - `code`: an `ErrorCode` of the service
 */
export const Fault = Schema.Union(
  Schema.Struct({ kind: Schema.Literal("drop"), ...common }),
  Schema.Struct({
    kind: Schema.Literal("reset"),
    at: Schema.optional(Schema.Literal("before", "afterHeaders")),
    ...common
  }),
  Schema.Struct({ kind: Schema.Literal("delay"), ...common, delay: Delay }),
  Schema.Struct({
    kind: Schema.Literal("status"),
    status: Schema.optional(Schema.Int.pipe(Schema.between(200, 599))),
    ...common
  }),
  Schema.Struct({ kind: Schema.Literal("garbage"), body: Schema.optional(Schema.String), ...common }),
  Schema.Struct({
    kind: Schema.Literal("code"),
    code: Schema.Int.pipe(Schema.filter((code) => code !== 0, { description: "an ErrorCode other than 0" })),
    info: Schema.optional(Schema.String),
    ...common
  })
)

/** A failure to produce. */
export type Fault = typeof Fault.Type

/** An active fault, with its id and the number of calls to which it has applied. */
export type Active = Fault & { readonly id: string; readonly hits: number }
