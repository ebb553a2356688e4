/**
 * One call of the REST API as a value: facts only, from which the client, the
 * retry policy, the rate limit, the emulator, the command line and the
 * reference pages are derived.
 */
import * as Schema from "effect/Schema"

export const TypeId: unique symbol = Symbol.for("@tcchat/core/Endpoint")

export type TypeId = typeof TypeId

/**
 * What a second identical request does.
 *
 * - `read`: nothing, the call changes nothing.
 * - `idempotent`: leaves the same state as one request.
 * - `deduplicated`: nothing, as long as its sequence and random numbers and its content are the same.
 * - `none`: acts a second time.
 */
export type Idempotency = "read" | "idempotent" | "deduplicated" | "none"

/**
 * Where a response that succeeded as a whole reports items that failed.
 *
 * A field inside objects is a path with dots, such as `ContactItem.To_Account`; in the path of the list, arrays on the
 * way stand for all their entries.
 */
export interface ItemResults {
  /** Field of the response that holds the items. */
  readonly list: string
  /** Field of an item that names it, or several of which an item has one; left out where the items are the names themselves. */
  readonly key?: string | ReadonlyArray<string>
  /** Field of an item that holds its code, 0 for success; left out where every item listed has failed. */
  readonly code?: string
  /** Field of an item that holds the text that goes with the code. */
  readonly info?: string
  /** In place of a code: a field whose numbers are no codes, and what they say. */
  readonly state?: {
    readonly field: string
    /** Numbers of items that succeeded, so that any other one has failed; left out, all that the other lists do not have. */
    readonly succeeded?: ReadonlyArray<number>
    readonly failed: ReadonlyArray<number>
    /** Numbers of items that wait for something. */
    readonly pending?: ReadonlyArray<number>
  }
  /** In place of a code: the field of the request that names items, those of which have failed that the list leaves out. */
  readonly requested?: string
}

/** A field of the request that says where a page starts. */
export interface Cursor {
  readonly request: string
  /** Value for the first page; without it the field is as the caller gives it, or left out. */
  readonly first?: number | string
  /**
   * Where the value for the next page comes from:
   *
   * - a text: the field of the response that holds it
   * - `count`: the value for this page and the number of its items
   * - `lowest`, `highest`: that number among a field of the items, and `plus`; below `least` there are no pages
   */
  readonly next:
    | string
    | { readonly from: "count" }
    | {
        readonly from: "lowest" | "highest"
        readonly field: string
        readonly plus?: number
        readonly least?: number
      }
}

/**
 * What shows that a page is the last one: a field of the response, or an empty page.
 *
 * - `set`, `unset`: the field has a value, or none; missing, 0, "0", "" and false are none
 * - `reached`: the field holds the number of all items, and the next page would start behind them
 * - a number: the field has this value
 *
 * Where the field has several spellings, the one that is there counts.
 */
export type Last =
  | { readonly field: string | ReadonlyArray<string>; readonly is: "set" | "unset" | "reached" | number }
  | { readonly page: "empty" }

/** One way of turning pages. */
export interface Turning {
  readonly cursors: ReadonlyArray<Cursor>
  /** Any of them shows the last page. */
  readonly last: Last | ReadonlyArray<Last>
}

/** How an endpoint that responds in pages is read to its end. */
export interface Paging extends Turning {
  /** Field of the response that holds the items of a page, or several of which a response has one; it may be missing from an empty page. */
  readonly items: string | ReadonlyArray<string>
  /** A page repeats items of the one before it, which readers leave out. */
  readonly overlaps?: boolean
  /** Another way of turning pages, for requests that give one of its cursors. */
  readonly otherwise?: Turning
}

/** A field of the request whose array may be split over several calls. */
export interface Chunk {
  readonly field: string
  /** Entries that one call takes at most. */
  readonly size: number
  /** Entries that all calls of an app take in a minute, where the page says so. */
  readonly perMinute?: number
}

