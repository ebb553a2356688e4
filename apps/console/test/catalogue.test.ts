import { startEmulator } from "@tcchat/emulator/node"
import * as Endpoints from "@tcchat/endpoints"
import * as Search from "@tcchat/reference/Search"
import { describe, expect, it } from "vitest"
import * as Catalogue from "../src/server/Catalogue.js"

/** The families of an emulator, as it says itself. */
const { body } = await startEmulator().then(async (emulator) => {
  const response = await fetch(`${emulator.url}/emulator/health`)
  await emulator.close()
  return { body: (await response.json()) as { readonly endpoints: ReadonlyArray<{ readonly name: string }> } }
})
const emulated = new Set(body.endpoints.map(({ name }) => name.replace(/\..*/, "")))

const catalogue = await Catalogue.make(new Set())

describe("the catalogue", () => {
  it("has every endpoint of every family, with its doc comment", () => {
    const all = Object.values(Endpoints).flatMap((family) => Object.values(family).map(({ name }) => name))
    expect(catalogue.entries.map(({ name }) => name)).toEqual(all)
    for (const entry of catalogue.entries) expect([entry.name, entry.summary.length > 10]).toEqual([entry.name, true])
    for (const { summary } of catalogue.families) expect(summary).not.toBe("")
  })

  it("has the fields, the codes and the response of a call", () => {
    const details = catalogue.details(Endpoints.relation.deleteLists)
    const fields = details.form.root.kind === "object" ? details.form.root.fields : []
    expect(fields.map(({ docs, name }) => [name, docs !== undefined])).toEqual([
      ["From_Account", true],
      ["GroupName", true]
    ])
    expect(details.codes.find(({ code }) => code === 30008)).toMatchObject({ kind: "Conflict", retry: "backoff" })
    expect(details.response[0]?.[0]).toBe("CurrentSequence")
  })

  it("asks before calls that destroy something, always or by case", () => {
    const asking = catalogue.entries.filter(({ destroys }) => destroys.length > 0).map(({ name }) => name)
    expect(asking).toContain("relation.deleteLists")
    expect(asking).toContain("push.pushToAll")
    expect(asking).not.toContain("relation.addLists")
    expect(asking).not.toContain("relation.pullLists")
  })

  it("is searched for emulated calls before others", () => {
    const twins = catalogue.families.map(({ name }) => ({
      name: `${name}.sort`,
      path: "",
      summary: "",
      description: ""
    }))
    const found = Search.find(Search.index(twins), "sort").map(({ name }) => name.replace(/\..*/, ""))
    const isEmulated = (family: string) => emulated.has(family)
    expect(found.findLastIndex(isEmulated)).toBe(emulated.size - 1)
    expect(found).toHaveLength(catalogue.families.length)
  })
})
