/** The page of an error code, in English. */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import type { Catalogue, CodeEntry } from "./Catalogue.js"
import { sentence } from "./Sentence.js"
import { tabs } from "./Examples.js"
import { facts, inline } from "./Html.js"
import { endpointLink, kindLink } from "./Links.js"
import { type Page, page } from "./Page.js"
import { afterCode } from "./Retries.js"

/** The number or the range, for titles. */
export const numberOf = ({ code, codeTo }: ErrorCode.Info): string =>
  codeTo === undefined ? String(code) : `${code} to ${codeTo}`

const slugOf = ({ code, codeTo }: ErrorCode.Info): string => (codeTo === undefined ? String(code) : `${code}-${codeTo}`)

/** Endpoints whose page lists a code with this meaning. */
export const callersOf = ({ endpoints }: Catalogue, { code, path }: ErrorCode.Info): ReadonlyArray<string> =>
  endpoints
    .flatMap(({ entries }) => entries)
    .filter(({ endpoint }) => endpoint.errors.includes(code) && ErrorCode.lookup(code, endpoint.path)?.path === path)
    .map(({ endpoint }) => endpoint.name)

/** How a program and a person ask about a code. */
export const codeExamples = ({ code, path }: ErrorCode.Info) =>
  tabs([
    {
      title: "SDK",
      language: "ts",
      text: `import { isApiError } from "@tcchat/sdk"

export const isThis = (error: unknown): boolean => isApiError(error, ${code})`
    },
    {
      title: "Effect",
      language: "ts",
      text: `import * as ChatError from "@tcchat/core/ChatError"
import * as Effect from "effect/Effect"

export const onCode = <A, R>(call: Effect.Effect<A, ChatError.ChatError, R>) =>
  Effect.catchIf(
    call,
    (error) => error._tag === "ApiError" && error.code === ${code},
    (error) => Effect.logWarning(error.message)
  )`
    },
    { title: "CLI", language: "sh", text: `tcchat explain ${code}${path === undefined ? "" : ` --path ${path}`}` }
  ])

const section = (catalogue: Catalogue, row: ErrorCode.Info, several: boolean): string => {
  const callers = callersOf(catalogue, row)
  return [
    ...(several ? [`## In \`${row.path ?? row.domain}\``] : []),
    ...(several ? [`<p class="lead">${inline(sentence(row.meaning))}</p>`] : []),
    facts([
      ["Kind", `<a href="${kindLink(row.kind)}">${row.kind}</a>`],
      ["Retry class", `<code>${row.retry}</code>`],
      ["Part of the service", row.domain]
    ]),
    `**What to do:** ${inline(row.advice)}`,
    ...(row.note === undefined ? [] : [`**Note:** ${inline(row.note)}`]),
    ...(row.clientOnly === true ? ["It is seen by client SDKs only, never in a response of the REST API."] : []),
    ...(row.clientOnly === true ? [] : [`**What the client does:** ${afterCode(row)}`]),
    ...(callers.length === 0
      ? []
      : [`**Listed by:** ${callers.map((name) => `[\`${name}\`](${endpointLink(name)})`).join(", ")}`]),
    `[Tencent's page](${row.doc}) · [中文](/zh/errors/${slugOf(row)})`
  ].join("\n\n")
}

/** Writes the page of a code. */
export const errorPage = (catalogue: Catalogue, { rows, slug }: CodeEntry): Page => {
  const [first] = rows
  const title = `${numberOf(first!)}: ${rows.map(({ meaning }) => meaning).join("; or ")}`
  return page(`/errors/${slug}`, title, `Error code ${numberOf(first!)} of Tencent Cloud Chat: ${first!.meaning}`, [
    ...rows.map((row) => section(catalogue, row, rows.length > 1)),
    ...(first!.clientOnly === true ? [] : [rows.length > 1 ? "## In code" : "## Example", codeExamples(first!)])
  ])
}
