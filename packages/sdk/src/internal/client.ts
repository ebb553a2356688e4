import type * as Core from "@tcchat/core/Chat"
import * as Check from "@tcchat/core/Check"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as RateLimit from "@tcchat/core/RateLimit"
import type * as Tracer from "effect/Tracer"
import type { Client } from "../client/Chat.js"
import type { CallOptions, Detailed } from "../client/Method.js"
import type { CommonOptions, Logger, LogLevel, OpenTelemetryApi } from "../client/Options.js"
import { appOf, variable } from "./environment.js"
import { joined } from "./joined.js"
import { consoleLogger, isLevel, logging } from "./logging.js"
import { tracerBy } from "./openTelemetry.js"
import { userAgent } from "./userAgent.js"
import { type CallEvent, tracerOf } from "./watch.js"

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
const loggerOf = ({ logger = variable("TCCHAT_LOG") as LogLevel | undefined }: CommonOptions): Logger | undefined => {
  if (logger === false || logger === undefined) return undefined
  if (typeof logger === "object") return logger
  return isLevel(logger)
    ? consoleLogger(logger)
    : Check.orThrow(Check.reject("logger", "debug, info, warn, error, an object with these methods, or false", logger))
}

const listeners = ["onRequest", "onResponse", "onRetry"] as const

const rateLimitOf = (limit: CommonOptions["rateLimit"]): Core.Options["rateLimit"] =>
  typeof limit === "object" && "take" in limit ? RateLimit.fromPromise(limit as never) : limit

/** Calls without observers make no spans at all. */
const tracersOf = (options: CommonOptions, failed: (error: unknown) => void, api: OpenTelemetryApi | undefined) => {
  const { onRequest, onResponse, onRetry } = options
  const logger = loggerOf(options)
  return [
    ...(listeners.some((name) => options[name] !== undefined)
      ? [tracerOf({ onRequest, onResponse, onRetry }, failed)]
      : []),
    ...(logger === undefined ? [] : [tracerOf(logging(logger), failed)]),
    ...(api === undefined ? [] : [tracerBy(api)])
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
  for (const name of listeners)
    if (options[name] !== undefined && typeof options[name] !== "function")
      Check.orThrow(Check.reject(name, "a function", options[name]))
  const { openTelemetry = runtime.openTelemetry?.(), retry, transport } = options
  const failed = (error: unknown): void =>
    (loggerOf({ logger: options.logger ?? "error" }) ?? consoleLogger("error")).error("a listener failed", { error })
  const tracers = tracersOf(options, failed, openTelemetry === false ? undefined : openTelemetry)
  const agent = userAgent(options.appInfo)
  const core = runtime.open(
    {
      ...appOf(options),
      ...rest(options),
      retry,
      rateLimit: rateLimitOf(options.rateLimit),
      headers: agent === undefined ? options.headers : { "user-agent": agent, ...options.headers },
      tracer: joined(tracers)
    } as Core.Options,
    transport
  )
  return {
    core,
    detailed: async (endpoint, request, options) => {
      let end: CallEvent | undefined
      const own = tracerOf({ onEnd: (event) => (end = event) }, failed)
      const tracer: Tracer.Tracer = joined([...tracers, own]) ?? own
      const response: unknown = await core.call(endpoint, request, { ...options, tracer })
      return { response, metadata: metadataOf(end!), failures: ItemResult.failures(endpoint, response, request) }
    }
  }
}

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
