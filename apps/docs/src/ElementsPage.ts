/** The page of the elements of messages, which many calls and webhooks have in common. */
import { MsgBody } from "@tcchat/endpoints/MsgBody"
import { elements } from "@tcchat/reference/Elements"
import { elementsOf, type Fields } from "@tcchat/reference/Fields"
import { fieldList } from "./FieldList.js"
import { spoken } from "./Html.js"
import { type Language, prefix } from "./Links.js"
import { type Page, page } from "./Page.js"
import type { Voice } from "./Voice.js"

/** The `MsgType` of an element. */
const typeOf = (fields: Fields): string | undefined => {
  const [value] = fields.find(({ path }) => path === "MsgType")?.values ?? []
  return value === undefined ? undefined : String(JSON.parse(value))
}

/** What the page says in a language, besides the elements. */
const texts: Readonly<Record<Language, Readonly<Record<"title" | "about" | "intro" | "others" | "other", string>>>> = {
  en: {
    title: "Elements of messages",
    about: "The types of elements that a message is made of",
    intro:
      "`MsgBody` is an array of elements, each with its `MsgType` and `MsgContent`. A message has at most one `TIMCustomElem`. In responses and webhooks all of their fields are optional, and elements of unknown types are kept as they are.",
    others: "Other types",
    other: 'To send an element of a type that is not listed here, write `"TIMNextElem" as OtherMsgType`.'
  },
  zh: {
    title: "消息元素",
    about: "消息由哪些类型的元素组成",
    intro:
      "`MsgBody` 是由元素组成的数组，每个元素有 `MsgType` 和 `MsgContent`。一条消息最多一个 `TIMCustomElem`。在应答和第三方回调中，它们的所有字段都可能没有，未知类型的元素会原样保留。",
    others: "其他类型",
    other: '要发送这里没有列出的类型，请写 `"TIMNextElem" as OtherMsgType`。'
  }
}

/** Writes the page of the elements of messages. */
export const elementsPage = (linkOf: (code: number) => string | undefined, voice: Voice): Page => {
  const { about, intro, other, others, title } = texts[voice.language]
  const sections = elementsOf(MsgBody).flatMap((fields): ReadonlyArray<string> => {
    const type = typeOf(fields)
    if (type === undefined) return []
    const comments = elements[type]
    return [
      `## ${type}`,
      comments === undefined ? "" : spoken(voice.field(comments.summary)),
      fieldList(fields, { voice, body: "request", docs: comments?.fields ?? {}, linkOf })
    ]
  })
  return page(`${prefix(voice.language)}/endpoints/elements`, title, about, [
    intro,
    ...sections,
    `## ${others} {#other-types}`,
    other
  ])
}
