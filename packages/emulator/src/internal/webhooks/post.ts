import type { TestRequest } from "@tcchat/webhooks/TestRequest"
import * as Effect from "effect/Effect"
import type { EmulatorError } from "../../EmulatorError.js"
import type { Fetch, Response, WebhookOptions } from "../../Webhooks.js"
import { invalidOption } from "../option.js"

/** Sends the request of a webhook. */
export type Post = (request: TestRequest) => Effect.Effect<Response, unknown>

const overFetch =
  (fetch: Fetch): Post =>
  ({ body, headers, method, url }) =>
    Effect.tryPromise((signal) =>
      fetch(url, { method, headers, body, redirect: "manual", signal }).then((response) =>
        response.text().then((received) => ({ status: response.status, body: received }))
      )
    )

/** Makes the function that sends webhooks to the URL or the receiver of the options. */
export const makePost = ({ fetch, to }: WebhookOptions): Effect.Effect<Post, EmulatorError> => {
  if (typeof to !== "string")
    return Effect.succeed(({ body, method, url }) =>
      Effect.suspend(() => {
        const response = to.handle({ method, url, body })
        return Effect.isEffect(response) ? response : Effect.tryPromise(() => response)
      })
    )
  if (!/^https?:\/\/[^/?#\s]+/.test(to))
    return invalidOption("webhooks.to must be a URL such as http://127.0.0.1:3000/webhooks")
  const found = fetch ?? (globalThis as { readonly fetch?: Fetch }).fetch
  return found === undefined
    ? invalidOption("webhooks.fetch is needed in a runtime without fetch")
    : Effect.succeed(overFetch(found))
}
