/** The page of an endpoint. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Destroyed from "@tcchat/reference/Destroyed"
import * as Fields from "@tcchat/reference/Fields"
import type { EndpointEntry } from "./Catalogue.js"
import { codeList } from "./CodeList.js"
import { commandOf, examplesOf, tabs } from "./Examples.js"
import { formList } from "./FieldList.js"
import { described, facts, heading, inline, lead } from "./Html.js"
import { endpointLink } from "./Links.js"
import { type Page, page } from "./Page.js"
import { sampleTabs } from "./SampleTabs.js"
import type { Voice } from "./Voice.js"

type LinkOf = (code: number) => string | undefined

/** Where the console opens an endpoint, once it runs on the port that pages advise. */
const consoleAddress = (name: string): string => `http://127.0.0.1:7002/?call=${name}`

const paging = ({ endpoint, export: name, family }: EndpointEntry, voice: Voice): string | undefined =>
  endpoint.paging === undefined
    ? undefined
    : [
        heading(voice.headings.pages, "pages"),
        voice.paging(endpoint.paging),
        tabs([
          {
            title: "SDK",
            language: "ts",
            text: `import type { Chat } from "@tcchat/sdk"

export const itemsOf = (chat: Chat, request: Parameters<Chat["${family}"]["${name}"]["items"]>[0]) =>
  chat.${family}.${name}.items(request)`
          },
          {
            title: "Effect",
            language: "ts",
            text: `import * as Paging from "@tcchat/bulk/Paging"
import { ${name} } from "@tcchat/endpoints/${family}"

export const items = (request: Parameters<typeof Paging.stream<typeof ${name}>>[1]) =>
  Paging.stream(${name}, request)`
          }
        ])
      ].join("\n\n")

const failures = ({ endpoint, export: name, family }: EndpointEntry, voice: Voice): string | undefined => {
  if (endpoint.items.length === 0) return undefined
  const { after, before, lists } = voice.items(endpoint.items)
  return [
    heading(voice.headings.failures, "partial-failure"),
    before,
    lists.map((line) => `- ${line}`).join("\n"),
    after,
    tabs([
      {
        title: "SDK",
        language: "ts",
        text: `import type { Chat } from "@tcchat/sdk"

export const orFail = (chat: Chat, request: Parameters<Chat["${family}"]["${name}"]["orFail"]>[0]) =>
  chat.${family}.${name}.orFail(request)`
      },
      {
        title: "Effect",
        language: "ts",
        text: `import * as ItemResult from "@tcchat/core/ItemResult"
import { ${name} } from "@tcchat/endpoints/${family}"

export const orFail = ItemResult.orFail(${name})`
      }
    ])
  ].join("\n\n")
}

const chunks = ({ endpoint, export: name, family }: EndpointEntry, voice: Voice): string | undefined =>
  endpoint.chunks.length === 0
    ? undefined
    : [
        heading(voice.headings.lists, "long-lists"),
        voice.chunks(endpoint.chunks),
        tabs([
          {
            title: "SDK",
            language: "ts",
            text: `import type { Chat } from "@tcchat/sdk"

export const allOf = (chat: Chat, request: Parameters<Chat["${family}"]["${name}"]["many"]>[0]) =>
  chat.${family}.${name}.many(request)`
          },
          {
            title: "Effect",
            language: "ts",
            text: `import * as Chunks from "@tcchat/bulk/Chunks"
import { ${name} } from "@tcchat/endpoints/${family}"

export const all = (request: Parameters<typeof Chunks.call<typeof ${name}>>[1]) =>
  Chunks.call(${name}, request)`
          }
        ])
      ].join("\n\n")

const factsOf = ({ endpoint }: EndpointEntry, { destroyed, idempotency, labels, rate }: Voice): string =>
  facts([
    [labels.name, `<code>${endpoint.name}</code>`],
    [labels.path, `<code>POST /v4/${endpoint.path}</code>`],
    [labels.command, `<code>${commandOf(endpoint.name)}</code>`],
    [labels.rate, rate(endpoint.ratePerSecond)],
    [labels.second, `<code>${endpoint.idempotency}</code> ${idempotency[endpoint.idempotency]}`],
    ...Destroyed.all(endpoint).map(({ what, when }) => [labels.destroys, inline(destroyed(what, when))] as const)
  ])

/** Writes the page of an endpoint in a language. */
export const endpointPage = (entry: EndpointEntry, linkOf: LinkOf, voice: Voice): Page => {
  const { description, endpoint, payload, see, success } = entry
  const { headings, labels, language } = voice
  const { summary, title } = voice.endpoint(endpoint.name, entry.summary)
  const rows = endpoint.errors.map(
    (code: Endpoint.Any["errors"][number]) => [code, ErrorCode.lookup(code, endpoint.path)] as const
  )
  return page(
    endpointLink(endpoint.name, language),
    title,
    `${endpoint.name}: ${summary.text}`,
    [
      lead(summary, linkOf),
      factsOf(entry, voice),
      described(description, voice, linkOf),
      see.map((address) => `[${labels.official}](${address})`).join(" · "),
      heading(headings.example, "example"),
      tabs(examplesOf(entry)),
      sampleTabs(entry, voice),
      voice.console(endpoint.name, consoleAddress(endpoint.name)),
      heading(headings.request, "request"),
      formList(Fields.of(endpoint.payload), { voice, body: "request", docs: payload, linkOf }),
      endpoint.urlFields.length === 0 ? undefined : voice.inUrl(endpoint.urlFields),
      heading(headings.response, "response"),
      formList(Fields.of(endpoint.success), { voice, body: "response", docs: success, linkOf }),
      failures(entry, voice),
      paging(entry, voice),
      chunks(entry, voice),
      heading(headings.retries, "failures-and-retries"),
      voice.retrying(endpoint).join("\n\n"),
      voice.limited(endpoint.ratePerSecond),
      heading(headings.codes, "error-codes"),
      endpoint.errors.length === 0 ? voice.undocumentedCodes : codeList(rows, linkOf, endpoint.idempotency, voice),
      voice.commonCodes
    ],
    { keyword: language === "en" ? endpoint.path : `${endpoint.name} ${endpoint.path}` }
  )
}
