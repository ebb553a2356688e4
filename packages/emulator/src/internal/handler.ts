import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import * as Either from "effect/Either"
import type { LazyArg } from "effect/Function"
import * as ParseResult from "effect/ParseResult"
import type * as Schema from "effect/Schema"
import type { YieldWrap } from "effect/Utils"
import type { Settings } from "../Settings.js"
import { type Known, known } from "./known.js"
import { lenientReader } from "./leniency.js"
import type { Checked } from "./rejection.js"
import type { State } from "./state.js"
import type { EventBody, WebhookEvent } from "./webhooks/event.js"
import type { Verdict } from "@tcchat/webhooks/Verdict"

/** What a handler works with. */
export interface World {
  /** The present state, which a handler changes in place. */
  readonly state: State
  readonly settings: Settings
  /** When the call arrived, in Unix seconds. */
  readonly now: number
  /** When the call arrived, in monotonic seconds with their fraction: the time by which messages are deduplicated. */
  readonly monotonicNow: number
  /** The account whose UserSig the call carries. */
  readonly caller: string
  /** Counts `amount` towards a rate limit, and returns whether the limit still holds. */
  readonly takeRate: (name: string, limit: number, seconds?: number, amount?: number) => boolean
  readonly randomUint32: () => number
  /** Sends a webhook after the call has succeeded. */
  readonly emit: <W extends Webhook.Any>(webhook: W, body: EventBody<W>) => void
}

/** What the app decided about an event that it allows or drops; without a webhook it allows everything. */
export type Permit = Exclude<Verdict, { readonly _tag: "Reject" }>

/** The error code for a field that exceeds its limit, and the one for a field that is missing or of another type. */
export interface Over {
  readonly over: number
  readonly else: number | undefined
}

export const over = (code: number, otherwise?: number): Over => ({ over: code, else: otherwise })

/** How an endpoint reads its payload differently from the others of its service. */
interface Reading {
  /**
   * Error codes of invalid fields, by their path without indices, where they differ from the usual one of the service. The
   * code of `List[]` also covers the fields inside the items.
   */
  readonly codes?: Readonly<Record<string, number | Over>>
}

/** A generator that yields checks and stops at the first rejection, or a function that returns a check. */
type Steps<A> = Generator<YieldWrap<Checked<unknown>>, A, never> | Checked<A>

const runSteps = <A>(steps: () => Steps<A>): Checked<A> => {
  const started = steps()
  return Either.isEither(started) ? started : (Either.gen(() => started) as Checked<A>)
}

/** A call in the four phases that a webhook before the event needs. */
interface Phases<E extends Endpoint.Any, Q, C> {
  /** Fixes the numbers that the call is given, once. */
  readonly prepare: (world: World, payload: Known<Endpoint.Payload<E>>) => Q
  /** Checks the call against the state without changing it: before the app is asked, and again after it has decided. */
  readonly check: (world: World, prepared: Q) => Steps<C>
  /** The webhook that asks the app, if any. */
  readonly asks: (world: World, prepared: Q, checked: C) => WebhookEvent | undefined
  /** Changes the state, or rejects the call and changes nothing. */
  readonly commit: (world: World, prepared: Q, checked: C, permit: Permit) => Steps<Endpoint.Success<E>>
}

/** A call that has passed its checks. */
export interface Ready {
  readonly asks: () => WebhookEvent | undefined
  readonly commit: (permit: Permit) => Checked<object>
}

/** An endpoint that the emulator implements. */
export interface Handler extends Required<Reading> {
  readonly endpoint: Endpoint.Any
  /** Decodes a payload, read as the options say. Unknown fields are ignored. */
  readonly decode: (body: unknown, settings: Settings) => Either.Either<unknown, ParseResult.ParseIssue>
  /** The fields of a response in the shape that the path has. */
  readonly respond: (response: object) => object
  /** Prepares a call, and returns the function that checks it against the present state. */
  readonly prepare: (world: World, payload: unknown) => () => Checked<Ready>
}

const decoder = <P, I>(payload: Schema.Schema<P, I>): Handler["decode"] => {
  const decode = ParseResult.decodeUnknownEither(payload, { onExcessProperty: "ignore" })
  const read = lenientReader(payload.ast)
  return (body, { undocumented }) => decode(read(body, undocumented))
}

const make = <E extends Endpoint.Any, P, I>(
  endpoint: E,
  payload: LazyArg<Schema.Schema<P, I>>,
  { codes = {} }: Reading,
  prepare: (world: World, payload: P) => () => Checked<Ready>
): Handler => {
  let decode: Handler["decode"] | undefined
  return {
    endpoint,
    codes,
    decode: (body, settings) => (decode ??= decoder(payload()))(body, settings),
    respond: (response) => response,
    prepare: (world, body) => prepare(world, body as P)
  }
}

const payloadOf =
  <E extends Endpoint.Any>(endpoint: E) =>
  () =>
    known(endpoint.payload as Schema.Schema<Endpoint.Payload<E>, unknown>)

/** Handles an endpoint with a payload schema that is more lenient than its definition, for error codes of its own. */
export const onLoose = <E extends Endpoint.Any, P, I>(
  endpoint: E,
  payload: LazyArg<Schema.Schema<P, I>>,
  run: (world: World, payload: P) => Steps<Endpoint.Success<E>>,
  reading: Reading = {}
): Handler =>
  make(
    endpoint,
    payload,
    reading,
    (world, body) => () => Either.right({ asks: () => undefined, commit: () => runSteps(() => run(world, body)) })
  )

/** Handles an endpoint in one step. */
export const on = <E extends Endpoint.Any>(
  endpoint: E,
  run: (world: World, payload: Known<Endpoint.Payload<E>>) => Steps<Endpoint.Success<E>>,
  reading?: Reading
): Handler => onLoose(endpoint, payloadOf(endpoint), run, reading)

/** Handles an endpoint about which a webhook asks the app first. */
export const onAsking = <E extends Endpoint.Any, Q, C>(
  endpoint: E,
  { asks, check, commit, prepare }: Phases<E, Q, C>,
  reading: Reading = {}
): Handler =>
  make(endpoint, payloadOf(endpoint), reading, (world, payload) => {
    const prepared = prepare(world, payload)
    return () =>
      Either.map(
        runSteps(() => check(world, prepared)),
        (checked) => ({
          asks: () => asks(world, prepared, checked),
          commit: (permit) => runSteps(() => commit(world, prepared, checked, permit))
        })
      )
  })
