/** Pages that are kept in the repository: about runs and OpenAPI, and for those who come from other clients. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Page } from "./Page.js"

const docs = fileURLToPath(new URL("../../../docs/", import.meta.url))

const folder = join(docs, "coming-from")

/** Reads the pages. They have no links to other files of the repository. */
export const comingFromPages = (): ReadonlyArray<Page> =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => ({
      link: `/coming-from/${file.replace(/\.md$/, "")}`,
      text: readFileSync(join(folder, file), "utf8")
    }))

/** Reads the page about runs. */
export const runsPage = (): Page => ({ link: "/runs", text: readFileSync(join(docs, "runs.md"), "utf8") })

/** Reads the page about OpenAPI. */
export const openApiPage = (): Page => ({ link: "/openapi", text: readFileSync(join(docs, "openapi.md"), "utf8") })
