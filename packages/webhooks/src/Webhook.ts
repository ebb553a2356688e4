/** One webhook as a value: facts only, from which decoding, answers, the router and the emulator are derived. */
import * as Schema from "effect/Schema"

export const TypeId: unique symbol = Symbol.for("@tcchat/webhooks/Webhook")

export type TypeId = typeof TypeId

/**
 * When a webhook is sent.
 *
 * - `before`: something is about to happen, and waits 2 seconds for the response, which may prevent it.
 * - `after`: something has happened; the response changes nothing.
 * - `alarm`: a limit is near; the response changes nothing.
 */
export type Phase = "before" | "after" | "alarm"

/** Fields of schemas that need no service. */
type Fields = Readonly<Record<string, Schema.Struct.Field>>

/** What a response may do besides letting the event be. */
export interface Abilities {
  /**
   * Refusing the whole event: with 1, for which its caller gets the code `callerGets`, or with a code of the range, which
   * the caller gets together with the text of the response.
   */
  readonly refuse?: { readonly callerGets: number; readonly from?: number; readonly to?: number }
  /** Refusing some or all of the accounts in a list of the body, each with a code of the range and a text. */
  readonly refuseEach?: { readonly list: string; readonly from: number; readonly to: number }
  /** Leaving out some of the accounts. */
  readonly refuseMembers?: true
  /** Dropping a message with 2, while its sender is told that it was sent. */
  readonly drop?: true
  /** Fields of the response that replace those of the event. */
  readonly change?: Fields
  /** Fields that the response may carry besides. */
  readonly reply?: Fields
  /** Saying with 1 that the app could not handle the event. */
  readonly fail?: true
}

/** One webhook. */
export interface Webhook<
  Command extends string,
  P extends Phase,
  // A schema, as `Any` says; said here, compilers would compare those of every webhook that a program can see.
  Body,
  A extends Abilities
> {
  readonly [TypeId]: TypeId
  /** Its name in the query, such as `C2C.CallbackBeforeSendMsg`. */
  readonly command: Command
  readonly phase: P
  readonly body: Body
  readonly response: A
}

/** Any webhook. */
export type Any = Webhook<string, Phase, Schema.Schema.AnyNoContext, Abilities>

/** What the service sends in the body of a webhook. */
export type Body<W extends Any> = Schema.Schema.Type<W["body"]>

/** Facts of a webhook, as its page states them. */
export interface Facts<P extends Phase, Body extends Fields, A extends Abilities> {
  readonly phase: P
  /** Fields of the body that are known. */
  readonly body: Body
  /** What the response may do. */
  readonly response: A
}

/**
 * Makes a webhook from its facts.
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
): Webhook<Command, P, SchemaOf<Body>, A> => ({
  [TypeId]: TypeId,
  ...facts,
  command,
  body: Schema.Struct(facts.body) as unknown as SchemaOf<Body>
})

type SchemaOf<F extends Fields> =
  Schema.Struct<F> extends infer S extends Schema.Schema.AnyNoContext ? S : Schema.Schema.AnyNoContext

/** Checks whether a value is a webhook. */
export const isWebhook = (u: unknown): u is Any => typeof u === "object" && u !== null && TypeId in u
