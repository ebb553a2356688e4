/**
 * Hooks for the HTTP instrumentations of OpenTelemetry. These write the whole URL of a request into their spans, whichever
 * transport sends it; the hooks redact the UserSig in its query.
 */
import { scrub } from "./internal/secrets.js"

/**
 * The part of a span that is used, so that any version of OpenTelemetry works. Spans of its SDK have readable `attributes`.
 */
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
export const redactUrl = (text: string): string => scrub(text, "")

/**
 * Returns replacements for the attributes of an undici span that contain a UserSig; none for other requests. Use it as
 * `startSpanHook` of `@opentelemetry/instrumentation-undici`: the span starts without the UserSig, so samplers and
 * processors never see it.
 *
 * @example
 * ```ts
 * import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici"
 * import { startSpanHook } from "@tcchat/core/Instrumentation"
 *
 * export const instrumentations = [new UndiciInstrumentation({ startSpanHook })]
 * ```
 */
export const startSpanHook = ({ origin, path }: Request): Record<string, string> => {
  const redacted = redactUrl(path)
  if (redacted === path) return {}
  const query = redacted.indexOf("?")
  return {
    "url.full": /^https?:/i.test(redacted) ? redacted : origin + redacted,
    ...(query >= 0 && { "url.query": redacted.slice(query) })
  }
}

/** Attributes that instrumentations write URLs into. */
const ofUrls = ["url.full", "url.query", "http.url", "http.target"]

/**
 * Redacts every UserSig in the name and the attributes of a span. Use it as `requestHook` of the instrumentations of fetch,
 * undici and http, or as `onStart` of a `SpanProcessor`, which covers all of them. If the attributes of a span cannot be read,
 * its URL attributes are redacted entirely.
 *
 * @example
 * ```ts
 * import { FetchInstrumentation } from "@opentelemetry/instrumentation-fetch"
 * import { requestHook } from "@tcchat/core/Instrumentation"
 *
 * export const instrumentations = [new FetchInstrumentation({ requestHook })]
 * ```
 */
export const requestHook = (span: Span): void => {
  const { attributes, name = "" } = span
  if (attributes === undefined) {
    for (const key of ofUrls) span.setAttribute(key, "<redacted>")
    return
  }
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value !== "string") continue
    const redacted = redactUrl(value)
    if (redacted !== value) span.setAttribute(key, redacted)
  }
  const redacted = redactUrl(name)
  if (redacted !== name) span.updateName(redacted)
}
