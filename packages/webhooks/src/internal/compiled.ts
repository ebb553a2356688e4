import * as Schema from "effect/Schema"
import type * as Webhook from "../Webhook.js"
import { withoutNulls } from "./nulls.js"
import { type Parse, reading, writing } from "./parsing.js"

/** A webhook with its schemas compiled to functions. */
interface Compiled {
  /** Decodes a body. Unknown fields are kept; an optional field that is `null` is absent. */
  readonly decode: Parse
  readonly encodeChange: Parse
  readonly encodeReply: Parse
}

const known = new WeakMap<Webhook.Any, Compiled>()

const encoder = (fields: Webhook.Abilities["change"] = {}): Parse =>
  writing(Schema.Struct(fields) as unknown as Schema.Schema.AnyNoContext)

export const compile = (webhook: Webhook.Any): Compiled => {
  const found = known.get(webhook)
  if (found !== undefined) return found
  const strip = withoutNulls(webhook.body.ast)
  const read = reading(webhook.body)
  const compiled = {
    decode: (body: unknown) => read(strip(body)),
    encodeChange: encoder(webhook.response.change),
    encodeReply: encoder(webhook.response.reply)
  }
  known.set(webhook, compiled)
  return compiled
}
