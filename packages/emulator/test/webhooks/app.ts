import { type Command, commands } from "@tcchat/webhooks/Commands"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Emulator from "../../src/Emulator.js"
import type { Options } from "../../src/Settings.js"
import type { WebhookOptions } from "../../src/Webhooks.js"

export const token = "webhook-token-of-the-tests"

/** alice is the friend of bob and carol. */
export const seed = { accounts: { alice: { friends: ["bob", "carol"] }, dave: {}, erin: {} } } as const

const webhookOf = (command: string): Webhook.Any => commands[command as Command]

/** An emulator whose app responds as given, and the webhooks that the app received. */
export const emulated = (
  response: (command: string, body: unknown) => unknown = () => ({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" }),
  webhooks: Partial<WebhookOptions> = {},
  options: Options = {}
) => {
  const seen: Array<{ readonly command: string | undefined; readonly body: Record<string, unknown> }> = []
  const to = {
    handle: ({ body, url }: { readonly url: string; readonly body: string }) => {
      const command = new URLSearchParams(url.slice(2)).get("CallbackCommand") ?? ""
      // Whatever is sent has the shape of its page.
      Schema.validateSync(webhookOf(command).body)(JSON.parse(body))
      seen.push({ command, body: JSON.parse(body) as Record<string, unknown> })
      const given = response(command, JSON.parse(body))
      return Effect.isEffect(given)
        ? (given as Effect.Effect<{ status: number; body: string }>)
        : Effect.succeed({ status: 200, body: JSON.stringify(given) })
    }
  }
  return { seen, layer: Emulator.layerClient({ seed, ...options, webhooks: { to, token, ...webhooks } }) }
}

export const settled = Effect.flatMap(Emulator.Emulator, ({ webhooks }) => webhooks.settled)
export const sent = Effect.flatMap(Emulator.Emulator, ({ webhooks }) =>
  Effect.zipRight(webhooks.settled, webhooks.sent)
)

/** A webhook as its command and its fields without the time. */
export const summary = ({ body }: { readonly body: Record<string, unknown> }) => {
  const { CallbackCommand: command, ...rest } = body
  return [command, Object.fromEntries(Object.entries(rest).filter(([name]) => name !== "EventTime"))] as const
}
