/** How the search of the site takes texts apart, and what it puts first. */
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

/**
 * Takes a question apart. Chinese words are told apart first, so that 删除分组 finds 删除好友分组, and each is then asked for by
 * its pairs of characters, as the index has them; so it does not matter if two browsers tell words apart differently. Words that
 * say nothing are left out, unless there are no others. Runs in the browser, too.
 */
export const tokenizeQuestion = (text: string): Array<string> => {
  const idle =
    /^(?:a|an|and|are|can|do|does|for|from|how|i|in|is|it|my|of|on|or|the|to|what|when|where|why|with|的|了|吗|呢|在|和|与|是|怎么|怎样|如何|什么|为什么|怎么样|一个)$/i
  const words: Array<string> = []
  for (const run of text.match(/\p{Script=Han}+|[\p{L}\p{N}_-]+/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(run)) {
      words.push(...run.split(/-+/).filter((part) => part !== ""))
      continue
    }
    const parts =
      typeof Intl.Segmenter === "function"
        ? [...new Intl.Segmenter("zh", { granularity: "word" }).segment(run)].map(({ segment }) => segment)
        : [run]
    words.push(...parts)
  }
  const telling = words.filter((word) => !idle.test(word))
  const found: Array<string> = []
  for (const word of telling.length > 0 ? telling : words) {
    if (!/\p{Script=Han}/u.test(word) || word.length === 1) found.push(word)
    else for (let place = 0; place < word.length - 1; place++) found.push(word.slice(place, place + 2))
  }
  return found
}

/** Words in one form: `Retries` as `retry`, `webhooks` as `webhook`. Runs in the browser, too. */
const processTerm = (term: string): string =>
  term
    .toLowerCase()
    .replace(/^(\p{Script=Latin}{2,})ies$/u, "$1y")
    .replace(/^(\p{Script=Latin}{2,}[^s\W])s$/u, "$1")

/** How far a word may be from what is searched; a number has to be right. Runs in the browser, too. */
const tolerance = (word: string): number | false => (/^\d+$|\p{Script=Han}/u.test(word) ? false : 0.1)

/** Puts guides first, and codes last unless their number was asked for. Runs in the browser, too. */
const boostDocument = (id: string, term: string): number => {
  const path = id.replace(/#.*$/, "").replace(/\.html$/, "")
  if (/\/errors\/-?\d/.test(path)) return /^\d+$/.test(term) ? 2 : 0.4
  if (/\/endpoints\/./.test(path)) return 1
  if (/\/webhooks\/./.test(path)) return 0.7
  if (/\/(?:endpoints|webhooks|errors)\/$/.test(path)) return 0.8
  if (/\/cli\//.test(path)) return 0.7
  if (/\/(?:coming-from|packages|decisions|architecture|runtimes)/.test(path)) return 0.8
  // The front page speaks of everything.
  return /^\/(?:zh\/)?$/.test(path) ? 0.3 : 2.5
}

/** Leaves out of the index what every page has, and what other pages are about: examples, lists of pages, and codes. */
const telling = (html: string): string =>
  html
    .replace(/<h2 id="(?:failures-and-retries|error-codes)"[\s\S]*?(?=<h2 id=|$)/g, "")
    .replace(/<h2 id="(?:example|in-code)"[\s\S]*?<\/h2>/g, "")
    .replace(/<div class="rows">[\s\S]*?<\/div>/g, "")
    .replace(/<div class="vp-code-group[\s\S]*?<\/div>\s*<\/div>\s*<\/div>/g, "")
    .replace(/<pre[\s\S]*?<\/pre>/g, "")

export const searchOptions: DefaultTheme.LocalSearchOptions = {
  _render: (source, env, markdown) => {
    const rendered = markdown.render(source, env)
    const keyword: unknown = env.frontmatter?.["keyword"]
    if (typeof keyword !== "string") return rendered.replace(/<div class="rows">[\s\S]*?<\/div>/g, "")
    return telling(rendered).replace(/(<h1[^>]*>.*?)(?= *<a )/, `$1 · ${keyword}`)
  },
  miniSearch: {
    options: { tokenize, processTerm },
    searchOptions: {
      tokenize: tokenizeQuestion,
      boostDocument,
      prefix: true,
      fuzzy: tolerance,
      combineWith: "AND",
      boost: { title: 4, text: 1, titles: 2 }
    }
  }
}

export const chineseSearch: Partial<Omit<DefaultTheme.LocalSearchOptions, "locales">> = {
  translations: {
    button: { buttonText: "搜索", buttonAriaLabel: "搜索 K" },
    modal: {
      displayDetails: "显示详细列表",
      resetButtonTitle: "清除",
      backButtonTitle: "关闭",
      noResultsText: "没有找到",
      footer: { selectText: "选择", navigateText: "切换", closeText: "关闭" }
    }
  }
}
