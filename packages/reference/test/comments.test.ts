import * as endpoints from "@tcchat/endpoints"
import { commands } from "@tcchat/webhooks/Commands"
import { commentsOf, definition, endpoints as known } from "@tcchat/reference/Endpoints"
import { elements } from "@tcchat/reference/Elements"
import { examples } from "@tcchat/reference/Examples"
import { families } from "@tcchat/reference/Families"
import * as Webhooks from "@tcchat/reference/Webhooks"
import { assert, describe, it } from "vitest"

const all = Object.values(endpoints).flatMap((family) => Object.values(family))

const byText = (a: string, b: string) => (a < b ? -1 : 1)

describe("the built comments", () => {
  it("are those of all endpoints", async () => {
    assert.deepStrictEqual(Object.keys(known), all.map(({ name }) => name).sort(byText))
    assert.deepStrictEqual(Object.keys(families), Object.keys(endpoints))
    for (const endpoint of all) {
      const [path, summary] = known[endpoint.name]!
      assert.strictEqual(path, endpoint.path)
      assert.match(summary, /^[A-Z].*\.$/, endpoint.name)
      assert.strictEqual(await definition(endpoint.name), endpoint)
      assert.isNotEmpty((await commentsOf(endpoint.name)).see, endpoint.name)
      assert.include(examples[endpoint.name], endpoint.name.replace(/^.*\./, ""))
    }
  })

  it("are those of all webhooks", () => {
    const found = Object.values(Webhooks.families).flatMap(({ webhooks }) => webhooks.map(({ command }) => command))
    assert.deepStrictEqual(found.sort(byText), Object.keys(commands).sort(byText))
  })

  it("are those of the elements of messages", () => {
    assert.strictEqual(elements["TIMTextElem"]?.fields["MsgContent.Text"]?.startsWith("The text"), true)
  })
})
