/** The page of the elements of messages, which many calls and webhooks have in common. */
import { MsgBody } from "@tcchat/endpoints/MsgBody"
import { elements } from "@tcchat/reference/Elements"
import { elementsOf, type Fields } from "@tcchat/reference/Fields"
import { fieldList } from "./FieldList.js"
import { inline } from "./Html.js"
import { type Page, page } from "./Page.js"

/** The `MsgType` of an element. */
const typeOf = (fields: Fields): string | undefined => {
  const [value] = fields.find(({ path }) => path === "MsgType")?.values ?? []
  return value === undefined ? undefined : String(JSON.parse(value))
}

/** Writes the page of the elements of messages. */
export const elementsPage = (linkOf: (code: number) => string | undefined): Page => {
  const sections = elementsOf(MsgBody).flatMap((fields): ReadonlyArray<string> => {
    const type = typeOf(fields)
    if (type === undefined) return []
    const comments = elements[type]
    return [
      `## ${type}`,
      inline(comments?.summary ?? ""),
      fieldList(fields, { body: "request", docs: comments?.fields ?? {}, linkOf })
    ]
  })
  return page("/endpoints/elements", "Elements of messages", "The types of elements that a message is made of", [
    "`MsgBody` is an array of elements, each with its `MsgType` and `MsgContent`. A message has at most one `TIMCustomElem`. In responses and webhooks all of their fields are optional, and elements of unknown types are kept as they are.",
    ...sections,
    "## Other types",
    'To send an element of a type that is not listed here, write `"TIMNextElem" as OtherMsgType`.'
  ])
}
