/**
 * The definition of an endpoint as a value. The client, the retry policy, the
 * rate limit, the emulator, the command line and the reference pages are
 * derived from it.
 */
import type { LazyArg } from "effect/Function"
import * as Schema from "effect/Schema"

export const TypeId: unique symbol = Symbol.for("@tcchat/core/Endpoint")

export type TypeId = typeof TypeId

/**
 * What a second identical request does.
 *
 * - `read`: nothing, the call changes nothing.
 * - `idempotent`: leaves the same state as one request.
 * - `deduplicated`: nothing, if its sequence number, random number and content are the same.
 * - `none`: acts a second time.
 */
export type Idempotency = "read" | "idempotent" | "deduplicated" | "none"

/**
 * Where a successful response lists items that failed.
 *
 * A nested field is a path with dots, such as `ContactItem.To_Account`. The path of the list may lead through arrays, and then
 * covers all their entries.
 */
export interface ItemResults {
  /** Field of the response that holds the items. */
  readonly list: string
  /** Field of an item that names it, or several of which an item has one; omitted if the items are the names themselves. */
  readonly key?: string | ReadonlyArray<string>
  /** Field of an item that holds its code, 0 for success; omitted if every listed item has failed. */
  readonly code?: string
  /** Field of an item that holds the message for the code. */
  readonly info?: string
  /** Instead of a code: a field with a state, and what its numbers mean; true counts as 1, false as 0. */
  readonly state?: {
    readonly field: string
    /** Numbers of items that succeeded; any other one has failed. If omitted, all numbers not in the other lists. */
    readonly succeeded?: ReadonlyArray<number>
    readonly failed: ReadonlyArray<number>
    /** Numbers of items that wait for something. */
    readonly pending?: ReadonlyArray<number>
  }
  /** Instead of a code: the field of the request that lists the items; those missing from the response have failed. */
  readonly requested?: string
}

