import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Emulator from "../src/Emulator.js"
import type { Undocumented } from "../src/Undocumented.js"
import { post } from "./fixtures.js"
import { seed } from "./options/scenario.js"

const on = <A>(effect: Effect.Effect<A, never, Emulator.Emulator>, undocumented: Partial<Undocumented> = {}) =>
  Effect.provide(effect, Emulator.layer({ seed, undocumented }))

const groups = "group_open_http_svc"
const readers = { GroupId: "readers" }
const mute = { ...readers, Members_Account: ["bob"] }
const member = { ...readers, Member_Account: "bob" }
const joined = { Member_Account: "alice" }
const base = (name: string) => ({ ResponseFilter: { GroupBaseInfoFilter: [name] } })
const memberInfo = (name: string) => ({ ResponseFilter: { MemberInfoFilter: [name] } })

interface Row {
  readonly path: string
  readonly older: string
  readonly old: object
  readonly present: object
  /** The request with both names, where they can differ. */
  readonly both?: object
}

/** Every older name of a field, and of a value that filters by one. */
const rows: ReadonlyArray<Row> = [
  ...["account_import", "kick"].map((command) => ({
    path: `im_open_login_svc/${command}`,
    older: "Identifier",
    old: { Identifier: "bob" },
    present: { UserID: "bob" },
    both: { UserID: "bob", Identifier: "carol" }
  })),
  {
    path: `${groups}/forbid_send_msg`,
    older: "ShutUpTime",
    old: { ...mute, ShutUpTime: 60 },
    present: { ...mute, MuteTime: 60 },
    both: { ...mute, ShutUpTime: 60, MuteTime: 0 }
  },
  {
    path: `${groups}/modify_group_member_info`,
    older: "ShutUpTime",
    old: { ...member, ShutUpTime: 60 },
    present: { ...member, MuteTime: 60 },
    both: { ...member, ShutUpTime: 60, MuteTime: 0 }
  },
  {
    path: `${groups}/modify_group_base_info`,
    older: "ShutUpAllMember",
    old: { ...readers, ShutUpAllMember: "On" },
    present: { ...readers, MuteAllMember: "On" },
    both: { ...readers, ShutUpAllMember: "On", MuteAllMember: "Off" }
  },
  {
    path: `${groups}/get_group_info`,
    older: "ShutUpAllMember",
    old: { GroupIdList: ["readers"], ...base("ShutUpAllMember") },
    present: { GroupIdList: ["readers"], ...base("MuteAllMember") }
  },
  {
    path: `${groups}/get_group_info`,
    older: "ShutUpUntil",
    old: { GroupIdList: ["readers"], ...memberInfo("ShutUpUntil") },
    present: { GroupIdList: ["readers"], ...memberInfo("MuteUntil") }
  },
  {
    path: `${groups}/get_joined_group_list`,
    older: "ShutUpAllMember",
    old: { ...joined, ...base("ShutUpAllMember") },
    present: { ...joined, ...base("MuteAllMember") }
  },
  {
    path: `${groups}/get_group_member_info`,
    older: "ShutUpUntil",
    old: { ...readers, MemberInfoFilter: ["ShutUpUntil"] },
    present: { ...readers, MemberInfoFilter: ["MuteUntil"] }
  },
  {
    path: `${groups}/get_specified_group_member_info`,
    older: "ShutUpUntil",
    old: { ...readers, Member_List_Account: ["bob"], MemberInfoFilter: ["ShutUpUntil"] },
    present: { ...readers, Member_List_Account: ["bob"], MemberInfoFilter: ["MuteUntil"] }
  }
]

/** What a call responds, and what it leaves behind. */
const outcome = (path: string, body: object) =>
  Effect.zip(
    post(path, body),
    Effect.flatMap(Emulator.Emulator, ({ snapshot }) => snapshot)
  )

describe("the older name of a field", () => {
  for (const { both, old, older, path, present } of rows) {
    it.effect(`${older} does in ${path} what the present one does`, () =>
      Effect.gen(function* () {
        const [response, state] = yield* on(outcome(path, old))
        assert.strictEqual(response.ErrorCode, 0)
        assert.deepStrictEqual([response, state], yield* on(outcome(path, present)))
      })
    )
    it.effect(`${older} is rejected by its name in ${path} with the option, and changes nothing`, () =>
      Effect.gen(function* () {
        const strict = { oldFieldNames: "reject" } as const
        const [response, state] = yield* on(outcome(path, old), strict)
        assert.notStrictEqual(response.ErrorCode, 0)
        assert.include(response.ErrorInfo, `${older}: an older name of `)
        const [, untouched] = yield* on(outcome("sns/group_get", {}), strict)
        assert.deepStrictEqual(state, untouched)
        assert.strictEqual((yield* on(post(path, present), strict)).ErrorCode, 0)
      })
    )
    if (both !== undefined)
      it.effect(`${older} is rejected in ${path} beside the present one with another value`, () =>
        Effect.gen(function* () {
          const { ErrorCode, ErrorInfo } = yield* on(post(path, both))
          assert.notStrictEqual(ErrorCode, 0)
          assert.include(ErrorInfo, `${older}: an older name of `)
          assert.strictEqual((yield* on(post(path, { ...present, ...old }))).ErrorCode, 0)
        })
      )
  }
})

describe("the older name of a path", () => {
  const muted = post(`${groups}/forbid_send_msg`, { ...mute, MuteTime: 60 })
  const paths = [
    [
      `${groups}/get_group_shutted_uin`,
      readers,
      { GroupId: "readers", ShuttedUinList: [{ Member_Account: "bob", ShuttedUntil: 60 }] }
    ],
    [
      "openim/querystate",
      { To_Account: ["bob", "nobody"], IsNeedDetail: 1 },
      {
        QueryResult: [{ To_Account: "bob", State: "Online", Detail: [{ Platform: "Web", Status: "Online" }] }],
        ErrorList: [{ To_Account: "nobody", ErrorCode: 70107 }]
      }
    ],
    [`${groups}/get_group_attr`, readers, { GroupAttrAry: [] }]
  ] as const

  for (const [path, body, expected] of paths)
    it.effect(`${path} responds in its own shape, or is rejected with the option`, () =>
      Effect.gen(function* () {
        const response = yield* on(Effect.zipRight(muted, post(path, body)))
        assert.deepStrictEqual(response, { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ...expected })
        const spelled = yield* on(Effect.zipRight(muted, post(path, body)), { spelling: "chinese" })
        assert.deepStrictEqual(spelled, response)
        const { ErrorCode, ErrorInfo } = yield* on(post(path, body), { oldFieldNames: "reject" })
        assert.strictEqual(ErrorCode, 60009)
        assert.include(ErrorInfo, `/v4/${path}: an older name of /v4/`)
      })
    )
})
