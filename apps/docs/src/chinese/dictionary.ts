/** Texts of the definitions in Chinese: fields, endpoints, webhooks and what calls destroy. */
import type { Text } from "../Voice.js"
import { destroyTexts } from "./destroyTexts.js"
import { endpointTexts } from "./endpointTexts.js"
import { conversationFields } from "./fields/conversation.js"
import { groupFields } from "./fields/group.js"
import { messageFields } from "./fields/message.js"
import { officialAccountFields } from "./fields/officialAccount.js"
import { operationFields } from "./fields/operation.js"
import { relationFields } from "./fields/relation.js"
import { webhookFields } from "./fields/webhook.js"
import { webhookTexts } from "./webhookTexts.js"

const linesOf = (text: string): ReadonlyArray<string> => text.trim().split("\n")

/** Texts of two lines each: the English one, and the Chinese one. */
const pairs = (text: string): ReadonlyArray<readonly [english: string, chinese: string]> => {
  const lines = linesOf(text)
  return lines.flatMap((line, index) => (index % 2 === 0 ? [[line, lines[index + 1]!.trim()] as const] : []))
}

const rows = (text: string): ReadonlyArray<readonly [name: string, rest: string]> =>
  linesOf(text).map((line) => {
    const end = line.indexOf(" ")
    return [line.slice(0, end), line.slice(end + 1)]
  })

const named = (text: string) =>
  new Map(
    rows(text).map(([name, rest]) => {
      const [title = "", summary = ""] = rest.split(" | ")
      return [name, { title, summary }] as const
    })
  )

/** Meanings of fields by the English text. */
export const fields: ReadonlyMap<string, string> = new Map(
  [
    relationFields,
    groupFields,
    messageFields,
    conversationFields,
    operationFields,
    officialAccountFields,
    webhookFields
  ].flatMap(pairs)
)

/** Titles and summaries of endpoints by name, as Tencent's pages have them. */
export const endpoints = named(endpointTexts)

/** Titles and summaries of webhooks by command. */
export const webhooks = named(webhookTexts)

/** What calls destroy, by the English text. */
export const destroys: ReadonlyMap<string, string> = new Map(
  linesOf(destroyTexts).map((line) => line.split(" | ") as [string, string])
)

/** The Chinese text, or the English one, which is marked as such on the page. */
export const told = (texts: ReadonlyMap<string, string>, english: string): Text => {
  const text = texts.get(english)
  return text === undefined ? { text: english, foreign: true } : { text, foreign: false }
}
