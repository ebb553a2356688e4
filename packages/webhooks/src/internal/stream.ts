import * as Effect from "effect/Effect"
import type { Stream } from "../Exchange.js"
import { RequestError } from "../WebhookError.js"

export const tooLarge = (maxBytes: number, command: string) =>
  new RequestError({ reason: "TooLarge", detail: `over ${maxBytes} bytes`, command })

/** Reads a body up to the size limit, for at most as long as the service waits for a response. */
export const drain = (stream: Stream, maxBytes: number, command: string): Effect.Effect<Uint8Array, RequestError> =>
  Effect.gen(function* () {
    if (stream.length !== undefined && stream.length > maxBytes) return yield* tooLarge(maxBytes, command)
    const parts: Array<Uint8Array> = []
    let size = 0
    for (;;) {
      const part = yield* Effect.tryPromise({
        try: () => stream.next(),
        catch: () => new RequestError({ reason: "Incomplete", command })
      })
      if (part === undefined) return joined(parts, size)
      size += part.length
      if (size > maxBytes) return yield* tooLarge(maxBytes, command)
      parts.push(part)
    }
  }).pipe(
    Effect.timeoutFail({ duration: "2 seconds", onTimeout: () => new RequestError({ reason: "TooSlow", command }) })
  )

const joined = (parts: ReadonlyArray<Uint8Array>, size: number): Uint8Array => {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const all = new Uint8Array(size)
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}
