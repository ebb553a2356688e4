/** Webhooks as a group of an `HttpApi` of `@effect/platform`. */
import * as HttpApiEndpoint from "@effect/platform/HttpApiEndpoint"
import * as HttpApiGroup from "@effect/platform/HttpApiGroup"
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as OpenApi from "@effect/platform/OpenApi"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as EffectStream from "effect/Stream"
import type { Stream } from "./Exchange.js"
import { undelivered } from "./internal/delivery.js"
import { unavailable } from "./internal/responses.js"
import type { Webhooks } from "./Webhooks.js"

/** The query that the service adds to the URL. */
export const Query = Schema.Struct({
  SdkAppid: Schema.optional(Schema.String),
  CallbackCommand: Schema.optional(Schema.String),
  contenttype: Schema.optional(Schema.String),
  ClientIP: Schema.optional(Schema.String),
  OptPlatform: Schema.optional(Schema.String),
  Sign: Schema.optional(Schema.String),
  RequestTime: Schema.optional(Schema.String)
})

/** The fields of a response that the service reads; some webhooks have more. */
export const WebhookResponse = Schema.Struct({
  ActionStatus: Schema.Literal("OK", "FAIL"),
  ErrorCode: Schema.Int,
  ErrorInfo: Schema.String
})

/**
 * Makes a group with one endpoint, `receive`, at a path.
 *
 * @example
 * ```ts
 * import * as HttpApi from "@effect/platform/HttpApi"
 * import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
 * import * as Webhooks from "@tcchat/webhooks/Webhooks"
 * import * as WebhooksApi from "@tcchat/webhooks/WebhooksApi"
 * import * as Effect from "effect/Effect"
 *
 * class Api extends HttpApi.make("app").add(WebhooksApi.group("/v1/webhooks/chat")) {}
 *
 * export const layer = HttpApiBuilder.group(Api, "webhooks", (handlers) =>
 *   Effect.map(
 *     Webhooks.make({ sdkAppId: 1400000000, token: "the token of the console", handlers: {} }),
 *     (webhooks) => handlers.handleRaw("receive", () => WebhooksApi.respond(webhooks))
 *   )
 * )
 * ```
 */
export const group = (path: `/${string}`) =>
  HttpApiGroup.make("webhooks").add(
    HttpApiEndpoint.post("receive", path)
      .setUrlParams(Query)
      .addSuccess(WebhookResponse)
      .annotate(OpenApi.Summary, "Receives the webhooks of the chat service")
  )

const streamOf = (request: HttpServerRequest.HttpServerRequest): Stream => {
  const chunks = EffectStream.toAsyncIterable(request.stream)[Symbol.asyncIterator]()
  const length = request.headers["content-length"]
  return {
    length: length === undefined ? undefined : Number(length),
    next: () => chunks.next().then(({ value }) => value as Uint8Array | undefined),
    // Ending the stream would close the connection before the response is sent.
    cancel: () => undefined
  }
}

/** Responds to the current request, for `handleRaw` and for routes of an `HttpRouter`. */
export const respond = (
  webhooks: Webhooks
): Effect.Effect<HttpServerResponse.HttpServerResponse, never, HttpServerRequest.HttpServerRequest> =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const { method, originalUrl: url } = request
    const { body, headers, status } = yield* Effect.suspend(() =>
      webhooks.handle({ method, url, stream: streamOf(request) })
    ).pipe(
      Effect.catchAllDefect((defect) => Effect.as(webhooks.report(undelivered(url, "Failed", defect)), unavailable))
    )
    const unread = status === 408 || (status === 413 && request.headers["content-length"] === undefined)
    return HttpServerResponse.text(body, { status, headers: { ...headers, ...(unread && { connection: "close" }) } })
  })
