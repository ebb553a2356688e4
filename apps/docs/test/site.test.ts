import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as families from "@tcchat/endpoints"
import * as Fields from "@tcchat/reference/Fields"
import { commands } from "@tcchat/webhooks/Commands"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { load } from "../src/Catalogue.js"
import { contentPages } from "../src/Content.js"
import { commandOf, examplesOf } from "../src/Examples.js"
import { codeLinks, endpointLink, webhookLink } from "../src/Links.js"
import { payloadOf } from "../src/Payload.js"
import { type Item, sidebarsOf } from "../src/Sidebar.js"
import { pagesOf } from "../src/Site.js"

const catalogue = await load()
const made = pagesOf(catalogue)
const pages = [...contentPages(), ...made]
const byLink = new Map(pages.map((page) => [page.link.replace(/\/index$/, "/"), page]))
const endpoints = catalogue.endpoints.flatMap(({ entries }) => entries)
const webhooks = catalogue.webhooks.flatMap(({ entries }) => entries)

const linksIn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/(?:href="|\]\(|link: )(\/[^")\s]*)/g)].map(([, link]) => link!)

/** Names of headings of a page, those that are given and those that follow from the words. */
const anchorsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/^##+ (.+?)(?: \{#([^}]+)\})?$/gm)].map(([, words = "", name]) => name ?? anchorOf(words)))

/** As VitePress names them. */
const anchorOf = (words: string): string =>
  words
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .replace(/^(\d)/, "_$1")
    .toLowerCase()

const isDead = (link: string): boolean => {
  const [path = "", anchor] = link.split("#")
  const page = byLink.get(path)
  return page === undefined || (anchor !== undefined && !anchorsIn(page.text).has(anchor))
}

const linksOf = ({ items = [], link }: Item): ReadonlyArray<string> => [
  ...(link === undefined ? [] : [link]),
  ...items.flatMap(linksOf)
]

describe("the pages of the reference", () => {
  it("has a page for every endpoint", () => {
    const names = Object.values(families).flatMap((family) => Object.values(family).map(({ name }) => name))
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter((name) => !byLink.has(endpointLink(name)))).toEqual([])
    expect(names.filter((name) => !byLink.has(endpointLink(name, "zh")))).toEqual([])
  })

  it("has a page for every webhook", () => {
    const missing = Object.keys(commands).filter((command) => !byLink.has(webhookLink(command)))
    expect(missing).toEqual([])
    expect(webhooks.filter(({ webhook }) => !byLink.has(webhookLink(webhook.command, "zh")))).toEqual([])
    expect(webhooks.length).toBe(Object.keys(commands).length)
  })

  it("has a page for every error code", () => {
    const linkOf = codeLinks(catalogue.codes)
    const missing = ErrorCode.all().filter(({ code }) => !byLink.has(linkOf(code) ?? ""))
    expect(missing).toEqual([])
  })

  it("has pages of the command line that name every call", () => {
    const text = made.flatMap(({ link, text: page }) => (link.startsWith("/cli/") ? [page] : [])).join("\n")
    const nameless = endpoints.filter(({ endpoint }) => !text.includes(`\n## ${commandOf(endpoint.name)}\n`))
    expect(nameless.map(({ endpoint }) => endpoint.name)).toEqual([])
  })

  it("gives no two pages the same URL", () => {
    const addresses = pages.map(({ link }) => link.toLowerCase())
    expect(addresses.filter((link, index) => addresses.indexOf(link) !== index)).toEqual([])
  })

  it("has no broken links", () => {
    const links = pages.flatMap(({ link, text }) => linksIn(text).map((to) => [link, to] as const))
    expect(links.length).toBeGreaterThan(1000)
    expect(links.filter(([, to]) => isDead(to))).toEqual([])
  })

  it("has a sidebar whose links lead to pages", () => {
    const links = Object.values(sidebarsOf(catalogue)).flatMap((items) => items.flatMap(linksOf))
    expect(links.filter(isDead)).toEqual([])
  })

  it("documents every field of a request and of a webhook", () => {
    const without = [
      ...endpoints.map(({ endpoint, payload }) => [endpoint.name, endpoint.payload, payload] as const),
      ...webhooks.map(({ body, webhook }) => [webhook.command, webhook.body, body] as const)
    ].flatMap(([name, schema, docs]) =>
      Fields.of(schema).flatMap((form) =>
        form.filter(({ depth, path }) => depth === 0 && docs[path] === undefined).map(({ path }) => `${name}: ${path}`)
      )
    )
    expect(without).toEqual([])
  })

  it("shows a response of every webhook that needs one", () => {
    const before = webhooks.filter(({ webhook }) => webhook.phase === "before")
    expect(before.length).toBeGreaterThan(10)
    const silent = before.filter(
      ({ webhook }) => !byLink.get(webhookLink(webhook.command))!.text.includes("? response.")
    )
    expect(silent.map(({ webhook }) => webhook.command)).toEqual([])
  })

  it("escapes everything on a page that Vue would interpret as code", () => {
    const text = (page: string) => page.replace(/^```[\s\S]*?^```$/gm, "")
    expect(made.filter((page) => text(page.text).includes("{{")).map(({ link }) => link)).toEqual([])
  })
})

describe("the examples", () => {
  it("send requests that the endpoints accept", () => {
    const rejected = endpoints.filter(
      ({ endpoint, example }) => !Schema.is(endpoint.payload)(payloadOf({ endpoint, example }).value)
    )
    expect(rejected.map(({ endpoint }) => endpoint.name)).toEqual([])
  })

  it("show responses that the endpoints read, most of them from the emulator", () => {
    const unread = endpoints.filter(({ endpoint, response }) => !Schema.is(endpoint.success)(response.body))
    expect(unread.map(({ endpoint }) => endpoint.name)).toEqual([])
    const emulated = endpoints
      .filter(({ response }) => response.from === "emulator")
      .map(({ endpoint }) => endpoint.name)
    expect(emulated.length).toBeGreaterThan(90)
    expect(emulated).toEqual(
      expect.arrayContaining(["relation.deleteLists", "group.createGroup", "message.sendMessage"])
    )
  })

  it("fit the width of a page", () => {
    const wide = endpoints.flatMap((entry) =>
      examplesOf(entry).flatMap(({ language, text, title }) =>
        text
          .split("\n")
          .filter((line) => language === "ts" && line.length > 80 && !/^import |https:/.test(line))
          .map((line) => [entry.endpoint.name, title, line])
      )
    )
    expect(wide).toEqual([])
  })
})
