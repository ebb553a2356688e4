/** A received event: a known webhook, decoded by its definition, or an unknown one. */
import * as Either from "effect/Either"
import { type Command, commands, isCommand, type WebhookOf } from "./Commands.js"
import { compile } from "./internal/compiled.js"
import { type Content, type Fields, parse } from "./internal/content.js"
import { parseQuery, type Query } from "./internal/query.js"
import type * as Webhook from "./Webhook.js"
import { RequestError } from "./WebhookError.js"

/** Platform of the client that caused an event; the service may add others. */
export type Platform =
  | "RESTAPI"
  | "Web"
  | "Android"
  | "iOS"
  | "Windows"
  | "Mac"
  | "iPad"
  | "Linux"
  | "Unknown"
  | (string & {})

interface Origin {
  readonly sdkAppId: number | undefined
  /** IP address of the client that caused it; some webhooks have none. */
  readonly clientIp: string | undefined
  /** Platform of the client, in a consistent spelling; some webhooks have none. */
  readonly platform: Platform | undefined
  /** When it happened, in Unix milliseconds, if the body has a top-level time. */
  readonly time: number | undefined
}

/** A known webhook. */
export interface Event<W extends Webhook.Any> extends Origin {
  readonly known: true
  readonly command: W["command"]
  /** The decoded body; unknown fields are kept. */
  readonly body: Webhook.Body<W>
}

/** A webhook whose command this version does not know. */
export interface Unknown extends Origin {
  readonly known: false
  readonly command: string
  readonly body: Fields
}

/** Any known webhook: a union discriminated by `command`. */
export type Known = { readonly [C in Command]: Event<WebhookOf<C>> }[Command]

const platforms: Readonly<Record<string, Platform>> = {
  restapi: "RESTAPI",
  web: "Web",
  android: "Android",
  ios: "iOS",
  windows: "Windows",
  mac: "Mac",
  macos: "Mac",
  ipad: "iPad",
  linux: "Linux",
  unknown: "Unknown"
}

const timeOf = ({ EventTime }: { readonly EventTime?: unknown }): number | undefined => {
  const time = typeof EventTime === "string" && /^\d+$/.test(EventTime) ? Number(EventTime) : EventTime
  return typeof time === "number" ? time : undefined
}

/** The properties of an event from the query, and the time in its body. */
const originOf = (query: Query, body: Fields): Origin => ({
  sdkAppId: query["SdkAppid"] === undefined ? undefined : Number(query["SdkAppid"]),
  clientIp: query["ClientIP"],
  platform: query["OptPlatform"] && (platforms[query["OptPlatform"].toLowerCase()] ?? query["OptPlatform"]),
  time: timeOf(body)
})

/**
 * Decodes the body of one kind of webhook.
 *
 * Decoding is lenient: unknown fields are kept, integers may be strings, and
 * enumerations may have new values.
 */
export const fromBody = <W extends Webhook.Any>(
  webhook: W,
  body: Fields,
  query: Query = {}
): Either.Either<Event<W>, RequestError> => {
  const { command } = webhook
  return Either.mapBoth(compile(webhook).decode(body), {
    onLeft: (detail) => new RequestError({ reason: "Body", detail, command }),
    onRight: (decoded): Event<W> => ({
      known: true,
      command,
      body: decoded as Webhook.Body<W>,
      ...originOf(query, body)
    })
  })
}

/** Returns an event without decoding its body. */
export const unread = (command: string, body: Fields, query: Query = {}): Unknown => ({
  known: false,
  command,
  body,
  ...originOf(query, body)
})

/**
 * Decodes any webhook from the URL and the body of its request, without verifying where it comes from.
 *
 * @example
 * ```ts
 * import * as Event from "@tcchat/webhooks/Event"
 * import * as Either from "effect/Either"
 *
 * const event = Event.decode("/?SdkAppid=1400000000&CallbackCommand=Sns.CallbackFriendDelete", {
 *   PairList: [{ From_Account: "alice", To_Account: "bob" }]
 * }).pipe(Either.getOrThrow)
 *
 * if (event.known && event.command === "Sns.CallbackFriendDelete") console.log(event.body.PairList)
 * ```
 */
export const decode = (url: string, content: Content): Either.Either<Known | Unknown, RequestError> =>
  Either.gen(function* () {
    const query = yield* Either.mapLeft(parseQuery(url), (detail) => new RequestError({ reason: "Query", detail }))
    const command = query["CallbackCommand"]
    if (command === undefined)
      return yield* Either.left(new RequestError({ reason: "Query", detail: "CallbackCommand is missing" }))
    const body = yield* Either.mapLeft(parse(content), () => new RequestError({ reason: "Json", command }))
    if (!isCommand(command)) return unread(command, body, query)
    return yield* fromBody(commands[command] as Webhook.Any, body, query) as Either.Either<Known, RequestError>
  })
