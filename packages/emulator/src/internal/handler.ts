import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ParseResult from "effect/ParseResult"
import type * as Schema from "effect/Schema"
import type { Settings } from "../Settings.js"
import type { Refusal } from "./refusal.js"
import type { State } from "./state.js"
import type { Notice } from "./webhooks/outlet.js"
import type { Verdict } from "./webhooks/verdict.js"

/** What a call meets: the state that it may change at once, the settings, and the time in Unix seconds. */
export interface World {
  readonly state: State
  readonly settings: Settings
  readonly now: number
  /** Monotonic seconds with their fraction, by which repeats are recognised. */
  readonly moment: number
  /** The admin in whose name it is made. */
  readonly caller: string
  /** Counts more of something of which so many are allowed in a second or a longer span, or says that it is too many. */
  readonly allow: (what: string, most: number, seconds?: number, amount?: number) => boolean
  /** Draws an unsigned number of 32 bits. */
  readonly draw: () => number
  /** What the app said when it was asked before; it allows what it was not asked about. */
  readonly verdict: Exclude<Verdict, { readonly _tag: "Refuse" }>
  /** Tells the app of what has happened, once the call has succeeded. */
  readonly tell: (notice: Notice) => void
}

/** A code for a field that holds too much; where the field is missing or of another type, the other or the usual one. */
export interface Over {
  readonly over: number
  readonly else: number | undefined
}

export const over = (code: number, otherwise?: number): Over => ({ over: code, else: otherwise })

/** What is peculiar to one endpoint. */
interface Peculiar<P> {
  /**
   * Codes for fields that do not fit, by their path without indices, where the page names others than the usual one. One
   * for `List[]` is also for what is inside.
   */
  readonly codes?: Readonly<Record<string, number | Over>>
  /** Old names of fields, and the present ones. */
  readonly aliases?: Readonly<Record<string, string>>
  /** What the app is asked before the work, which then finds the `verdict`, or is not done. */
  readonly asks?: (world: World, payload: P) => Notice | undefined
}

/** An endpoint that the emulator answers. */
export interface Handler extends Required<Peculiar<unknown>> {
  readonly endpoint: Endpoint.Any
  /** Reads a body. Fields that are not known are passed over. */
  readonly decode: (body: unknown) => ReturnType<ReturnType<typeof ParseResult.decodeUnknownEither>>
  /** Does the whole work, or refuses and changes nothing. */
  readonly run: (world: World, payload: unknown) => object
}

type Run<P, E extends Endpoint.Any> = (world: World, payload: P) => Endpoint.Success<E> | Refusal

/** Responds to an endpoint whose body is read more leniently than its definition says, as its codes tell more apart. */
export const onLoose = <E extends Endpoint.Any, P, I>(
  endpoint: E,
  payload: Schema.Schema<P, I>,
  run: Run<P, E>,
  { aliases = {}, asks, codes = {} }: Peculiar<P> = {}
): Handler => ({
  endpoint,
  aliases,
  codes,
  asks: (world, body) => asks?.(world, body as P),
  decode: ParseResult.decodeUnknownEither(payload, { onExcessProperty: "ignore" }),
  run: (world, body) => run(world, body as P)
})

/** Responds to an endpoint; payload and answer are those of its definition. */
export const on = <E extends Endpoint.Any>(
  endpoint: E,
  run: Run<Endpoint.Payload<E>, E>,
  peculiar?: Peculiar<Endpoint.Payload<E>>
): Handler => onLoose(endpoint, endpoint.payload as Schema.Schema<Endpoint.Payload<E>, unknown>, run, peculiar)
