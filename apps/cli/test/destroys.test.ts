import * as Endpoint from "@tcchat/core/Endpoint"
import { describe, expect, it } from "vitest"
import { asks, ofPath } from "../src/Destroys.js"
import { all } from "../src/Endpoints.js"

const withVerb = async (verbs: string) =>
  (await all()).filter(({ name }) => new RegExp(`^(?:${verbs})(?![a-z])`).test(name.replace(/^.*\./, "")))

describe("before a call a person", () => {
  it("is asked if its name says that it destroys something", async () => {
    const named = await withVerb("delete|remove|destroy|disband|clear|recall|revoke|kick|ban|invalidate|unfollow")
    expect(named.length).toBeGreaterThan(10)
    for (const endpoint of named) expect([endpoint.name, asks(endpoint)]).toEqual([endpoint.name, "always"])
  })

  it("is never asked when the call only reads or adds", async () => {
    const asked = (await withVerb("get|list|check|count|pull|query|add|create|import")).filter(
      (endpoint) => asks(endpoint) === "always"
    )
    // A user on the blocklist is no longer a friend.
    expect(asked.map(({ name }) => name)).toEqual(["relation.addToBlocklist"])
  })

  it("is asked only for some requests, where that depends on a field", async () => {
    const decided = (await all()).filter((endpoint) => asks(endpoint) === "sometimes")
    expect(decided.length).toBeGreaterThan(3)
    for (const endpoint of decided) {
      const { field, is = {}, missing } = endpoint.destroys as Endpoint.DestroysByField
      expect(Endpoint.destroyedBy(endpoint, {})).toBe(missing)
      for (const [value, phrase] of Object.entries(is))
        expect(Endpoint.destroyedBy(endpoint, { [field]: Number(value) })).toBe(phrase)
      expect(Endpoint.destroyedBy(endpoint, { [field]: 0 })).toBeUndefined()
    }
  })

  it("is asked by the words of a call that has no definition", () => {
    for (const command of ["badge_delete", "del_badge", "kickOut", "admin_badgewithdraw", "ban_badge", "clear_badges"])
      expect([command, ofPath(`some_svc/${command}`)]).toEqual([command, expect.stringContaining("no definition")])
    for (const command of ["badge_get", "unban_badge", "model_set", "banner_set", "delta_set", "clearance_add"])
      expect([command, ofPath(`some_svc/${command}`)]).toEqual([command, false])
  })
})
