/** What a webhook can be answered with: for each one, what its page allows and nothing else. */
import * as Either from "effect/Either"
import type * as Schema from "effect/Schema"
import { compile } from "./internal/compiled.js"
import type { Parse } from "./internal/parsing.js"
import type * as Webhook from "./Webhook.js"
import { WebhookResponseError } from "./WebhookError.js"

export const TypeId: unique symbol = Symbol.for("@tcchat/webhooks/WebhookResponse")

export type TypeId = typeof TypeId

/** A response to one kind of webhook. It cannot be given to another. */
export interface WebhookResponse<Command extends string> {
  readonly [TypeId]: TypeId
  readonly command: Command
  /** What is sent. */
  readonly body: {
    readonly ActionStatus: "OK" | "FAIL"
    readonly ErrorCode: number
    readonly ErrorInfo: string
    readonly [field: string]: unknown
  }
}

/** Compares whole numbers of equally many digits. */
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

/** A code as it is, if it is known and within the range, or not known before the program runs. */
type Within<Code extends number, From extends number, To extends number> = number extends Code
  ? Code
  : Code extends From | To
    ? Code
    : [Below<`${From}`, `${Code}`>, Below<`${Code}`, `${To}`>] extends [true, true]
      ? Code
      : `a code from ${From} to ${To}`

type Refuse<Command extends string, R> = R extends { readonly from: infer From extends number; readonly to: infer To }
  ? {
      /**
       * Refuses. With 1, or nothing, the caller gets the code that is usual for it; a code of the documented range
       * reaches the caller, and so does the text. Throws `WebhookResponseError` for any other code.
       */
      readonly refuse: <const Code extends number = 1>(
        code?: Code extends 1 ? Code : Within<Code, From, To & number>,
        info?: string
      ) => WebhookResponse<Command>
    }
  : {
      /** Refuses; the caller gets the code that is usual for it. */
      readonly refuse: () => WebhookResponse<Command>
    }

/** Why one account of several is refused. */
export interface Refusal {
  readonly code: number
  readonly info?: string
}

interface RefuseEach<Command extends string, From extends number, To extends number> {
  /** Refuses all accounts with the same code. Throws `WebhookResponseError` for a code out of the documented range. */
  readonly refuse: <const Code extends number>(code: Within<Code, From, To>, info?: string) => WebhookResponse<Command>
  /**
   * Refuses the accounts named, and allows the others. Throws `WebhookResponseError` for a code out of the documented range, and
   * for an account that the webhook does not ask about.
   */
  readonly refuseUsers: <const Refused extends Readonly<Record<string, Refusal>>>(
    refused: Refused & {
      readonly [UserId in keyof Refused]: { readonly code: Within<Refused[UserId]["code"], From, To> }
    }
  ) => WebhookResponse<Command>
}

type SchemaType<Fields> = Fields extends Schema.Struct.Fields ? Schema.Struct.Type<Fields> : never

type When<Has, Then> = [Has] extends [never] ? unknown : Then

type Ability<A, Name extends keyof Webhook.Abilities> = A extends { readonly [N in Name]: infer Value } ? Value : never

