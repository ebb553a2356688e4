import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { defineConfig, type DefaultTheme } from "vitepress"
import { searchOptions } from "./search.js"

const written = fileURLToPath(new URL("../dist/pages/sidebar.json", import.meta.url))

const sidebars = (existsSync(written) ? JSON.parse(readFileSync(written, "utf8")) : {}) as DefaultTheme.SidebarMulti

const guides = (prefix: string, texts: readonly [string, string, string]): DefaultTheme.SidebarItem[] => [
  { text: texts[0], link: `${prefix}/quick-start` },
  { text: texts[1], link: `${prefix}/coming-from` },
  { text: texts[2], link: `${prefix}/errors/` }
]

export default defineConfig({
  title: "tcchat",
  description: "The server SDK for the REST API of Tencent Cloud Chat",
  srcDir: "dist/pages",
  outDir: "dist/site",
  cacheDir: "dist/cache",
  base: process.env["DOCS_BASE"] ?? "/",
  cleanUrls: true,
  metaChunk: true,
  lastUpdated: false,
  head: [
    [
      "link",
      {
        rel: "icon",
        href: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16' rx='4' fill='%230b6e5f'/><path d='M4 5h8M4 8h8M4 11h5' stroke='white' stroke-width='1.6' stroke-linecap='round'/></svg>"
      }
    ]
  ],
  markdown: { theme: { light: "github-light", dark: "github-dark" } },
  vite: { build: { chunkSizeWarningLimit: 4096 } },
  locales: {
    root: {
      label: "English",
      lang: "en",
      themeConfig: {
        nav: [
          { text: "Quick start", link: "/quick-start" },
          { text: "Endpoints", link: "/endpoints/", activeMatch: "^/endpoints/" },
          { text: "Webhooks", link: "/webhooks/", activeMatch: "^/webhooks/" },
          { text: "Errors", link: "/errors/", activeMatch: "^/errors/" },
          { text: "Coming from …", link: "/coming-from" }
        ],
        sidebar: { ...sidebars, "/": guides("", ["Quick start", "Coming from axios, Java or Go", "Error codes"]) },
        outline: { level: 2, label: "On this page" }
      }
    }
  },
  themeConfig: {
    docFooter: { prev: false, next: false },
    externalLinkIcon: true,
    search: {
      provider: "local",
      options: searchOptions
    },
    footer: { message: "MIT licensed. Not affiliated with Tencent." }
  }
})
