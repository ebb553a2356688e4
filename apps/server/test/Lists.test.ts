import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Problem } from "../src/Problem.js"
import { adminToken, listsOf, serve, tokenOf } from "./fixtures.js"

const names = (count: number) => Array.from({ length: count }, (_, index) => `list${index}`)

const queryOf = (lists: ReadonlyArray<string>) =>
  new URLSearchParams(lists.map((name): [string, string] => ["names", name])).toString()

describe("lists of the signed-in user", () => {
  it.scopedLive("are returned with their members", () =>
    Effect.gen(function* () {
      const { client } = yield* serve()
      const { me } = yield* client(tokenOf("alice"))
      const { lists } = yield* me.lists({})
      assert.deepStrictEqual(lists, [
        { name: "family", size: 0, members: [] },
        { name: "work", size: 2, members: ["bob", "carol"] },
        { name: "climbing", size: 1, members: ["bob"] },
        { name: "school", size: 1, members: ["dave"] }
      ])
    })
  )

  it.scopedLive("are added, and accounts that are not friends are named", () =>
    Effect.gen(function* () {
      const { client, emulator } = yield* serve()
      const { me } = yield* client(tokenOf("alice"))
      const { failed } = yield* me.addLists({ payload: { names: ["chess", "同事"], members: ["bob", "stranger"] } })
      assert.deepStrictEqual(
        failed.map(({ code, userId }) => ({ code, userId })),
        [{ code: 32216, userId: "stranger" }]
      )
      assert.deepStrictEqual(yield* listsOf(emulator, "alice"), [
        "family",
        "work",
        "climbing",
        "school",
        "chess",
        "同事"
      ])
    })
  )

  it.scopedLive("are deleted by name, one or several", () =>
    Effect.gen(function* () {
      const { client, emulator } = yield* serve()
      const { me } = yield* client(tokenOf("alice"))
      yield* me.deleteLists({ urlParams: { names: ["work"] } })
      yield* me.deleteLists({ urlParams: { names: ["family", "school"] } })
      assert.deepStrictEqual(yield* listsOf(emulator, "alice"), ["climbing"])
    })
  )

  it.scopedLive("are the only ones that a user can touch", () =>
    Effect.gen(function* () {
      const { client, emulator, post, send } = yield* serve()
      const token = tokenOf("alice")
      const { users } = yield* client(token)
      const problem = yield* Effect.flip(users.deleteLists({ path: { id: "bob" }, urlParams: { names: ["builders"] } }))
      assert.instanceOf(problem, Problem)
      assert.deepInclude(problem, { _tag: "Problem", status: 403, code: 403, kind: "Forbidden" })

      // Neither a field, nor a parameter, nor a header names another user.
      yield* post("/v1/me/lists", { names: ["planted"], From_Account: "bob", userId: "bob" }, token)
      const deleted = yield* send("/v1/me/lists?names=builders&From_Account=bob&id=bob", {
        method: "DELETE",
        token,
        headers: { "x-user-id": "bob" }
      })
      assert.strictEqual(deleted.status, 200)
      assert.deepStrictEqual(yield* listsOf(emulator, "bob"), ["builders"])
    })
  )
})

describe("lists of any user", () => {
  it.scopedLive("are deleted with the admin token", () =>
    Effect.gen(function* () {
      const { client, emulator } = yield* serve()
      const { users } = yield* client(adminToken)
      const { sequence } = yield* users.deleteLists({
        path: { id: "alice" },
        urlParams: { names: ["work", "school"] }
      })
      assert.isAbove(sequence, 0)
      assert.deepStrictEqual(yield* listsOf(emulator, "alice"), ["family", "climbing"])
    })
  )

  it.scopedLive("are unchanged without it", () =>
    Effect.gen(function* () {
      const { emulator, send } = yield* serve()
      const path = "/v1/users/alice/lists?names=work"
      for (const token of [undefined, "", `${adminToken}x`, adminToken.slice(1), "a.b.c"]) {
        const { headers, json, status } = yield* send(path, { method: "DELETE", ...(token !== undefined && { token }) })
        assert.strictEqual(status, 401)
        assert.strictEqual(headers.get("www-authenticate"), "Bearer")
        assert.deepInclude(json(), { code: 401, kind: "Unauthorized" })
      }
      assert.include(yield* listsOf(emulator, "alice"), "work")
      assert.lengthOf(yield* emulator.calls, 0)
    })
  )

  it.scopedLive("are not those of the admin, which has none", () =>
    Effect.gen(function* () {
      const { send } = yield* serve()
      assert.strictEqual((yield* send("/v1/me/lists", { token: adminToken })).status, 403)
    })
  )

  it.scopedLive("belong to the user in the path, however the id is encoded", () =>
    Effect.gen(function* () {
      const { emulator, send } = yield* serve({ emulator: { seed: { accounts: { "a/b": { lists: ["x", "y"] } } } } })
      yield* send("/v1/users/a%2Fb/lists?names=x", { method: "DELETE", token: adminToken })
      assert.deepStrictEqual(yield* listsOf(emulator, "a/b"), ["y"])
    })
  )
})