/** The responds that one kind of webhook can be given. */
export type Responses<W extends Webhook.Any> = (W["phase"] extends "before"
  ? {
      /** Lets it happen. */
      readonly allow: WebhookResponse<W["command"]>
    }
  : {
      /** Says that the event has arrived. */
      readonly ok: WebhookResponse<W["command"]>
    }) &
  When<Ability<W["response"], "refuse">, Refuse<W["command"], Ability<W["response"], "refuse">>> &
  (Ability<W["response"], "refuseEach"> extends {
    readonly from: infer From extends number
    readonly to: infer To extends number
  }
    ? When<Ability<W["response"], "refuseEach">, RefuseEach<W["command"], From, To>>
    : unknown) &
  When<
    Ability<W["response"], "refuseMembers">,
    {
      /** Leaves out the accounts named, and lets the others pass. */
      readonly refuseMembers: (userIds: ReadonlyArray<string>) => WebhookResponse<W["command"]>
    }
  > &
  When<
    Ability<W["response"], "drop">,
    {
      /** Drops the message, while its sender is told that it was sent. */
      readonly drop: WebhookResponse<W["command"]>
    }
  > &
  When<
    Ability<W["response"], "change">,
    {
      /** Lets it happen with these fields in place of those of the event. */
      readonly change: (fields: SchemaType<Ability<W["response"], "change">>) => WebhookResponse<W["command"]>
    }
  > &
  When<
    Ability<W["response"], "reply">,
    {
      /** Says that the event has arrived, with these fields. */
      readonly reply: (fields: SchemaType<Ability<W["response"], "reply">>) => WebhookResponse<W["command"]>
    }
  > &
  When<
    Ability<W["response"], "fail">,
    {
      /** Says that the app could not handle the event, which changes nothing. */
      readonly failed: (info?: string) => WebhookResponse<W["command"]>
    }
  >

type Fields = Readonly<Record<string, unknown>>

/**
 * Returns the responds that a webhook with this body can be given.
 *
 * The router hands them to handlers; this is for handlers that are tested by
 * themselves.
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
 * console.log(response.refuse(10100, "No groups on Sundays").body.ErrorCode) // 10100
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
    throw new WebhookResponseError({ command, detail: `it can be refused ${range}, not with ${shown(code)}` })
  }
  const encoded = (encode: Parse, fields: Fields): Fields =>
    Either.getOrThrowWith(encode(fields), (where) => {
      throw new WebhookResponseError({ command, detail: `the response does not fit at ${where}` })
    }) as Fields

  const responses: Record<string, unknown> = {}
  const { change, drop, fail, refuse, refuseEach, refuseMembers, reply } = abilities
  const positive = make(0, "")
  if (phase === "before") responses["allow"] = positive
  else responses["ok"] = positive
  if (refuse !== undefined)
    responses["refuse"] = (code = 1, info = "") => make(code === 1 ? 1 : checked(code, refuse.from, refuse.to), info)
  if (refuseEach !== undefined) {
    const { from, list, to } = refuseEach
    const users = usersOf(body, list)
    const results = (refusalOf: (userId: string) => Refusal | undefined) =>
      make(0, "", {
        ResultItem: users.map((userId) => {
          const { code = 0, info = "" } = refusalOf(userId) ?? {}
          return { To_Account: userId, ResultCode: code, ResultInfo: info }
        })
      })
    responses["allow"] = results(() => undefined)
    responses["refuse"] = (code: number, info = "") => {
      const refusal = { code: checked(code, from, to), info }
      return results(() => refusal)
    }
    responses["refuseUsers"] = (refused: Readonly<Record<string, Refusal>>) => {
      const asked = new Set(users)
      for (const [userId, { code }] of Object.entries(refused)) {
        checked(code, from, to)
        if (!asked.has(userId))
          throw new WebhookResponseError({ command, detail: `it does not ask about the account ${shown(userId)}` })
      }
      return results((userId) => (Object.hasOwn(refused, userId) ? refused[userId] : undefined))
    }
  }
  if (refuseMembers === true)
    responses["refuseMembers"] = (userIds: ReadonlyArray<string>) =>
      make(0, "", { RefusedMembers_Account: [...userIds] })
  if (drop === true) responses["drop"] = make(2, "")
  if (change !== undefined)
    responses["change"] = (fields: Fields) => make(0, "", encoded(compiled.encodeChange, fields))
  if (reply !== undefined) responses["reply"] = (fields: Fields) => make(0, "", encoded(compiled.encodeReply, fields))
  if (fail === true) responses["failed"] = (info = "") => make(1, info, {}, "FAIL")
  return responses as Responses<W>
}

/** As much of a value as goes into a message. */
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
