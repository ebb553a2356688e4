import { describe, expect, it } from "vitest"
import { isJudged, lossOf, verdict } from "../src/Confirmation.js"
import { all } from "../src/Endpoints.js"

describe("before a call a person", () => {
  it("is asked, or not, as somebody has judged; src/Confirmation.ts has to name each call that writes", async () => {
    const endpoints = await all()
    expect(endpoints.filter((endpoint) => !isJudged(endpoint)).map(({ path }) => path)).toEqual([])
  })

  it("is asked when its name says that it takes something away", async () => {
    const verbs = /^(?:delete|remove|destroy|disband|clear|recall|revoke|kick|ban|invalidate|unfollow)(?![a-z])/
    const named = (await all()).filter(({ name }) => verbs.test(name.replace(/^.*\./, "")))
    expect(named.length).toBeGreaterThan(10)
    for (const endpoint of named) expect([endpoint.name, verdict(endpoint)]).toEqual([endpoint.name, "always"])
  })

  it("is never asked when the call only reads or adds", async () => {
    const verbs = /^(?:get|list|check|count|pull|query|add|create|import)(?![a-z])/
    const asked = (await all()).filter(
      (endpoint) => verbs.test(endpoint.name.replace(/^.*\./, "")) && verdict(endpoint) === "always"
    )
    // Who is put on the blocklist is a friend no more.
    expect(asked.map(({ name }) => name)).toEqual(["relation.addToBlocklist"])
  })

  it("is asked when the request, not the call, takes something away", () => {
    const extension = { path: "openim_msg_ext_http_svc/set_key_values", idempotency: "idempotent" } as const
    expect(lossOf(extension, { OperateType: 1 })).toBeUndefined()
    expect(lossOf(extension, { OperateType: 3 })).toMatch(/all keys/)
    const push = { path: "timpush/push", idempotency: "deduplicated" } as const
    expect(lossOf(push, { Condition: { TagsOr: ["a"] } })).toBeUndefined()
    expect(lossOf(push, {})).toMatch(/every user/)
    const tags = { path: "timpush/add_tag", idempotency: "idempotent" } as const
    expect([lossOf(tags, { Replace: 0 }), verdict(tags)]).toEqual([undefined, "sometimes"])
  })

  it("is asked by the words of a call that has no definition", () => {
    const unknown = (path: string) => verdict({ path, idempotency: "none" })
    for (const command of ["badge_delete", "del_badge", "kickOut", "admin_badgewithdraw", "ban_badge", "clear_badges"])
      expect([command, unknown(`some_svc/${command}`)]).toEqual([command, "always"])
    for (const command of ["badge_get", "unban_badge", "model_set", "banner_set", "delta_set", "clearance_add"])
      expect([command, unknown(`some_svc/${command}`)]).toEqual([command, "never"])
  })
})
