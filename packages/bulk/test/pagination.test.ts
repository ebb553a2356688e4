import { getPermissionGroups } from "@tcchat/endpoints/community"
import { listMembers } from "@tcchat/endpoints/group"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Paging from "../src/Paging.js"
import { scripted } from "./fixtures.js"

describe("an offset that counts items", () => {
  const names = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `user${from + index}`)
  const members = (list: ReadonlyArray<string>, Offset: number, MemberNum = list.length) => ({
    MemberNum,
    MemberList: list.slice(Offset, Offset + 3).map((Member_Account) => ({ Member_Account }))
  })
  const read = Effect.map(Stream.runCollect(Paging.stream(listMembers, { GroupId: "readers" })), (items) =>
    [...items].map(({ Member_Account }) => Member_Account)
  )

  for (const [added, total] of [
    [1, 5],
    [3, 5],
    [3, 8],
    [4, 5]
  ] as const)
    it.effect(`continues when ${added} items are inserted before ${total}, so that items repeat`, () => {
      const client = scripted(({ payload: { Offset } }) =>
        Effect.succeed(Offset === 0 ? members(names(0, 5), Offset, total) : members(names(-added, 5), Offset))
      )
      return Effect.gen(function* () {
        assert.deepStrictEqual(yield* read, [...names(0, 3), ...names(3 - added, 5)])
      }).pipe(Effect.provide(client.layer))
    })

  it.effect("fails when the service repeats a page", () => {
    const client = scripted(() => Effect.succeed(members(names(0, 20), 0)))
    return Effect.gen(function* () {
      assert.include(yield* Effect.flip(read), { _tag: "ResponseError", reason: "Body" })
      assert.lengthOf(client.sent, 3)
    }).pipe(Effect.provide(client.layer))
  })
})

describe("a cursor that is a string", () => {
  it.effect('ends the pages when it is "0"', () => {
    const pages = [
      { PermissionGroupInfoList: [{ PermissionGroupId: "a" }], Next: "20" },
      { PermissionGroupInfoList: [{ PermissionGroupId: "b" }], Next: "0" }
    ]
    const client = scripted(() => Effect.succeed(pages[client.sent.length - 1]))
    return Effect.gen(function* () {
      const groups = yield* Stream.runCollect(Paging.stream(getPermissionGroups, { GroupId: "@TGS#_a", Limit: 1 }))
      assert.deepStrictEqual(
        [...groups].map(({ PermissionGroupId }) => PermissionGroupId),
        ["a", "b"]
      )
      assert.deepStrictEqual(
        client.sent.map(({ payload }) => payload.Next),
        ["", "20"]
      )
    }).pipe(Effect.provide(client.layer))
  })
})

describe("a request that the caller changes", () => {
  it.effect("is read with its original fields", () => {
    const client = scripted(({ payload: { Offset } }) =>
      Effect.succeed({ MemberNum: 2, MemberList: [{ Member_Account: `user${Offset}` }] })
    )
    return Effect.gen(function* () {
      const request = { GroupId: "readers", MemberRoleFilter: ["Owner"] as Array<"Admin" | "Owner"> }
      const stream = Paging.stream(listMembers, request)
      yield* Stream.runForEach(stream, () => Effect.sync(() => (request.MemberRoleFilter[0] = "Admin")))
      assert.deepStrictEqual(
        client.sent.map(({ payload }) => payload.MemberRoleFilter),
        [["Owner"], ["Owner"]]
      )
    }).pipe(Effect.provide(client.layer))
  })
})
