import { describe, expect, it } from "vitest"
import { load } from "../src/Catalogue.js"
import { contentPages } from "../src/Content.js"
import { endpointLink, webhookLink } from "../src/Links.js"
import { llmsText } from "../src/Llms.js"
import { pagesOf } from "../src/Site.js"
import { twinLink, twinOf } from "../src/Twin.js"

const catalogue = await load()
const pages = [...contentPages(), ...pagesOf(catalogue)]
const twins = new Map(pages.map((page) => [twinLink(page.link), twinOf(page)]))

const withoutCode = (text: string): string => text.replace(/^ *```[\s\S]*?^ *```$/gm, "").replace(/`[^`\n]*`/g, "")

const linksIn = (text: string): ReadonlyArray<string> =>
  [...withoutCode(text).matchAll(/\]\((\/[^)\s#]*)/g)].map(([, link]) => link!)

describe("the twins in Markdown", () => {
  it("are there for every page, with its title", () => {
    expect(twins.size).toBe(pages.length)
    expect([...twins].filter(([, text]) => !/^# \S/.test(text)).map(([link]) => link)).toEqual([])
  })

  it("have no HTML, no directives and no entities", () => {
    const found = [...twins].flatMap(([link, text]) =>
      (withoutCode(text).match(/<\/?[a-z][^>]*>|^:::.*|&(?:#\d+|amp|lt|gt|quot);|\{#[\w-]+\}|%version.*/gm) ?? []).map(
        (part) => `${link}: ${part}`
      )
    )
    expect(found).toEqual([])
  })

  it("lead to each other", () => {
    const dead = [...twins].flatMap(([link, text]) =>
      linksIn(text)
        .filter((to) => !twins.has(to))
        .map((to) => `${link}: ${to}`)
    )
    expect(dead).toEqual([])
  })

  it("tell facts, fields, and examples", () => {
    const text = twins.get("/endpoints/relation/deleteLists.md")!
    expect(text).toContain("- Wire path: `POST /v4/sns/group_delete`")
    expect(text).toContain("- `From_Account` string, required, not empty. Account that owns the lists.")
    expect(text).toContain("**SDK**\n\n```ts\nimport { createChat }")
    expect(text).toContain("[30008](/errors/30008.md)")
  })

  it("have addresses under the base of the site", () => {
    const page = pages.find(({ link }) => link === "/endpoints/index")!
    expect(twinOf(page, "/docs/")).toContain(
      "](/docs/endpoints/relation/deleteLists.md) `sns/group_delete`: Deletes friend lists"
    )
  })
})

describe("llms.txt", () => {
  const text = llmsText(catalogue, contentPages())

  it("names every endpoint, every webhook and every guide", () => {
    const names = [
      ...catalogue.endpoints.flatMap(({ entries }) => entries.map(({ endpoint }) => endpointLink(endpoint.name))),
      ...catalogue.webhooks.flatMap(({ entries }) => entries.map(({ webhook }) => webhookLink(webhook.command))),
      ...contentPages()
        .map(({ link }) => link)
        .filter((link) => !link.startsWith("/zh/") && link !== "/index")
    ]
    expect(names.filter((link) => !text.includes(`(${twinLink(link)})`))).toEqual([])
  })

  it("has a title, a summary, and no dead links", () => {
    expect(text).toMatch(/^# tcchat\n\n> The server SDK/)
    expect(linksIn(text).filter((link) => !twins.has(link))).toEqual([])
  })
})
