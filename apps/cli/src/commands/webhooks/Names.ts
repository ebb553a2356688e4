/** The commands of webhooks, as they are written on the command line. */
import { similarTo } from "@tcchat/core/Check"
import { families } from "@tcchat/reference/Webhooks"
import { commands, isCommand } from "@tcchat/webhooks/Commands"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import * as Effect from "effect/Effect"
import { type CliError, usage } from "../../CliError.js"
import type { Candidate } from "../../Command.js"
import { quoted } from "../../Style.js"

/** Every webhook with a sentence that says when it is sent. */
export const all: ReadonlyArray<{ readonly webhook: Webhook.Any; readonly summary: string }> = Object.values(families)
  .flatMap(({ webhooks }) => webhooks)
  .flatMap(({ command, summary }) => (isCommand(command) ? [{ webhook: commands[command], summary }] : []))

/** Commands are also written without `Callback` and in any case. */
const plain = (name: string): string => name.toLowerCase().replace(/\.callback/, ".")

/** Finds a webhook by its command. */
export const find = (name: string): Effect.Effect<Webhook.Any, CliError> => {
  const found = all.find(({ webhook }) => plain(webhook.command) === plain(name))
  if (found !== undefined) return Effect.succeed(found.webhook)
  const meant = similarTo(
    plain(name),
    all.map(({ webhook }) => plain(webhook.command))
  )
  const full = all.find(({ webhook }) => plain(webhook.command) === meant)?.webhook.command
  return usage(
    `There is no webhook ${quoted(name)}.`,
    full === undefined
      ? "tcchat webhooks list shows all of them."
      : `Did you mean ${full}? tcchat webhooks list shows all of them.`
  )
}

/** Names of webhooks, for completion. */
export const candidates = (): ReadonlyArray<Candidate> => all.map(({ summary, webhook }) => [webhook.command, summary])
