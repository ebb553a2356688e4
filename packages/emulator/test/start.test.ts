import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { afterEach, beforeEach, vi } from "vitest"

/** What a definition is made with. */
type Facts = Readonly<Record<string, unknown>>

describe("an import of the emulator", () => {
  /** The schemas whose fields exist. */
  let built: Array<string> = []

  const watched = (name: string, facts: Facts, parts: ReadonlyArray<string>): Facts => {
    const watchedPart = (part: string) => {
      const shape = facts[part] as object
      if (typeof shape === "function" && !("ast" in shape))
        return () => {
          built.push(`${name} ${part}`)
          return (shape as () => unknown)()
        }
      if (Object.keys(shape).length > 0) built.push(`${name} ${part}`)
      return shape
    }
    return { ...facts, ...Object.fromEntries(parts.map((part) => [part, watchedPart(part)])) }
  }

  beforeEach(() => {
    built = []
    vi.resetModules()
    vi.doMock("@tcchat/core/Endpoint", async (original) => {
      const real = await original<typeof Endpoint>()
      const make = (name: string, facts: Facts) =>
        real.make(name, watched(name, facts, ["payload", "success"]) as never)
      return { ...real, make }
    })
    vi.doMock("@tcchat/webhooks/Webhook", async (original) => {
      const real = await original<typeof Webhook>()
      const make = (command: string, facts: Facts) => real.make(command, watched(command, facts, ["body"]) as never)
      return { ...real, make }
    })
  })
  afterEach(() => {
    vi.doUnmock("@tcchat/core/Endpoint")
    vi.doUnmock("@tcchat/webhooks/Webhook")
    vi.resetModules()
  })

  it("builds no schema, and a call the one of its payload", async () => {
    const { Emulator } = await import("../src/index.js")
    const { post } = await import("./fixtures.js")
    const add = post("sns/group_add", { From_Account: "alice", GroupName: ["work"] })
    const emulated = Emulator.layer({ seed: { accounts: ["alice"] } })
    assert.deepStrictEqual(built, [])
    const { ErrorCode } = await Effect.runPromise(Effect.provide(Effect.zipRight(add, add), emulated))
    assert.strictEqual(ErrorCode, 0)
    assert.deepStrictEqual(built, ["relation.addLists payload"])
  })
})
