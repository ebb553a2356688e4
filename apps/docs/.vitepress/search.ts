/** How the search of the site takes texts apart. */
import type { DefaultTheme } from "vitepress"

/**
 * Takes a text apart: words, the parts of names such as `deleteLists` and `group_delete`, and pairs of Chinese
 * characters. It runs in the browser too, where VitePress sends its source: it may use nothing from around it.
 */
export const tokenize = (text: string): Array<string> => {
  const found: Array<string> = []
  for (const word of text.split(/[^\p{L}\p{N}_]+/u)) {
    if (word === "") continue
    const runs = word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []
    for (const run of runs) {
      if (/\p{Script=Han}/u.test(run)) {
        if (run.length === 1) found.push(run)
        for (let place = 0; place < run.length - 1; place++) found.push(run.slice(place, place + 2))
        continue
      }
      found.push(run)
      const parts = run
        .replace(/([a-z\d])([A-Z])/g, "$1 $2")
        .split(/[ _]+/)
        .filter((part) => part !== "" && part !== run)
      found.push(...parts)
    }
  }
  return found
}

/** Leaves examples out of the index, as every page has the same. */
const withoutCode = (html: string): string =>
  html
    .replace(/<h2 id="(?:example|in-code|示例)"[\s\S]*?<\/h2>/g, "")
    .replace(/<div class="vp-code-group[\s\S]*?<\/div>\s*<\/div>\s*<\/div>/g, "")
    .replace(/<pre[\s\S]*?<\/pre>/g, "")

/** How far a word may be from what is searched; a number has to be right. Runs in the browser, too. */
const tolerance = (word: string): number | false => (/^\d+$/.test(word) ? false : 0.1)

export const searchOptions: DefaultTheme.LocalSearchOptions = {
  _render: (source, env, markdown) => {
    const html = withoutCode(markdown.render(source, env))
    const keyword: unknown = env.frontmatter?.["keyword"]
    return typeof keyword === "string" ? html.replace(/(<h1[^>]*>.*?)(?= *<a )/, `$1 · ${keyword}`) : html
  },
  miniSearch: {
    options: { tokenize },
    searchOptions: { prefix: true, fuzzy: tolerance, combineWith: "AND", boost: { title: 4, text: 1, titles: 2 } }
  }
}

export const chineseSearch: Partial<Omit<DefaultTheme.LocalSearchOptions, "locales">> = {
  translations: {
    button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
    modal: {
      displayDetails: "显示详细列表",
      resetButtonTitle: "清除",
      backButtonTitle: "关闭",
      noResultsText: "没有找到",
      footer: { selectText: "选择", navigateText: "切换", closeText: "关闭" }
    }
  }
}
