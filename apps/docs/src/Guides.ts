/** The guides in the order in which the side of the pages lists them. */
import { documents } from "./Documents.js"
import type { Language } from "./Links.js"
import type { Item } from "./Sidebar.js"

interface Group {
  readonly title: Readonly<Record<Language, string>>
  /** Addresses without the language. */
  readonly links: ReadonlyArray<string>
}

const groups: ReadonlyArray<Group> = [
  { title: { en: "Start", zh: "开始" }, links: ["/quick-start", "/coming-from"] },
  {
    title: { en: "Calls", zh: "调用" },
    links: ["/guides/errors", "/guides/retries", "/guides/rate-limits", "/guides/lists", "/runs", "/openapi"]
  },
  { title: { en: "Users and events", zh: "用户与事件" }, links: ["/guides/usersig", "/guides/webhooks"] },
  {
    title: { en: "Tests and production", zh: "测试与上线" },
    links: ["/guides/testing", "/guides/observability", "/guides/serverless", "/guides/troubleshooting"]
  },
  { title: { en: "Effect", zh: "Effect" }, links: ["/guides/effect", "/effect-versions"] },
  {
    title: { en: "More", zh: "其他" },
    links: ["/glossary", "/runtimes", "/architecture", "/failing-case", "/security"]
  },
  {
    title: { en: "Packages", zh: "包" },
    links: documents.map(({ link }) => link).filter((link) => link.startsWith("/packages/"))
  }
]

const itemOf = (link: string): Item | undefined => {
  const found = documents.find((document) => document.link.replace(/\/index$/, "") === link)
  const below = documents.filter(
    (document) => document.link.startsWith(`${link}/`) && !document.link.endsWith("/index")
  )
  return (
    found && {
      text: found.title,
      link: found.link.replace(/\/index$/, "/"),
      ...(below.length > 0 && { items: below.map(({ link: to, title }) => ({ text: title, link: to })) })
    }
  )
}

/** The list of all guides in a language; what is in the other one alone is left out. */
export const guideItems = (language: Language): ReadonlyArray<Item> =>
  groups
    .map(({ links, title }) => ({
      text: title[language],
      items: links.map((link) => itemOf(language === "en" ? link : `/zh${link}`)).filter((item) => item !== undefined)
    }))
    .filter(({ items }) => items.length > 0)
