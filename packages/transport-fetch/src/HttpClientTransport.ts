/** HTTP over the `HttpClient` of `@effect/platform`, with its middleware. */
import { TransportError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as Transport from "@tcchat/core/Transport"
import * as HttpClient from "@effect/platform/HttpClient"
import type { HttpClientError } from "@effect/platform/HttpClientError"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import type { HttpClientResponse } from "@effect/platform/HttpClientResponse"
import * as FetchHttpClient from "@effect/platform/FetchHttpClient"
import * as Effect from "effect/Effect"
import { constTrue } from "effect/Function"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { tell, type Told, tooLong } from "./internal/fetchErrors.js"
import { inBrowser, runtime } from "./internal/runtime.js"

/** Options of the transport. */
export interface Options {
  /**
   * Maximum size of a response in bytes, after decompression; longer ones are cancelled. The service's own limit is 1 MB.
   *
   * @default 16777216
   */
  readonly maxResponseBytes?: number | undefined
}

/**
 * Makes a transport from a client.
 *
 * The client's own request span, whose attributes contain the URL, is disabled,
 * and so is trace propagation in headers; the span of the attempt has the same
 * information. Only the runtime's error code is taken from its errors.
 * Middleware of the client sees the whole request. It must not retry requests:
 * the retry policy does that, and knows when it is safe. Throws `OptionsError`
 * for an invalid option.
 */
export const make = (client: HttpClient.HttpClient, options: Options = {}): Transport.Service =>
  withInit(client, {}, Check.orThrow(Check.integer("maxResponseBytes", options.maxResponseBytes ?? defaultBound)))

const defaultBound = 16 * 1024 * 1024

/** Whether a body is certainly within the limit. Across origins, browsers hide whether it is compressed. */
const isShort = ({ headers }: HttpClientResponse, most: number): boolean =>
  !inBrowser() &&
  headers["content-encoding"] === undefined &&
  headers["content-length"] !== undefined &&
  Number(headers["content-length"]) <= most

/** Reads a body as a string, and fails if it exceeds the limit. */
const textOf = (response: HttpClientResponse, most: number): Effect.Effect<string, HttpClientError | Told> =>
  isShort(response, most)
    ? response.text
    : Effect.flatMap(Stream.toPull(response.stream), (pull) => {
        const decoder = new runtime.TextDecoder()
        let text = ""
        let size = 0
        const read: Effect.Effect<string, HttpClientError | Told> = Effect.matchEffect(pull, {
          onFailure: Option.match({
            onNone: () => Effect.sync(() => text + decoder.decode()),
            onSome: (error) => (error.reason === "EmptyBody" ? Effect.succeed("") : Effect.fail(error))
          }),
          onSuccess: (pieces) => {
            for (const piece of pieces) {
              size += piece.byteLength
              if (size > most) return Effect.fail(tooLong)
              text += decoder.decode(piece, { stream: true })
            }
            return read
          }
        })
        return read
      }).pipe(Effect.scoped)

/** Passes these settings to a client on `fetch`, but disables redirects. */
const withInit = (client: HttpClient.HttpClient, init: object, most: number): Transport.Service => {
  const quiet = client.pipe(HttpClient.withTracerDisabledWhen(constTrue))
  return Transport.fromEffect((request) => {
    let responding = false
    const read = (response: HttpClientResponse) => {
      responding = true
      const { date } = response.headers
      return Effect.map(textOf(response, most), (body): Transport.Response => ({
        status: response.status,
        body,
        date
      }))
    }
    const told = (error: HttpClientError | Told): Told => {
      if (!("_tag" in error)) return error
      return error._tag === "RequestError" && error.reason !== "Transport"
        ? { reason: "NotSent", failure: "Other", code: undefined }
        : tell(error.cause, responding)
    }
    const toTransportError = (error: HttpClientError | Told) =>
      new TransportError({ endpoint: request.endpoint, ...told(error) })
    return HttpClientRequest.post(Transport.signedUrl(request)).pipe(
      HttpClientRequest.bodyText(request.body, "application/json"),
      HttpClientRequest.setHeaders(request.headers ?? {}),
      quiet.execute,
      // A client that fails for an error status has the response in its error.
      Effect.catchTag("ResponseError", (error) =>
        error.reason === "StatusCode" ? Effect.succeed(error.response) : Effect.fail(error)
      ),
      Effect.flatMap(read),
      Effect.mapError(toTransportError),
      Effect.provideService(FetchHttpClient.RequestInit, { ...init, redirect: "manual" })
    )
  })
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
 */
export const layer: Layer.Layer<Transport.Transport, never, HttpClient.HttpClient> = Layer.effect(
  Transport.Transport,
  Effect.zipWith(HttpClient.HttpClient, Effect.serviceOption(FetchHttpClient.RequestInit), (client, init) =>
    withInit(
      client,
      Option.getOrElse(init, () => ({})),
      defaultBound
    )
  )
)
