import type * as Endpoint from "@tcchat/core/Endpoint"
import { assert, describe, it } from "@effect/vitest"
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, vi } from "vitest"

const modules = readdirSync(fileURLToPath(new URL("../src", import.meta.url)), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))

describe("an import", () => {
  let evaluated: Array<string> = []
  /** The schemas whose fields exist. */
  let built: Array<string> = []

  beforeEach(() => {
    evaluated = []
    built = []
    vi.resetModules()
    for (const file of modules)
      vi.doMock(`../src/${file}`, (original) => {
        evaluated.push(file)
        return original()
      })
    vi.doMock("@tcchat/core/Endpoint", async (original) => {
      const real = await original<typeof Endpoint>()
      const watched = (of: string, shape: object) => {
        if (typeof shape === "function" && shape.length === 0 && !("ast" in shape))
          return () => {
            built.push(of)
            return (shape as () => object)()
          }
        if (Object.keys(shape).length > 0) built.push(of)
        return shape
      }
      const make = (name: string, { payload, success, ...facts }: { payload: object; success: object }) =>
        real.make(name, {
          ...facts,
          payload: watched(`${name} payload`, payload),
          success: watched(`${name} success`, success)
        } as never)
      return { ...real, make }
    })
  })
  afterEach(() => {
    for (const file of modules) vi.doUnmock(`../src/${file}`)
    vi.doUnmock("@tcchat/core/Endpoint")
    vi.resetModules()
  })

  it("builds no schema of an endpoint that nobody uses", async () => {
    const { relation } = await import("../src/index.js")
    assert.include(evaluated, "push/pushToAll.ts")
    assert.deepStrictEqual(built, [])
    assert.isDefined(relation.deleteLists.payload.fields.GroupName)
    assert.deepStrictEqual(built, ["relation.deleteLists payload"])
  })

  it("of a family evaluates its own modules and the models that it shares with others", async () => {
    await import("../src/relation.js")
    const foreign = evaluated.filter((file) => !/^relation(\.ts|\/)/.test(file))
    assert.deepStrictEqual(foreign.sort(), ["model/identifiers.ts", "model/tags.ts", "model/text.ts"])
  })
})
