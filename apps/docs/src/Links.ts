/** The addresses of the pages within the site. */
import type { CodeEntry } from "./Catalogue.js"

/** Languages of the site; the pages of endpoints and webhooks are in English. */
export type Language = "en" | "zh"

export const endpointLink = (name: string): string => {
  const [family = "", exported = ""] = name.split(".")
  return `/endpoints/${family}/${exported}`
}

export const webhookLink = (command: string): string => {
  const [family = "", name = ""] = command.split(".")
  return `/webhooks/${family}/${name.replace(/^Callback/, "")}`
}

const prefix = (language: Language): string => (language === "en" ? "" : "/zh")

/** Says where the page of a code is, if it is known; ranges have one page. */
export const codeLinks =
  (codes: ReadonlyArray<CodeEntry>, language: Language = "en") =>
  (code: number): string | undefined => {
    const found =
      codes.find((entry) => entry.code === code && entry.rows[0]!.codeTo === undefined) ??
      codes.find(({ rows: [row] }) => row!.codeTo !== undefined && code >= row!.code && code <= row!.codeTo)
    return found === undefined ? undefined : `${prefix(language)}/errors/${found.slug}`
  }

/** The same page of the service in the Chinese documentation is not known, so both languages link to the English one. */
export const kindLink = (kind: string, language: Language = "en"): string =>
  `${prefix(language)}/errors/#${kind.toLowerCase()}`
