/** The fields of a body as a list that reads well on every width. */
import { elementType, type Fields } from "@tcchat/reference/Fields"
import { code, inline } from "./Html.js"

const badge = (kind: string, text: string): string => `<span class="badge ${kind}">${text}</span>`

interface Options {
  /** Comments by the path of a field. */
  readonly docs: Readonly<Record<string, string>>
  readonly linkOf: (code: number) => string | undefined
  /** A request marks the fields that are required, a response those that may be missing. */
  readonly body: "request" | "response"
}

const typeHtml = (type: string): string =>
  type.includes(elementType) ? `<a href="/endpoints/elements">${type}</a>` : type

/** Writes fields, the inner ones below the one that they are in. */
export const fieldList = (form: Fields, { body, docs, linkOf }: Options): string => {
  if (form.length === 0) return body === "request" ? "The request has no fields: `{}`." : "The response has no fields."
  const items = form.map(({ depth, limits, name, open, path, required, type, values }) => {
    const head = [
      code(name),
      `<span class="type">${typeHtml(type)}</span>`,
      ...(body === "request" && required ? [badge("required", "required")] : []),
      ...(body === "response" && !required ? [badge("optional", "may be missing")] : []),
      ...limits.map((limit) => badge("limit", inline(limit)))
    ].join(" ")
    const oneOf =
      values.length > 0 ? `<p class="values">One of ${values.map(code).join(" ")}${open ? ", or another" : ""}</p>` : ""
    const meaning = docs[path] === undefined ? "" : `<p>${inline(docs[path], linkOf)}</p>`
    return `<div class="field depth-${Math.min(depth, 4)}"><div class="head">${head}</div>${meaning}${oneOf}</div>`
  })
  return `<div class="fields">\n${items.join("\n")}\n</div>`
}

/** Writes all forms of a body. */
export const formList = (forms: ReadonlyArray<Fields>, options: Options): string =>
  forms.length === 1
    ? fieldList(forms[0]!, options)
    : forms.length === 0
      ? fieldList([], options)
      : forms
          .map((form, index) => `There are ${forms.length} forms. Form ${index + 1}:\n\n${fieldList(form, options)}`)
          .join("\n\n")
          .replace(/(?<=\n\n)There are \d+ forms\. /g, "")
