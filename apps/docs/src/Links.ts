/** The addresses of the pages within the site. */
import type { CodeEntry } from "./Catalogue.js"

/** Languages of the site. */
export type Language = "en" | "zh"

/** What addresses of pages in a language start with. */
export const prefix = (language: Language): string => (language === "en" ? "" : "/zh")

export const endpointLink = (name: string, language: Language = "en"): string => {
  const [family = "", exported = ""] = name.split(".")
  return `${prefix(language)}/endpoints/${family}/${exported}`
}

export const webhookLink = (command: string, language: Language = "en"): string => {
  const [family = "", name = ""] = command.split(".")
  return `${prefix(language)}/webhooks/${family}/${name.replace(/^Callback/, "")}`
}

/** Says where the page of a code is, if it is known; ranges have one page. */
export const codeLinks =
  (codes: ReadonlyArray<CodeEntry>, language: Language = "en") =>
  (code: number): string | undefined => {
    const found =
      codes.find((entry) => entry.code === code && entry.rows[0]!.codeTo === undefined) ??
      codes.find(({ rows: [row] }) => row!.codeTo !== undefined && code >= row!.code && code <= row!.codeTo)
    return found === undefined ? undefined : `${prefix(language)}/errors/${found.slug}`
  }

export const kindLink = (kind: string, language: Language = "en"): string =>
  `${prefix(language)}/errors/#${kind.toLowerCase()}`
