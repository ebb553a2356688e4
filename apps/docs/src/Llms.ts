/** The overview for language models: https://llmstxt.org */
import type { Catalogue } from "./Catalogue.js"
import { english } from "./english/voice.js"
import { endpointLink, webhookLink } from "./Links.js"
import type { Page } from "./Page.js"
import { twinLink } from "./Twin.js"

const titleOf = ({ link, text }: Page): string => /^# (.+)$/m.exec(text)?.[1]?.replace(/ \{#.*\}$/, "") ?? link

/** Writes `llms.txt`: what the project is, and where to read about what. */
export const llmsText = (
  { codes, endpoints, webhooks }: Catalogue,
  guides: ReadonlyArray<Page>,
  base = "/"
): string => {
  const address = (link: string) => `${base}${twinLink(link.replace(/\/index$/, "/")).slice(1)}`
  const line = (link: string, title: string, text?: string) =>
    `- [${title}](${address(link)})${text === undefined ? "" : `: ${text}`}`
  return (
    [
      "# tcchat",
      "> The server SDK for the REST API of Tencent Cloud Chat (also called IM) in TypeScript: typed endpoints, validated requests, retries only where a repeat is safe, verified webhooks, and an emulator for tests without an account.",
      'Programs without Effect install `@tcchat/sdk` and write `import { createChat } from "@tcchat/sdk"`, then `await createChat().relation.deleteLists({ From_Account, GroupName })`. Fields have the names of Tencent\'s pages. Every page below is Markdown; the page for readers has the same address without `.md`.',
      "## Guides",
      guides
        .filter(({ link }) => !link.startsWith("/zh/") && link !== "/index")
        .map((page) => line(page.link, titleOf(page)))
        .join("\n"),
      "## Endpoints",
      ...endpoints.map(({ entries, name }) =>
        [
          `### ${english.family(name)}`,
          "",
          ...entries.map(({ endpoint, summary }) => line(endpointLink(endpoint.name), endpoint.name, summary))
        ].join("\n")
      ),
      line("/endpoints/elements", "Elements of messages"),
      "## Webhooks",
      webhooks
        .flatMap(({ entries }) =>
          entries.map(({ summary, webhook }) => line(webhookLink(webhook.command), webhook.command, summary))
        )
        .join("\n"),
      "## Error codes",
      `${line("/errors/", "All error codes", `${codes.length} codes and ranges with cause and cure`)}\n\nThe page of a code is \`${base}errors/<code>.md\`, such as \`${base}errors/30008.md\`.`,
      "## Optional",
      [line("/cli/", "Command line"), line("/zh/", "All of this in Chinese")].join("\n")
    ].join("\n\n") + "\n"
  )
}
