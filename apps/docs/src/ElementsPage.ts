/** The page of the elements of messages, which many calls and webhooks have in common. */
import { MsgBody } from "@tcchat/endpoints/MsgBody"
import type * as SchemaAST from "effect/SchemaAST"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { readStructs } from "../../../scripts/endpointDocs.js"
import { fieldList } from "./FieldList.js"
import { elementsOf, formsOf } from "./Fields.js"
import { inline } from "./Html.js"
import { type Page, page } from "./Page.js"

const model = fileURLToPath(new URL("../../../packages/endpoints/src/model/", import.meta.url))

/** The `MsgType` of an element. */
const tagOf = (ast: SchemaAST.AST): string | undefined => {
  const [form = []] = formsOf(ast)
  const [value] = form.find(({ path }) => path === "MsgType")?.values ?? []
  return value === undefined ? undefined : String(JSON.parse(value))
}

/** Writes the page of the elements of messages. */
export const elementsPage = (linkOf: (code: number) => string | undefined): Page => {
  const structs = [join(model, "element.ts"), join(model, "message.ts")].flatMap((file) => readStructs(file))
  const sections = elementsOf(MsgBody.ast).flatMap((ast): ReadonlyArray<string> => {
    const tag = tagOf(ast)
    if (tag === undefined) return []
    const told = structs.find(({ text }) => text.includes(`"${tag}"`))
    const [form = []] = formsOf(ast)
    return [
      `## ${tag}`,
      inline(told?.summary ?? ""),
      fieldList(form, { body: "request", docs: told?.fields ?? {}, linkOf })
    ]
  })
  return page("/endpoints/elements", "Elements of messages", "The types of elements that a message is made of", [
    "`MsgBody` is an array of elements, each with its `MsgType` and `MsgContent`. A message has at most one `TIMCustomElem`. In answers and webhooks no field of them has to be there, and elements of types that are not known are kept as they are.",
    ...sections,
    "## Other types",
    'An element of a type that is not listed here is sent as it is; write `"TIMNextElem" as OtherMsgType`.'
  ])
}
