/** The pages for those who come from other clients, which are kept in the repository. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Page } from "./Page.js"

const folder = fileURLToPath(new URL("../../../docs/coming-from/", import.meta.url))

/** Reads the pages. They have no links to other files of the repository. */
export const comingFromPages = (): ReadonlyArray<Page> =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => ({
      link: `/coming-from/${file.replace(/\.md$/, "")}`,
      text: readFileSync(join(folder, file), "utf8")
    }))
