/** Receives webhooks for a person who looks at them: says what each is, or what is wrong with it, and forwards it. */
import type { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Fiber from "effect/Fiber"
import { commands, isCommand } from "./Commands.js"
import * as Consequence from "./Consequence.js"
import * as Event from "./Event.js"
import type { Response, Request } from "./Exchange.js"
import { type Admitted, admit } from "./internal/admission.js"
import { type Fields, textOf } from "./internal/content.js"
import { parseQuery, type Query } from "./internal/query.js"
import { jsonResponse, received, rejection, unavailable } from "./internal/responses.js"
import * as Sending from "./Sending.js"
import * as Verification from "./Verification.js"
import type * as Webhook from "./Webhook.js"
import type { RequestError, VerificationError } from "./WebhookError.js"
import * as WebhookResponse from "./WebhookResponse.js"
import type { Webhooks } from "./Webhooks.js"

/** Why a request was not accepted, and what to do. */
export interface Problem {
  readonly reason: (RequestError | VerificationError)["reason"]
  readonly message: string
  readonly advice: string
}

/** A request that was received. It has no signature and no token. */
export interface Seen {
  /** When it came, in Unix milliseconds. */
  readonly time: number
  /** The command, unless the query has none. */
  readonly command: string | undefined
  /** When webhooks of this command are sent, if it is known. */
  readonly phase: Webhook.Phase | undefined
  readonly clientIp: string | undefined
  readonly platform: string | undefined
  /** The body, of verified requests. */
  readonly body: Fields | undefined
  /** Why it was not accepted. */
  readonly problem: Problem | undefined
  /** The command that was meant, if this one is not known but similar to another. */
  readonly meant: string | undefined
  /** The response of the receiver that it was forwarded to. */
  readonly forwarded: Sending.Sent | undefined
  /** What the service does with the response of that receiver, if the command is known. */
  readonly consequence: Consequence.Consequence | undefined
  /** The response that the sender got. */
  readonly response: { readonly status: number; readonly body: string }
}

/** Options of an inspector. */
export interface Options extends Verification.Options {
  /** URL, or a receiver in the same program, to which verified requests are forwarded as they came; the response is relayed. */
  readonly forward?: Sending.Options["to"] | undefined
  /** Sends what is forwarded. */
  readonly fetch?: Sending.Fetch | undefined
  /** Gets every request once it has its response. */
  readonly onSeen: (seen: Seen) => Effect.Effect<unknown>
}

const maxBodyBytes = 1024 * 1024

/** What became of a request. */
interface Accepted {
  readonly body: Fields | undefined
  readonly forwarded:
    | { readonly sent: Sending.Sent; readonly consequence: Consequence.Consequence | undefined }
    | undefined
  readonly response: Response
}

/**
 * Makes a receiver that reports every request. Without a receiver to forward to, every event is allowed. Fails with
 * `OptionsError` for an invalid option.
 *
 * @example
 * ```ts
 * import * as Inspector from "@tcchat/webhooks/Inspector"
 * import * as Effect from "effect/Effect"
 *
 * export const program = Inspector.make({
 *   sdkAppId: 1400000000,
 *   token: "the token of the console",
 *   forward: "http://127.0.0.1:4000/webhooks/chat",
 *   onSeen: ({ command, problem }) => Effect.log(command, problem?.message ?? "verified")
 * })
 * ```
 */
export const make = (options: Options): Effect.Effect<Webhooks, OptionsError> =>
  Effect.gen(function* () {
    const { fetch, forward, onSeen, sdkAppId } = options
    const verify = yield* Verification.make(options)
    const send = forward === undefined ? undefined : yield* Sending.make({ to: forward, fetch }, "forward.")
    const base = typeof forward === "string" ? forward : "/"

    const accepted = (request: Request): Effect.Effect<Accepted, RequestError | VerificationError> =>
      Effect.gen(function* () {
        const admitted = yield* admit({ verify, maxBodyBytes }, request)
        const { body, command } = admitted
        const webhook: Webhook.Any | undefined = isCommand(command) ? commands[command] : undefined
        const event = webhook === undefined ? undefined : yield* Event.fromBody(webhook, body, admitted.query)
        const forwarded = yield* send === undefined
          ? Effect.succeed(undefined)
          : Effect.map(send(requestTo(base, request.url, admitted)), (sent) => ({
              sent,
              consequence: webhook && Consequence.of(webhook, body, sent)
            }))
        const response =
          forwarded !== undefined
            ? relayed(forwarded.sent)
            : webhook === undefined || event === undefined
              ? received
              : positive(webhook, event)
        return { body, forwarded, response }
      })

    const handle = (request: Request): Effect.Effect<Response> =>
      Effect.gen(function* () {
        const time = yield* Clock.currentTimeMillis
        const query = Either.getOrElse(parseQuery(request.url), (): Query => ({}))
        const command = query["CallbackCommand"] === "" ? undefined : query["CallbackCommand"]
        const outcome = yield* Effect.either(accepted(request))
        const { body, forwarded, response } = Either.match(outcome, {
          onLeft: (error): Accepted => ({ body: undefined, forwarded: undefined, response: rejection(error) }),
          onRight: (accepted) => accepted
        })
        const known = isCommand(command)
        yield* onSeen({
          time,
          command,
          phase: known ? commands[command].phase : undefined,
          clientIp: query["ClientIP"],
          platform: query["OptPlatform"],
          body,
          problem: Either.isLeft(outcome) ? problemOf(outcome.left, sdkAppId, query["SdkAppid"]) : undefined,
          meant: command === undefined || known ? undefined : Check.similarTo(command, Object.keys(commands)),
          forwarded: forwarded?.sent,
          consequence: forwarded?.consequence,
          response: { status: response.status, body: response.body }
        })
        return response
      }).pipe(
        // The sender may stop waiting before the receiver behind has responded.
        Effect.forkDaemon,
        Effect.flatMap(Fiber.join)
      )

    return { handle, settled: Effect.void, report: () => Effect.void, maxBodyBytes }
  })

const requestTo = (base: string, url: string, { content }: Admitted) => {
  const [, query = ""] = /\?([^#]*)/.exec(url) ?? []
  return {
    url: `${base}${base.includes("?") ? "&" : "?"}${query}`,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: textOf(content) ?? ""
  } as const
}

const relayed = ({ status, text }: Sending.Sent): Response =>
  status === undefined
    ? unavailable
    : { status, headers: { "content-type": "application/json; charset=utf-8" }, body: text ?? "" }

const positive = (webhook: Webhook.Any, { body }: Event.Event<Webhook.Any>): Response => {
  const { allow, ok } = WebhookResponse.to(webhook, body) as Partial<
    Readonly<Record<"allow" | "ok", WebhookResponse.WebhookResponse<string>>>
  >
  const response = allow ?? ok
  return response === undefined ? received : jsonResponse(response.body)
}

const advices: Readonly<Record<Problem["reason"], string>> = {
  Method: "The service sends POST requests; this one came from something else.",
  TooLarge: "The service sends smaller bodies; this one came from something else.",
  TooSlow: "Check the proxy or tunnel in between.",
  Incomplete: "Check the proxy or tunnel in between.",
  Query: "The service adds its parameters to the URL; check that the proxy or tunnel in between keeps the query.",
  Json: "Check that the proxy or tunnel in between keeps the body.",
  Body: "The body has another shape than its command; if the service sent it so, please report it.",
  OtherApp: "Set the SDKAppID of the app that sends it.",
  Unsigned: "Enable authentication in the webhook settings of the console, with the token that is used here.",
  Signature: "The token is another one than that of the console: copy it again.",
  Expired: "Set the clock of this machine right; if it is right, the request was delayed, or is a replay.",
  NotYetValid: "Set the clock of this machine right.",
  Replayed: "It came before.",
  ReplayStore: "Check the store."
}

const problemOf = (error: RequestError | VerificationError, sdkAppId: number, given: string | undefined): Problem => {
  const message = error.message.replace(/^\[[^\]]*\] /, "")
  return {
    reason: error.reason,
    message:
      error.reason === "OtherApp"
        ? `${message}: its SDKAppID is ${/^\d{1,10}$/.test(given ?? "") ? given : "missing or invalid"}, and not ${sdkAppId}`
        : message,
    advice: advices[error.reason]
  }
}
