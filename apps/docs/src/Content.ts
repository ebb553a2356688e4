/** The pages that are written by hand. */
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import type { Page } from "./Page.js"
import { versionTexts } from "./Project.js"

const content = fileURLToPath(new URL("../content/", import.meta.url))

/** Reads the pages that are written by hand, with the version where they ask for it. */
export const contentPages = (): ReadonlyArray<Page> =>
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      link: `/${relative(content, file).replace(/\.md$/, "")}`,
      text: readFileSync(file, "utf8")
        .replaceAll("%version:en%", versionTexts.en)
        .replaceAll("%version:zh%", versionTexts.zh)
    }))
