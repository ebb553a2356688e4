/** The page at /docs, which loads no external resources, and its content security policy. */
import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import * as HttpApiSwagger from "@effect/platform/HttpApiSwagger"
import type { HttpServerResponse } from "@effect/platform/HttpServerResponse"
import * as Layer from "effect/Layer"
import { createHash } from "node:crypto"

const policies = new WeakMap<object, string>()

/** Allows only the inline scripts of the page, by their hashes. */
const makePolicy = (html: string): string => {
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`
  )
  return [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    // The page sets style attributes, which hashes cannot allow.
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join("; ")
}

/** The content security policy of a response. */
export const contentSecurityPolicy = ({ body }: HttpServerResponse): string => {
  if (body._tag !== "Uint8Array" || !body.contentType.startsWith("text/html"))
    return "default-src 'none'; frame-ancestors 'none'"
  const known = policies.get(body.body)
  if (known !== undefined) return known
  const policy = makePolicy(new TextDecoder().decode(body.body))
  policies.set(body.body, policy)
  return policy
}

/** Provides /docs and /openapi.json. */
export const layer = Layer.mergeAll(HttpApiSwagger.layer({ path: "/docs" }), HttpApiBuilder.middlewareOpenApi())
