/** Failures that an emulator produces when it is told to. */
import * as Check from "@tcchat/core/Check"
import type * as Duration from "effect/Duration"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"

const Delay = Schema.declare(
  (u: unknown): u is Duration.DurationInput =>
    Either.getOrElse(Check.duration("delay", u, { zero: true }), () => Number.POSITIVE_INFINITY) <
    Number.POSITIVE_INFINITY,
  { description: 'milliseconds, or a text such as "2 seconds"' }
)

const common = {
  /** Name or path of an endpoint, such as `relation.deleteLists` or `sns/group_delete`; all of them when left out or `"*"`. */
  endpoint: Schema.optional(Schema.String),
  /**
   * Whether the fault strikes before the call does its work, which then is never done, or after it; `"before"` when left
   * out.
   */
  when: Schema.optional(Schema.Literal("before", "after")),
  /** Part of the calls that it strikes, from 0 to 1; all of them when left out. */
  rate: Schema.optional(Schema.Number.pipe(Schema.between(0, 1))),
  /** Calls that it strikes before it is over; left out, it stays. */
  count: Schema.optional(Schema.Int.pipe(Schema.positive())),
  /** Time that passes before it strikes. */
  delay: Schema.optional(Delay)
}

/**
 * A failure to be produced.
 *
 * - `drop`: no response ever comes, the connection stays open
 * - `reset`: the connection is cut before the response, or within it (`at: "afterHeaders"`)
 * - `delay`: the response comes late; the work is done after the delay, or with `when: "after"` before it
 * - `status`: an HTTP status with a page of HTML, as a proxy answers; 502 when left out
 * - `garbage`: status 200 with a body that is no JSON
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

/** A failure to be produced. */
export type Fault = typeof Fault.Type

/** A fault that is in force, with the name by which it can be removed and the calls that it struck. */
export type Active = Fault & { readonly id: string; readonly struck: number }
