/** What the entry points for Node and for other runtimes both export. */
export type { Chat, Client, FriendLists, RawOptions, WriteOptions, WrittenList } from "./Chat.js"
export type {
  CallOptions,
  Detailed,
  Duration,
  Endpoint,
  FirstPage,
  Metadata,
  Method,
  PagedMethod,
  SplitMethod,
  SplitOptions
} from "./Method.js"
export type {
  AppInfo,
  CommonOptions,
  Logger,
  LogLevel,
  OpenTelemetryApi,
  RateLimiter,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  Signer
} from "./Options.js"
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
} from "../errors.js"
export type {
  FetchTransportOptions,
  FriendListsOptions,
  Preview,
  RateLimitKey,
  RateLimitOptions,
  Region,
  RetryBudgetOptions,
  RetryOptions,
  Signal,
  Verdict
} from "../generated/faces/options.js"
