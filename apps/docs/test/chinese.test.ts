import * as ErrorCode from "@tcchat/core/ErrorCode"
import { elements } from "@tcchat/reference/Elements"
import * as Destroyed from "@tcchat/reference/Destroyed"
import * as Fields from "@tcchat/reference/Fields"
import { describe, expect, it } from "vitest"
import { load } from "../src/Catalogue.js"
import { ownKeys, rowKey, textOf } from "../src/chinese/codes.js"
import * as dictionary from "../src/chinese/dictionary.js"
import { limitOf, typeOf } from "../src/chinese/types.js"
import { chinese } from "../src/chinese/voice.js"
import { fieldList } from "../src/FieldList.js"
import { inline } from "../src/Html.js"
import { codeLinks } from "../src/Links.js"
import { pagesOf } from "../src/Site.js"

const catalogue = await load()
const endpoints = catalogue.endpoints.flatMap(({ entries }) => entries)
const webhooks = catalogue.webhooks.flatMap(({ entries }) => entries)
const byLink = new Map(pagesOf(catalogue).map((page) => [page.link, page]))

const comments = new Set([
  ...endpoints.flatMap(({ payload, success }) => [payload, success]).flatMap(Object.values),
  ...webhooks.flatMap(({ body, response }) => [body, response]).flatMap(Object.values),
  ...Object.values(elements).flatMap(({ fields, summary }) => [summary, ...Object.values(fields)])
] as ReadonlyArray<string>)

const destroys = new Set(endpoints.flatMap(({ endpoint }) => Destroyed.all(endpoint).map(({ what }) => what)))

/** The numbers in a text, each once. */
const numbersIn = (text: string): ReadonlyArray<string> =>
  [...new Set((text.match(/\d[\d,]*(?:\.\d+)*/g) ?? []).map((number) => number.replaceAll(",", "")))].sort()

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** A new endpoint may wait a little for its translation; its page says then that the text is in English. */
const expectMost = (all: Iterable<string>, known: { readonly has: (text: string) => boolean }): void => {
  const texts = [...all]
  const missing = texts.filter((text) => !known.has(text))
  expect(missing.length, `not told in Chinese: ${missing.join("\n")}`).toBeLessThanOrEqual(texts.length * 0.03)
}

describe("the dictionary", () => {
  it("has fields, endpoints, webhooks and what calls destroy", () => {
    expectMost(comments, dictionary.fields)
    expectMost(
      endpoints.map(({ endpoint }) => endpoint.name),
      dictionary.endpoints
    )
    expectMost(
      webhooks.map(({ webhook }) => webhook.command),
      dictionary.webhooks
    )
    expectMost(destroys, dictionary.destroys)
  })

  it("has nothing that no definition says any more", () => {
    expect([...dictionary.fields.keys()].filter((text) => !comments.has(text))).toEqual([])
    expect([...dictionary.destroys.keys()].filter((text) => !destroys.has(text))).toEqual([])
    const names = new Set([
      ...endpoints.map(({ endpoint }) => endpoint.name),
      ...webhooks.map(({ webhook }) => webhook.command)
    ])
    expect([...dictionary.endpoints.keys(), ...dictionary.webhooks.keys()].filter((name) => !names.has(name))).toEqual(
      []
    )
  })

  it("is in Chinese", () => {
    const untold = [...dictionary.fields.values()].filter(
      (text) => !hasHan(text) && !/^(?:SDKAppID|UserID)。$/.test(text)
    )
    expect(untold).toEqual([])
  })

  it("has the numbers of the English texts", () => {
    const summaries = [
      ...endpoints.map(({ endpoint, summary }) => [
        summary,
        dictionary.endpoints.get(endpoint.name)?.summary ?? summary
      ]),
      ...webhooks.map(({ webhook, summary }) => [summary, dictionary.webhooks.get(webhook.command)?.summary ?? summary])
    ] as unknown as ReadonlyArray<readonly [string, string]>
    const different = [...dictionary.fields, ...summaries].filter(([english, text]) => {
      // December is month 12, and "Non-zero" is 0.
      const own = numbersIn(english.replace("December 2024", "2024 12").replace("Non-zero", "0"))
      return own.join(" ") !== numbersIn(text).join(" ")
    })
    expect(different).toEqual([])
  })

  it("tells endpoints of a family apart by their titles", () => {
    for (const { entries } of catalogue.endpoints) {
      const titles = entries.map(({ endpoint, summary }) => chinese.endpoint(endpoint.name, summary).title)
      expect(new Set(titles).size, titles.join(", ")).toBe(titles.length)
    }
  })

  it("has types and limits", () => {
    const forms = [
      ...endpoints.flatMap(({ endpoint }) => [endpoint.payload, endpoint.success]),
      ...webhooks.map(({ webhook }) => webhook.body)
    ].flatMap((schema) => Fields.of(schema))
    const fields = forms.flat()
    const types = new Set(fields.map(({ type }) => type))
    const limits = new Set(fields.flatMap(({ limits }) => limits))
    expect([...types].map(typeOf).filter((type) => !hasHan(type) || / or | of /.test(type))).toEqual([])
    expect([...limits].filter((limit) => limitOf(limit) === limit && /[a-z]/.test(limit))).toEqual([])
  })

  it("marks a text that it does not have", () => {
    const field = {
      path: "New",
      name: "New",
      depth: 0,
      type: "string",
      required: true,
      limits: [],
      values: [],
      open: false
    }
    const text = fieldList([field], {
      voice: chinese,
      body: "request",
      docs: { New: "A new field." },
      linkOf: () => undefined
    })
    expect(text).toContain('<span lang="en" class="foreign">A new field.</span>')
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
