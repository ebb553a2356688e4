/**
 * Items that failed within a successful response.
 *
 * The endpoint's definition states in `items` where a response lists them;
 * nothing is guessed from the response.
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type * as Endpoint from "./Endpoint.js"
import * as ErrorCode from "./ErrorCode.js"

/** One item that did not succeed. */
export interface ItemResult {
  /** What identifies the item, usually a UserID. */
  readonly key: string | undefined
  /** Error code of the item; `undefined` if the service gives none, or one that is not a number. */
  readonly code: number | undefined
  /** The service's message for the item. */
  readonly info: string | undefined
  /** Kind of the error, `Unknown` without a code. */
  readonly kind: ErrorCode.Kind
  /** Whether a retry of the item can help, `never` without a code. */
  readonly retry: ErrorCode.RetryClass
  /** Field of the response that lists the item, or of the request if the response omits it. */
  readonly list: string
  /** Index of the item in that list, from 0; counted through all lists if several objects have one. */
  readonly index: number
}

/**
 * Items of a response failed, and the caller chose `orFail`.
 *
 * It is not a `ChatError`: the call succeeded, the other items are done, and `response` holds the result.
 */
export class PartialFailureError extends Data.TaggedError("PartialFailureError")<{
  readonly endpoint: string
  readonly failures: ReadonlyArray<ItemResult>
  /** The whole response, the items that succeeded included. */
  readonly response: unknown
}> {
  override get message(): string {
    const shown = this.failures.slice(0, shownFailures).map(({ code, info, key, kind }) => {
      const why = code === undefined ? "no reason given" : `${code} ${kind}${info === undefined ? "" : `: ${info}`}`
      return `${key ?? "an unnamed item"} (${why})`
    })
    const more = this.failures.length - shown.length
    const counted = this.failures.length === 1 ? "1 item" : `${this.failures.length} items`
    return `[${this.endpoint}] ${counted} failed: ${shown.join(", ")}${more > 0 ? `, and ${more} more` : ""}`
  }
}

const shownFailures = 3

/**
 * Returns the items of a response that failed, in the order in which the response lists them.
 *
 * An item that a response lists twice is returned once. An item that is pending (30539: the other user has to agree) has not
 * failed: `pending` returns it.
 *
 * Some responses simply omit failed items (`live.markMembers`). Pass the payload as well to find those.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import * as ItemResult from "@tcchat/core/ItemResult"
 * import { addToBlocklist } from "@tcchat/endpoints/relation"
 * import * as Effect from "effect/Effect"
 *
 * export const program = Effect.gen(function* () {
 *   const response = yield* ChatClient.call(addToBlocklist, { From_Account: "alice", To_Account: ["bob", "carol"] })
 *   for (const { code, key } of ItemResult.failures(addToBlocklist, response)) {
 *     yield* Effect.logWarning(`${key} is not blocked: ${code}`)
 *   }
 * })
 * ```
 */
export const failures = <E extends Endpoint.Any>(
  endpoint: E,
  response: Endpoint.Success<E>,
  payload?: Endpoint.Payload<E>
): ReadonlyArray<ItemResult> => notSucceeded(endpoint, response, payload).filter(({ kind }) => kind !== "Pending")

/**
 * Returns the items of a response that neither succeeded nor failed yet, such as friend requests that wait for consent.
 */
export const pending = <E extends Endpoint.Any>(
  endpoint: E,
  response: Endpoint.Success<E>
): ReadonlyArray<ItemResult> => notSucceeded(endpoint, response).filter(({ kind }) => kind === "Pending")

/**
 * Fails with `PartialFailureError` when items of the response failed. Pending items do not count. Pass the payload as well for
 * endpoints whose responses omit failed items.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import * as ItemResult from "@tcchat/core/ItemResult"
 * import { importAccounts } from "@tcchat/endpoints/account"
 *
 * export const program = ChatClient.call(importAccounts, { Accounts: ["alice", "bob"] }).pipe(
 *   ItemResult.orFail(importAccounts)
 * )
 * ```
 */
