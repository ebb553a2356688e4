import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as families from "@tcchat/endpoints"
import { commands } from "@tcchat/webhooks/Commands"
import * as Schema from "effect/Schema"
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { ownKeys, rowKey, textOf } from "../src/chinese/codes.js"
import { kindTexts } from "../src/chinese/kinds.js"
import { load } from "../src/Catalogue.js"
import { formsOf } from "../src/Fields.js"
import { inline } from "../src/Html.js"
import { codeLinks, endpointLink, webhookLink } from "../src/Links.js"
import { payloadOf } from "../src/Payload.js"
import { sampleOf } from "../src/Sample.js"
import { type Item, sidebarsOf } from "../src/Sidebar.js"
import { pagesOf } from "../src/Site.js"
import { blocksOf, problemsOf } from "./compile.js"

const content = fileURLToPath(new URL("../content/", import.meta.url))

const guides = readdirSync(content, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({
    link: `/${relative(content, file).replace(/\.md$/, "")}`,
    text: readFileSync(file, "utf8")
  }))

const catalogue = load()
const made = pagesOf(catalogue)
const pages = [...guides, ...made]
const byLink = new Map(pages.map((page) => [page.link.replace(/\/index$/, "/"), page]))
const endpoints = catalogue.endpoints.flatMap(({ entries }) => entries)
const webhooks = catalogue.webhooks.flatMap(({ entries }) => entries)

const linksIn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/(?:href="|\]\(|link: )(\/[^")\s]*)/g)].map(([, link]) => link!)

/** Names that headings of a page are given. */
const anchorsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/^## .*\{#([^}]+)\}$/gm)].map(([, anchor]) => anchor!))

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

  it("gives no two pages the same address", () => {
    const addresses = pages.map(({ link }) => link.toLowerCase())
    expect(addresses.filter((link, index) => addresses.indexOf(link) !== index)).toEqual([])
  })

  it("links to nothing that is not there", () => {
    const links = pages.flatMap(({ link, text }) => linksIn(text).map((to) => [link, to] as const))
    expect(links.length).toBeGreaterThan(1000)
    expect(links.filter(([, to]) => isDead(to))).toEqual([])
  })

  it("has lists at the side that lead to pages", () => {
    const links = Object.values(sidebarsOf(catalogue)).flatMap((items) => items.flatMap(linksOf))
    expect(links.filter(isDead)).toEqual([])
  })

  it("says of every field of a request and of a webhook what it means", () => {
    const without = [
      ...endpoints.map(({ endpoint, payload }) => [endpoint.name, endpoint.payload.ast, payload] as const),
      ...webhooks.map(({ body, webhook }) => [webhook.command, webhook.body.ast, body] as const)
    ].flatMap(([name, ast, docs]) =>
      formsOf(ast).flatMap((form) =>
        form.filter(({ depth, path }) => depth === 0 && docs[path] === undefined).map(({ path }) => `${name}: ${path}`)
      )
    )
    expect(without).toEqual([])
  })

  it("leaves nothing on a page that Vue would take for code", () => {
    const text = (page: string) => page.replace(/^```[\s\S]*?^```$/gm, "")
    expect(made.filter((page) => text(page.text).includes("{{")).map(({ link }) => link)).toEqual([])
  })
})

describe("the pages of codes in Chinese", () => {
  const rows = ErrorCode.all()

  it("tell every code that a server can get in Chinese", () => {
    const missing = rows.filter((row) => row.clientOnly !== true && textOf(row).meaning === undefined)
    expect(missing.map(rowKey)).toEqual([])
  })

  it("tell of no code that there is not", () => {
    const known = new Set(rows.map(rowKey))
    expect([...ownKeys].filter((key) => !known.has(key))).toEqual([])
  })

  it("tell a code without a text of its own as its kind, with the English text", () => {
    const row = rows.find(({ clientOnly }) => clientOnly === true)!
    const page = byLink.get(codeLinks(catalogue.codes, "zh")(row.code)!)!
    expect(page.text).toContain(inline(kindTexts[row.kind].cure))
    expect(page.text).toContain(inline(`${row.meaning}. ${row.advice}`))
  })
})

describe("the examples", () => {
  it("send requests that the endpoints accept", () => {
    const refused = endpoints.filter(({ endpoint, example }) => !Schema.is(endpoint.payload)(payloadOf(example).value))
    expect(refused.map(({ endpoint }) => endpoint.name)).toEqual([])
  })

  it("send webhooks that their definitions accept", () => {
    const refused = webhooks.filter(({ webhook }) => !Schema.is(webhook.body)(sampleOf(webhook.body.ast)))
    expect(refused.map(({ webhook }) => webhook.command)).toEqual([])
  })

  it("compile in the guides, and on a page of each kind", () => {
    const samples = [
      endpointLink("relation.addFriends"),
      endpointLink("relation.pullFriends"),
      endpointLink("group.createGroup"),
      webhookLink("C2C.CallbackBeforeSendMsg"),
      webhookLink("Sns.CallbackFriendAdd"),
      "/errors/30008"
    ].map((link) => byLink.get(link)!)
    const blocks = new Map(
      [...guides, ...samples].flatMap(({ link, text }) =>
        blocksOf(text).map((code, index) => [`${link} ${index + 1}`, code] as const)
      )
    )
    expect(blocks.size).toBeGreaterThan(20)
    expect(problemsOf(blocks)).toEqual([])
  })
})
