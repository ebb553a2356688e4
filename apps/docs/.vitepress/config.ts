import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { defineConfig, type DefaultTheme } from "vitepress"
import { contentPages } from "../src/Content.js"
import { documents } from "../src/Documents.js"
import { source, version } from "../src/Project.js"
import { twinLink } from "../src/Twin.js"
import { classTransformer, theme } from "./code.js"
import { chineseSearch, searchOptions } from "./search.js"

const written = fileURLToPath(new URL("../dist/pages/sidebar.json", import.meta.url))

const base = process.env["DOCS_BASE"] ?? "/"

const sidebars = (existsSync(written) ? JSON.parse(readFileSync(written, "utf8")) : {}) as DefaultTheme.SidebarMulti

/** The lists of one language. */
const sidebarsUnder = (prefix: "/" | "/zh/"): DefaultTheme.SidebarMulti =>
  Object.fromEntries(Object.entries(sidebars).filter(([start]) => start.startsWith("/zh/") === (prefix === "/zh/")))

/** Guides that are there in Chinese, without the start of their addresses. */
const chineseGuides = [...contentPages(), ...documents]
  .filter(({ link }) => link.startsWith("/zh/") && link !== "/zh/index")
  .map(({ link }) => link.slice("/zh".length).replace(/\/index$/, ""))

/** Version and source, once the source has an address. */
const project = (text: string): Array<DefaultTheme.NavItem> =>
  source === undefined ? [] : [{ text: `v${version}`, items: [{ text, link: source }] }]

export default defineConfig({
  title: "tcchat",
  description: "The server SDK for the REST API of Tencent Cloud Chat",
  srcDir: "dist/pages",
  srcExclude: ["public/**"],
  outDir: "dist/site",
  cacheDir: "dist/cache",
  base,
  cleanUrls: true,
  metaChunk: true,
  lastUpdated: false,
  head: [
    ["link", { rel: "icon", type: "image/svg+xml", href: `${base}icon.svg` }],
    ["meta", { name: "theme-color", content: "#2a55e0" }]
  ],
  transformHead: ({ pageData: { relativePath } }) =>
    relativePath === "404.md"
      ? []
      : [
          [
            "link",
            {
              rel: "alternate",
              type: "text/markdown",
              href: `${base}${twinLink(`/${relativePath.replace(/\.md$/, "")}`).slice(1)}`
            }
          ]
        ],
  markdown: { theme, codeTransformers: [classTransformer] },
  vite: {
    build: { chunkSizeWarningLimit: 4096 },
    define: { __CHINESE_GUIDES__: JSON.stringify(chineseGuides) }
  },
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
          { text: "Command line", link: "/cli/", activeMatch: "^/cli/" },
          { text: "Coming from …", link: "/coming-from/" },
          ...project("Source")
        ],
        sidebar: sidebarsUnder("/"),
        outline: { level: 2, label: "On this page" },
        notFound: { quote: "There is nothing here." }
      }
    },
    zh: {
      label: "简体中文",
      lang: "zh-CN",
      description: "腾讯云即时通信 IM 服务端 REST API 的 TypeScript SDK",
      themeConfig: {
        nav: [
          { text: "快速开始", link: "/zh/quick-start" },
          { text: "接口", link: "/zh/endpoints/", activeMatch: "^/zh/endpoints/" },
          { text: "第三方回调", link: "/zh/webhooks/", activeMatch: "^/zh/webhooks/" },
          { text: "错误码", link: "/zh/errors/", activeMatch: "^/zh/errors/" },
          { text: "命令行", link: "/cli/" },
          { text: "从其他方案迁移", link: "/zh/coming-from" },
          ...project("源代码")
        ],
        sidebar: sidebarsUnder("/zh/"),
        outline: { level: 2, label: "本页目录" },
        returnToTopLabel: "回到顶部",
        sidebarMenuLabel: "菜单",
        darkModeSwitchLabel: "外观",
        lightModeSwitchTitle: "切换到浅色",
        darkModeSwitchTitle: "切换到深色",
        langMenuLabel: "语言",
        notFound: { title: "页面不存在", quote: "这里没有内容。", linkLabel: "返回首页", linkText: "返回首页" },
        footer: { message: "MIT 许可。与腾讯公司没有关联。" }
      }
    }
  },
  themeConfig: {
    logo: "/icon.svg",
    docFooter: { prev: false, next: false },
    externalLinkIcon: true,
    search: {
      provider: "local",
      options: {
        ...searchOptions,
        // The name of the button has to hold what it shows, its key included.
        translations: { button: { buttonText: "Search", buttonAriaLabel: "Search K" } },
        locales: { zh: chineseSearch }
      }
    },
    footer: { message: "MIT licensed. Not affiliated with Tencent." }
  }
})
