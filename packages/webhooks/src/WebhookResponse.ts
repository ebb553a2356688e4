/** Responses to webhooks: for each kind, exactly those that its documentation allows. */
import * as Either from "effect/Either"
import type * as Schema from "effect/Schema"
import { compile } from "./internal/compiled.js"
import type { Parse } from "./internal/parsing.js"
import type * as Webhook from "./Webhook.js"
import { WebhookResponseError } from "./WebhookError.js"

export const TypeId: unique symbol = Symbol.for("@tcchat/webhooks/WebhookResponse")

export type TypeId = typeof TypeId

/** A response to one kind of webhook. It cannot be used for another kind. */
export interface WebhookResponse<Command extends string> {
  readonly [TypeId]: TypeId
  readonly command: Command
  /** The body to send. */
  readonly body: {
    readonly ActionStatus: "OK" | "FAIL"
    readonly ErrorCode: number
    readonly ErrorInfo: string
    readonly [field: string]: unknown
  }
}

/** Compares integers with the same number of digits. */
type Below<A extends string, B extends string> = [A, B] extends [`${infer X}${infer As}`, `${infer Y}${infer Bs}`]
  ? X extends Y
    ? Below<As, Bs>
    : "0123456789" extends `${string}${X}${string}${Y}${string}`
      ? SameLength<As, Bs>
      : false
  : false

type SameLength<A extends string, B extends string> = [A, B] extends [`${infer _}${infer As}`, `${infer _}${infer Bs}`]
  ? SameLength<As, Bs>
  : A extends B
    ? true
    : false

/** The code itself if it is a literal within the range, or not a literal; otherwise a message. */
type Within<Code extends number, From extends number, To extends number> = number extends Code
  ? Code
  : Code extends From | To
    ? Code
    : [Below<`${From}`, `${Code}`>, Below<`${Code}`, `${To}`>] extends [true, true]
      ? Code
      : `a code from ${From} to ${To}`

type Reject<Command extends string, R> = R extends { readonly from: infer From extends number; readonly to: infer To }
  ? {
      /**
       * Rejects the event. With 1, or without a code, the caller gets the default code; a code of the documented range reaches
       * the caller together with `info`. Throws `WebhookResponseError` for any other code.
       */
      readonly reject: <const Code extends number = 1>(
        code?: Code extends 1 ? Code : Within<Code, From, To & number>,
        info?: string
      ) => WebhookResponse<Command>
    }
  : {
      /** Rejects the event; the caller gets the default code. */
      readonly reject: () => WebhookResponse<Command>
    }

/** Why one of several accounts is rejected. */
export interface Rejection {
  readonly code: number
  readonly info?: string
}

interface RejectEach<Command extends string, From extends number, To extends number> {
  /** Rejects all accounts with the same code. Throws `WebhookResponseError` for a code outside the documented range. */
  readonly reject: <const Code extends number>(code: Within<Code, From, To>, info?: string) => WebhookResponse<Command>
  /**
   * Rejects the given accounts, and allows the others. Throws `WebhookResponseError` for a code outside the documented range,
   * and for an account that is not in the request.
   */
  readonly rejectUsers: <const Rejected extends Readonly<Record<string, Rejection>>>(
    rejected: Rejected & {
      readonly [UserId in keyof Rejected]: { readonly code: Within<Rejected[UserId]["code"], From, To> }
    }
  ) => WebhookResponse<Command>
}

type SchemaType<Fields> = Fields extends Schema.Struct.Fields ? Schema.Struct.Type<Fields> : never

type When<Has, Then> = [Has] extends [never] ? unknown : Then

type Ability<A, Name extends keyof Webhook.Abilities> = A extends { readonly [N in Name]: infer Value } ? Value : never

/** The responses that one kind of webhook allows. */
export type Responses<W extends Webhook.Any> = (W["phase"] extends "before"
  ? {
      /** Allows the event. */
      readonly allow: WebhookResponse<W["command"]>
    }
  : {
      /** Acknowledges the event. */
      readonly ok: WebhookResponse<W["command"]>
    }) &
  When<Ability<W["response"], "reject">, Reject<W["command"], Ability<W["response"], "reject">>> &
  (Ability<W["response"], "rejectEach"> extends {
    readonly from: infer From extends number
    readonly to: infer To extends number
  }
    ? When<Ability<W["response"], "rejectEach">, RejectEach<W["command"], From, To>>
    : unknown) &
  When<
    Ability<W["response"], "rejectMembers">,
    {
      /** Excludes the given accounts, and allows the others. */
      readonly rejectMembers: (userIds: ReadonlyArray<string>) => WebhookResponse<W["command"]>
    }
  > &
  When<
    Ability<W["response"], "drop">,
    {
      /** Drops the message, while its sender gets a success. */
      readonly drop: WebhookResponse<W["command"]>
    }
  > &
  When<
    Ability<W["response"], "change">,
    {
      /** Allows the event, with these fields instead of its own. */
      readonly change: (fields: SchemaType<Ability<W["response"], "change">>) => WebhookResponse<W["command"]>
    }
  > &
  When<
    Ability<W["response"], "reply">,
    {
      /** Acknowledges the event with these fields. */
      readonly reply: (fields: SchemaType<Ability<W["response"], "reply">>) => WebhookResponse<W["command"]>
    }
  > &
  When<
    Ability<W["response"], "fail">,
    {
      /** Reports that the app could not handle the event; this has no effect. */
      readonly failed: (info?: string) => WebhookResponse<W["command"]>
    }
  >

