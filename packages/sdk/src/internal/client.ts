import type * as Core from "@tcchat/core/Chat"
import * as Check from "@tcchat/core/Check"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as RateLimit from "@tcchat/core/RateLimit"
import type { Client } from "../client/Chat.js"
import type { CallOptions, Detailed } from "../client/Method.js"
import type { CommonOptions, Logger, OpenTelemetryApi } from "../client/Options.js"
import { appOf, variable } from "./environment.js"
import { consoleLogger, isLevel, levels, logging } from "./logging.js"
import { recorded } from "./openTelemetry.js"
import { tracerOf } from "./spans.js"
import { userAgent } from "./userAgent.js"
import { type CallEvent, watched } from "./watch.js"

/** What each runtime knows: how to send requests, and whether the program has OpenTelemetry. */
export interface Runtime<O> {
  readonly open: (options: Core.Options, transport: O | undefined) => Core.Chat
  readonly openTelemetry?: (() => OpenTelemetryApi | undefined) | undefined
}

/** What all methods of a client share. */
export interface Session {
  readonly core: Core.Chat
  /** Makes a call and returns the response with its metadata. */
  readonly detailed: (
    endpoint: Endpoint.Any,
    request: never,
    options: CallOptions | undefined
  ) => Promise<Detailed<unknown>>
}

const names: Check.Names<CommonOptions & { readonly transport?: unknown }> = {
  sdkAppId: true,
  secretKey: true,
  admin: true,
  signer: true,
  signerTimeout: true,
  userSigExpire: true,
  exposeSecretKeyToBrowser: true,
  region: true,
  baseUrl: true,
  retry: true,
  rateLimit: true,
  friendLists: true,
  headers: true,
  appInfo: true,
  onRequest: true,
  onResponse: true,
  onRetry: true,
  logger: true,
  openTelemetry: true,
  transport: true
}

/** The logger of a client, if it has one. */
const loggerOf = ({ logger }: CommonOptions): Logger | undefined => {
  if (logger === false) return undefined
  if (typeof logger === "object") return Check.orThrow(Check.methods("logger", logger, levels))
  const level = logger ?? variable("TCCHAT_LOG")
  if (level === undefined) return undefined
  if (isLevel(level)) return consoleLogger(level)
  return Check.orThrow(
    logger === undefined
      ? Check.reject("TCCHAT_LOG", "debug, info, warn or error", level)
      : Check.reject("logger", "debug, info, warn, error, an object with these methods, or false", logger)
  )
}

const listeners = ["onRequest", "onResponse", "onRetry"] as const

const rateLimitOf = (limit: CommonOptions["rateLimit"]): Core.Options["rateLimit"] =>
  typeof limit === "object" && limit !== null && "take" in limit ? RateLimit.fromPromise(limit) : limit

/** Calls without observers make no spans at all. */
const spansOf = (
  options: CommonOptions,
  logger: Logger | undefined,
  failed: (error: unknown) => void,
  api: OpenTelemetryApi | undefined
) => {
  const { onRequest, onResponse, onRetry } = options
  return [
    ...(listeners.some((name) => options[name] !== undefined)
      ? [watched({ onRequest, onResponse, onRetry }, failed)]
      : []),
    ...(logger === undefined ? [] : [watched(logging(logger), failed)]),
    ...(api === undefined ? [] : [recorded(api)])
  ]
}

const metadataOf = ({ attempts, endpoint, host, milliseconds, requestId }: CallEvent) => ({
  endpoint,
  attempts,
  milliseconds,
  host,
  requestId
})

/** Opens a session. Throws `OptionsError` for an invalid option. */
export const openSession = <O, G extends CommonOptions & { readonly transport?: O | undefined }>(
  runtime: Runtime<O>,
  given: G | undefined
): Session => {
  const options = Check.orThrow(Check.options("", given ?? ({} as G), names))
  for (const name of listeners) if (options[name] !== undefined) Check.orThrow(Check.method(name, options[name]))
  const { openTelemetry = runtime.openTelemetry?.(), retry, transport } = options
  const logger = loggerOf(options)
  const failed = (error: unknown): void => {
    for (const told of [logger, consoleLogger("error")])
      try {
        if (told !== undefined) return told.error("a listener failed", { error })
      } catch {
        // It is the logger that failed: the next one tells.
      }
  }
  const spans = spansOf(options, logger, failed, openTelemetry === false ? undefined : apiOf(openTelemetry))
  const core = runtime.open(
    {
      ...appOf(options),
      ...rest(options),
      retry,
      rateLimit: rateLimitOf(options.rateLimit),
      headers: headersOf(options.headers, userAgent(options.appInfo)),
      tracer: tracerOf(spans)
    } as Core.Options,
    transport
  )
  return {
    core,
    detailed: async (endpoint, request, options) => {
      let end: CallEvent | undefined
      const tracer = tracerOf([...spans, watched({ onEnd: (event) => (end = event) }, failed)])
      const response: unknown = await core.call(endpoint, request, { ...options, tracer })
      return { response, metadata: metadataOf(end!), failures: ItemResult.failures(endpoint, response, request) }
    }
  }
}

const apiOf = (api: OpenTelemetryApi | undefined): OpenTelemetryApi | undefined => {
  if (api === undefined) return undefined
  const { context, trace }: Partial<OpenTelemetryApi> = api ?? {}
  Check.orThrow(Check.methods("openTelemetry.trace", trace, ["getTracer", "setSpan"]))
  Check.orThrow(Check.methods("openTelemetry.context", context, ["active"]))
  return api
}

/** Headers that are none are left to the layered client, which rejects them. */
const headersOf = (headers: CommonOptions["headers"] = {}, agent: string | undefined): CommonOptions["headers"] =>
  agent === undefined || typeof headers !== "object" || headers === null || Symbol.iterator in headers
    ? headers
    : { "user-agent": agent, ...headers }

/** Options that the layered client takes as they are, where they are given. */
const rest = (options: CommonOptions): object =>
  Object.fromEntries(
    (["signerTimeout", "userSigExpire", "exposeSecretKeyToBrowser"] as const)
      .filter((name) => options[name] !== undefined)
      .map((name) => [name, options[name]])
  )

/** The client that calls endpoints by path or definition. */
export const clientOf = ({ core, detailed }: Session, close: () => Promise<void> = () => core.close()): Client => ({
  call: async (endpoint: unknown, request: unknown, options?: object) =>
    typeof endpoint === "string"
      ? ((await core.callRaw(endpoint, request as never, options)) as never)
      : await core.call(endpoint as Endpoint.Any, request, options),
  detailed: (endpoint, request, options) => detailed(endpoint as never, request as never, options) as never,
  preview: (endpoint, request) => core.preview(endpoint as never, request as never),
  close,
  [Symbol.asyncDispose]: close
})
