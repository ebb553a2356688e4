/** Sends webhooks as the service does: to a URL or a receiver in the same program, waiting 2 seconds for the response. */
import { OptionsError } from "@tcchat/core/ChatError"
import type * as Check from "@tcchat/core/Check"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { type Fields, parse } from "./internal/content.js"
import type { TestRequest } from "./TestRequest.js"

/** The response to a webhook, as far as it is read. */
export interface Response {
  readonly status: number
  readonly body: string
}

/** A receiver of webhooks in the same program, without a network: what `createWebhooks` or `Webhooks.make` returns. */
export interface Receiver {
  readonly handle: (request: {
    readonly method: "POST"
    readonly url: string
    readonly body: string
  }) => Promise<Response> | Effect.Effect<Response>
}

/** The part of `fetch` that is used, so that the `fetch` of any runtime fits. */
export type Fetch = (
  url: string,
  init: {
    readonly method: "POST"
    readonly headers: Record<string, string>
    readonly body: string
    readonly redirect: "manual"
    /** The runtime's `AbortSignal`, whose type differs from one runtime to the next. */
    readonly signal: any
  }
) => Promise<{ readonly status: number; text(): Promise<string> }>

/** Where webhooks go. */
export interface Options {
  /** URL, or a receiver in the same program. */
  readonly to: string | Receiver
  /**
   * Sends the requests.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: Fetch | undefined
}

/** What became of a webhook that was sent. */
export interface Sent {
  /**
   * `Responded`: HTTP 200 with a JSON object that has an `ErrorCode`, in time. `TimedOut`: no response within 2 seconds.
   * `Failed`: not sent, or another response.
   */
  readonly outcome: "Responded" | "TimedOut" | "Failed"
  /** Time until the response or the failure. */
  readonly milliseconds: number
  /** HTTP status, if there was a response. */
  readonly status?: number
  /** The body of the response. */
  readonly text?: string
  /** The body of the response, if it was a JSON object. */
  readonly response?: Fields
  /** Why there was no response, such as `ECONNREFUSED` or `bad port`. */
  readonly failure?: string
}

/** Sends a request, and waits for the response. */
export type Send = (request: TestRequest) => Effect.Effect<Sent>

/** The timeout of the service, which cannot be changed. */
const timeout = "2 seconds"

type Post = (request: TestRequest) => Effect.Effect<Response, unknown>

const overFetch =
  (fetch: Fetch): Post =>
  ({ body, headers, method, url }) =>
    Effect.tryPromise({
      try: (signal) =>
        fetch(url, { method, headers, body, redirect: "manual", signal }).then((response) =>
          response.text().then((received) => ({ status: response.status, body: received }))
        ),
      catch: (error) => error
    })

const postTo = ({ fetch, to }: Options, where: string): Check.Checked<Post> => {
  if (typeof to !== "string")
    return Either.right(({ body, method, url }) =>
      Effect.suspend(() => {
        const response = to.handle({ method, url, body })
        return Effect.isEffect(response) ? response : Effect.tryPromise(() => response)
      })
    )
  if (!/^https?:\/\/[^/?#\s]+/.test(to))
    return Either.left(
      new OptionsError({ option: `${where}to`, expected: "a URL such as http://127.0.0.1:3000/webhooks" })
    )
  const found = fetch ?? (globalThis as { readonly fetch?: Fetch }).fetch
  return found === undefined
    ? Either.left(new OptionsError({ option: `${where}fetch`, expected: "a function, in a runtime without fetch" }))
    : Either.right(overFetch(found))
}

/** The code of a network failure, or a few words: `fetch` has it in the cause of its error, and the URL in other messages. */
const reasonOf = (error: unknown): string | undefined => {
  if (typeof error !== "object" || error === null) return undefined
  if ("code" in error && typeof error.code === "string") return error.code
  if ("cause" in error) return reasonOf(error.cause)
  return "message" in error && typeof error.message === "string" && /^[a-z ]{1,40}$/.test(error.message)
    ? error.message
    : undefined
}

/** Makes the function that sends. `where` precedes the names of options in errors. */
export const make = (options: Options, where = ""): Either.Either<Send, OptionsError> =>
  Either.map(
    postTo(options, where),
    (post): Send =>
      (request) =>
        Effect.gen(function* () {
          const startedAt = yield* Clock.currentTimeNanos
          const outcome = yield* post(request).pipe(
            Effect.map(read),
            Effect.catchAllCause((cause) => Effect.succeed(failed(Cause.squash(cause)))),
            Effect.timeoutTo({ duration: timeout, onSuccess: (known) => known, onTimeout: () => late })
          )
          const elapsed = (yield* Clock.currentTimeNanos) - startedAt
          return { ...outcome, milliseconds: Math.round(Number(elapsed) / 1e6) }
        })
  )

type Known = Omit<Sent, "milliseconds">

const late: Known = { outcome: "TimedOut" }

const failed = (error: unknown): Known => ({ outcome: "Failed", failure: reasonOf(error) ?? "unknown reason" })

const read = ({ body, status }: Response): Known => {
  const response = Either.getOrUndefined(parse(body))
  const isResponse = status === 200 && typeof response?.["ErrorCode"] === "number"
  return {
    outcome: isResponse ? "Responded" : "Failed",
    status,
    text: body,
    ...(response !== undefined && { response })
  }
}
