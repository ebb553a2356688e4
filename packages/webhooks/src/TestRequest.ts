/** Signed requests like those of the service, for tests of webhook handlers. */
import * as Json from "@tcchat/core/Json"
import * as Clock from "effect/Clock"
import type { Command, WebhookOf } from "./Commands.js"
import * as Signature from "./Signature.js"

/** The encoded body of a webhook. */
export type BodyOf<C extends string> = C extends Command
  ? WebhookOf<C>["body"]["Encoded"] & Readonly<Record<string, unknown>>
  : Readonly<Record<string, unknown>>

/** The webhook to sign. */
export interface Options<C extends string> {
  /** URL of the receiver, to which the query is added. */
  readonly url: string
  readonly sdkAppId: number
  /** The token of the console; `false` if authentication is off. */
  readonly token: Signature.Token | false
  readonly command: C
  readonly body: BodyOf<C>
  /**
   * Unix seconds of the signature.
   *
   * @default now
   */
  readonly requestTime?: number | undefined
  /** @default "127.0.0.1" */
  readonly clientIp?: string | undefined
  /** @default "RESTAPI" */
  readonly platform?: string | undefined
}

/** A request for `fetch` and most test clients. */
export interface TestRequest {
  readonly url: string
  readonly method: "POST"
  readonly headers: Record<string, string>
  readonly body: string
}

/**
 * Makes a signed request.
 *
 * @example
 * ```ts
 * import { signTestRequest } from "@tcchat/webhooks/TestRequest"
 *
 * export const post = async () => {
 *   const { url, ...init } = signTestRequest({
 *     url: "http://127.0.0.1:3000/webhooks",
 *     sdkAppId: 1400000000,
 *     token: "xxxxyyyy",
 *     command: "Sns.CallbackFriendDelete",
 *     body: { PairList: [{ From_Account: "alice", To_Account: "bob" }] }
 *   })
 *   return fetch(url, init)
 * }
 * ```
 */
export const signTestRequest = <const C extends Command | (string & {})>(options: Options<C>): TestRequest => {
  const { body, clientIp = "127.0.0.1", command, platform = "RESTAPI", sdkAppId, token, url } = options
  const requestTime = options.requestTime ?? Math.floor(Clock.make().unsafeCurrentTimeMillis() / 1000)
  const query = {
    SdkAppid: String(sdkAppId),
    CallbackCommand: command,
    contenttype: "json",
    ClientIP: clientIp,
    OptPlatform: platform,
    ...(token !== false && { Sign: Signature.make(token, requestTime), RequestTime: String(requestTime) })
  }
  const text = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&")
  return {
    url: `${url}${url.includes("?") ? "&" : "?"}${text}`,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: Json.stringify(hasNoCommand(command) ? body : { CallbackCommand: command, ...body })
  }
}

/** Webhooks that have the command in the query or nested, not at the top level of the body. */
const hasNoCommand = (command: string) => /^(?:ContentCallback|Push)\./.test(command)
