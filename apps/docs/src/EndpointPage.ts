/** The page of an endpoint. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import type { EndpointEntry } from "./Catalogue.js"
import { codeList } from "./CodeList.js"
import { commandOf, examplesOf, tabs } from "./Examples.js"
import { formList } from "./FieldList.js"
import * as Destroyed from "@tcchat/reference/Destroyed"
import * as Fields from "@tcchat/reference/Fields"
import { inline, paragraphs } from "./Html.js"
import { endpointLink } from "./Links.js"
import { type Page, page } from "./Page.js"
import { retrying } from "./Retries.js"
import { wordsOf } from "./Words.js"

type LinkOf = (code: number) => string | undefined

/** `relation.deleteLists` as words, for titles and for search: `Delete lists`. */
export const titleOf = (name: string): string => wordsOf(name.split(".")[1] ?? name)

const field = (name: string | ReadonlyArray<string>): string =>
  (typeof name === "string" ? [name] : name).map((one) => `\`${one}\``).join(" or ")

const nextOf = ({ next, request }: Endpoint.Cursor): string => {
  if (typeof next === "string") return `\`${request}\` of the next page is \`${next}\` of the response`
  if (next.from === "count") return `\`${request}\` of the next page is that of this page and the number of its items`
  const plus =
    next.plus === undefined || next.plus === 0 ? "" : next.plus > 0 ? ` plus ${next.plus}` : ` minus ${-next.plus}`
  return `\`${request}\` of the next page is the ${next.from} \`${next.field}\` of the items${plus}`
}

const lastOf = (last: Endpoint.Last): string => {
  if ("page" in last) return "a page is empty"
  if (last.is === "set") return `${field(last.field)} is set`
  if (last.is === "unset") return `${field(last.field)} is missing, 0, empty or false`
  if (last.is === "reached") return `as many items have been read as ${field(last.field)} says`
  return `${field(last.field)} is ${last.is}`
}

const cursorsAndEnd = ({ cursors, last }: Endpoint.PagingStyle): string =>
  `${cursors.map(nextOf).join("; ")}. The last page is reached when ${(Array.isArray(last) ? (last as ReadonlyArray<Endpoint.Last>) : [last as Endpoint.Last]).map(lastOf).join(", or when ")}.`

const paging = ({ endpoint, export: name, family }: EndpointEntry): string | undefined => {
  const { paging } = endpoint
  if (paging === undefined) return undefined
  return `## Pages

The items are in ${field(paging.items)}. ${cursorsAndEnd(paging)}${paging.overlaps === true ? " A page repeats items of the one before it; readers get each item once." : ""}${paging.otherwise === undefined ? "" : ` Another way: ${cursorsAndEnd(paging.otherwise)}`}

The SDK reads all pages, each one when it is needed, and so does \`Paging\` of \`@tcchat/bulk\`:

\`\`\`ts
import type { Chat } from "@tcchat/sdk"

export const itemsOf = (chat: Chat, request: Parameters<Chat["${family}"]["${name}"]["items"]>[0]) =>
  chat.${family}.${name}.items(request)
\`\`\`

\`\`\`ts
import * as Paging from "@tcchat/bulk/Paging"
import { ${name} } from "@tcchat/endpoints/${family}"

export const items = (request: Parameters<typeof Paging.stream<typeof ${name}>>[1]) => Paging.stream(${name}, request)
\`\`\``
}

const itemsOf = (endpoint: Endpoint.Any, name: string, family: string): string | undefined => {
  if (endpoint.items.length === 0) return undefined
  const lists = endpoint.items.map(({ code, key, list, state }) => {
    const named = key === undefined ? "" : `, named by ${field(key)}`
    const failed =
      state !== undefined
        ? `; failed where \`${state.field}\` is ${state.failed.join(" or ")}${state.pending === undefined ? "" : `, pending where it is ${state.pending.join(" or ")}`}`
        : code === undefined
          ? "; every item in it has failed"
          : `; failed where \`${code}\` is not 0`
    return `- \`${list}\`${named}${failed}`
  })
  return `## Partial failure

The call can succeed while some of its items fail. The response lists them in:

${lists.join("\n")}

\`ItemResult.failures\` returns those that failed, \`ItemResult.orFail\` makes an error of them:

\`\`\`ts
import * as ItemResult from "@tcchat/core/ItemResult"
import { ${name} } from "@tcchat/endpoints/${family}"

export const orFail = ItemResult.orFail(${name})
\`\`\``
}

