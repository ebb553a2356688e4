/**
 * Hooks for OpenTelemetry's instrumentations of HTTP. These see the whole URL of a request, whichever transport sends it, and
 * write it into their spans; with the hooks they do it without the UserSig in its query.
 */
import { scrub } from "./internal/secrets.js"

/**
 * The part of a span that is used, so that any version of OpenTelemetry fits. The spans of its SDK tell what they hold.
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
  /** With the query; the whole URL on the way to some proxies. */
  readonly path: string
}

/** Strikes every UserSig out of a URL, or any other text that has URLs in it. */
export const redactUrl = (text: string): string => scrub(text, "")

/**
 * Returns the attributes that a span of undici shall have instead of those with a UserSig; none for other requests. For
 * `startSpanHook` of `@opentelemetry/instrumentation-undici`: the span is begun without the UserSig, so that samplers and
 * processors do not see it either.
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

/** What instrumentations write URLs into. */
const ofUrls = ["url.full", "url.query", "http.url", "http.target"]

/**
 * Strikes every UserSig out of the name and the attributes of a span. For `requestHook` of the instrumentations of fetch,
 * undici and http, and for `onStart` of a `SpanProcessor`, which comes to the spans of all of them. A span that does not tell
 * what it holds loses its URL, whichever it is.
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
