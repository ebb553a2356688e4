import { inline } from "./Html.js"

/** A page of the site before VitePress has seen it. */
export interface Page {
  /** Address without its ending, such as `/errors/30008`. */
  readonly link: string
  readonly text: string
}

/** A page from its title, what search engines get to see of it, and its parts. */
export const page = (
  link: string,
  title: string,
  description: string,
  parts: ReadonlyArray<string | undefined>,
  matter: Readonly<Record<string, unknown>> = {}
): Page => ({
  link,
  text: `---
${Object.entries({ title, description, editLink: false, ...matter })
  .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  .join("\n")}
---

# ${inline(title)}

${parts.filter((part) => part !== undefined && part !== "").join("\n\n")}
`
})
