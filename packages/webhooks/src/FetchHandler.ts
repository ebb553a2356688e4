/**
 * Webhooks for runtimes that speak in `Request` and `Response`: Workers, Deno, Bun, Next.js, Hono and others.
 *
 * @since 0.1.0
 */
import * as Either from "effect/Either"
import type { Stream } from "./Exchange.js"
import type { PromiseWebhooks } from "./Webhooks.js"

/**
 * The part of a `Request` that is used.
 *
 * @since 0.1.0
 * @category models
 */
export interface FetchRequest {
  readonly method: string
  readonly url: string
  readonly headers: { get(name: string): string | null }
  readonly body: { getReader(): Reader } | null
}

/**
 * The part of the reader of a body that is used.
 *
 * @since 0.1.0
 * @category models
 */
export interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: any }>
  cancel(reason?: unknown): Promise<void>
}

/**
 * The `Response` of the runtime.
 *
 * @since 0.1.0
 * @category models
 */
export type FetchResponse = typeof globalThis extends { readonly Response: { readonly prototype: infer R } }
  ? R
  : unknown

/**
 * What a runtime offers for work that goes on after the answer, such as the third argument of a Worker.
 *
 * @since 0.1.0
 * @category models
 */
export interface Context {
  waitUntil(promise: Promise<unknown>): void
}

declare const Response: new (
  body: string,
  init: { readonly status: number; readonly headers: Readonly<Record<string, string>> }
) => FetchResponse

const streamOf = ({ body, headers }: FetchRequest): Stream => {
  const reader = body?.getReader()
  const length = headers.get("content-length")
  return {
    length: length === null ? undefined : Number(length),
    next: () =>
      reader === undefined
        ? Promise.resolve(undefined)
        : reader.read().then(({ value }) => value as Uint8Array | undefined),
    cancel: () => void reader?.cancel().catch(() => undefined)
  }
}

/**
 * Makes a function that answers a `Request` with a `Response`.
 *
 * Where a runtime stops after the answer, give it the context that the runtime
 * gives, or handlers that are late are cut off.
 *
 * @example
 * ```ts
 * import { createWebhooks } from "@tcchat/webhooks"
 * import * as FetchHandler from "@tcchat/webhooks/FetchHandler"
 *
 * interface Env {
 *   readonly SDK_APP_ID: string
 *   readonly TOKEN: string
 * }
 *
 * export default {
 *   fetch: (request: Request, env: Env, context: FetchHandler.Context): Promise<Response> => {
 *     const webhooks = createWebhooks({ sdkAppId: Number(env.SDK_APP_ID), token: env.TOKEN, handlers: {} })
 *     return FetchHandler.make(webhooks)(request, context)
 *   }
 * }
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const make =
  (webhooks: PromiseWebhooks) =>
  (request: FetchRequest, context?: Context): Promise<FetchResponse> =>
    webhooks
      .handle({ method: request.method, url: request.url, stream: streamOf(request) })
      .then(({ body, headers, rest, status }) => {
        if (rest !== undefined) context?.waitUntil(rest)
        return new Response(body, { status, headers })
      })

/**
 * The part of a context of Hono that is used.
 *
 * @since 0.1.0
 * @category models
 */
export interface HonoContext {
  readonly req: { readonly raw: FetchRequest }
  readonly executionCtx: Context
}

/**
 * Makes a handler for a route of Hono.
 *
 * @example
 * ```ts
 * import { createWebhooks } from "@tcchat/webhooks"
 * import * as FetchHandler from "@tcchat/webhooks/FetchHandler"
 *
 * declare const app: { post: (path: string, handler: (context: FetchHandler.HonoContext) => Promise<Response>) => void }
 *
 * const webhooks = createWebhooks({ sdkAppId: 1400000000, token: "the token of the console", handlers: {} })
 * app.post("/webhooks", FetchHandler.hono(webhooks))
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const hono = (webhooks: PromiseWebhooks): ((context: HonoContext) => Promise<FetchResponse>) => {
  const handle = make(webhooks)
  return (context) => handle(context.req.raw, { waitUntil: (rest) => waitUntil(context, rest) })
}

/** Hono throws where the runtime has no such context, and goes on after the answer anyway. */
const waitUntil = (context: HonoContext, rest: Promise<unknown>): void =>
  Either.getOrElse(
    Either.try(() => context.executionCtx.waitUntil(rest)),
    () => undefined
  )
