import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { readFileSync } from "node:fs"
import * as Emulator from "../src/Emulator.js"
import type { EmulatorError } from "../src/EmulatorError.js"
import type { Options } from "../src/Settings.js"
import { defaults, type Option, options, type Undocumented } from "../src/Undocumented.js"
import { exchange } from "./undocumented/exchange.js"
import { groups } from "./undocumented/groups.js"
import { messages } from "./undocumented/messages.js"
import { relations } from "./undocumented/relations.js"
import { type Scenario, type Scenarios, seed } from "./undocumented/scenario.js"

const scenarios: Scenarios<keyof Undocumented> = { ...relations, ...groups, ...messages, ...exchange }

const declared: ReadonlyArray<readonly [string, Option]> = Object.entries(options)

/** What is seen with options that have been JSON, as those of a settings file have. */
const seenWith = ({ options: more, seen }: Scenario<string | number>, undocumented: object) =>
  Effect.provide(
    seen,
    Emulator.layer({
      seed,
      ...more,
      undocumented: JSON.parse(JSON.stringify({ ...more?.undocumented, ...undocumented })) as Options["undocumented"]
    })
  )

const link = (page: string): string => {
  const [product, number] = page.split("/")
  if (number === undefined) return page
  return product === "1047"
    ? `[${page}](https://www.tencentcloud.com/document/product/${page})`
    : `[${page}](https://cloud.tencent.com/document/product/${page})`
}

const code = (value: unknown): string => `\`${String(value)}\``

const row = ([name, option]: readonly [string, Option]): string => {
  const values = "least" in option ? `a number of at least ${option.least}` : option.values.map(code).join(", ")
  return `| ${code(name)} | ${values} | ${code(option.default)} | ${link(option.page)} |`
}

describe("undocumented behaviour", () => {
  for (const [name, option] of declared) {
    const scenario = Reflect.get(scenarios, name) as Scenario<string | number>
    it.effect(`${name} shows each of its values, and its default`, () =>
      Effect.gen(function* () {
        const expected = Object.entries(scenario.with)
        const values = "least" in option ? expected.map(([value]) => Number(value)) : option.values
        assert.sameMembers(
          expected.map(([value]) => value),
          values.map(String)
        )
        assert.strictEqual(new Set(expected.map(([, seen]) => JSON.stringify(seen))).size, expected.length)
        assert.include(values, option.default)
        for (const value of values)
          assert.deepStrictEqual(yield* seenWith(scenario, { [name]: value }), scenario.with[value], String(value))
        assert.deepStrictEqual(yield* seenWith(scenario, {}), scenario.with[option.default], "default")
      })
    )
    it.effect(`${name} has no other values`, () =>
      Effect.gen(function* () {
        for (const value of ["other", -1, null, true]) {
          const error: EmulatorError = yield* Effect.flip(Emulator.make({ undocumented: { [name]: value } }))
          assert.include(error.detail, name)
        }
      })
    )
  }

  it.effect("has no other options", () =>
    Effect.gen(function* () {
      const wrong = { deleteMissingLists: "ignore" }
      for (const group of ["undocumented", "limits", "console"]) {
        const error = yield* Effect.flip(Emulator.make({ [group]: wrong }))
        assert.strictEqual(error.detail, `${group}.deleteMissingLists is no option`)
      }
      const options: object = wrong
      const error = yield* Effect.flip(Emulator.make(options))
      assert.strictEqual(error.detail, "deleteMissingLists is no option")
    })
  )

  it("stands in the README with its values, its default and the page that says so", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8").replaceAll(/ +/g, " ")
    const rows = readme.split("\n").filter((line) => declared.some(([name]) => line.startsWith(`| ${code(name)} |`)))
    const expected = declared.map(row)
    assert.deepStrictEqual(rows, expected, `The rows are:\n${expected.join("\n")}`)
    assert.deepStrictEqual(Object.keys(defaults), Object.keys(options))
  })
})
