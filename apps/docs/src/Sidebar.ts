/** The lists at the side of the pages. */
import type { Catalogue, Family } from "./Catalogue.js"
import { cliFamilies, cliLink } from "./CliPages.js"
import { chinese } from "./chinese/voice.js"
import { english } from "./english/voice.js"
import { guideItems } from "./Guides.js"
import { endpointLink, prefix, webhookLink } from "./Links.js"
import type { Voice } from "./Voice.js"

export interface Item {
  readonly text: string
  readonly link?: string
  readonly items?: ReadonlyArray<Item>
}

/** The lists, by the start of the addresses that have them. */
export type Sidebars = Readonly<Record<string, ReadonlyArray<Item>>>

/** A list for each family, with its own pages open and the other families closed, so that no page carries all links. */
const families = <Entry>(
  start: string,
  all: ReadonlyArray<Family<Entry>>,
  voice: Voice,
  itemOf: (entry: Entry) => Item
): ReadonlyArray<readonly [start: string, items: ReadonlyArray<Item>]> => {
  const closed = ({ name }: Family<Entry>): Item => ({
    text: voice.family(name),
    link: `${start}#${name.toLowerCase()}`
  })
  const listOf = (open?: string): ReadonlyArray<Item> =>
    all.map((family) =>
      family.name === open ? { ...closed(family), items: family.entries.map(itemOf) } : closed(family)
    )
  return [[start, listOf()], ...all.map(({ name }) => [`${start}${name}/`, listOf(name)] as const)]
}

const referenceOf = ({ endpoints, webhooks }: Catalogue, voice: Voice): Sidebars => {
  const { language } = voice
  return Object.fromEntries([
    ...families(`${prefix(language)}/endpoints/`, endpoints, voice, ({ endpoint: { name } }) => ({
      text: voice.endpoint(name, "").title,
      link: endpointLink(name, language)
    })),
    ...families(`${prefix(language)}/webhooks/`, webhooks, voice, ({ webhook: { command } }) => ({
      text: voice.webhook(command, "").title.replace(/ \(.*\)$/, ""),
      link: webhookLink(command, language)
    }))
  ])
}

/** The lists of the guides and of all parts of the reference. */
export const sidebarsOf = (catalogue: Catalogue): Sidebars => ({
  "/": guideItems("en"),
  "/zh/": guideItems("zh"),
  ...referenceOf(catalogue, english),
  ...referenceOf(catalogue, chinese),
  "/cli/": [
    { text: "tcchat", link: "/cli/" },
    ...cliFamilies.map((family) => ({ text: `tcchat ${family}`, link: cliLink(family) }))
  ],
  // Short, as hundreds of pages carry it; the list itself leads to the kinds.
  "/errors/": [
    { text: "All error codes", link: "/errors/" },
    { text: "Common to all calls", link: "/errors/#common" }
  ],
  "/zh/errors/": [
    { text: "全部错误码", link: "/zh/errors/" },
    { text: "所有接口共有", link: "/zh/errors/#common" }
  ]
})
