/**
 * HTTP over the `HttpClient` of `@effect/platform`, with whatever a team has built around its own.
 *
 * @since 0.1.0
 */
import { TransportError } from "@tcchat/core/ChatError"
import * as Transport from "@tcchat/core/Transport"
import * as HttpClient from "@effect/platform/HttpClient"
import type { HttpClientError } from "@effect/platform/HttpClientError"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import type { HttpClientResponse } from "@effect/platform/HttpClientResponse"
import * as FetchHttpClient from "@effect/platform/FetchHttpClient"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { constTrue } from "effect/Function"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { tell } from "./internal/fetchErrors.js"

/**
 * Makes a transport of a client.
 *
 * The client's own span of a request, whose attributes hold the URL, is left
 * out, and so are the headers that pass a trace on; the span of a try says the
 * same. Of its errors only the code of the runtime is kept. Middleware of the
 * client sees the whole request. It must not repeat requests by itself: that
 * is for the retry policy, which knows when it is safe.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (client: HttpClient.HttpClient): Transport.Service => withInit(client, {})

/** Gives a client on `fetch` these settings, except that it follows no redirect. */
const withInit = (client: HttpClient.HttpClient, init: object): Transport.Service => {
  const quiet = client.pipe(HttpClient.withTracerDisabledWhen(constTrue))
  return {
    keepsTime: true,
    post: (request) => {
      let answering = false
      const read = (response: HttpClientResponse) => {
        answering = true
        const { date } = response.headers
        return Effect.map(response.text, (body): Transport.Response => ({ status: response.status, body, date }))
      }
      const toTransportError = (error: HttpClientError) =>
        new TransportError({
          endpoint: request.endpoint,
          ...(error._tag === "RequestError" && error.reason !== "Transport"
            ? { reason: "NotSent", failure: "Other" }
            : tell(error.cause, answering))
        })
      return HttpClientRequest.post(Redacted.value(request.url)).pipe(
        HttpClientRequest.bodyText(request.body, "application/json"),
        quiet.execute,
        // A client that takes a status for a failure has the answer in its error.
        Effect.catchTag("ResponseError", (error) =>
          error.reason === "StatusCode" ? Effect.succeed(error.response) : Effect.fail(error)
        ),
        Effect.flatMap(read),
        Effect.mapError(toTransportError),
        Effect.timeoutFail({
          duration: Duration.millis(request.timeout),
          onTimeout: () => new TransportError({ endpoint: request.endpoint, reason: "Unknown", failure: "Timeout" })
        }),
        Effect.provideService(FetchHttpClient.RequestInit, { ...init, redirect: "manual" })
      )
    }
  }
}

/**
 * Provides a transport on the `HttpClient` of the context, with the `RequestInit` of the context if there is one.
 *
 * @example
 * ```ts
 * import * as FetchHttpClient from "@effect/platform/FetchHttpClient"
 * import * as ChatApp from "@tcchat/core/ChatApp"
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import * as HttpClientTransport from "@tcchat/transport-fetch/HttpClientTransport"
 * import * as Layer from "effect/Layer"
 *
 * export const ChatLive = ChatClient.layer.pipe(
 *   Layer.provide([ChatApp.layerConfig, HttpClientTransport.layer]),
 *   Layer.provide(FetchHttpClient.layer)
 * )
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer: Layer.Layer<Transport.Transport, never, HttpClient.HttpClient> = Layer.effect(
  Transport.Transport,
  Effect.zipWith(HttpClient.HttpClient, Effect.serviceOption(FetchHttpClient.RequestInit), (client, init) =>
    withInit(
      client,
      Option.getOrElse(init, () => ({}))
    )
  )
)
