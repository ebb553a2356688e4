/** The fields of a body as a list that reads well on every width. */
import { elementType, type Fields } from "@tcchat/reference/Fields"
import { code, inline, spoken } from "./Html.js"
import { prefix } from "./Links.js"
import type { Voice } from "./Voice.js"

const badge = (kind: string, text: string): string => `<span class="badge ${kind}">${text}</span>`

interface Options {
  readonly voice: Voice
  /** Comments by the path of a field. */
  readonly docs: Readonly<Record<string, string>>
  readonly linkOf: (code: number) => string | undefined
  /** A request marks the fields that are required, a response those that may be missing. */
  readonly body: "request" | "response"
}

const typeHtml = (type: string, voice: Voice): string =>
  type.includes(elementType)
    ? `<a href="${prefix(voice.language)}/endpoints/elements">${voice.type(type)}</a>`
    : voice.type(type)

/** Writes fields, the inner ones below the one that they are in. */
export const fieldList = (form: Fields, { body, docs, linkOf, voice }: Options): string => {
  if (form.length === 0) return voice.noFields(body)
  const { labels } = voice
  const items = form.map(({ depth, limits, name, open, path, required, type, values }) => {
    const head = [
      code(name),
      `<span class="type">${typeHtml(type, voice)}</span>`,
      ...(body === "request" && required ? [badge("required", labels.required)] : []),
      ...(body === "response" && !required ? [badge("optional", labels.optional)] : []),
      ...limits.map((limit) => badge("limit", inline(voice.limit(limit))))
    ].join(" ")
    const oneOf =
      values.length > 0
        ? `<p class="values">${labels.oneOf} ${values.map(code).join(" ")}${open ? `${voice.language === "en" ? "," : "，"} ${labels.orOther}` : ""}</p>`
        : ""
    const meaning = docs[path] === undefined ? "" : `<p>${spoken(voice.field(docs[path]), linkOf)}</p>`
    return `<div class="field depth-${Math.min(depth, 4)}"><div class="head">${head}</div>${meaning}${oneOf}</div>`
  })
  return `<div class="fields">\n${items.join("\n")}\n</div>`
}

/** Writes all forms of a body. */
export const formList = (forms: ReadonlyArray<Fields>, options: Options): string =>
  forms.length < 2
    ? fieldList(forms[0] ?? [], options)
    : forms
        .map((form, index) => `${options.voice.forms(forms.length, index)}\n\n${fieldList(form, options)}`)
        .join("\n\n")
