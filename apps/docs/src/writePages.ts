/** Writes what VitePress reads: all pages, their twins in Markdown, the sidebars, and the files that are served as they are. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { load } from "./Catalogue.js"
import { contentPages } from "./Content.js"
import { llmsText } from "./Llms.js"
import { documentPages } from "./Documents.js"
import { sidebarsOf } from "./Sidebar.js"
import { pagesOf } from "./Site.js"
import { twinOf } from "./Twin.js"

const root = fileURLToPath(new URL("..", import.meta.url))
const target = join(root, "dist/pages")
const base = process.env["DOCS_BASE"] ?? "/"

const write = (path: string, text: string): void => {
  const file = join(target, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

rmSync(target, { recursive: true, force: true })

const catalogue = await load()
const written = contentPages()
const pages = [...written, ...pagesOf(catalogue)]
for (const page of pages) {
  write(`${page.link}.md`, page.text)
  write(`public${page.link}.md`, twinOf(page, base))
}
write("sidebar.json", JSON.stringify(sidebarsOf(catalogue)))
write("public/llms.txt", llmsText(catalogue, [...written, ...documentPages(catalogue.codes)], base))
if (existsSync(join(root, "content/public")))
  cpSync(join(root, "content/public"), join(target, "public"), { recursive: true })
cpSync(join(root, "../console/src/page/icon.svg"), join(target, "public/icon.svg"))
console.log(`${pages.length} pages are written.`)
