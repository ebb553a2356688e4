/** What the client does about failures, pages and long lists, in Chinese. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Webhook from "@tcchat/webhooks/Webhook"

const duration = (seconds: number): string =>
  seconds % 3600 === 0 ? `${seconds / 3600} 小时` : seconds % 60 === 0 ? `${seconds / 60} 分钟` : `${seconds} 秒`

const names = (fields: ReadonlyArray<string>) => fields.map((field) => `\`${field}\``).join(" 和 ")

const retried = "超时、连接中断、5xx 应答或可恢复的错误码之后，SDK 会重试。"

/** What a second identical request does, and what follows for retries. */
export const retrying = ({ dedupWindow, idempotency, dedupKeys }: Endpoint.Any): ReadonlyArray<string> => {
  switch (idempotency) {
    case "read":
      return [`<strong>read</strong>：该接口不改变任何数据。${retried}`]
    case "idempotent":
      return [`<strong>idempotent</strong>：重复执行相同的请求，结果与执行一次相同。${retried}`]
    case "deduplicated":
      return [
        `<strong>deduplicated</strong>：服务端会忽略重复的相同请求${dedupKeys.length > 0 ? `，根据 ${names(dedupKeys)} 识别` : ""}。应答丢失时，SDK 用相同的编号和内容重试。`,
        ...(dedupKeys.length > 0 ? [`如果没有填写 ${names(dedupKeys)}，SDK 在第一次发送之前为每次调用生成一次。`] : []),
        ...(Number.isFinite(dedupWindow)
          ? [`去重的时间窗口为 ${duration(dedupWindow)}。超过之后，结果未知的调用不再重试。`]
          : [])
      ]
    case "none":
      return [
        "<strong>none</strong>：重复的请求会再次执行。只有在确定第一次请求没有生效时 SDK 才会重试：请求没有发出，或错误码说明没有执行。超时或连接中断之后，您会得到 reason 为 `Unknown` 的 `TransportError`，由您决定如何处理。"
      ]
  }
}

const field = (name: string | ReadonlyArray<string>): string =>
  (typeof name === "string" ? [name] : name).map((one) => `\`${one}\``).join(" 或 ")

const nextOf = ({ next, request }: Endpoint.Cursor): string => {
  if (typeof next === "string") return `下一页的 \`${request}\` 是应答中的 \`${next}\``
  if (next.from === "count") return `下一页的 \`${request}\` 是本页的值加上本页的条数`
  const plus = next.plus === undefined || next.plus === 0 ? "" : next.plus > 0 ? `加 ${next.plus}` : `减 ${-next.plus}`
  return `下一页的 \`${request}\` 是本页各条中${next.from === "lowest" ? "最小" : "最大"}的 \`${next.field}\`${plus}`
}

const lastOf = (last: Endpoint.Last): string => {
  if ("page" in last) return "某一页为空"
  if (last.is === "set") return `${field(last.field)} 有值`
  if (last.is === "unset") return `${field(last.field)} 不存在、为 0、为空或为 false`
  if (last.is === "reached") return `已读取的条数达到 ${field(last.field)}`
  return `${field(last.field)} 为 ${last.is}`
}

const cursorsAndEnd = ({ cursors, last }: Endpoint.PagingStyle): string =>
  `${cursors.map(nextOf).join("；")}。${(Array.isArray(last) ? (last as ReadonlyArray<Endpoint.Last>) : [last as Endpoint.Last]).map(lastOf).join("，或")}时，已是最后一页。`

/** How the pages of an endpoint follow each other. */
export const paging = (pages: NonNullable<Endpoint.Any["paging"]>): string =>
  `数据在 ${field(pages.items)} 中。${cursorsAndEnd(pages)}${pages.overlaps === true ? "相邻两页会有重复的条目，SDK 只返回一次。" : ""}${pages.otherwise === undefined ? "" : `另一种方式：${cursorsAndEnd(pages.otherwise)}`}SDK 会在需要时逐页读取，\`@tcchat/bulk\` 的 \`Paging\` 也一样：`

/** Which entries of a response have failed. */
export const failed = ({ code, key, list, state }: Endpoint.ItemResults): string => {
  const named = key === undefined ? "" : `，以 ${field(key)} 标识`
  const when =
    state !== undefined
      ? `；\`${state.field}\` 为 ${state.failed.join(" 或 ")} 表示失败${state.pending === undefined ? "" : `，为 ${state.pending.join(" 或 ")} 表示等待中`}`
      : code === undefined
        ? "；其中的条目均为失败"
        : `；\`${code}\` 不为 0 表示失败`
  return `\`${list}\`${named}${when}`
}

/** What a handler of a webhook may return. */
export const responses = ({ phase, response }: Webhook.Any): ReadonlyArray<string> => {
  const { drop, fail, reject, rejectEach, rejectMembers } = response
  return [
    phase === "before" ? "`response.allow`：允许操作" : "`response.ok`：确认收到",
    ...(reject === undefined
      ? []
      : [
          `\`response.reject()\`：拒绝操作，调用方得到 [${reject.callerGets}](/zh/errors/${reject.callerGets})`,
          ...(reject.from === undefined
            ? []
            : [
                `\`response.reject(code, text)\`，错误码从 ${reject.from} 到 ${reject.to}：拒绝操作，错误码和文本会返回给调用方`
              ])
        ]),
    ...(rejectEach === undefined
      ? []
      : [
          `\`response.reject(code, text)\`，错误码从 ${rejectEach.from} 到 ${rejectEach.to}：拒绝 \`${rejectEach.list}\` 中的所有账号`,
          "`response.rejectUsers({ bob: { code } })`：拒绝其中一部分账号"
        ]),
    ...(rejectMembers === true ? ['`response.rejectMembers(["bob"])`：排除其中一部分账号'] : []),
    ...(drop === true ? ["`response.drop`：丢弃消息，但发送者得到发送成功的结果"] : []),
    ...(response.change === undefined ? [] : ["`response.change({ … })`：修改内容之后继续"]),
    ...(response.reply === undefined ? [] : ["`response.reply({ … })`：用内容应答"]),
    ...(fail === true ? ["`response.failed(text)`：告知您的应用未能处理"] : [])
  ]
}
