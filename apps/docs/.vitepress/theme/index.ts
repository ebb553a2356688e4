import type { Theme } from "vitepress"
import DefaultTheme from "vitepress/theme-without-fonts"
import "./style.css"

/** Pages that are in English only lead to their lists in other languages. */
const englishOnly = /\/zh\/(endpoints|webhooks)\/.+/

export default {
  extends: DefaultTheme,
  enhanceApp: ({ router }) => {
    router.onBeforeRouteChange = (to) => {
      const [path = "", part] = englishOnly.exec(to) ?? []
      if (part === undefined) return true
      void router.go(to.replace(path, `/zh/${part}/`))
      return false
    }
  }
} satisfies Theme