/** What a call destroys, where that depends on one field of the request. */
export interface DestroysByField<Field extends string = string> {
  /** Field of the request that decides. */
  readonly field: Field
  /** What is destroyed, by the value of the field; any other value destroys nothing. */
  readonly is?: Readonly<Record<string, string>>
  /** What is destroyed when the request leaves the field out. */
  readonly missing?: string
}

/**
 * What a call deletes, removes, recalls, overwrites or ends, as a phrase such as `"the lists; the friends in them stay
 * friends"`; `false` if nothing is lost.
 *
 * A call that reaches everyone at once counts, too. A switch that the same call sets back does not: muting, pinning,
 * blocking a file.
 */
export type Destroys<Field extends string = string> = false | string | DestroysByField<Field>

/** One call of the REST API. */
export interface Endpoint<
  Name extends string,
  // Schemas; `Any` says so where an endpoint is used. Said here, compilers would compare those of every endpoint that a
  // program can see.
  Payload,
  Success,
  Code extends number,
  Pages extends Paging | undefined = Paging | undefined
> {
  readonly [TypeId]: TypeId
  /** The one name in errors, spans, commands and documents, such as `relation.deleteLists`. */
  readonly name: Name
  /** Service and command of the URL, such as `sns/group_delete`. */
  readonly path: string
  readonly idempotency: Idempotency
  /** What the call destroys; `false` if it only reads. */
  readonly destroys: Destroys
  /** Documented calls per second of one SDKAppID. */
  readonly ratePerSecond: number
  readonly payload: Payload
  readonly success: Success
  /** Codes of the page of this call; the codes common to all calls are not repeated. */
  readonly errors: ReadonlyArray<Code>
  readonly items: ReadonlyArray<ItemResults>
  readonly paging: Pages
  readonly chunks: ReadonlyArray<Chunk>
  readonly dedupKeys: ReadonlyArray<string>
  readonly dedupWindow: number
  readonly urlFields: ReadonlyArray<string>
}

/** Any endpoint. */
export type Any = Endpoint<string, Schema.Schema.AnyNoContext, Schema.Schema.AnyNoContext, number>

/** Any endpoint that responds in pages. */
export type Paged = Endpoint<string, Schema.Schema.AnyNoContext, Schema.Schema.AnyNoContext, number, Paging>

/** What a caller gives to an endpoint. */
export type Payload<E extends Any> = Schema.Schema.Type<E["payload"]>

/** What an endpoint answers, without the envelope. */
export type Success<E extends Any> = Schema.Schema.Type<E["success"]>

/** The codes that the page of an endpoint lists. */
export type Code<E extends Any> = E["errors"][number]

/** Fields of schemas that need no service, as a body is checked on the spot. */
type Fields = Readonly<Record<string, Schema.Struct.Field>>

type SchemaOf<F> = F extends Schema.Schema.AnyNoContext
  ? F
  : F extends Fields
    ? Schema.Struct<F> extends infer S extends Schema.Schema.AnyNoContext
      ? S
      : never
    : never

/** Names of the fields of a request, of all its forms. */
type FieldNames<P> = P extends Schema.Schema.AnyNoContext ? NamesOf<Schema.Schema.Type<P>> : keyof P & string

type NamesOf<T> = T extends unknown ? keyof T & string : never

/** A call that reads destroys nothing; a call that writes has to say what it destroys. */
type Effects<Payload> =
  | { readonly idempotency: "read"; readonly destroys?: false }
  | {
      readonly idempotency: Exclude<Idempotency, "read">
      /** What the call destroys. Programs ask a person before such a call. */
      readonly destroys: Destroys<FieldNames<Payload>>
    }

/** Facts of an endpoint, as its page states them. */
export type Facts<
  Payload,
  Success,
  Code extends number,
  Pages extends Paging | undefined = Paging | undefined
> = Effects<NoInfer<Payload>> & Parts<Payload, Success, Code, Pages>

