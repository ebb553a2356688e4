/** Leads from a page to the same in Markdown, for tools that read. */
import { useData, withBase } from "vitepress"
import { defineComponent, h } from "vue"

export const MarkdownLink = defineComponent({
  setup: () => {
    const { lang, page } = useData()
    return () =>
      h("nav", { class: "markdown-link", "aria-label": "Markdown" }, [
        h(
          "a",
          { href: withBase(`/${page.value.relativePath}`), target: "_blank" },
          lang.value.startsWith("zh") ? "本页的 Markdown" : "This page as Markdown"
        )
      ])
  }
})
