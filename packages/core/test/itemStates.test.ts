import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Endpoint from "../src/Endpoint.js"
import * as ItemResult from "../src/ItemResult.js"

const facts = {
  path: "sns/friend_add",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: {},
  errors: "undocumented"
} as const

const Items = { List: Schema.Array(Schema.Struct({ Name: Schema.String, Is: Schema.Unknown })) }

const coded = Endpoint.make("test.coded", {
  ...facts,
  success: Items,
  items: [{ list: "List", key: "Name", code: "Is" }]
})

const state = { field: "Is", succeeded: [1, 2], failed: [0], pending: [3] }

const stated = Endpoint.make("test.stated", { ...facts, success: Items, items: [{ list: "List", key: "Name", state }] })

const listed = (...values: ReadonlyArray<unknown>) =>
  ({
    List: values.map((Is, index) => (Is === undefined ? { Name: `item${index}` } : { Name: `item${index}`, Is }))
  }) as { readonly List: ReadonlyArray<{ readonly Name: string; readonly Is: unknown }> }

const shown = (results: ReadonlyArray<ItemResult.ItemResult>) =>
  results.map(({ code, key, kind, retry }) => [key, code, kind, retry])

describe("a code", () => {
  it("that is a string counts as its number", () => {
    const response = listed("0", "30003", "-1", "30539", 30008n)
    assert.deepStrictEqual(shown(ItemResult.failures(coded, response)), [
      ["item1", 30003, "NotFound", "fix-request"],
      ["item2", -1, "Unknown", "never"],
      ["item4", 30008, "Conflict", "backoff"]
    ])
    assert.deepStrictEqual(
      ItemResult.pending(coded, response).map(({ key }) => key),
      ["item3"]
    )
  })

  it("that is not a number is a failure of unknown kind", () => {
    assert.deepStrictEqual(
      shown(ItemResult.failures(coded, listed("Err_Failed", true, {}, [0]))),
      [0, 1, 2, 3].map((index) => [`item${index}`, undefined, "Unknown", "never"])
    )
  })

  it("that is missing is a success", () => {
    assert.deepStrictEqual(ItemResult.failures(coded, listed(undefined, null, "", 0)), [])
  })
})

describe("a state", () => {
  it("that is true or false counts as 1 or 0", () => {
    assert.deepStrictEqual(
      ItemResult.failures(stated, listed(true, false)).map(({ key }) => key),
      ["item1"]
    )
  })

  it("that is unknown or missing is a failure", () => {
    const response = listed(1, 2, 0, 3, 4, -1, undefined, null, "1", "0", "3", "done")
    assert.deepStrictEqual(
      ItemResult.failures(stated, response).map(({ key, kind }) => [key, kind]),
      ["item2", "item4", "item5", "item6", "item7", "item9", "item11"].map((key) => [key, "Unknown"])
    )
    assert.deepStrictEqual(
      ItemResult.pending(stated, response).map(({ key }) => key),
      ["item3", "item10"]
    )
  })
})
