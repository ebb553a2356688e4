/**
 * The error codes of the service: what each means, whether a retry can help, and what to do.
 *
 * The table is built on first use, so importing this module costs nothing.
 */
import * as errorTable from "./internal/errorTable.js"
import * as errorTexts from "./internal/errorTexts.js"

/**
 * Whether a retry can help with an error code.
 *
 * - `never`: nothing; the state has to change first, or the response is final
 * - `fix-request`: nothing; the request has to change
 * - `fix-credentials`: nothing; SDKAppID, key, admin account or allow list has to change
 * - `upgrade-plan`: nothing; the app needs a larger plan
 * - `backoff`: may help after a growing delay
 * - `throttle`: helps when this endpoint is called less often
 * - `resign`: helps once, with a new UserSig
 */
export type RetryClass =
  | "never"
  | "fix-request"
  | "fix-credentials"
  | "upgrade-plan"
  | "backoff"
  | "throttle"
  | "resign"

/**
 * The kind of an error, to branch on.
 *
 * - `InvalidRequest`: a field is missing, malformed, too long or of the wrong type
 * - `Credentials`: SDKAppID, key, UserSig, admin account, certificate or IP address is not accepted
 * - `PermissionDenied`: the operator or its role may not do this
 * - `Blocked`: a blocklist, a mute or the friendship between two users forbids it
 * - `NotFound`: an account, group, message or relation does not exist,  or no longer exists
 * - `AlreadyExists`: the id is taken, or the wanted state was there before
 * - `Conflict`: another write to the same object came in between
 * - `RateLimited`: too many calls in a period
 * - `LimitReached`: a fixed limit is reached, which a larger plan does not raise
 * - `PlanRequired`: the plan ended, lacks the feature, or its quota is used up
 * - `Disabled`: the app, feature or command is disabled
 * - `Unsupported`: this type, size, age or state of group, message or account does not allow it
 * - `ContentRejected`: the content check rejected a text or an image
 * - `WebhookRejected`: the app's own webhook rejected the request, or failed
 * - `ServiceFault`: an error inside the service or a push vendor
 * - `Timeout`: a timeout inside the service; the outcome is unknown
 * - `Pending`: not an error; the result comes later
 * - `Unknown`: the code is not in the table, or has no meaning for a server
 */
export type Kind =
  | "InvalidRequest"
  | "Credentials"
  | "PermissionDenied"
  | "Blocked"
  | "NotFound"
  | "AlreadyExists"
  | "Conflict"
  | "RateLimited"
  | "LimitReached"
  | "PlanRequired"
  | "Disabled"
  | "Unsupported"
  | "ContentRejected"
  | "WebhookRejected"
  | "ServiceFault"
  | "Timeout"
  | "Pending"
  | "Unknown"

/** The error codes that any endpoint may respond with: those of the gateway and of the UserSig check. */
export type CommonCode =
  | 60002
  | 60003
  | 60004
  | 60005
  | 60006
  | 60007
  | 60008
  | 60009
  | 60010
  | 60011
  | 60012
  | 60013
  | 60014
  | 60015
  | 60016
  | 60017
  | 60018
  | 60019
  | 60020
  | 60021
  | 60025
  | 60026
  | 60027
  | 60028
  | 70001
  | 70002
  | 70003
  | 70005
  | 70009
  | 70013
  | 70014
  | 70016
  | 70020
  | 70050
  | 70051
  | 70052

/** A row of the table: one error code, or a range of codes. */
export interface Info {
  /** The code, or the first one of a range. */
  readonly code: number
  /** The last code of a range. */
  readonly codeTo?: number
  /** Part of the service that responds with the code, such as `relationship`. */
  readonly domain: string
  /** Prefix of the paths for which alone this meaning applies; without it, it applies to every path without a row of its own. */
  readonly path?: string
  /** The kind, to branch on. */
  readonly kind: Kind
  /** Whether a retry can help. */
  readonly retry: RetryClass
  /** What the code means, in a few words. */
  readonly meaning: string
  /** What to do, in one sentence. */
  readonly advice: string
  /** Page of the documentation. */
  readonly doc: string
  /** Seen by client SDKs only, never in a response of the REST API. */
  readonly clientOnly?: true
  /** Further notes. */
  readonly note?: string
  /** Why nothing was written, for a retryable code that says so. */
  readonly notApplied?: string
}

/**
 * Returns the row of an error code.
 *
 * The path (`sns/group_delete`, with or without `v4/`) selects the meaning of numbers that have several, such as 130010. A
 * meaning that is stated for some paths is never the result for another path. Without a path, such a number has a result only
 * if its meanings agree in kind and retry class.
 *
 * @example
 * ```ts
 * import * as ErrorCode from "@tcchat/core/ErrorCode"
 *
 * const info = ErrorCode.lookup(30008, "sns/group_delete")
 * // info?.kind === "Conflict", info?.retry === "backoff"
 * ```
 */
