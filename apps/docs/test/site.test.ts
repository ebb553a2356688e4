import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as families from "@tcchat/endpoints"
import * as Fields from "@tcchat/reference/Fields"
import { commands } from "@tcchat/webhooks/Commands"
import * as Schema from "effect/Schema"
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { ownKeys, rowKey, textOf } from "../src/chinese/codes.js"
import { load } from "../src/Catalogue.js"
import { commandOf } from "../src/Examples.js"
import { inline } from "../src/Html.js"
import { codeLinks, endpointLink, webhookLink } from "../src/Links.js"
import { payloadOf } from "../src/Payload.js"
import { type Item, sidebarsOf } from "../src/Sidebar.js"
import { pagesOf } from "../src/Site.js"

const content = fileURLToPath(new URL("../content/", import.meta.url))

const guides = readdirSync(content, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({
    link: `/${relative(content, file).replace(/\.md$/, "")}`,
    text: readFileSync(file, "utf8")
  }))

const catalogue = await load()
const made = pagesOf(catalogue)
const pages = [...guides, ...made]
const byLink = new Map(pages.map((page) => [page.link.replace(/\/index$/, "/"), page]))
const endpoints = catalogue.endpoints.flatMap(({ entries }) => entries)
const webhooks = catalogue.webhooks.flatMap(({ entries }) => entries)

const linksIn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/(?:href="|\]\(|link: )(\/[^")\s]*)/g)].map(([, link]) => link!)

/** Names of headings of a page, those that are given and those that follow from the words. */
const anchorsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/^##+ (.+?)(?: \{#([^}]+)\})?$/gm)].map(([, words = "", name]) => name ?? anchorOf(words)))

const anchorOf = (words: string): string => words.toLowerCase().replaceAll(" ", "-")

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
  })

  it("has a page for every webhook", () => {
    const missing = Object.keys(commands).filter((command) => !byLink.has(webhookLink(command)))
    expect(missing).toEqual([])
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

describe("the pages of codes in Chinese", () => {
  const rows = ErrorCode.all()

  it("explain every code in Chinese", () => {
    expect(rows.map(rowKey).filter((key) => !ownKeys.has(key))).toEqual([])
    expect(rows.filter((row) => !/\p{Script=Han}/u.test(textOf(row).meaning)).map(rowKey)).toEqual([])
  })

  it("explain no code that does not exist", () => {
    const known = new Set(rows.map(rowKey))
    expect([...ownKeys].filter((key) => !known.has(key))).toEqual([])
  })

  it("have the meaning, the advice and the English meaning of every row", () => {
    const linkOf = codeLinks(catalogue.codes, "zh")
    const lacking = rows.filter((row) => {
      const { cure, meaning } = textOf(row)
      const text = byLink.get(linkOf(row.code) ?? "")?.text ?? ""
      return ![meaning, cure, `${row.meaning}. ${row.advice}`].every((part) => text.includes(inline(part)))
    })
    expect(lacking.map(rowKey)).toEqual([])
  })
})

describe("the examples", () => {
  it("send requests that the endpoints accept", () => {
    const rejected = endpoints.filter(
      ({ endpoint, example }) => !Schema.is(endpoint.payload)(payloadOf({ endpoint, example }).value)
    )
    expect(rejected.map(({ endpoint }) => endpoint.name)).toEqual([])
  })
})