const chunks = ({ endpoint, export: name, family }: EndpointEntry): string | undefined =>
  endpoint.chunks.length === 0
    ? undefined
    : `## Long lists

${endpoint.chunks.map(({ field, size }) => `\`${field}\` takes ${size} entries per call, and may be split over several calls.`).join(" ")} The SDK does that, and so does \`Chunks.call\` of \`@tcchat/bulk\`:

\`\`\`ts
import type { Chat } from "@tcchat/sdk"

export const allOf = (chat: Chat, request: Parameters<Chat["${family}"]["${name}"]["many"]>[0]) =>
  chat.${family}.${name}.many(request)
\`\`\`

\`\`\`ts
import * as Chunks from "@tcchat/bulk/Chunks"
import { ${name} } from "@tcchat/endpoints/${family}"

export const all = (request: Parameters<typeof Chunks.call<typeof ${name}>>[1]) => Chunks.call(${name}, request)
\`\`\``

const source = (see: ReadonlyArray<string>): string => see.map((address) => `[Tencent's page](${address})`).join(" · ")

const destroyed = (endpoint: Endpoint.Any): string =>
  Destroyed.all(endpoint)
    .map(({ what, when }) => (when === undefined ? what : `${what}, if ${when}`))
    .map((text) => `<div><span>Destroys</span>${inline(text)}</div>\n`)
    .join("")

/** Writes the page of an endpoint. */
export const endpointPage = (entry: EndpointEntry, linkOf: LinkOf): Page => {
  const { description, endpoint, export: name, family, payload, see, success, summary } = entry
  const rows = endpoint.errors.map((code) => [code, ErrorCode.lookup(code, endpoint.path)] as const)
  return page(
    endpointLink(endpoint.name),
    titleOf(endpoint.name),
    `${endpoint.name}: ${summary}`,
    [
      `<p class="lead">${paragraphs(summary, linkOf).replace(/^<p>|<\/p>$/g, "")}</p>`,
      `<div class="facts">\n<div><span>Name</span><code>${endpoint.name}</code></div>\n<div><span>Wire path</span><code>POST /v4/${endpoint.path}</code></div>\n<div><span>Command</span><code>${commandOf(endpoint.name)}</code></div>\n<div><span>Rate limit</span>${endpoint.ratePerSecond} calls per second</div>\n<div><span>A second call</span>${endpoint.idempotency}</div>\n${destroyed(endpoint)}</div>`,
      paragraphs(description, linkOf),
      source(see),
      "## Example",
      tabs(examplesOf(entry)),
      "## Request",
      formList(Fields.of(endpoint.payload), { body: "request", docs: payload, linkOf }),
      endpoint.urlFields.length === 0
        ? undefined
        : `${endpoint.urlFields.map((name) => `\`${name}\``).join(", ")} ${endpoint.urlFields.length === 1 ? "travels" : "travel"} in the URL, not in the body; the client puts ${endpoint.urlFields.length === 1 ? "it" : "them"} there.`,
      "## Response",
      formList(Fields.of(endpoint.success), { body: "response", docs: success, linkOf }),
      itemsOf(endpoint, name, family),
      paging(entry),
      chunks(entry),
      "## Failures and retries",
      retrying(endpoint).join("\n\n"),
      `The service accepts ${endpoint.ratePerSecond} calls per second from one SDKAppID. The client waits to stay below that rate limit, and slows down when the service asks for it.`,
      "## Error codes",
      endpoint.errors.length === 0
        ? "No page of Tencent states error codes for this endpoint; `catchCode` accepts any."
        : codeList(rows, linkOf, endpoint.idempotency),
      "Every call can also fail with the [error codes common to all calls](/errors/#common)."
    ],
    { keyword: endpoint.path }
  )
}
