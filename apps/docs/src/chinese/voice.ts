/** The pages of the reference in Chinese, in Tencent's terms. */
import { titleOf, webhookTitle } from "../english/voice.js"
import type { Text, Voice } from "../Voice.js"
import * as calls from "./calls.js"
import { textOf } from "./codes.js"
import * as dictionary from "./dictionary.js"
import { familyTexts } from "./families.js"
import { kindTexts } from "./kinds.js"
import { limitOf, typeOf } from "./types.js"

const code = (text: string): string => `\`${text}\``

type Named = ReadonlyMap<string, { readonly title: string; readonly summary: string }>

const named = (
  texts: Named,
  name: string,
  title: string,
  summary: string
): { readonly title: string; readonly summary: Text } => {
  const own = texts.get(name)
  return own === undefined
    ? { title, summary: { text: summary, foreign: true } }
    : { title: own.title, summary: { text: own.summary, foreign: false } }
}

const confirmed = "如果控制台开启了重试，没有按时得到应答时服务端可能再次发送，因此处理函数必须是幂等的。"

export const chinese: Voice = {
  language: "zh",
  labels: {
    name: "名称",
    path: "请求路径",
    command: "命令",
    rate: "调用频率限制",
    second: "重复调用",
    destroys: "删除或终止",
    when: "触发时机",
    definition: "定义",
    official: "腾讯云文档",
    required: "必填",
    optional: "可能没有",
    oneOf: "取值",
    orOther: "或其他值",
    requestBody: "请求包体",
    response: "应答",
    notRetried: "不重试",
    english: "英文说明"
  },
  headings: {
    example: "示例",
    request: "请求",
    response: "应答",
    failures: "部分失败",
    pages: "分页",
    lists: "长列表",
    retries: "失败与重试",
    codes: "错误码",
    body: "回调内容",
    responses: "应答方式"
  },
  endpoint: (name, summary) => named(dictionary.endpoints, name, titleOf(name), summary),
  webhook: (command, summary) => named(dictionary.webhooks, command, webhookTitle(command), summary),
  family: (name) => familyTexts[name] ?? name,
  field: (comment) => dictionary.told(dictionary.fields, comment),
  type: typeOf,
  limit: limitOf,
  idempotency: {
    read: "不改变数据",
    idempotent: "结果不变",
    deduplicated: "服务端去重",
    none: "会再次执行"
  },
  phases: {
    before: "事件发生之前触发。服务端最多等待 2 秒，应答可以阻止该事件。",
    after: "事件发生之后触发，应答不影响结果。",
    alarm: "接近限制时触发，应答不影响结果。"
  },
  rate: (perSecond) => `每秒 ${perSecond} 次`,
  destroyed: (what, when) => {
    const { text } = dictionary.told(dictionary.destroys, what)
    return when === undefined
      ? text
      : `${text}（${when.replace(/^(\S+) is left out$/, "不填 $1 时").replace(/^(\S+) is (\S+)$/, "$1 为 $2 时")}）`
  },
  forms: (count, index) => (index === 0 ? `共有 ${count} 种形式。形式 1：` : `形式 ${index + 1}：`),
  noFields: (body) => (body === "request" ? "请求没有字段：`{}`。" : "应答没有字段。"),
  inUrl: (fields) => `${fields.map(code).join("、")} 放在 URL 中，不在包体里；SDK 会自动处理。`,
  sampled: (from) =>
    from === "emulator"
      ? "应答是[模拟器](/zh/guides/testing)对该请求的实际返回。"
      : "应答是由定义生成的样例，包含全部字段。",
  console: (name, address) =>
    `<strong>在本机的表单中试用：</strong>运行 \`tcchat console --port 7002\`，打开它输出的链接，然后[在控制台中打开 \`${name}\`](${address})。`,
  retrying: calls.retrying,
  limited: (perSecond) =>
    `服务端对每个 SDKAppID 限制每秒 ${perSecond} 次。SDK 排队等待以遵守该限制，并在服务端要求时降低频率。`,
  items: (lists) => ({
    before: "调用成功时，其中部分条目仍可能失败。应答在以下字段中逐条列出：",
    lists: lists.map(calls.failed),
    after: "有条目失败时，SDK 的 `orFail` 会抛出错误；使用 Effect 时，`ItemResult.orFail` 把它们变成错误："
  }),
  paging: calls.paging,
  chunks: (chunks) =>
    `${chunks.map(({ field, size }) => `\`${field}\` 每次最多 ${size} 个，可以拆分为多次调用。`).join("")}SDK 会自动拆分，\`@tcchat/bulk\` 的 \`Chunks.call\` 也一样：`,
  code: (row) => {
    const { cure, meaning } = textOf(row)
    return `${meaning}。${cure}`
  },
  kind: (kind) => kindTexts[kind].name,
  unknownCode: "该版本不认识此错误码。",
  again: {
    never: "不重试",
    "fix-request": "不重试",
    "fix-credentials": "不重试",
    "upgrade-plan": "不重试",
    backoff: "间隔后重试",
    throttle: "降低频率后重试",
    resign: "重新签名后重试一次"
  },
  undocumentedCodes: "腾讯云文档没有列出该接口的错误码；`catchCode` 接受任何错误码。",
  commonCodes: "任何接口都可能返回[所有接口共有的错误码](/zh/errors/#common)。",
  responses: calls.responses,
  takes: (name) => `\`response.${name}\` 的内容：`,
  late: {
    before: "如果处理函数超时或失败，事件照常发生，除非 `otherwise` 另有设置。服务端不会再次发送该回调。",
    after: confirmed,
    alarm: confirmed
  }
}
