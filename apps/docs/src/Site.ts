/** All pages of the site that are made from the definitions, or kept elsewhere in the repository. */
import { type Catalogue, load } from "./Catalogue.js"
import { chinesePages } from "./chinese/pages.js"
import { cliPages } from "./CliPages.js"
import { documentPages } from "./Documents.js"
import { elementsPage } from "./ElementsPage.js"
import { endpointPage } from "./EndpointPage.js"
import { errorPage } from "./ErrorPage.js"
import { english } from "./english/voice.js"
import { errorIndex } from "./ErrorIndex.js"
import { endpointIndex, webhookIndex } from "./IndexPages.js"
import { codeLinks } from "./Links.js"
import type { Page } from "./Page.js"
import { webhookPage } from "./WebhookPage.js"

export const pagesOf = (catalogue: Catalogue): ReadonlyArray<Page> => {
  const linkOf = codeLinks(catalogue.codes)
  return [
    endpointIndex(catalogue, english),
    elementsPage(linkOf, english),
    ...catalogue.endpoints.flatMap(({ entries }) => entries.map((entry) => endpointPage(entry, linkOf, english))),
    webhookIndex(catalogue, english),
    ...catalogue.webhooks.flatMap(({ entries }) => entries.map((entry) => webhookPage(entry, linkOf, english))),
    errorIndex(catalogue),
    ...catalogue.codes.map((entry) => errorPage(catalogue, entry)),
    ...cliPages(),
    ...documentPages(catalogue.codes),
    ...chinesePages(catalogue)
  ]
}

export const pages = async (): Promise<ReadonlyArray<Page>> => pagesOf(await load())
