import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import * as Enum from "../src/Enum.js"

describe("Enum.open", () => {
  const priority = Enum.open("High", "Low")
  const flag = Enum.open(0, 1)

  it("accepts known and other values of its type", () => {
    for (const value of ["High", "Lowest", ""]) assert.isTrue(Schema.is(priority)(value), value)
    for (const value of [0, 1, 2, -1]) assert.isTrue(Schema.is(flag)(value), String(value))
  })

  it("rejects values of other types", () => {
    for (const value of [1, null, undefined]) assert.isFalse(Schema.is(priority)(value))
    for (const value of ["1", 1.5, null]) assert.isFalse(Schema.is(flag)(value))
  })

  it("is sampled with known values", () => {
    for (const value of FastCheck.sample(Arbitrary.make(priority), 50)) assert.include(["High", "Low"], value)
  })
})

describe("Enum.closed", () => {
  it("rejects all but the known values", () => {
    const mode = Enum.closed("another value could overwrite the count", "Set", "Increase")
    assert.isTrue(Schema.is(mode)("Set"))
    assert.isFalse(Schema.is(mode)("Reset"))
  })
})
