import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { describe, expect, it, onTestFinished } from "vitest"
import { tcchat } from "./tcchat.js"

const depth = 20_000
const lists = `${"[".repeat(depth)}1${"]".repeat(depth)}`
const objects = `${'{"a":'.repeat(depth)}"用户"${"}".repeat(depth)}`
const tagged = `${'[{"Tag":"t","Value":'.repeat(depth)}1${"}]".repeat(depth)}`

/** A service whose responses all have these fields. */
const responding = async (fields: string) => {
  const server = createServer((_, response) =>
    response.end(`{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","CurrentSequence":1,"ResultItem":[],${fields}}`)
  ).listen(0, "127.0.0.1")
  await once(server, "listening")
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const env = { TCCHAT_SDK_APP_ID: "1", TCCHAT_SECRET_KEY: "x", TCCHAT_BASE_URL: `http://127.0.0.1:${port}` }
  return (...words: ReadonlyArray<string>) => tcchat(words, { env })
}

const remove = ["relation", "delete-lists", "--from-account", "alice", "--group-name", "work", "--yes"]

describe("a deep response", () => {
  it("is shown as a whole, as a table and as JSON", async () => {
    for (const deep of [lists, objects, tagged]) {
      const run = await responding(`"Deep":${deep}`)
      for (const words of [remove, ["call", "some_svc/some_command", "--data", "{}"]])
        for (const more of [[], ["--json"], ["--ndjson"], ["--verbose", "--json"]]) {
          const { status, stdout } = await run(...words, ...more)
          // Tables omit the brackets of the outer lists.
          const shown = more.length === 0 ? deep.slice(500, -500) : deep
          expect([words[0], more, status, stdout.includes(shown)]).toEqual([words[0], more, 0, true])
        }
    }
  })

  it("is shown in the cells of a table", async () => {
    const run = await responding(`"Items":[{"Name":"x","Deep":${objects}},{"Name":"y","Deep":${lists}}]`)
    const { status, stdout } = await run(...remove)
    expect([status, stdout.includes(objects), stdout.includes(lists.slice(500, -500))]).toEqual([0, true, true])
  })
})
