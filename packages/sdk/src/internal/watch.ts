/** Tells listeners of calls and their attempts: spans that are not kept. */
import * as Exit from "effect/Exit"
import * as Cause from "effect/Cause"
import * as Option from "effect/Option"
import type { ChatError } from "../errors.js"
import type { RequestEvent, ResponseEvent, RetryEvent } from "../client/Options.js"
import type { Attributes, Ended, Span, Spans } from "./spans.js"

/** A call that is over, unless it was cancelled. */
export interface CallEvent {
  readonly endpoint: string
  readonly attempts: number
  readonly milliseconds: number
  readonly host: string | undefined
  readonly requestId: string | undefined
  readonly error: ChatError | undefined
}

/** Is told of calls. */
export interface Listener {
  readonly onRequest?: ((event: RequestEvent) => void) | undefined
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined
  readonly onRetry?: ((event: RetryEvent) => void) | undefined
  readonly onEnd?: ((event: CallEvent) => void) | undefined
}

/** The error of a call, if it is one that can be expected. */
export const errorOf = (exit: Ended): ChatError | undefined =>
  Exit.isFailure(exit) ? (Option.getOrUndefined(Cause.failureOption(exit.cause)) as ChatError | undefined) : undefined

const requestIdOf = (exit: Ended, error: ChatError | undefined): string | undefined => {
  const id: unknown = Exit.isSuccess(exit)
    ? (exit.value as { readonly RequestId?: unknown } | undefined)?.RequestId
    : error?._tag === "ApiError"
      ? error.requestId
      : undefined
  return typeof id === "string" ? id : undefined
}

const isCancelled = (exit: Ended, error: ChatError | undefined): boolean => Exit.isFailure(exit) && error === undefined

const milliseconds = (from: bigint, to: bigint): number => Number(to - from) / 1e6

class CallSpan implements Span {
  attempts = 0
  host: string | undefined = undefined
  failed: { readonly error: ChatError; readonly at: bigint } | undefined = undefined

  constructor(
    readonly listener: Listener,
    readonly endpoint: string,
    readonly started: bigint
  ) {}

  attribute(): void {}

  end(time: bigint, exit: Ended): void {
    const { onEnd } = this.listener
    const error = errorOf(exit)
    if (onEnd === undefined || isCancelled(exit, error)) return
    const { attempts, endpoint, host, started } = this
    onEnd({
      endpoint,
      attempts,
      milliseconds: milliseconds(started, time),
      host,
      requestId: requestIdOf(exit, error),
      error
    })
  }
}

class AttemptSpan implements Span {
  status: number | undefined = undefined
  readonly request: RequestEvent

  constructor(
    readonly call: CallSpan,
    attributes: Attributes,
    readonly started: bigint
  ) {
    const { failed, listener } = call
    call.host = String(attributes["server.address"])
    this.request = {
      endpoint: call.endpoint,
      path: String(attributes["url.path"]),
      host: call.host,
      attempt: ++call.attempts
    }
    if (failed !== undefined)
      listener.onRetry?.({ ...this.request, error: failed.error, waited: milliseconds(failed.at, started) })
    listener.onRequest?.(this.request)
  }

  attribute(key: string, value: unknown): void {
    if (key === "http.response.status_code") this.status = value as number
  }

  end(time: bigint, exit: Ended): void {
    const error = errorOf(exit)
    if (isCancelled(exit, error)) return
    if (error !== undefined) this.call.failed = { error, at: time }
    this.call.listener.onResponse?.({
      ...this.request,
      milliseconds: milliseconds(this.started, time),
      status: this.status,
      requestId: requestIdOf(exit, error),
      error
    })
  }
}

/** Tells a listener. What the listener throws, or rejects with, reaches `failed` instead of the call. */
export const watched = (listener: Listener, failed: (error: unknown) => void): Spans => {
  const guarded = guard(listener, failed)
  return {
    call: (endpoint, _attributes, started) => new CallSpan(guarded, endpoint, started),
    attempt: (call, attributes, started) => new AttemptSpan(call as CallSpan, attributes, started)
  }
}

const guard = (listener: Listener, failed: (error: unknown) => void): Listener => {
  const guarded =
    <A>(listen: ((event: A) => void) | undefined) =>
    (event: A): void => {
      try {
        // What it returns may be a promise, of any kind.
        Promise.resolve(listen?.(event)).catch(failed)
      } catch (error) {
        failed(error)
      }
    }
  return {
    onRequest: guarded(listener.onRequest),
    onResponse: guarded(listener.onResponse),
    onRetry: guarded(listener.onRetry),
    onEnd: guarded(listener.onEnd)
  }
}
