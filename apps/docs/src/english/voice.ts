/** The pages of the reference in English. */
import { retryTexts } from "../Retries.js"
import { sentence } from "../Sentence.js"
import type { Voice } from "../Voice.js"
import { wordsOf } from "../Words.js"
import * as calls from "./calls.js"

const own = (text: string) => ({ text, foreign: false })

const code = (text: string): string => `\`${text}\``

/** `relation.deleteLists` as words, for titles and for search: `Delete lists`. */
export const titleOf = (name: string): string => wordsOf(name.split(".")[1] ?? name)

/** The name of a webhook as words: `C2C.CallbackBeforeSendMsg` is `Before send msg (C2C)`. */
export const webhookTitle = (command: string): string => {
  const [family = "", name = ""] = command.split(".")
  return `${wordsOf(name.replace(/^Callback/, ""))} (${family})`
}

const confirmed =
  "The service may send it again when no response came in time, if that is switched on in the console, so a handler must be idempotent."

export const english: Voice = {
  language: "en",
  labels: {
    name: "Name",
    path: "Wire path",
    command: "Command",
    rate: "Rate limit",
    second: "A second call",
    destroys: "Destroys",
    when: "When",
    definition: "Definition",
    official: "Tencent's page",
    required: "required",
    optional: "may be missing",
    oneOf: "One of",
    orOther: "or another",
    requestBody: "Request body",
    response: "Response",
    notRetried: "not retried",
    english: "In English"
  },
  headings: {
    example: "Example",
    request: "Request",
    response: "Response",
    failures: "Partial failure",
    pages: "Pages",
    lists: "Long lists",
    retries: "Failures and retries",
    codes: "Error codes",
    body: "Body",
    responses: "Responses"
  },
  endpoint: (name, summary) => ({ title: titleOf(name), summary: own(summary) }),
  webhook: (command, summary) => ({ title: webhookTitle(command), summary: own(summary) }),
  family: (name) => (name === "c2c" ? "C2C" : wordsOf(name)),
  field: own,
  type: (type) => type,
  limit: (limit) => limit,
  idempotency: {
    read: "changes nothing",
    idempotent: "leaves the same state",
    deduplicated: "is ignored by the service",
    none: "acts a second time"
  },
  phases: {
    before: "Something is about to happen. The service waits 2 seconds for the response, which may prevent it.",
    after: "Something has happened. The response changes nothing.",
    alarm: "A limit is near. The response changes nothing."
  },
  rate: (perSecond) => `${perSecond} calls per second`,
  destroyed: (what, when) => (when === undefined ? what : `${what}, if ${when}`),
  forms: (count, index) => (index === 0 ? `There are ${count} forms. Form 1:` : `Form ${index + 1}:`),
  noFields: (body) => (body === "request" ? "The request has no fields: `{}`." : "The response has no fields."),
  inUrl: (fields) =>
    `${fields.map(code).join(", ")} ${fields.length === 1 ? "travels" : "travel"} in the URL, not in the body; the client puts ${fields.length === 1 ? "it" : "them"} there.`,
  sampled: (from) =>
    from === "emulator"
      ? "The response is what the [emulator](/guides/testing) gives to this request."
      : "The response is a sample that is made from the definition, with all of its fields.",
  console: (name, address) =>
    `**Try it** in a form on your machine: run \`tcchat console --port 7002\`, open the link that it prints, then [open \`${name}\` in the console](${address}).`,
  retrying: calls.retrying,
  limited: (perSecond) =>
    `The service accepts ${perSecond} calls per second from one SDKAppID. The client waits to stay below that rate limit, and slows down when the service asks for it.`,
  items: (lists) => ({
    before: "The call can succeed while some of its items fail. The response lists them in:",
    lists: lists.map(calls.failed),
    after: "`orFail` of the SDK throws if an item failed; with Effect, `ItemResult.orFail` makes an error of them:"
  }),
  paging: calls.paging,
  chunks: (chunks) =>
    `${chunks.map(({ field, size }) => `\`${field}\` takes ${size} entries per call, and may be split over several calls.`).join(" ")} The SDK does that, and so does \`Chunks.call\` of \`@tcchat/bulk\`:`,
  code: ({ advice, meaning }) => `${sentence(meaning)} ${advice}`,
  kind: (kind) => kind,
  unknownCode: "Unknown to this version.",
  again: {
    never: "not retried",
    "fix-request": "not retried",
    "fix-credentials": "not retried",
    "upgrade-plan": "not retried",
    backoff: retryTexts.backoff.short,
    throttle: retryTexts.throttle.short,
    resign: retryTexts.resign.short
  },
  undocumentedCodes: "No page of Tencent states error codes for this endpoint; `catchCode` accepts any.",
  commonCodes: "Every call can also fail with the [error codes common to all calls](/errors/#common).",
  responses: calls.responses,
  takes: (name) => `What \`response.${name}\` takes:`,
  late: {
    before:
      "If a handler is late or fails, the event happens, unless `otherwise` says something else. The service does not send the webhook again.",
    after: confirmed,
    alarm: confirmed
  }
}
