import { type Theme, useRoute } from "vitepress"
import DefaultTheme from "vitepress/theme-without-fonts"
import { defineComponent, h, nextTick, onMounted, watch } from "vue"
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

const Layout = defineComponent({
  setup: () => {
    const route = useRoute()
    /** The front page has no landmark for its content otherwise. */
    const mark = (): void => document.querySelector(".VPHome")?.setAttribute("role", "main")
    onMounted(mark)
    watch(
      () => route.path,
      () => nextTick(mark)
    )
    return () => h(DefaultTheme.Layout, null, { "doc-after": () => h(MarkdownLink) })
  }
})

export default {
  extends: DefaultTheme,
  Layout,
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
