import type { Theme } from "vitepress"
import DefaultTheme from "vitepress/theme-without-fonts"
import "./style.css"

/** Pages that are in English only lead to their lists in other languages, or to the start where there is no list. */
const englishOnly = /\/zh\/(?:(endpoints|webhooks)\/.+|cli\/.*)/

export default {
  extends: DefaultTheme,
  enhanceApp: ({ router }) => {
    router.onBeforeRouteChange = (to) => {
      const [path, part] = englishOnly.exec(to) ?? []
      if (path === undefined) return true
      void router.go(to.replace(path, part === undefined ? "/zh/" : `/zh/${part}/`))
      return false
    }
  }
} satisfies Theme
