/** The pages of codes in Chinese, and the lists of endpoints and webhooks for readers of Chinese. */
import type * as ErrorCode from "@tcchat/core/ErrorCode"
import type { Catalogue, CodeEntry, Family } from "../Catalogue.js"
import { titleOf } from "../EndpointPage.js"
import { callersOf, codeExamples } from "../ErrorPage.js"
import { inline } from "../Html.js"
import { cards, commonCodes, kinds, ofKind } from "../IndexPages.js"
import { endpointLink, kindLink, webhookLink } from "../Links.js"
import { type Page, page } from "../Page.js"
import { textOf } from "./codes.js"
import { domainTexts, kindTexts, retryTexts } from "./kinds.js"

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
    `<div class="facts">\n<div><span>类别</span><a href="${kindLink(row.kind, "zh")}">${kindTexts[row.kind].name}（${row.kind}）</a></div>\n<div><span>重试方式</span><code>${row.retry}</code></div>\n<div><span>所属模块</span>${domainTexts[row.domain] ?? row.domain}</div>\n</div>`,
    `<strong>原因：</strong>${inline(textOf(row).meaning)}。`,
    `<strong>处理办法：</strong>${inline(textOf(row).cure)}`,
    row.clientOnly === true
      ? "该错误码只出现在客户端 SDK 中，不会出现在 REST API 的应答里。"
      : `<strong>SDK 的处理：</strong>${afterCode(row)}`,
    `<strong>英文说明：</strong>${inline([`${row.meaning}. ${row.advice}`, row.note].filter(Boolean).join(" "))}`,
    ...(callers.length === 0
      ? []
      : [`<strong>相关接口：</strong>${callers.map((name) => `[\`${name}\`](${endpointLink(name)})`).join("、")}`]),
    `[腾讯云错误码文档](${officialPage}) · [英文文档](${row.doc})`
  ].join("\n\n")
}

const errorPage = (catalogue: Catalogue, { rows, slug }: CodeEntry): Page => {
  const first = rows[0]!
  const title = `${numberOf(first)}：${rows.map(meaningOf).join("；")}`
  return page(`/zh/errors/${slug}`, title, `腾讯云即时通信 IM 错误码 ${numberOf(first)}：${meaningOf(first)}`, [
    ...rows.map((row) => section(catalogue, row, rows.length > 1)),
    ...(first.clientOnly === true ? [] : ["## 示例", codeExamples(first)])
  ])
}

const errorIndex = ({ codes }: Catalogue): Page => {
  const card = (slug: string, row: ErrorCode.Info) => [`/zh/errors/${slug}`, numberOf(row), meaningOf(row)] as const
  return page("/zh/errors/index", "错误码", "腾讯云即时通信 IM 的全部错误码：原因与处理办法", [
    `共 ${codes.length} 个错误码或错误码区间。程序通常按类别分支，只有某个错误码特别重要时才按错误码分支：\`ChatError.catchKind("RateLimited", …)\`、\`ChatError.catchCode(30008, …)\`。`,
    "## 所有接口共有 {#common}",
    cards(commonCodes(codes).map(({ rows, slug }) => card(slug, rows[0]!))),
    ...kinds.flatMap((kind) => {
      const found = ofKind(codes, kind)
      if (found.length === 0) return []
      const { cure, meaning, name } = kindTexts[kind]
      return [
        `## ${name}（${kind}） {#${kind.toLowerCase()}}`,
        `${meaning}${cure}`,
        cards(found.map(({ row, slug }) => card(slug, row)))
      ]
    })
  ])
}

/** What families are about, in Chinese. */
const familyTexts: Readonly<Record<string, string>> = {
  account: "账号管理",
  profile: "用户资料",
  relation: "好友、好友分组与黑名单",
  follow: "关注与粉丝",
  message: "单聊消息",
  conversation: "会话",
  group: "群组",
  community: "社群：话题与权限组",
  officialAccount: "公众号",
  live: "直播群",
  push: "推送",
  robot: "机器人",
  moderation: "内容审核与关键词",
  mute: "全局禁言",
  operation: "运营管理",
  alert: "用量告警",
  bot: "机器人消息",
  c2c: "单聊消息",
  chatbot: "智能机器人信令",
  contentCallback: "内容审核结果",
  sns: "好友与黑名单",
  state: "在线状态"
}

const list = <Entry>(
  families: ReadonlyArray<Family<Entry>>,
  cardOf: (entry: Entry) => readonly [link: string, name: string, text: string]
): ReadonlyArray<string> =>
  families.map(
    ({ entries, name }) =>
      `## ${familyTexts[name] ?? name} {#${name.toLowerCase()}}\n\n${cards(entries.map((entry) => cardOf(entry)))}`
  )

const count = <A>(families: ReadonlyArray<Family<A>>): number =>
  families.reduce((sum, { entries }) => sum + entries.length, 0)

/** Writes all pages in Chinese that are made from the definitions. */
export const chinesePages = (catalogue: Catalogue): ReadonlyArray<Page> => [
  page("/zh/endpoints/index", "接口", "腾讯云即时通信 IM REST API 的全部接口", [
    `共 ${count(catalogue.endpoints)} 个接口。每个接口的页面（英文）列出字段与限制、错误码的原因和处理办法、重试规则，以及 SDK、Effect、Promise、命令行与 curl 五种示例。`,
    ...list(catalogue.endpoints, ({ endpoint, summary }) => [
      endpointLink(endpoint.name),
      titleOf(endpoint.name),
      `\`${endpoint.path}\` ${summary}`
    ])
  ]),
  page("/zh/webhooks/index", "第三方回调", "腾讯云即时通信 IM 的全部第三方回调", [
    `共 ${count(catalogue.webhooks)} 个第三方回调，\`@tcchat/webhooks\` 负责校验签名、解析内容并按时应答。各页面为英文。`,
    ...list(catalogue.webhooks, ({ summary, webhook }) => [webhookLink(webhook.command), webhook.command, summary])
  ]),
  errorIndex(catalogue),
  ...catalogue.codes.map((entry) => errorPage(catalogue, entry))
]
