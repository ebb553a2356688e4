/** Receives webhooks: verifies and decodes a request, runs its handler for a limited time, and responds. */
import * as Check from "@tcchat/core/Check"
import * as FetchHandler from "@tcchat/webhooks/FetchHandler"
import * as node from "@tcchat/webhooks/node"
import * as LayeredReplays from "@tcchat/webhooks/Replays"
import * as layered from "@tcchat/webhooks/Webhooks"
import * as Effect from "effect/Effect"
import type {
  FetchRequest,
  FetchResponse,
  HonoContext,
  WebhookError,
  Webhooks,
  WebhooksOptions
} from "./generated/faces/receiver.js"
import { variable } from "./internal/environment.js"
import { consoleLogger, isLevel } from "./internal/logging.js"
import type { Replays } from "./internal/webhook.js"

export * from "./generated/faces/receiver.js"
export type * from "./generated/webhooks.js"
export type * from "./generated/faces/commands.js"
export type { Replays, WebhookResponse } from "./internal/webhook.js"

/**
 * Receives webhooks, with handlers by command. Throws `OptionsError` for an invalid option.
 *
 * @example
 * ```ts
 * import { createWebhooks } from "@tcchat/sdk/webhooks"
 *
 * export const webhooks = createWebhooks({
 *   sdkAppId: 1400000000,
 *   token: "the token of the console",
 *   handlers: {
 *     "C2C.CallbackBeforeSendMsg": ({ body }, response) =>
 *       body.From_Account === "mallory" ? response.reject(120001, "You are not allowed to write") : response.allow,
 *     "Group.CallbackAfterCreateGroup": async ({ body }) => {
 *       console.log(`${body.Owner_Account} has a new group`)
 *     }
 *   }
 * })
 * ```
 */
export const createWebhooks: (options: WebhooksOptions) => Webhooks = ({ replays, ...options }) =>
  layered.createWebhooks({
    report: written,
    ...options,
    ...(replays !== undefined && { replays: layeredReplays(replays) })
  } as never) as never

const layeredReplays = (given: Replays): LayeredReplays.Replays => {
  const replays = Check.orThrow(Check.methods("replays", given, ["add"]))
  return LayeredReplays.fromPromise(async (...key) => await replays.add(...key))
}

/** Writes a problem to the console, unless the level in `TCCHAT_LOG` is above it. */
const written = (problem: WebhookError): void => {
  const level = variable("TCCHAT_LOG")
  consoleLogger(isLevel(level) ? level : "warn").warn(problem.message, { cause: problem.cause })
}

/**
 * Remembers the requests of this process, for the option `replays`.
 *
 * At `capacity` (100,000) keys, each new key evicts the oldest one, so memory stays bounded: about 20 MB. A key is needed for
 * two minutes at most, so this is enough for 800 requests per second. Throws `OptionsError` for an invalid capacity.
 */
export const memoryReplays: (options?: { readonly capacity?: number | undefined }) => Replays = (options) => {
  const { add } = LayeredReplays.memory(options)
  return { add: async (key, seconds) => await Effect.runPromise(add(key, seconds)) }
}

/**
 * Makes a function that takes a `Request` and returns a `Response`: a route handler of Next.js, or what `Deno.serve`,
 * `Bun.serve` and a Worker take as `fetch`.
 *
 * If one of the further arguments has a `waitUntil`, late handlers are passed to it. Without one, a runtime that stops after the
 * response also stops late handlers.
 *
 * @example
 * ```ts
 * import { createWebhooks, fetchHandler } from "@tcchat/sdk/webhooks"
 *
 * const webhooks = createWebhooks({ sdkAppId: 1400000000, token: "the token of the console", handlers: {} })
 * export const POST = fetchHandler(webhooks)
 * ```
 */
export const fetchHandler: (
  webhooks: Webhooks
) => (request: FetchRequest, context?: unknown, executionContext?: unknown) => Promise<FetchResponse> =
  FetchHandler.make as never

/**
 * Makes a handler for a route of Hono.
 *
 * @example
 * ```ts
 * import { createWebhooks, hono, type HonoContext } from "@tcchat/sdk/webhooks"
 *
 * declare const app: { post: (path: string, handler: (context: HonoContext) => Promise<Response>) => void }
 *
 * const webhooks = createWebhooks({ sdkAppId: 1400000000, token: "the token of the console", handlers: {} })
 * app.post("/webhooks", hono(webhooks))
 * ```
 */
export const hono: (webhooks: Webhooks) => (context: HonoContext) => Promise<FetchResponse> = FetchHandler.hono as never

/** The part of a request of `node:http` that is used, to which a framework may have added the parsed body. */
export interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: { readonly "content-length"?: string | undefined }
  readonly readableEnded: boolean
  readonly body?: any
  iterator(options?: { readonly destroyOnReturn?: boolean }): any
  resume(): unknown
}

/** The part of a response of `node:http` that is used. */
export interface NodeResponse {
  readonly headersSent: boolean
  readonly writableEnded: boolean
  readonly destroyed: boolean
  writeHead(status: number, headers: any): unknown
  end(body: string): unknown
  destroy(): unknown
}

/**
 * Makes a listener for `node:http`, which is also a route handler of Express, before or after `express.json()`.
 *
 * @example
 * ```ts
 * import { createWebhooks, listener } from "@tcchat/sdk/webhooks"
 * import { createServer } from "node:http"
 *
 * const webhooks = createWebhooks({ sdkAppId: 1400000000, token: "the token of the console", handlers: {} })
 * createServer(listener(webhooks)).listen(3000)
 * ```
 */
export const listener: (webhooks: Webhooks) => (request: NodeRequest, response: NodeResponse) => void =
  node.listener as never