/** A field of the request that states where a page starts. */
export interface Cursor {
  readonly request: string
  /** Value for the first page; if omitted, the field is as the caller passes it. */
  readonly first?: number | string
  /**
   * Where the value for the next page comes from:
   *
   * - a string: the field of the response that holds it
   * - `count`: the value for this page and the number of its items
   * - `lowest`, `highest`: the lowest or highest value of a field of the items, plus `plus`; below `least` there are no more pages
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
 * How to recognize the last page: by a field of the response, or because the page is empty.
 *
 * - `set`, `unset`: the field has a value, or none; missing, 0, "0", "" and false count as none
 * - `reached`: the field holds the total number of items, and the next page would start after them
 * - a number: the field has this value
 *
 * If the field has several spellings, the one that is present counts.
 */
export type Last =
  | { readonly field: string | ReadonlyArray<string>; readonly is: "set" | "unset" | "reached" | number }
  | { readonly page: "empty" }

/** One style of paging. */
export interface PagingStyle {
  readonly cursors: ReadonlyArray<Cursor>
  /** The page is the last one if any of these holds. */
  readonly last: Last | ReadonlyArray<Last>
}

/** How to read all pages of an endpoint. */
export interface Paging extends PagingStyle {
  /** Field of the response that holds the items of a page, or several of which a response has one; it may be missing on an empty page. */
  readonly items: string | ReadonlyArray<string>
  /** Whether a page may repeat items of the previous one, which readers must skip. */
  readonly overlaps?: boolean
  /** Another style of paging, used when the request contains one of its cursors. */
  readonly otherwise?: PagingStyle
}

/** A field of the request whose array may be split over several calls. */
export interface Chunk {
  readonly field: string
  /** Maximum number of entries in one call. */
  readonly size: number
  /** Maximum number of entries per minute over all calls of an app, where documented. */
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

/** The definition of an endpoint of the REST API. */
export interface Endpoint<
  Name extends string,
  // Schemas, which `Any` states where an endpoint is used. With the constraint here, compilers would compare the schemas of
  // every endpoint that a program can see.
  Payload,
  Success,
  Code extends number,
  Pages extends Paging | undefined = Paging | undefined
> {
  readonly [TypeId]: TypeId
  /** Name in errors, spans, commands and documents, such as `relation.deleteLists`. */
  readonly name: Name
  /** Service and command of the URL, such as `sns/group_delete`. */
  readonly path: string
  readonly idempotency: Idempotency
  /** What the call destroys; `false` if it only reads. */
  readonly destroys: Destroys
  /** Documented calls per second for one SDKAppID. */
  readonly ratePerSecond: number
  /** Seconds that one attempt may take, unless the retry policy or the call says otherwise. */
  readonly attemptTimeout: number
  readonly payload: Payload
  readonly success: Success
  /** Error codes that pages state for the endpoint, without those common to all endpoints; empty where no page states any. */
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

/** Any endpoint that returns pages. */
export type Paged = Endpoint<string, Schema.Schema.AnyNoContext, Schema.Schema.AnyNoContext, number, Paging>

/** The payload of an endpoint. */
export type Payload<E extends Any> = Schema.Schema.Type<E["payload"]>

/** The response of an endpoint, without the envelope. */
export type Success<E extends Any> = Schema.Schema.Type<E["success"]>

/** The error codes that pages state for an endpoint; `number` where no page states any. */
export type Code<E extends Any> = E["errors"][number]

/** Fields whose schemas require no services, because bodies are checked synchronously. */
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

/** The definition of an endpoint, as its documentation states it. */
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
  /**
   * Seconds that one attempt may take, where the service takes longer to respond than it usually does (3 seconds at most). An
   * `attemptTimeout` of the retry policy or of the call replaces it.
   *
   * @default 5
   */
  readonly attemptTimeout?: number
  /** Fields of the request body, or a schema if fields are not enough; a function of them is first called when they are needed. */
  readonly payload: Payload | LazyArg<Payload>
  /** Fields of the response besides the envelope, or a function of them. */
  readonly success: Success | LazyArg<Success>
  /**
   * Error codes that pages state for the endpoint, without those common to all endpoints; `"undocumented"` where no page
   * states any, and then any code may be caught.
   */
  readonly errors: readonly [Code, ...ReadonlyArray<Code>] | "undocumented"
  /** Where a successful response lists items that failed. */
  readonly items?: ReadonlyArray<ItemResults>
  /** How to read all pages, if the endpoint returns pages. */
  readonly paging?: Pages
  /** Arrays of the request that may be split over several calls. */
  readonly chunks?: ReadonlyArray<Chunk>
  /**
   * Fields of the request by whose numbers the service deduplicates requests. They are optional in the schema: the client
   * generates unsigned 32-bit random numbers for omitted ones, once per call, before the first attempt.
   */
  readonly dedupKeys?: ReadonlyArray<string>
  /**
   * Deduplication window in seconds. After it, a `deduplicated` call of unknown outcome is not retried.
   *
   * @default Infinity
   */
  readonly dedupWindow?: number
  /** Numeric fields of the request that are sent in the URL instead of the body. */
  readonly urlFields?: ReadonlyArray<string>
}

type Shape = Fields | Schema.Schema.AnyNoContext

const isLazy = (shape: Shape | LazyArg<Shape>): shape is LazyArg<Shape> =>
  typeof shape === "function" && !Schema.isSchema(shape)

const toSchema = (shape: Shape): unknown => (Schema.isSchema(shape) ? shape : Schema.Struct(shape))

/** Builds a schema when it is first asked for. */
const lazily = (shape: Shape | LazyArg<Shape>): LazyArg<unknown> => {
  let built: unknown
  return () => (built ??= toSchema(isLazy(shape) ? shape() : shape))
}

/**
 * Makes an endpoint from its definition.
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
 *   errors: "undocumented"
 * })
 * ```
 */
export const make = <
  const Name extends string,
  const Payload extends Shape,
  const Success extends Shape,
  const Code extends number,
  const Pages extends Paging | undefined = undefined
>(
  name: Name,
  facts: Facts<Payload, Success, Code, Pages>
): Endpoint<Name, SchemaOf<Payload>, SchemaOf<Success>, Code, Pages> => {
  const payload = lazily(facts.payload)
  const success = lazily(facts.success)
  return {
    [TypeId]: TypeId,
    destroys: false,
    attemptTimeout: 5,
    items: [],
    chunks: [],
    dedupKeys: [],
    dedupWindow: Infinity,
    urlFields: [],
    ...facts,
    name,
    errors: facts.errors === "undocumented" ? [] : facts.errors,
    paging: facts.paging as Pages,
    get payload() {
      return payload() as SchemaOf<Payload>
    },
    get success() {
      return success() as SchemaOf<Success>
    }
  }
}

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
