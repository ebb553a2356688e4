import type { TestRequest } from "@tcchat/webhooks/TestRequest"
import * as Effect from "effect/Effect"
import type { EmulatorError } from "../../EmulatorError.js"
import { refuse } from "../option.js"
import type { Response, Fetch, WebhookOptions } from "../../Webhooks.js"

/** Sends a webhook. */
export type Post = (request: TestRequest) => Effect.Effect<Response, unknown>

const overFetch =
  (fetch: Fetch): Post =>
  ({ body, headers, method, url }) =>
    Effect.tryPromise((signal) =>
      fetch(url, { method, headers, body, redirect: "manual", signal }).then((response) =>
        response.text().then((text) => ({ status: response.status, body: text }))
      )
    )

/** Makes what sends webhooks to where the options say. */
export const makePost = ({ fetch, to }: WebhookOptions): Effect.Effect<Post, EmulatorError> => {
  if (typeof to !== "string")
    return Effect.succeed(({ body, method, url }) =>
      Effect.suspend(() => {
        const response = to.handle({ method, url, body })
        return Effect.isEffect(response) ? response : Effect.tryPromise(() => response)
      })
    )
  if (!/^https?:\/\/[^/?#\s]+/.test(to))
    return refuse("webhooks.to must be an address such as http://127.0.0.1:3000/webhooks")
  const found = fetch ?? (globalThis as { readonly fetch?: Fetch }).fetch
  return found === undefined
    ? refuse("webhooks.fetch is needed where the runtime has none")
    : Effect.succeed(overFetch(found))
}