export const lookup = (code: number, path = ""): Info | undefined => {
  const found = classOf(code, path)
  return found === undefined ? undefined : infos().get(found)
}

/** Returns the kind of a code, `Unknown` if it is not in the table. */
export const kind = (code: number, path?: string): Kind => classOf(code, path)?.kind ?? "Unknown"

/** Returns the retry class of a code, `never` if it is not in the table. */
export const retry = (code: number, path?: string): RetryClass => classOf(code, path)?.retry ?? "never"

/** Returns what to do about a code, in one sentence. */
export const advice = (code: number, path?: string): string =>
  classOf(code, path)?.advice ?? errorTable.kinds.Unknown[1]

/**
 * Checks whether a retryable code says that nothing was written, so that even a call that is not idempotent may be
 * retried.
 *
 * True only where that is documented or follows from where the service rejects the request: `throttle` and `resign` codes,
 * 60004, 60005 and 80003. It is false for a write conflict (30008).
 */
export const notApplied = (code: number, path?: string): boolean => classOf(code, path)?.notApplied !== undefined

/** Returns every row of the table, sorted by code. */
export const all = (): ReadonlyArray<Info> => [...infos().values()]

/** How to act on an error code, or on a range of codes: the part of the table that every client bundles. */
interface Class extends Pick<Info, "code" | "codeTo" | "path" | "kind" | "retry" | "advice" | "notApplied"> {}

interface Classes {
  /** Sorted by code; the rows of one code by the length of their paths, so that the last one that applies decides. */
  readonly rows: ReadonlyArray<Class>
  readonly ranges: ReadonlyArray<Class>
  readonly byCode: ReadonlyMap<number, ReadonlyArray<Class>>
}

const rowsOf = <G extends { readonly rows: ReadonlyArray<unknown> }, A>(
  groups: ReadonlyArray<G>,
  f: (group: G, row: G["rows"][number]) => A
) => groups.flatMap((group) => group.rows.map((row) => f(group, row)))

const toClass = ({ path }: errorTable.Group, [codes, kind, own, cure]: errorTable.Row): Class => {
  const [code, codeTo] = typeof codes === "number" ? [codes] : codes
  const [usualRetry, usualAdvice] = errorTable.kinds[kind]
  const retry = own ?? usualRetry
  const notApplied = errorTable.notApplied[code] ?? errorTable.notApplied[retry]
  return {
    code,
    ...(codeTo !== undefined && { codeTo }),
    ...(path && { path }),
    kind,
    retry,
    advice: cure ?? usualAdvice,
    ...(notApplied && { notApplied })
  }
}

let knownClasses: Classes | undefined

const classes = (): Classes => {
  if (knownClasses === undefined) {
    const rows = rowsOf(errorTable.groups, toClass).sort(
      (a, b) => a.code - b.code || (a.path ?? "").length - (b.path ?? "").length
    )
    const byCode = new Map<number, Array<Class>>()
    for (const row of rows) {
      if (row.codeTo === undefined) {
        byCode.set(row.code, [...(byCode.get(row.code) ?? []), row])
      }
    }
    knownClasses = { rows, ranges: rows.filter((row) => row.codeTo !== undefined), byCode }
  }
  return knownClasses
}

const classOf = (code: number, path = ""): Class | undefined => {
  const found = classes().byCode.get(code)
  if (found === undefined) {
    return classes().ranges.find((row) => code >= row.code && code <= row.codeTo!)
  }
  const wire = path.replace(/^\/?(v4\/)?/, "")
  const decided = found.filter((row) => wire.startsWith(row.path ?? "")).at(-1)
  if (decided !== undefined || wire !== "") {
    return decided
  }
  const first = found[0]!
  return found.every((row) => row.kind === first.kind && row.retry === first.retry) ? first : undefined
}

let knownInfos: ReadonlyMap<Class, Info> | undefined

/** All rows, sorted by code. */
const infos = (): ReadonlyMap<Class, Info> => {
  if (knownInfos === undefined) {
    const texts = new Map(
      rowsOf(errorTexts.groups, (group, [code, meaning, { note, page } = {}]) => [
        `${code} ${group.path ?? ""}`,
        {
          domain: group.domain,
          meaning,
          doc: `https://www.tencentcloud.com/document/product/1047/${page ?? group.doc ?? 34348}`,
          ...(group.clientOnly && { clientOnly: group.clientOnly }),
          ...(note && { note })
        }
      ])
    )
    knownInfos = new Map(classes().rows.map((row) => [row, { ...row, ...texts.get(`${row.code} ${row.path ?? ""}`)! }]))
  }
  return knownInfos
}
