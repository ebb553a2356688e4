/** The pages in Chinese that are made from the definitions; those of codes, which are written here, and all others. */
import type * as ErrorCode from "@tcchat/core/ErrorCode"
import type { Catalogue, CodeEntry } from "../Catalogue.js"
import { elementsPage } from "../ElementsPage.js"
import { endpointPage } from "../EndpointPage.js"
import { commonCodes, filtersOf, kinds, ofKind } from "../ErrorIndex.js"
import { callersOf, codeExamples } from "../ErrorPage.js"
import { facts, heading, inline } from "../Html.js"
import { endpointIndex, webhookIndex } from "../IndexPages.js"
import { codeLinks, endpointLink, kindLink } from "../Links.js"
import { type Page, page } from "../Page.js"
import { filter, type Row, rows } from "../Rows.js"
import { webhookPage } from "../WebhookPage.js"
import { textOf } from "./codes.js"
import { domainTexts, kindTexts, retryTexts } from "./kinds.js"
import { chinese } from "./voice.js"

/** The page of codes in the Chinese documentation. */
const officialPage = "https://cloud.tencent.com/document/product/269/1671"

const numberOf = ({ code, codeTo }: ErrorCode.Info): string =>
  codeTo === undefined ? String(code) : `${code} 至 ${codeTo}`

const meaningOf = (row: ErrorCode.Info): string => textOf(row).meaning

const afterCode = (row: ErrorCode.Info): string => {
  if (row.code === 60008)
    return "结果未知。如果重复调用没有副作用（read、idempotent、deduplicated），SDK 会重试，否则返回失败。"
  if (row.retry === "backoff" && row.notApplied !== undefined)
    return "没有执行任何写入，所以任何接口都可以重试：SDK 会在随机且逐渐加长的间隔后重试。"
  return retryTexts[row.retry]
}

const section = (catalogue: Catalogue, row: ErrorCode.Info, several: boolean): string => {
  const callers = callersOf(catalogue, row)
  return [
    ...(several ? [`## 用于 \`${row.path ?? row.domain}\``] : []),
    facts([
      ["类别", `<a href="${kindLink(row.kind, "zh")}">${kindTexts[row.kind].name}（${row.kind}）</a>`],
      ["重试方式", `<code>${row.retry}</code>`],
      ["所属模块", domainTexts[row.domain] ?? row.domain]
    ]),
    `<strong>原因：</strong>${inline(textOf(row).meaning)}。`,
    `<strong>处理办法：</strong>${inline(textOf(row).cure)}`,
    row.clientOnly === true
      ? "该错误码只出现在客户端 SDK 中，不会出现在 REST API 的应答里。"
      : `<strong>SDK 的处理：</strong>${afterCode(row)}`,
    `<strong>英文说明：</strong>${inline([`${row.meaning}. ${row.advice}`, row.note].filter(Boolean).join(" "))}`,
    ...(callers.length === 0
      ? []
      : [
          `<strong>相关接口：</strong>${callers.map((name) => `[${chinese.endpoint(name, "").title}](${endpointLink(name, "zh")})`).join("、")}`
        ]),
    `[腾讯云错误码文档](${officialPage}) · [英文文档](${row.doc})`
  ].join("\n\n")
}

const errorPage = (catalogue: Catalogue, { rows, slug }: CodeEntry): Page => {
  const first = rows[0]!
  const title = `${numberOf(first)}：${rows.map(meaningOf).join("；")}`
  return page(`/zh/errors/${slug}`, title, `腾讯云即时通信 IM 错误码 ${numberOf(first)}：${meaningOf(first)}`, [
    ...rows.map((row) => section(catalogue, row, rows.length > 1)),
    ...(first.clientOnly === true ? [] : [heading("示例", "example"), codeExamples(first)])
  ])
}

const rowOf = (slug: string, row: ErrorCode.Info): Row => ({
  link: `/zh/errors/${slug}`,
  name: numberOf(row),
  text: { text: meaningOf(row), foreign: false },
  filters: filtersOf(row)
})

const errorIndex = ({ codes }: Catalogue): Page =>
  page("/zh/errors/index", "错误码", "腾讯云即时通信 IM 的全部错误码：原因与处理办法", [
    `共 ${codes.length} 个错误码或错误码区间。程序通常按类别分支，只有某个错误码特别重要时才按错误码分支：\`ChatError.catchKind("RateLimited", …)\`、\`ChatError.catchCode(30008, …)\`。`,
    filter(["family", "again", "part"]),
    heading("所有接口共有", "common"),
    rows(commonCodes(codes).map(({ rows: [row], slug }) => rowOf(slug, row!))),
    ...kinds.flatMap((kind) => {
      const found = ofKind(codes, kind)
      if (found.length === 0) return []
      const { cure, meaning, name } = kindTexts[kind]
      return [
        heading(`${name}（${kind}）`, kind.toLowerCase()),
        `${meaning}${cure}`,
        rows(found.map(({ row, slug }) => rowOf(slug, row)))
      ]
    })
  ])

/** Writes all pages in Chinese that are made from the definitions. */
export const chinesePages = (catalogue: Catalogue): ReadonlyArray<Page> => {
  const linkOf = codeLinks(catalogue.codes, "zh")
  return [
    endpointIndex(catalogue, chinese),
    elementsPage(linkOf, chinese),
    ...catalogue.endpoints.flatMap(({ entries }) => entries.map((entry) => endpointPage(entry, linkOf, chinese))),
    webhookIndex(catalogue, chinese),
    ...catalogue.webhooks.flatMap(({ entries }) => entries.map((entry) => webhookPage(entry, linkOf, chinese))),
    errorIndex(catalogue),
    ...catalogue.codes.map((entry) => errorPage(catalogue, entry))
  ]
}
