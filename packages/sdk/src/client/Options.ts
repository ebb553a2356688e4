/** The options of a client. */
import type { ChatError } from "../errors.js"
import type {
  FriendListsOptions,
  RateLimitKey,
  RateLimitOptions,
  Region,
  RetryOptions
} from "../generated/faces/options.js"
import type { Duration } from "./Method.js"

/** Obtains a UserSig for the admin, for example from the server that holds the secret key. */
export type Signer = (userId: string) => Promise<string> | string

/** A rate limit of the program's own, for example one in Redis that all processes share. */
export interface RateLimiter {
  /**
   * Resolves when a call may be sent. `signal`, an `AbortSignal` of the runtime, aborts when the call is cancelled, or has waited
   * as long as it may.
   */
  readonly take: (key: RateLimitKey, signal: any) => Promise<void>
  /** Reports that the service responded that there were too many calls. */
  readonly slow?: ((key: RateLimitKey) => Promise<void>) | undefined
}

/** The program that makes the calls, for the `User-Agent`. */
export interface AppInfo {
  /** Name of the program, such as `acme-backend`. */
  readonly name: string
  readonly version?: string | undefined
  readonly url?: string | undefined
}

/** An attempt that starts. */
export interface RequestEvent {
  /** Name of the endpoint, such as `relation.deleteLists`. */
  readonly endpoint: string
  /** Path of the URL, such as `/v4/sns/group_delete`. The query, which has the UserSig, is in no event. */
  readonly path: string
  readonly host: string
  /** Which attempt of the call it is, counted from 1. */
  readonly attempt: number
}

/** An attempt that is over: with a response of the service, or with an error. A cancelled one is not reported. */
export interface ResponseEvent extends RequestEvent {
  /** Milliseconds from the start of the request. */
  readonly milliseconds: number
  /** Status of the HTTP response, if there is one. */
  readonly status: number | undefined
  /** The service's `RequestId`, if the response has one. */
  readonly requestId: string | undefined
  /** Why the attempt failed. */
  readonly error: ChatError | undefined
}

/** An attempt that follows a failed one. */
export interface RetryEvent extends RequestEvent {
  /** Why the attempt before failed. */
  readonly error: ChatError
  /** Milliseconds since then. */
  readonly waited: number
}

/** Where a client writes what it does. Messages and fields contain no secrets. `console` is one. */
export interface Logger {
  debug(message: string, fields: object): void
  info(message: string, fields: object): void
  warn(message: string, fields: object): void
  error(message: string, fields: object): void
}

/** How much is written to the console: attempts, failed calls, retries, or failures of the program's own listeners. */
export type LogLevel = "debug" | "info" | "warn" | "error"

/** The part of the package `@opentelemetry/api` that is used. */
export interface OpenTelemetryApi {
  readonly trace: {
    getTracer(name: string, version?: string): OpenTelemetryTracer
    setSpan(context: any, span: any): any
  }
  readonly context: { active(): any }
}

/** The part of a tracer of OpenTelemetry that is used. */
export interface OpenTelemetryTracer {
  startSpan(name: string, options?: any, context?: any): any
}

/** Options of a client, whatever sends its requests. */
export interface CommonOptions {
  /**
   * SDKAppID of the console.
   *
   * @default `TCCHAT_SDK_APP_ID` of the environment
   */
  readonly sdkAppId?: number | undefined
  /**
   * The key as the console shows it. It never leaves this process; only UserSigs made with it are sent.
   *
   * @default `TCCHAT_SECRET_KEY` of the environment
   */
  readonly secretKey?: string | undefined
  /**
   * Account that signs the calls: an admin of the app, set in the console.
   *
   * @default `TCCHAT_ADMIN` of the environment, or "administrator"
   */
  readonly admin?: string | undefined
  /** Obtains a UserSig for the admin instead of `secretKey`, for programs that must not hold the key. */
  readonly signer?: Signer | undefined
  /**
   * Timeout of one call of the signer.
   *
   * @default "15 seconds"
   */
  readonly signerTimeout?: Duration | undefined
  /**
   * Validity of UserSigs signed with the key.
   *
   * @default "1 day"
   */
  readonly userSigExpire?: Duration | undefined
  /**
   * Allows a secret key in a browser window, where everyone who opens the page can read it.
   *
   * @default false
   */
  readonly exposeSecretKeyToBrowser?: boolean | undefined
  /**
   * Data center of the app.
   *
   * @default `TCCHAT_REGION` of the environment, or "china"
   */
  readonly region?: Region | undefined
  /**
   * Base URL to use instead of the region's domains, such as that of an emulator or a gateway: `http://127.0.0.1:7001`.
   *
   * @default `TCCHAT_BASE_URL` of the environment, if `region` is not given
   */
  readonly baseUrl?: string | undefined
  readonly retry?: RetryOptions | undefined
  /** Options of the rate limit, one of the program's own, or `false` for none. */
  readonly rateLimit?: RateLimitOptions | RateLimiter | false | undefined
  /** How `friendLists` batches. */
  readonly friendLists?: FriendListsOptions | undefined
  /** Headers of all requests besides `content-type`. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** The program that makes the calls: a part of the `User-Agent`, which browsers set themselves. */
  readonly appInfo?: AppInfo | undefined
  /** Is told of each attempt that starts. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined
  /** Is told of each attempt that is over. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined
  /** Is told of each attempt that follows a failed one. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined
  /**
   * Where the client writes what it does, a level for the console, or `false` for nowhere.
   *
   * @default the level in `TCCHAT_LOG` of the environment, or nowhere
   */
  readonly logger?: Logger | LogLevel | false | undefined
  /**
   * Makes spans of calls and attempts: `import * as api from "@opentelemetry/api"`.
   *
   * @default in Node the package, if the program has it
   */
  readonly openTelemetry?: OpenTelemetryApi | false | undefined
}
