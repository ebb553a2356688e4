/** Writes what VitePress reads: the guides, the pages of the reference, and the sidebars. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { load } from "./Catalogue.js"
import { sidebarsOf } from "./Sidebar.js"
import { pagesOf } from "./Site.js"

const root = fileURLToPath(new URL("..", import.meta.url))
const target = join(root, "dist/pages")

rmSync(target, { recursive: true, force: true })
cpSync(join(root, "content"), target, { recursive: true })

const catalogue = await load()
const pages = pagesOf(catalogue)
for (const { link, text } of pages) {
  const file = join(target, `${link}.md`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
writeFileSync(join(target, "sidebar.json"), JSON.stringify(sidebarsOf(catalogue)))
console.log(`${pages.length} pages of the reference are written.`)