type Fields = Readonly<Record<string, unknown>>

/**
 * Returns the responses that a webhook with this body allows.
 *
 * The router passes them to handlers; use this to test handlers alone.
 *
 * @example
 * ```ts
 * import * as WebhookResponse from "@tcchat/webhooks/WebhookResponse"
 * import { beforeCreateGroup } from "@tcchat/webhooks/group"
 *
 * const response = WebhookResponse.to(beforeCreateGroup, {
 *   Operator_Account: "alice",
 *   Owner_Account: "alice",
 *   Type: "Public",
 *   Name: "Chess"
 * })
 * console.log(response.reject(10100, "No groups on Sundays").body.ErrorCode) // 10100
 * ```
 */
export const to = <W extends Webhook.Any>(webhook: W, body: Webhook.Body<W>): Responses<W> => {
  const { response: abilities, command, phase } = webhook as Webhook.Any
  const compiled = compile(webhook)

  const make = (
    code: number,
    info: string,
    fields: Fields = {},
    status: "OK" | "FAIL" = "OK"
  ): WebhookResponse<string> => ({
    [TypeId]: TypeId,
    command,
    body: { ActionStatus: status, ErrorCode: code, ErrorInfo: info, ...fields }
  })
  const checked = (code: number, from: number | undefined, to: number | undefined): number => {
    if (Number.isInteger(code) && code >= (from ?? NaN) && code <= (to ?? NaN)) return code
    const range = from === undefined ? "with 1 only" : `with a code from ${from} to ${to}`
    throw new WebhookResponseError({ command, detail: `it can be rejected ${range}, not with ${shown(code)}` })
  }
  const encoded = (encode: Parse, fields: Fields): Fields =>
    Either.getOrThrowWith(encode(fields), (where) => {
      throw new WebhookResponseError({ command, detail: `the response is invalid at ${where}` })
    }) as Fields

  const responses: Record<string, unknown> = {}
  const { change, drop, fail, reject, rejectEach, rejectMembers, reply } = abilities
  const positive = make(0, "")
  if (phase === "before") responses["allow"] = positive
  else responses["ok"] = positive
  if (reject !== undefined)
    responses["reject"] = (code = 1, info = "") => make(code === 1 ? 1 : checked(code, reject.from, reject.to), info)
  if (rejectEach !== undefined) {
    const { from, list, to } = rejectEach
    const users = usersOf(body, list)
    const results = (rejectionOf: (userId: string) => Rejection | undefined) =>
      make(0, "", {
        ResultItem: users.map((userId) => {
          const { code = 0, info = "" } = rejectionOf(userId) ?? {}
          return { To_Account: userId, ResultCode: code, ResultInfo: info }
        })
      })
    responses["allow"] = results(() => undefined)
    responses["reject"] = (code: number, info = "") => {
      const rejection = { code: checked(code, from, to), info }
      return results(() => rejection)
    }
    responses["rejectUsers"] = (rejected: Readonly<Record<string, Rejection>>) => {
      const asked = new Set(users)
      for (const [userId, { code }] of Object.entries(rejected)) {
        checked(code, from, to)
        if (!asked.has(userId))
          throw new WebhookResponseError({
            command,
            detail: `the request does not contain the account ${shown(userId)}`
          })
      }
      return results((userId) => (Object.hasOwn(rejected, userId) ? rejected[userId] : undefined))
    }
  }
  if (rejectMembers === true)
    responses["rejectMembers"] = (userIds: ReadonlyArray<string>) =>
      make(0, "", { RefusedMembers_Account: [...userIds] })
  if (drop === true) responses["drop"] = make(2, "")
  if (change !== undefined)
    responses["change"] = (fields: Fields) => make(0, "", encoded(compiled.encodeChange, fields))
  if (reply !== undefined) responses["reply"] = (fields: Fields) => make(0, "", encoded(compiled.encodeReply, fields))
  if (fail === true) responses["failed"] = (info = "") => make(1, info, {}, "FAIL")
  return responses as Responses<W>
}

/** A value, truncated for a message. */
const shown = (value: unknown): string => {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

const usersOf = (body: unknown, list: string): ReadonlyArray<string> =>
  (body as Readonly<Record<string, ReadonlyArray<{ readonly To_Account: string }>>>)[list]!.map(
    ({ To_Account }) => To_Account
  )

/** Checks whether a value is a response. */
export const isWebhookResponse = (u: unknown): u is WebhookResponse<string> =>
  typeof u === "object" && u !== null && TypeId in u