interface Parts<Payload, Success, Code extends number, Pages extends Paging | undefined> {
  /** Service and command of the URL, without `v4/`. */
  readonly path: string
  readonly ratePerSecond: number
  /** Fields of the request body, or a schema where fields are not enough. */
  readonly payload: Payload
  /** Fields of the response besides the envelope. */
  readonly success: Success
  readonly errors: ReadonlyArray<Code>
  /** Where a response that succeeded reports items that failed. */
  readonly items?: ReadonlyArray<ItemResults>
  /** How to read all pages, where the response comes in pages. */
  readonly paging?: Pages
  /** Arrays of the request that may be split over several calls. */
  readonly chunks?: ReadonlyArray<Chunk>
  /**
   * Fields of the request by whose numbers the service recognises a repeat. They are optional in the
   * schema: the client draws unsigned 32-bit numbers for those left out, once a call, before the
   * first attempt.
   */
  readonly dedupKeys?: ReadonlyArray<string>
  /**
   * Seconds for which the service recognises a repeat. After that, a `deduplicated` call of unknown
   * outcome is not repeated.
   *
   * @default Infinity
   */
  readonly dedupWindow?: number
  /** Fields of the request, all of them numbers, that travel in the URL instead of the body. */
  readonly urlFields?: ReadonlyArray<string>
}

const toSchema = (fields: Fields | Schema.Schema.AnyNoContext) =>
  Schema.isSchema(fields) ? fields : Schema.Struct(fields)

/**
 * Makes an endpoint from its facts.
 *
 * @example
 * ```ts
 * import * as Endpoint from "@tcchat/core/Endpoint"
 * import * as Schema from "effect/Schema"
 *
 * export const pullBadges = Endpoint.make("custom.pullBadges", {
 *   path: "badge_svc/badge_get",
 *   idempotency: "read",
 *   ratePerSecond: 200,
 *   payload: { From_Account: Schema.String },
 *   success: { Badges: Schema.Array(Schema.String) },
 *   errors: []
 * })
 * ```
 */
export const make = <
  const Name extends string,
  const Payload extends Fields | Schema.Schema.AnyNoContext,
  const Success extends Fields | Schema.Schema.AnyNoContext,
  const Code extends number,
  const Pages extends Paging | undefined = undefined
>(
  name: Name,
  facts: Facts<Payload, Success, Code, Pages>
): Endpoint<Name, SchemaOf<Payload>, SchemaOf<Success>, Code, Pages> => ({
  [TypeId]: TypeId,
  destroys: false,
  items: [],
  chunks: [],
  dedupKeys: [],
  dedupWindow: Infinity,
  urlFields: [],
  ...facts,
  name,
  paging: facts.paging as Pages,
  payload: toSchema(facts.payload) as SchemaOf<Payload>,
  success: toSchema(facts.success) as SchemaOf<Success>
})

/** Checks whether a value is an endpoint. */
export const isEndpoint = (u: unknown): u is Any => typeof u === "object" && u !== null && TypeId in u

/**
 * Returns what a call with this payload destroys, as a phrase, or `undefined` if it destroys nothing.
 *
 * @example
 * ```ts
 * import * as Endpoint from "@tcchat/core/Endpoint"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 *
 * const lost = Endpoint.destroyedBy(deleteLists, { From_Account: "alice", GroupName: ["work"] })
 * console.log(lost) // the lists; the friends in them stay friends
 * ```
 */
export const destroyedBy = (
  { destroys }: Pick<Any, "destroys">,
  payload: Readonly<Record<string, unknown>>
): string | undefined => {
  if (destroys === false) return undefined
  if (typeof destroys === "string") return destroys
  const { field, is = {}, missing } = destroys
  const value = payload[field]
  if (value === undefined) return missing
  const key = typeof value === "number" || typeof value === "string" ? String(value) : ""
  return Object.hasOwn(is, key) ? is[key] : undefined
}
