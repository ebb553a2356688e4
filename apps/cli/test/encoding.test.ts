import * as Endpoint from "@tcchat/core/Endpoint"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import type { Input } from "../src/Command.js"
import { call } from "../src/commands/call/program.js"

let validated = 0
const endpoint = Endpoint.make("relation.deleteLists", {
  path: "sns/group_delete",
  idempotency: "idempotent",
  destroys: "the lists",
  ratePerSecond: 200,
  payload: {
    From_Account: Schema.String.pipe(
      Schema.filter(() => {
        validated += 1
        return true
      })
    ),
    GroupName: Schema.Array(Schema.String)
  },
  success: { CurrentSequence: Schema.Int },
  errors: "undocumented"
})

const strings: Readonly<Record<string, string>> = {
  data: '{"From_Account":"alice","GroupName":["work"]}',
  seed: '{"accounts":{"alice":{"lists":["work"]}}}'
}

const inputWith = (...flags: ReadonlyArray<string>): Input => ({
  flag: (name) => flags.includes(name),
  string: (name) => strings[name],
  strings: () => [],
  integer: () => undefined,
  arguments: []
})

describe("a call", () => {
  it.for([[["emulator"]], [["emulator", "dry-run"]]] as const)("encodes its payload once: %s", async ([flags]) => {
    validated = 0
    expect(await Effect.runPromise(call(endpoint, [])(inputWith(...flags)))).toBe(0)
    expect(validated).toBe(1)
  })
})
