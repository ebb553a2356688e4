/**
 * Hooks for the HTTP instrumentations of OpenTelemetry. These write the whole URL of a request into their spans, and with it the
 * UserSig; the hooks redact it.
 */
import * as core from "@tcchat/core/Instrumentation"

/** The part of a span that is used. */
export interface Span {
  readonly name?: string
  readonly attributes?: Readonly<Record<string, unknown>>
  setAttribute(key: string, value: string): unknown
  updateName(name: string): unknown
}

/** The part of a request of undici that is used. */
export interface Request {
  readonly origin: string
  /** Path and query; the whole URL for requests through some proxies. */
  readonly path: string
}

/** Redacts every UserSig in a URL, or in any text that contains URLs. */
export const redactUrl: (text: string) => string = core.redactUrl

/**
 * The attributes of an undici span without the UserSig, as `startSpanHook` of `@opentelemetry/instrumentation-undici`: samplers
 * and processors never see it.
 */
export const startSpanHook: (request: Request) => Record<string, string> = core.startSpanHook

/**
 * Redacts every UserSig in the name and the attributes of a span: as `requestHook` of the instrumentations of fetch, undici and
 * http, or as `onStart` of a `SpanProcessor`, which covers all of them.
 */
export const requestHook: (span: Span) => void = core.requestHook
