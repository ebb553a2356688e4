/**
 * Hooks for the HTTP instrumentations of OpenTelemetry. These write the whole URL of a request into their spans, and with it the
 * UserSig; the hooks redact it.
 */
export * from "./generated/faces/instrumentation.js"