describe("the limits", () => {
  it.scopedLive.each<readonly [string, string, string]>([
    ["33 names", queryOf(names(33)), "at most 32"],
    ["no name", "", "is missing"],
    ["an empty name", "names=", "not empty"],
    ["a name of 99 bytes", queryOf(["名".repeat(33)]), "96 bytes"]
  ])("%s, before anything is sent", ([, query, expected]) =>
    Effect.gen(function* () {
      const { emulator, send } = yield* serve()
      const { json, status } = yield* send(`/v1/me/lists?${query}`, { method: "DELETE", token: tokenOf("alice") })
      const body = json() as Record<"code" | "kind" | "message", unknown>
      assert.strictEqual(status, 400)
      assert.deepInclude(body, { code: 400, kind: "InvalidRequest" })
      assert.include(String(body.message), "names")
      assert.include(String(body.message), expected)
      assert.lengthOf(yield* emulator.calls, 0)
    })
  )

  it.scopedLive("accept 32 names", () =>
    Effect.gen(function* () {
      const { send } = yield* serve()
      const path = `/v1/me/lists?${queryOf(names(32))}`
      assert.strictEqual((yield* send(path, { method: "DELETE", token: tokenOf("alice") })).status, 200)
    })
  )

  it.scopedLive("reject 33 names of new lists", () =>
    Effect.gen(function* () {
      const { emulator, post } = yield* serve()
      const { json, status } = yield* post("/v1/me/lists", { names: names(33) }, tokenOf("alice"))
      assert.strictEqual(status, 400)
      assert.deepInclude(json(), { kind: "InvalidRequest", message: "names: Expected an array of at most 32 item(s)" })
      assert.lengthOf(yield* emulator.calls, 0)
    })
  )
})

describe("an error of the chat service", () => {
  it.scopedLive("is returned with its code, its kind and advice", () =>
    Effect.gen(function* () {
      const { client } = yield* serve()
      const { users } = yield* client(adminToken)
      const problem = yield* Effect.flip(users.deleteLists({ path: { id: "nobody" }, urlParams: { names: ["work"] } }))
      assert.deepInclude(problem, {
        _tag: "Problem",
        status: 404,
        code: 30003,
        kind: "NotFound",
        advice: "Import the account, then retry."
      })
    })
  )

  it.scopedLive("has the corresponding status", () =>
    Effect.gen(function* () {
      const { emulator, send } = yield* serve()
      const path = "/v1/me/lists?names=work"
      for (const [code, status, kind] of [
        [30001, 400, "InvalidRequest"],
        [30008, 409, "Conflict"],
        [30011, 409, "LimitReached"],
        [30006, 502, "ServiceFault"],
        [30007, 504, "Timeout"],
        [60007, 503, "RateLimited"],
        [70001, 502, "Credentials"],
        [99_999, 502, "Unknown"]
      ] as const) {
        yield* emulator.faults.add({ kind: "code", code })
        const response = yield* send(path, { method: "DELETE", token: tokenOf("alice") })
        yield* emulator.faults.clear
        assert.deepInclude(response.json(), { code, kind })
        assert.strictEqual(response.status, status, String(code))
      }
    })
  )

  it.scopedLive("about the key of this server is only in the log", () =>
    Effect.gen(function* () {
      const { emulator, logged, send } = yield* serve()
      yield* emulator.faults.add({ kind: "code", code: 70003, info: "signature of administrator is wrong" })
      const { json, text } = yield* send("/v1/me/lists", { token: tokenOf("alice") })
      assert.notInclude(text, "administrator")
      const { requestId } = json() as { readonly requestId: string }
      const line = logged.find((line) => line.includes(requestId) && line.includes('"detail"'))
      assert.include(line, "signature of administrator is wrong")
      assert.include(line, '"level":"ERROR"')
    })
  )

  it.scopedLive("after sending is distinguished from a request that was not sent", () =>
    Effect.gen(function* () {
      const { emulator, post, send } = yield* serve()
      const token = tokenOf("alice")
      yield* emulator.faults.add({ kind: "reset" })
      const reset = yield* post("/v1/me/lists", { names: ["chess"] }, token)
      assert.strictEqual(reset.status, 504)
      assert.deepInclude(reset.json(), { kind: "OutcomeUnknown" })
      yield* emulator.faults.clear
      yield* emulator.faults.add({ kind: "garbage" })
      const garbage = yield* send("/v1/me/lists", { token })
      assert.strictEqual(garbage.status, 502)
      assert.deepInclude(garbage.json(), { kind: "BadResponse" })
    })
  )

  it.scopedLive("that occurs once is retried and not returned", () =>
    Effect.gen(function* () {
      const { emulator, send } = yield* serve()
      yield* emulator.faults.add({ kind: "code", code: 30008, count: 1 })
      const response = yield* send("/v1/me/lists?names=work", { method: "DELETE", token: tokenOf("alice") })
      assert.strictEqual(response.status, 200)
      assert.lengthOf(yield* emulator.calls, 2)
    })
  )
})
