import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { readFileSync } from "node:fs"
import * as Console from "../src/ConsoleSettings.js"
import * as Emulator from "../src/Emulator.js"
import type { Options } from "../src/Settings.js"
import type { Setting } from "../src/Undocumented.js"
import * as Undocumented from "../src/Undocumented.js"
import { console } from "./options/console.js"
import { exchange } from "./options/exchange.js"
import { groups } from "./options/groups.js"
import { messages } from "./options/messages.js"
import { moderation } from "./options/moderation.js"
import { relations } from "./options/relations.js"
import { type Scenario, type Scenarios, seed } from "./options/scenario.js"

interface Place {
  readonly group: "undocumented" | "console"
  readonly name: string
  readonly option: Setting
  readonly scenario: Scenario<string>
}

const placesOf = (
  group: Place["group"],
  options: Readonly<Record<string, Setting>>,
  scenarios: Readonly<Record<string, Scenario<string>>>
): ReadonlyArray<Place> =>
  Object.entries(options).map(([name, option]) => ({ group, name, option, scenario: scenarios[name]! }))

const undocumented: Scenarios<keyof Undocumented.Undocumented> = {
  ...relations,
  ...groups,
  ...messages,
  ...exchange,
  ...moderation
}

const places = [
  ...placesOf("undocumented", Undocumented.options, undocumented),
  ...placesOf("console", Console.options, console)
]

/** The value of an option by its text in a scenario. */
const valueOf = (text: string, option: Setting): unknown =>
  "least" in option ? Number(text) : /^(?:\d|true|false|\[)/.test(text) ? (JSON.parse(text) as unknown) : text

/** What is seen with options that have been JSON, as those of a settings file have. */
const seenWith = ({ group, scenario: { options: more, seen } }: Place, given: object) => {
  const options = { ...more, [group]: { ...more?.[group], ...given } }
  const finite = !Object.values(given).includes(Infinity)
  return Effect.provide(
    seen,
    Emulator.layer({ seed, ...(finite ? (JSON.parse(JSON.stringify(options)) as Options) : options) })
  )
}

const link = (page: string): string => {
  const [product, number] = page.split("/")
  if (number === undefined) return page
  return product === "1047"
    ? `[${page}](https://www.tencentcloud.com/document/product/${page})`
    : `[${page}](https://cloud.tencent.com/document/product/${page})`
}

const code = (value: unknown): string => `\`${String(value)}\``

const row = ({ name, option }: Place): string => {
  const values =
    "least" in option
      ? `a number of at least ${option.least}`
      : "names" in option
        ? "names, or `any`"
        : option.values.map(code).join(", ")
  return `| ${code(name)} | ${values} | ${code(option.default)} | ${link(option.page)} |`
}

describe("an option", () => {
  for (const place of places) {
    const { group, name, option, scenario } = place
    it.effect(`${group}.${name} shows each of its values, and its default`, () =>
      Effect.gen(function* () {
        const expected = Object.entries(scenario.with)
        assert.strictEqual(new Set(expected.map(([, seen]) => JSON.stringify(seen))).size, expected.length)
        assert.isAbove(expected.length, 1)
        if ("values" in option) assert.sameMembers(Object.keys(scenario.with), option.values.map(String))
        for (const [text, seen] of expected)
          assert.deepStrictEqual(yield* seenWith(place, { [name]: valueOf(text, option) }), seen, text)
        const usual = String(option.default)
        assert.property(scenario.with, usual)
        assert.deepStrictEqual(yield* seenWith(place, {}), scenario.with[usual], "default")
      })
    )
    it.effect(`${group}.${name} has no other values`, () =>
      Effect.gen(function* () {
        for (const value of ["other", -1, null, {}, [1]]) {
          const error = yield* Effect.flip(Emulator.make({ [group]: { [name]: value } }))
          assert.include(error.detail, `${group}.${name}`)
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
    const rows = readme.split("\n").filter((line) => places.some(({ name }) => line.startsWith(`| ${code(name)} |`)))
    const expected = places.map(row)
    assert.deepStrictEqual(rows, expected, `The rows are:\n${expected.join("\n")}`)
  })
})
