/** The lists at the side of the pages. */
import type { Catalogue, Family } from "./Catalogue.js"
import { kindTexts } from "./chinese/kinds.js"
import { cliFamilies, cliLink } from "./CliPages.js"
import { titleOf } from "./EndpointPage.js"
import { guideItems } from "./Guides.js"
import { familyTitle, kinds, ofKind } from "./IndexPages.js"
import { endpointLink, kindLink, webhookLink } from "./Links.js"
import { webhookTitle } from "./WebhookPage.js"

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
  itemOf: (entry: Entry) => Item
): ReadonlyArray<readonly [start: string, items: ReadonlyArray<Item>]> => {
  const closed = ({ name }: Family<Entry>): Item => ({
    text: familyTitle(name),
    link: `${start}#${name.toLowerCase()}`
  })
  const listOf = (open?: string): ReadonlyArray<Item> =>
    all.map((family) =>
      family.name === open ? { ...closed(family), items: family.entries.map(itemOf) } : closed(family)
    )
  return [[start, listOf()], ...all.map(({ name }) => [`${start}${name}/`, listOf(name)] as const)]
}

/** The lists of the guides and of all parts of the reference. */
export const sidebarsOf = ({ codes, endpoints, webhooks }: Catalogue): Sidebars => ({
  "/": guideItems("en"),
  "/zh/": guideItems("zh"),
  ...Object.fromEntries(
    families("/endpoints/", endpoints, ({ endpoint }) => ({
      text: titleOf(endpoint.name),
      link: endpointLink(endpoint.name)
    }))
  ),
  ...Object.fromEntries(
    families("/webhooks/", webhooks, ({ webhook }) => ({
      text: webhookTitle(webhook.command).replace(/ \(.*\)$/, ""),
      link: webhookLink(webhook.command)
    }))
  ),
  "/cli/": [
    { text: "tcchat", link: "/cli/" },
    ...cliFamilies.map((family) => ({ text: `tcchat ${family}`, link: cliLink(family) }))
  ],
  "/errors/": [
    { text: "Common to all calls", link: "/errors/#common" },
    ...kinds.filter((kind) => ofKind(codes, kind).length > 0).map((kind) => ({ text: kind, link: kindLink(kind) }))
  ],
  "/zh/errors/": [
    { text: "所有接口共有", link: "/zh/errors/#common" },
    ...kinds
      .filter((kind) => ofKind(codes, kind).length > 0)
      .map((kind) => ({ text: kindTexts[kind].name, link: kindLink(kind, "zh") }))
  ]
})