export const orFail =
  <Ep extends Endpoint.Any>(endpoint: Ep, payload?: Endpoint.Payload<Ep>) =>
  <A extends Endpoint.Success<Ep>, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E | PartialFailureError, R> =>
    Effect.flatMap(self, (response) => {
      const failed = failures(endpoint, response, payload)
      return failed.length === 0
        ? Effect.succeed(response)
        : new PartialFailureError({ endpoint: endpoint.name, failures: failed, response })
    })

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined

const fieldOf = (item: unknown, field: string): unknown =>
  typeof item === "object" && item !== null ? Reflect.get(item, field) : undefined

/** The value at a path that leads through objects only. */
const valueAt = (item: unknown, path: string | undefined): unknown =>
  path === undefined ? undefined : path.split(".").reduce(fieldOf, item)

/** The entries of the array at a path, or of all of them where the path leads through arrays. */
const entriesAt = (response: unknown, path: string): ReadonlyArray<unknown> =>
  path.split(".").reduce<ReadonlyArray<unknown>>(
    (values, field) =>
      values.flatMap((value) => {
        const found = fieldOf(value, field)
        return Array.isArray(found) ? (found as ReadonlyArray<unknown>) : found === undefined ? [] : [found]
      }),
    [response]
  )

const keyOf = (item: unknown, key: Endpoint.ItemResults["key"]): string | undefined =>
  typeof key === "object"
    ? key.map((path) => textOf(valueAt(item, path))).find((text) => text !== undefined)
    : textOf(key === undefined ? item : valueAt(item, key))

/** A code or state as a number, also from a string; `undefined` if it is not a number. */
const numberOf = (value: unknown): number | undefined =>
  typeof value === "number" || typeof value === "bigint" || (typeof value === "string" && /^-?\d+$/.test(value))
    ? Number(value)
    : undefined

const isLeftOut = (value: unknown): boolean => value === undefined || value === null || value === ""

const kindOf = (state: NonNullable<Endpoint.ItemResults["state"]>, value: unknown): ErrorCode.Kind | undefined => {
  const { failed, pending = [], succeeded } = state
  const number = numberOf(typeof value === "boolean" ? Number(value) : value)
  if (number === undefined || failed.includes(number)) return "Unknown"
  if (pending.includes(number)) return "Pending"
  return succeeded === undefined || succeeded.includes(number) ? undefined : "Unknown"
}

const itemOf = (
  { path }: Endpoint.Any,
  { code: codeField, info, key, list, state }: Endpoint.ItemResults,
  item: unknown,
  index: number
): ItemResult | undefined => {
  const named = { key: keyOf(item, key), info: textOf(valueAt(item, info)), list, index }
  if (state !== undefined) {
    const kind = kindOf(state, valueAt(item, state.field))
    return kind === undefined ? undefined : { ...named, code: undefined, kind, retry: "never" }
  }
  const found = valueAt(item, codeField)
  const code = numberOf(found)
  // A missing code means 0; a list without codes holds failed items only.
  if (codeField !== undefined && (code === 0 || isLeftOut(found))) return undefined
  return {
    ...named,
    code,
    kind: code === undefined ? "Unknown" : ErrorCode.kind(code, path),
    retry: code === undefined ? "never" : ErrorCode.retry(code, path)
  }
}

/** The items of a request that are missing from a list of the response. */
const leftOut = (
  { key, list }: Endpoint.ItemResults,
  asked: string,
  response: unknown,
  payload: unknown
): ReadonlyArray<ItemResult> => {
  const named = new Set(entriesAt(response, list).map((item) => keyOf(item, key)))
  return entriesAt(payload, asked)
    .map((name, index) => ({ key: textOf(name), index }))
    .filter((item) => !named.has(item.key))
    .map((item) => ({ ...item, list: asked, code: undefined, info: undefined, kind: "Unknown", retry: "never" }))
}

const notSucceeded = (endpoint: Endpoint.Any, response: unknown, payload?: unknown): ReadonlyArray<ItemResult> => {
  const listed = new Set<string>()
  return endpoint.items.flatMap((fact) => {
    const items =
      fact.requested === undefined
        ? entriesAt(response, fact.list)
            .map((item, index) => itemOf(endpoint, fact, item, index))
            .filter((item) => item !== undefined)
        : leftOut(fact, fact.requested, response, payload)
    const found = items.filter(({ key }) => key === undefined || !listed.has(key))
    for (const { key } of found) if (key !== undefined) listed.add(key)
    return found
  })
}
