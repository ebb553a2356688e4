/** The page of a webhook. */
import * as Fields from "@tcchat/reference/Fields"
import * as Schema from "effect/Schema"
import type { WebhookEntry } from "./Catalogue.js"
import { tabs, webhookExamplesOf } from "./Examples.js"
import { fieldList, formList } from "./FieldList.js"
import { described, facts, heading, lead } from "./Html.js"
import { webhookLink } from "./Links.js"
import { type Page, page } from "./Page.js"
import type { Voice } from "./Voice.js"

type LinkOf = (code: number) => string | undefined

const part = (
  name: "change" | "reply",
  { response, webhook }: WebhookEntry,
  voice: Voice,
  linkOf: LinkOf
): string | undefined => {
  const fields = webhook.response[name]
  if (fields === undefined) return undefined
  const docs = Object.fromEntries(
    Object.entries(response).flatMap(([path, text]) =>
      path.startsWith(`${name}.`) ? [[path.slice(name.length + 1), text] as const] : []
    )
  )
  const [form = []] = Fields.of(Schema.Struct(fields as Readonly<Record<string, Schema.Schema.AnyNoContext>>))
  return `${voice.takes(name)}\n\n${fieldList(form, { voice, body: "request", docs, linkOf })}`
}

/** Writes the page of a webhook in a language. */
export const webhookPage = (entry: WebhookEntry, linkOf: LinkOf, voice: Voice): Page => {
  const { body, description, see, webhook } = entry
  const { headings, labels, language } = voice
  const { command, phase } = webhook
  const { summary, title } = voice.webhook(command, entry.summary)
  return page(
    webhookLink(command, language),
    title,
    `${command}: ${summary.text}`,
    [
      lead(summary, linkOf),
      facts([
        [labels.name, `<code>${command}</code>`],
        [labels.when, voice.phases[phase]],
        [labels.definition, `<code>${entry.export}</code> (<code>@tcchat/webhooks/${entry.family}</code>)`]
      ]),
      described(description, voice, linkOf),
      see.map((address) => `[${labels.official}](${address})`).join(" · "),
      heading(headings.example, "example"),
      tabs(webhookExamplesOf(entry)),
      heading(headings.body, "body"),
      formList(Fields.of(webhook.body), { voice, body: "response", docs: body, linkOf }),
      heading(headings.responses, "responses"),
      voice
        .responses(webhook)
        .map((line) => `- ${line}`)
        .join("\n"),
      part("change", entry, voice, linkOf),
      part("reply", entry, voice, linkOf),
      heading(headings.retries, "failures-and-retries"),
      voice.late[phase]
    ],
    { keyword: command }
  )
}
