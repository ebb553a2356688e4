/** Webhooks for runtimes with `Request` and `Response`: Workers, Deno, Bun, Next.js, Hono and others. */
import * as Either from "effect/Either"
import type { Stream } from "./Exchange.js"
import { responseTo } from "./internal/delivery.js"
import type { PromiseWebhooks } from "./Webhooks.js"

/** The part of a `Request` that is used. */
export interface RequestParts {
  readonly method: string
  readonly url: string
  readonly headers: { get(name: string): string | null }
  readonly body: { getReader(): Reader } | null
}

/** The `Request` of the runtime, or the part that is used if the runtime has none. */
export type FetchRequest = typeof globalThis extends { readonly Request: { readonly prototype: infer R } }
  ? R
  : RequestParts

/** The part of the reader of a body that is used. */
export interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: any }>
  cancel(reason?: unknown): Promise<void>
}

/** The `Response` of the runtime. */
export type FetchResponse = typeof globalThis extends { readonly Response: { readonly prototype: infer R } }
  ? R
  : unknown

/** The context of a runtime for work after the response, such as the third argument of a Worker. */
export interface Context {
  waitUntil(promise: Promise<unknown>): void
}

declare const Response: new (
  body: string,
  init: { readonly status: number; readonly headers: Readonly<Record<string, string>> }
) => FetchResponse

const streamOf = ({ body, headers }: RequestParts): Stream => {
  let reader: Reader | undefined
  const length = headers.get("content-length")
  return {
    length: length === null ? undefined : Number(length),
    next: () => {
      // Fails if something else is reading or has read the body.
      reader ??= body?.getReader()
      return reader === undefined
        ? Promise.resolve(undefined)
        : reader.read().then(({ value }) => value as Uint8Array | undefined)
    },
    cancel: () =>
      void Promise.resolve()
        .then(() => (reader ?? body?.getReader())?.cancel())
        .catch(() => undefined)
  }
}

/** Passes background work to `waitUntil`, if there is one; the work continues in any case. */
const keepAlive = (rest: Promise<unknown>, given: ReadonlyArray<unknown>): void =>
  Either.getOrElse(
    Either.try(() => given.find(isContext)?.waitUntil(rest)),
    () => undefined
  )

const isContext = (given: unknown): given is Context =>
  typeof given === "object" && given !== null && "waitUntil" in given && typeof given.waitUntil === "function"

/**
 * Makes a function that takes a `Request` and returns a `Response`: a route handler of Next.js, or what `Deno.serve`,
 * `Bun.serve` and a Worker take as `fetch`.
 *
 * If one of the further arguments has a `waitUntil`, late handlers are passed to it. Without one, a runtime that stops after the
 * response also stops late handlers.
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
 */
export const make =
  (webhooks: PromiseWebhooks) =>
  (request: FetchRequest, context?: unknown, executionContext?: unknown): Promise<FetchResponse> => {
    const { method, url } = request
    return responseTo(webhooks, url, () => ({ method, url, stream: streamOf(request) })).then(
      ({ body, headers, rest, status }) => {
        if (rest !== undefined) keepAlive(rest, [context, executionContext])
        return new Response(body, { status, headers })
      }
    )
  }

/** The part of a context of Hono that is used. */
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
 */
export const hono = (webhooks: PromiseWebhooks): ((context: HonoContext) => Promise<FetchResponse>) => {
  const handle = make(webhooks)
  // Read lazily: Hono throws if the runtime has no such context.
  return (context) =>
    handle(context.req.raw, { waitUntil: (rest: Promise<unknown>) => context.executionCtx.waitUntil(rest) })
}
