/** The pages that list endpoints and webhooks, in both languages. */
import type { Catalogue, EndpointEntry, Family, WebhookEntry } from "./Catalogue.js"
import { heading, inline } from "./Html.js"
import { endpointLink, type Language, prefix, webhookLink } from "./Links.js"
import { type Page, page } from "./Page.js"
import { filter, type Row, rows } from "./Rows.js"
import type { Voice } from "./Voice.js"

const count = <A>(families: ReadonlyArray<Family<A>>): number =>
  families.reduce((sum, { entries }) => sum + entries.length, 0)

interface Texts {
  readonly endpoints: string
  readonly aboutEndpoints: string
  readonly introEndpoints: (count: number, families: number) => string
  readonly webhooks: string
  readonly aboutWebhooks: string
  readonly introWebhooks: (count: number) => string
}

const texts: Readonly<Record<Language, Texts>> = {
  en: {
    endpoints: "Endpoints",
    aboutEndpoints: "Every call of the Tencent Cloud Chat REST API",
    introEndpoints: (calls, families) =>
      `${calls} calls in ${families} families. Each page has the fields with their limits, a sample request and response, the codes with cause and cure, what retries do, and an example with the SDK, in Effect, with promises, on the command line and with curl. The [elements of messages](/endpoints/elements) have a page of their own.`,
    webhooks: "Webhooks",
    aboutWebhooks: "Every webhook of Tencent Cloud Chat",
    introWebhooks: (webhooks) =>
      `${webhooks} webhooks, which \`@tcchat/webhooks\` verifies by their signature, decodes and responds to in time.`
  },
  zh: {
    endpoints: "接口",
    aboutEndpoints: "腾讯云即时通信 IM REST API 的全部接口",
    introEndpoints: (calls, families) =>
      `共 ${families} 类 ${calls} 个接口。每个接口的页面列出字段与限制、请求与应答样例、错误码的原因和处理办法、重试规则，以及 SDK、Effect、Promise、命令行与 curl 五种示例。[消息元素](/zh/endpoints/elements)有单独的页面。`,
    webhooks: "第三方回调",
    aboutWebhooks: "腾讯云即时通信 IM 的全部第三方回调",
    introWebhooks: (webhooks) => `共 ${webhooks} 个第三方回调，\`@tcchat/webhooks\` 负责校验签名、解析内容并按时应答。`
  }
}

const sections = <Entry>(
  families: ReadonlyArray<Family<Entry>>,
  voice: Voice,
  rowOf: (entry: Entry) => Row
): ReadonlyArray<string> =>
  families.map(({ entries, name, summary }) =>
    [
      heading(voice.family(name), name.toLowerCase()),
      ...(voice.language === "en" ? [inline(summary)] : []),
      rows(entries.map(rowOf))
    ].join("\n\n")
  )

/** The list of all endpoints. */
export const endpointIndex = ({ endpoints }: Catalogue, voice: Voice): Page => {
  const { aboutEndpoints, endpoints: title, introEndpoints } = texts[voice.language]
  const rowOf = ({ endpoint, summary }: EndpointEntry): Row => {
    const { summary: text, title: name } = voice.endpoint(endpoint.name, summary)
    return {
      link: endpointLink(endpoint.name, voice.language),
      name,
      code: endpoint.path,
      text,
      facts: [voice.rate(endpoint.ratePerSecond), voice.idempotency[endpoint.idempotency]],
      filters: { rate: endpoint.ratePerSecond, repeat: endpoint.idempotency }
    }
  }
  return page(`${prefix(voice.language)}/endpoints/index`, title, aboutEndpoints, [
    introEndpoints(count(endpoints), endpoints.length),
    filter(["family", "rate", "repeat"]),
    ...sections(endpoints, voice, rowOf)
  ])
}

/** The list of all webhooks. */
export const webhookIndex = ({ webhooks }: Catalogue, voice: Voice): Page => {
  const { aboutWebhooks, introWebhooks, webhooks: title } = texts[voice.language]
  const rowOf = ({ summary, webhook }: WebhookEntry): Row => {
    const { summary: text, title: name } = voice.webhook(webhook.command, summary)
    return {
      link: webhookLink(webhook.command, voice.language),
      name,
      code: webhook.command,
      text,
      filters: { phase: webhook.phase }
    }
  }
  return page(`${prefix(voice.language)}/webhooks/index`, title, aboutWebhooks, [
    introWebhooks(count(webhooks)),
    filter(["family", "phase"]),
    ...sections(webhooks, voice, rowOf)
  ])
}
