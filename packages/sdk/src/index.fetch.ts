/** The client on `fetch`. */
import type { Chat } from "./types/Chat.js"
import type { ChatOptions } from "./types/FetchOptions.js"
import { makeChat } from "./internal/chat.js"
import { fetching } from "./internal/fetch.js"

export type { ChatOptions, FetchTransportOptions } from "./types/FetchOptions.js"
export type { Chat, Client, FriendLists, RawOptions } from "./types/Chat.js"
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
} from "./types/Options.js"
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
} from "./types/Method.js"
export {
  ApiError,
  type ChatError,
  ChunksError,
  DeadlineError,
  isApiError,
  isChatError,
  OptionsError,
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
