/** What kinds of codes mean, and what to do about them, in Chinese. */
import type { Kind, RetryClass } from "@tcchat/core/ErrorCode"

export interface KindText {
  readonly name: string
  readonly meaning: string
  /** What to do about a code that has no text of its own. */
  readonly cure: string
}

export const kindTexts: Readonly<Record<Kind, KindText>> = {
  InvalidRequest: {
    name: "请求无效",
    meaning: "字段缺失、格式错误、超长或类型不符。",
    cure: "修正请求后再发送，原样重发仍会失败。"
  },
  Credentials: {
    name: "凭证无效",
    meaning: "SDKAppID、密钥、UserSig、管理员账号、证书或 IP 地址未被接受。",
    cure: "检查 SDKAppID、密钥、identifier 与 UserSig 是否对应。"
  },
  PermissionDenied: {
    name: "没有权限",
    meaning: "操作者或其角色不允许执行该操作。",
    cure: "换用有权限的账号或角色。"
  },
  Blocked: {
    name: "被拦截",
    meaning: "黑名单、禁言或双方的好友关系不允许该操作。",
    cure: "尊重这一设置：用户的选择或禁言状态不允许该操作。"
  },
  NotFound: {
    name: "不存在",
    meaning: "账号、群组、消息或关系不存在，或已经被删除。",
    cure: "检查 ID，它所指的对象不存在或已删除。"
  },
  AlreadyExists: {
    name: "已存在",
    meaning: "ID 已被占用，或目标状态在此之前已经达成。",
    cure: "视为目标状态已经达成。"
  },
  Conflict: {
    name: "写冲突",
    meaning: "同一对象上有另一个写操作同时进行。",
    cure: "先读取当前状态，再重新写入。"
  },
  RateLimited: {
    name: "超过调用频率限制",
    meaning: "一段时间内调用次数过多。",
    cure: "降低该接口的调用频率，然后重试。"
  },
  LimitReached: {
    name: "达到数量上限",
    meaning: "数量已用完，升级套餐也不会提高。",
    cure: "先删除一部分，再继续添加。"
  },
  PlanRequired: {
    name: "套餐不满足",
    meaning: "套餐已到期、不包含该功能，或额度已用完。",
    cure: "在控制台升级套餐或版本。"
  },
  Disabled: {
    name: "功能未开启",
    meaning: "应用、功能或命令处于关闭状态。",
    cure: "在控制台开启该功能。"
  },
  Unsupported: {
    name: "不支持",
    meaning: "群组、消息或账号的类型、大小、时间或状态不支持该操作。",
    cure: "不要在这里调用，重试也不会成功。"
  },
  ContentRejected: {
    name: "内容未通过审核",
    meaning: "内容审核拒绝了文本或图片。",
    cure: "修改文本或图片，原内容会再次被拒绝。"
  },
  WebhookRejected: {
    name: "被第三方回调拒绝",
    meaning: "您的第三方回调服务拒绝了该操作，或第三方回调失败。",
    cure: "查看您的第三方回调服务返回了什么、为什么返回。"
  },
  ServiceFault: {
    name: "服务内部错误",
    meaning: "服务内部或推送厂商出错。",
    cure: "间隔逐渐加长地重试；如果一直存在，请向腾讯云反馈。"
  },
  Timeout: {
    name: "超时",
    meaning: "服务内部超时，结果未知。",
    cure: "如果重复调用没有副作用，间隔逐渐加长地重试。"
  },
  Pending: {
    name: "等待中",
    meaning: "没有失败，结果稍后才有。",
    cure: "等待对方处理。"
  },
  Unknown: {
    name: "未知",
    meaning: "错误码不在表中，或对服务端没有意义。",
    cure: "阅读 ErrorInfo，不要重试。"
  }
}

/** What the client does after a code. */
export const retryTexts: Readonly<Record<RetryClass, string>> = {
  never: "SDK 不会重试：其他条件不变，结果也不会变。",
  "fix-request": "SDK 不会重试：需要先修改请求。",
  "fix-credentials": "SDK 不会重试：需要先修正 SDKAppID、密钥、管理员账号或 IP 白名单。",
  "upgrade-plan": "SDK 不会重试：需要先升级套餐。",
  backoff: "如果重复调用没有副作用，SDK 会在随机且逐渐加长的间隔后重试。",
  throttle: "SDK 会降低该接口的调用频率并重试；超过调用频率限制的调用没有执行，所以任何接口都可以重试。",
  resign: "SDK 会重新签名并重试一次；签名在执行之前检查，所以任何接口都可以重试。"
}

/** Names of parts of the service, as the table of codes has them. */
export const domainTexts: Readonly<Record<string, string>> = {
  common: "公共",
  account: "账号",
  profile: "用户资料",
  relationship: "关系链",
  conversation: "会话",
  group: "群组",
  message: "消息",
  push: "推送",
  mute: "全局禁言",
  operations: "运营管理",
  "official-account": "公众号",
  moderation: "内容审核",
  robot: "机器人",
  desk: "客服",
  "access-layer": "接入层",
  resource: "资源"
}
