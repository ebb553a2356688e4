import * as Endpoints from "@tcchat/endpoints"
import { describe, expect, it } from "vitest"
import * as Search from "../src/model/Search.js"
import * as Catalogue from "../src/server/Catalogue.js"

const catalogue = await Catalogue.make(new Set())
const index = Search.index(catalogue.entries)
const names = (query: string) => Search.find(index, query).map(({ name }) => name)

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
})

describe("finding a call", () => {
  it("finds it by words of its name in any order and number", () => {
    for (const query of ["delete lists", "list delete", "Delete list", "relation.deleteLists", "deleteLists"])
      expect([query, names(query)[0]]).toEqual([query, "relation.deleteLists"])
  })

  it("finds it by its wire path", () => {
    expect(names("sns/group_delete")[0]).toBe("relation.deleteLists")
    expect(names("v4/sns/group_delete")[0]).toBe("relation.deleteLists")
    expect(names("portrait_set")[0]).toBe("profile.setProfile")
  })

  it("finds it by words of its description", () => {
    expect(names("nickname avatar account")).toContain("account.importAccounts")
  })

  it("requires every word", () => {
    expect(names("delete lists of dragons")).toEqual([])
    expect(names("  ")).toHaveLength(catalogue.entries.length)
  })
})
