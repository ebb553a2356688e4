/** What comes in and what goes out, free of any server. */
import type * as Effect from "effect/Effect"
import { createHash } from "node:crypto"
import { isObject, type Json } from "../model/Json.js"

/** A body has more bytes than are read. */
export type TooLong = "TooLong"

export interface Request {
  readonly method: string
  /** Path and query. */
  readonly url: string
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Reads the body. Before it is run, nothing of the body is taken in. */
  readonly body: Effect.Effect<string, TooLong>
}

/** Responds to one question of the page: `rest` is what follows the name of the question. */
export type Route = (request: {
  readonly body: Json
  readonly rest: string
  readonly query: URLSearchParams
}) => Effect.Effect<Response>

export interface Response {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

const always: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'"
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(self)",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY"
}

/** Makes a response with the headers that all have. */
export const response = (
  status: number,
  contentType: string,
  body: Response["body"],
  headers: Response["headers"] = {}
): Response => ({ status, headers: { ...always, "content-type": contentType, ...headers }, body })

export const json = (status: number, value: unknown): Response =>
  response(status, "application/json; charset=utf-8", JSON.stringify(value))

/** A text of a question; empty if it has none. */
export const textOf = (question: Json, name: string): string => {
  const value = isObject(question) ? question[name] : undefined
  return typeof value === "string" ? value : ""
}

/** What the page has already is still the same. */
export const unchanged: Response = { ...json(204, null), body: "" }

/** A response, or 204 if it is the same as the one that the page has; `revision` tells one from another. */
export const unlessSame = (value: object, query: URLSearchParams): Response => {
  const revision = createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22)
  return revision === query.get("since") ? unchanged : json(200, { revision, ...value })
}

export const reject = (status: number, message: string, advice?: string): Response =>
  json(status, { error: { message, ...(advice !== undefined && { advice }) } })

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** The page for a browser without a session. */
export const notice = (status: number, title: string, text: string): Response =>
  response(
    status,
    "text/html; charset=utf-8",
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} - tcchat console</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
<main class="notice">
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
</main>
</html>
`
  )

/** Sends a browser on from within a page of this origin, so that a strict cookie goes with it wherever the link was opened. */
export const onward = (path: string, cookie?: string): Response =>
  response(
    200,
    "text/html; charset=utf-8",
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0;url=${path}">
<title>tcchat console</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
<main class="notice"><p><a href="${path}">Open the console</a></p></main>
</html>
`,
    cookie === undefined ? {} : { "set-cookie": cookie }
  )
