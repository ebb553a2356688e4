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

/** Leaves the code of examples out of the index: every page has the same. */
const withoutCode = (html: string): string =>
  html.replace(/<div class="vp-code-group[\s\S]*?<\/div>\s*<\/div>\s*<\/div>/g, "").replace(/<pre[\s\S]*?<\/pre>/g, "")

export const searchOptions: DefaultTheme.LocalSearchOptions = {
  _render: (source, env, markdown) => {
    const html = markdown.render(source, env)
    return env.frontmatter?.["search"] === false ? "" : withoutCode(html)
  },
  miniSearch: {
    options: { tokenize },
    searchOptions: { prefix: true, fuzzy: 0.1, combineWith: "AND", boost: { title: 4, text: 1, titles: 2 } }
  }
}
