/** All known webhooks by command. */
import * as families from "./internal/families.js"
import * as Webhook from "./Webhook.js"

type Families = typeof families

type Known = { [F in keyof Families]: Families[F][keyof Families[F]] }[keyof Families]

/** The command of a webhook that is known. */
export type Command = Known["command"]

/** The webhook of a command. */
export type WebhookOf<C extends Command> = Extract<Known, { readonly command: C }>

/** Every webhook by its command. */
export const commands = Object.fromEntries(
  Object.values(families).flatMap((family) =>
    // A namespace in CommonJS holds more than what its module exports.
    Object.values(family)
      .filter(Webhook.isWebhook)
      .map((webhook) => [webhook.command, webhook] as const)
  )
) as { readonly [C in Command]: WebhookOf<C> }

/** Checks whether a command is known. */
export const isCommand = (u: unknown): u is Command => typeof u === "string" && Object.hasOwn(commands, u)

/** Returns the webhook of a command. One that is not known is taken for a webhook after an event, with any fields. */
export const webhookFor = (command: string): Webhook.Any =>
  isCommand(command) ? commands[command] : Webhook.make(command, { phase: "after", body: {}, response: {} })
