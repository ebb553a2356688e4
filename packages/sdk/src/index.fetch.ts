/** The client on `fetch`. */
import type { Chat } from "./client/Chat.js"
import type { ChatOptions } from "./client/FetchOptions.js"
import { makeChat } from "./internal/chat.js"
import { fetching } from "./internal/fetch.js"

export type { ChatOptions, FetchTransportOptions } from "./client/FetchOptions.js"
export type { Chat, Client, FriendLists, RawOptions } from "./client/Chat.js"
export type {
  AppInfo,
  Logger,
  LogLevel,
  OpenTelemetryApi,
  RateLimiter,
  RateLimitKey,
  RateLimitOptions,
  Region,
  RequestEvent,
  ResponseEvent,
  RetryBudgetOptions,
  RetryEvent,
  RetryOptions,
  Signer,
  Verdict
} from "./client/Options.js"
export type {
  CallOptions,
  Detailed,
  Duration,
  Endpoint,
  Metadata,
  Method,
  PagedMethod,
  Preview,
  Signal,
  SplitMethod,
  SplitOptions
} from "./client/Method.js"
export {
  ApiError,
  type ChatError,
  ChunksError,
  DeadlineError,
  isApiError,
  isChatError,
  type ItemFailure,
  type Kind,
  OptionsError,
  PartialFailureError,
  PayloadError,
  RateLimitError,
  ResponseError,
  SigningError,
  TransportError
} from "./errors.js"

/**
 * Makes a client. Options that are left out come from the environment, where there is one. Throws `OptionsError` for an invalid
 * option.
 */
export const createChat = (options?: ChatOptions): Chat => makeChat(fetching, options)
