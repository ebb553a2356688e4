/** The page of a webhook. */
import type * as Webhook from "@tcchat/webhooks/Webhook"
import * as Schema from "effect/Schema"
import type { WebhookEntry } from "./Catalogue.js"
import { tabs, webhookExamplesOf } from "./Examples.js"
import { fieldList, formList } from "./FieldList.js"
import * as Fields from "@tcchat/reference/Fields"
import { paragraphs } from "./Html.js"
import { webhookLink } from "./Links.js"
import { wordsOf } from "./Words.js"
import { type Page, page } from "./Page.js"

type LinkOf = (code: number) => string | undefined

const phases: Readonly<Record<Webhook.Phase, string>> = {
  before: "Something is about to happen. The service waits 2 seconds for the response, which may prevent it.",
  after: "Something has happened. The response changes nothing.",
  alarm: "A limit is near. The response changes nothing."
}

const responsesOf = ({ response, phase }: Webhook.Any): ReadonlyArray<string> => {
  const { drop, fail, reject, rejectEach, rejectMembers } = response
  return [
    phase === "before" ? "`response.allow`: lets it happen" : "`response.ok`: confirms it",
    ...(reject === undefined
      ? []
      : [
          `\`response.reject()\`: rejects it; the caller gets [${reject.callerGets}](/errors/${reject.callerGets})`,
          ...(reject.from === undefined
            ? []
            : [
                `\`response.reject(code, text)\` with a code from ${reject.from} to ${reject.to}: rejects it; code and text reach the caller`
              ])
        ]),
    ...(rejectEach === undefined
      ? []
      : [
          `\`response.reject(code, text)\` with a code from ${rejectEach.from} to ${rejectEach.to}: rejects all accounts in \`${rejectEach.list}\``,
          "`response.rejectUsers({ bob: { code } })`: rejects some of them"
        ]),
    ...(rejectMembers === true ? ['`response.rejectMembers(["bob"])`: leaves out some of the accounts'] : []),
    ...(drop === true ? ["`response.drop`: drops the message, while its sender is told that it was sent"] : []),
    ...(response.change === undefined ? [] : ["`response.change({ … })`: goes on with other content"]),
    ...(response.reply === undefined ? [] : ["`response.reply({ … })`: responds with content"]),
    ...(fail === true ? ["`response.failed(text)`: says that your app could not handle it"] : [])
  ].map((line) => `- ${line}`)
}

const part = (name: "change" | "reply", { response, webhook }: WebhookEntry, linkOf: LinkOf): string | undefined => {
  const fields = webhook.response[name]
  if (fields === undefined) return undefined
  const docs = Object.fromEntries(
    Object.entries(response).flatMap(([path, text]) =>
      path.startsWith(`${name}.`) ? [[path.slice(name.length + 1), text] as const] : []
    )
  )
  const [form = []] = Fields.of(Schema.Struct(fields as Readonly<Record<string, Schema.Schema.AnyNoContext>>))
  return `What \`response.${name}\` takes:\n\n${fieldList(form, { body: "request", docs, linkOf })}`
}

/** The name of a webhook as words: `C2C.CallbackBeforeSendMsg` is `Before send msg (C2C)`. */
export const webhookTitle = (command: string): string => {
  const [family = "", name = ""] = command.split(".")
  return `${wordsOf(name.replace(/^Callback/, ""))} (${family})`
}

/** Writes the page of a webhook. */
export const webhookPage = (entry: WebhookEntry, linkOf: LinkOf): Page => {
  const { body, description, see, summary, webhook } = entry
  return page(
    webhookLink(webhook.command),
    webhookTitle(webhook.command),
    `${webhook.command}: ${summary}`,
    [
      `<p class="lead">${paragraphs(summary, linkOf).replace(/^<p>|<\/p>$/g, "")}</p>`,
      `<div class="facts">\n<div><span>Command</span><code>${webhook.command}</code></div>\n<div><span>When</span><div>${phases[webhook.phase]}</div></div>\n<div><span>Definition</span><div><code>${entry.export}</code> of <code>@tcchat/webhooks/${entry.family}</code></div></div>\n</div>`,
      paragraphs(description, linkOf),
      see.map((address) => `[Tencent's page](${address})`).join(" · "),
      "## Example",
      tabs(webhookExamplesOf(entry)),
      "## Body",
      formList(Fields.of(webhook.body), { body: "response", docs: body, linkOf }),
      "## Responses",
      responsesOf(webhook).join("\n"),
      part("change", entry, linkOf),
      part("reply", entry, linkOf),
      "## Failures and retries",
      webhook.phase === "before"
        ? "If a handler is late or fails, the event happens, unless `otherwise` says something else. The service does not send the webhook again."
        : "The service may send it again when no response came in time, if that is switched on in the console, so a handler must be idempotent."
    ],
    { keyword: webhook.command }
  )
}
