/** The definition of a webhook as a value, from which decoding, responses, the router and the emulator are derived. */
import type { LazyArg } from "effect/Function"
import * as Schema from "effect/Schema"

export const TypeId: unique symbol = Symbol.for("@tcchat/webhooks/Webhook")

export type TypeId = typeof TypeId

/**
 * When a webhook is sent.
 *
 * - `before`: something is about to happen; the service waits 2 seconds for the response, which may prevent it.
 * - `after`: something has happened; the response has no effect.
 * - `alarm`: a limit is near; the response has no effect.
 */
export type Phase = "before" | "after" | "alarm"

/** Fields whose schemas require no services. */
type Fields = Readonly<Record<string, Schema.Struct.Field>>

/** What a response may do besides allowing the event. */
export interface Abilities {
  /**
   * Rejects the whole event: with 1, for which the caller gets the code `callerGets`, or with a code of the range, which the
   * caller gets together with the ErrorInfo of the response.
   */
  readonly reject?: { readonly callerGets: number; readonly from?: number; readonly to?: number }
  /** Rejects some or all accounts in a list of the body, each with a code of the range and a message. */
  readonly rejectEach?: { readonly list: string; readonly from: number; readonly to: number }
  /** Excludes some of the accounts. */
  readonly rejectMembers?: true
  /** Drops a message with 2, while its sender gets a success. */
  readonly drop?: true
  /** Fields of the response that replace fields of the event. */
  readonly change?: Fields
  /** Additional fields of the response. */
  readonly reply?: Fields
  /** Reports with 1 that the app could not handle the event. */
  readonly fail?: true
}

/** The definition of a webhook. */
export interface Webhook<
  Command extends string,
  P extends Phase,
  // A schema, as `Any` states. With the constraint here, compilers would compare the schemas of every webhook that a program
  // can see.
  Body,
  A extends Abilities
> {
  readonly [TypeId]: TypeId
  /** The `CallbackCommand` of the query, such as `C2C.CallbackBeforeSendMsg`. */
  readonly command: Command
  readonly phase: P
  readonly body: Body
  readonly response: A
}

/** Any webhook. */
export type Any = Webhook<string, Phase, Schema.Schema.AnyNoContext, Abilities>

/** The body of a webhook. */
export type Body<W extends Any> = Schema.Schema.Type<W["body"]>

/** The definition of a webhook, as its documentation states it. */
export interface Facts<P extends Phase, Body extends Fields, A extends Abilities> {
  readonly phase: P
  /** Known fields of the body; a function of them is first called when they are needed. */
  readonly body: Body | LazyArg<Body>
  /** What the response may do, or a function of it. */
  readonly response: A | LazyArg<A>
}

/**
 * Makes a webhook from its definition.
 *
 * @example
 * ```ts
 * import * as Webhook from "@tcchat/webhooks/Webhook"
 * import * as Schema from "effect/Schema"
 *
 * export const afterSomethingNew = Webhook.make("Group.CallbackAfterSomethingNew", {
 *   phase: "after",
 *   body: { GroupId: Schema.String },
 *   response: {}
 * })
 * ```
 */
export const make = <
  const Command extends string,
  const P extends Phase,
  const Body extends Fields,
  const A extends Abilities
>(
  command: Command,
  facts: Facts<P, Body, A>
): Webhook<Command, P, SchemaOf<Body>, A> => {
  let body: SchemaOf<Body> | undefined
  let response: A | undefined
  return {
    [TypeId]: TypeId,
    ...facts,
    command,
    get body() {
      return (body ??= Schema.Struct(valueOf(facts.body)) as unknown as SchemaOf<Body>)
    },
    get response() {
      return (response ??= valueOf(facts.response))
    }
  }
}

const valueOf = <A extends object>(given: A | LazyArg<A>): A => (typeof given === "function" ? given() : given)

type SchemaOf<F extends Fields> =
  Schema.Struct<F> extends infer S extends Schema.Schema.AnyNoContext ? S : Schema.Schema.AnyNoContext

/** Checks whether a value is a webhook. */
export const isWebhook = (u: unknown): u is Any => typeof u === "object" && u !== null && TypeId in u
