import type { Theme } from "vitepress"
import DefaultTheme from "vitepress/theme-without-fonts"
import { h } from "vue"
import { MarkdownLink } from "./MarkdownLink.js"
import { RowFilter } from "./RowFilter.js"
import "../../../console/src/page/styles/tokens.css"
import "./style.css"
import "./code.css"
import "./reference.css"
import "./front.css"

/** Guides that are there in Chinese, which the configuration finds. */
declare const __CHINESE_GUIDES__: ReadonlyArray<string>

const reference = /\/zh\/(?:endpoints|webhooks|errors)\//

/** The start of the Chinese pages, for an address under it that has no page; the command line is in English only. */
const chineseStart = (to: string): string | undefined => {
  const path = to.replace(/[?#].*$/, "").replace(/\.html$/, "")
  const start = /^(.*?\/zh\/)./.exec(path)?.[1]
  if (start === undefined || reference.test(path)) return undefined
  return __CHINESE_GUIDES__.some((guide) => path.replace(/\/$/, "").endsWith(guide)) ? undefined : start
}

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { "doc-after": () => h(MarkdownLink) }),
  enhanceApp: ({ app, router }) => {
    app.component("RowFilter", RowFilter)
    router.onBeforeRouteChange = (to) => {
      const start = chineseStart(to)
      if (start === undefined) return true
      void router.go(start)
      return false
    }
  }
} satisfies Theme
