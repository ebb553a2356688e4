import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Emulator from "../src/Emulator.js"
import { post, send, urlOf, userSig } from "./fixtures.js"

const emulated = Emulator.layer({ seed: { accounts: ["alice"] }, console: { profileFields: ["Test"] } })

const set = (Tag: string, Value: unknown, From_Account = "alice") =>
  post("profile/portrait_set", { From_Account, ProfileItem: [{ Tag, Value }] })

const cases: ReadonlyArray<readonly [tag: string, value: unknown, code: number]> = [
  ["Tag_Profile_IM_Nick", "名".repeat(166), 0],
  ["Tag_Profile_IM_Nick", "名".repeat(167), 40601],
  ["Tag_Profile_IM_Nick", 1, 40610],
  ["Tag_Profile_IM_Gender", "Gender_Type_Male", 0],
  ["Tag_Profile_IM_Gender", "Male", 40605],
  ["Tag_Profile_IM_BirthDay", 20190419, 0],
  ["Tag_Profile_IM_BirthDay", "20190419", 40610],
  ["Tag_Profile_IM_BirthDay", -1, 40605],
  ["Tag_Profile_IM_Level", 4294967295, 0],
  ["Tag_Profile_IM_Level", 4294967296, 40605],
  ["Tag_Profile_IM_Location", "x".repeat(16), 0],
  ["Tag_Profile_IM_Location", "x".repeat(17), 40601],
  ["Tag_Profile_IM_Birthday", 20190419, 40009],
  ["Tag_Profile_Custom_Test", "text", 0],
  ["Tag_Profile_Custom_Test", 1, 40610],
  ["Tag_Profile_Custom_Other", "text", 40009]
]

describe("portrait_set", () => {
  it.effect("accepts valid values, and rejects invalid ones with a code for each reason", () =>
    Effect.gen(function* () {
      for (const [tag, value, code] of cases)
        assert.strictEqual((yield* set(tag, value)).ErrorCode, code, `${tag} ${JSON.stringify(value)}`)
    }).pipe(Effect.provide(emulated))
  )

  it.effect("sets nothing if one field is invalid", () =>
    Effect.gen(function* () {
      const response = yield* post("profile/portrait_set", {
        From_Account: "alice",
        ProfileItem: [
          { Tag: "Tag_Profile_IM_Nick", Value: "A" },
          { Tag: "Tag_Profile_IM_Role", Value: "x" }
        ]
      })
      assert.strictEqual(response.ErrorCode, 40610)
      assert.include(response.ErrorInfo, "ProfileItem[1]")
      const { UserProfileItem } = yield* post("profile/portrait_get", {
        To_Account: ["alice"],
        TagList: ["Tag_Profile_IM_Nick"]
      })
      assert.deepStrictEqual(UserProfileItem, [{ To_Account: "alice", ResultCode: 0, ResultInfo: "", ProfileItem: [] }])
    }).pipe(Effect.provide(emulated))
  )

  it.effect("rejects accounts that do not exist, invalid bodies, and callers without admin rights", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* set("Tag_Profile_IM_Nick", "x", "nobody")).ErrorCode, 40003)
      assert.strictEqual((yield* post("profile/portrait_set", { From_Account: "alice" })).ErrorCode, 40001)
      const url = urlOf("profile/portrait_set", { identifier: "alice", usersig: userSig({ userId: "alice" }) })
      const { response } = yield* send({ url, body: '{"From_Account":"alice","ProfileItem":[]}' })
      assert.strictEqual(response.ErrorCode, 40004)
    }).pipe(Effect.provide(emulated))
  )
})

describe("portrait_get", () => {
  it.effect("returns fields with a value, and 40003 for accounts that do not exist", () =>
    Effect.gen(function* () {
      yield* set("Tag_Profile_IM_Nick", "A")
      const response = yield* post("profile/portrait_get", {
        To_Account: ["alice", "nobody"],
        TagList: ["Tag_Profile_IM_Nick", "Tag_Profile_IM_Gender"]
      })
      assert.deepStrictEqual(response.UserProfileItem, [
        {
          To_Account: "alice",
          ResultCode: 0,
          ResultInfo: "",
          ProfileItem: [{ Tag: "Tag_Profile_IM_Nick", Value: "A" }]
        },
        { To_Account: "nobody", ResultCode: 40003, ResultInfo: "Err_Profile_Account_Not_Exist" }
      ])
      assert.deepStrictEqual(response.Fail_Account, ["nobody"])
    }).pipe(Effect.provide(emulated))
  )

  it.effect("rejects an empty list of accounts with 40002 and an unknown field with 40009", () =>
    Effect.gen(function* () {
      const get = (body: object) => Effect.map(post("profile/portrait_get", body), ({ ErrorCode }) => ErrorCode)
      const TagList = ["Tag_Profile_IM_Nick"]
      assert.strictEqual(yield* get({ TagList }), 40002)
      assert.strictEqual(yield* get({ TagList, To_Account: [] }), 40002)
      assert.strictEqual(yield* get({ TagList: ["Tag_Profile_IM_Name"], To_Account: ["alice"] }), 40009)
    }).pipe(Effect.provide(emulated))
  )
})
