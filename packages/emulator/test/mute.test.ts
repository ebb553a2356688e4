import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import { post } from "./fixtures.js"
import { group, on as inGroups, text } from "./group/fixtures.js"
import { codeOf, historyOf, on, openim, rewritten, say } from "./message/fixtures.js"

const set = (more: object) => post("openconfigsvr/setnospeaking", { Set_Account: "alice", ...more })
const left = Effect.map(
  post("openconfigsvr/getnospeaking", { Get_Account: "alice" }),
  ({ C2CmsgNospeakingTime, GroupmsgNospeakingTime }) => [C2CmsgNospeakingTime, GroupmsgNospeakingTime]
)
const forever = 4294967295

describe("the mute of an account everywhere", () => {
  it.effect("lasts some seconds, forever, or ends, and responds without ActionStatus", () =>
    on(
      {},
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* set({ C2CmsgNospeakingTime: 60 }), { ErrorCode: 0, ErrorInfo: "" })
        yield* TestClock.adjust("10 seconds")
        assert.deepStrictEqual(yield* left, [50, 0])
        yield* set({ GroupmsgNospeakingTime: forever })
        yield* rewritten
        assert.deepStrictEqual(yield* left, [50, forever])
        yield* set({ C2CmsgNospeakingTime: 60 })
        assert.deepStrictEqual(yield* left, [60, forever])
        yield* TestClock.adjust("60 seconds")
        assert.deepStrictEqual(yield* left, [0, forever])
        yield* set({ GroupmsgNospeakingTime: 0 })
        assert.deepStrictEqual(yield* left, [0, 0])
      })
    )
  )

  it.effect("keeps the account from speaking to others until it ends, with the option", () =>
    on(
      { undocumented: { sendWhenMuted: "reject" } },
      Effect.gen(function* () {
        yield* say("before")
        yield* set({ C2CmsgNospeakingTime: 10, GroupmsgNospeakingTime: 0 })
        const batch = { From_Account: "alice", To_Account: ["bob"], MsgRandom: 1, MsgBody: text("all") }
        assert.deepStrictEqual(
          [
            yield* codeOf(say("before")),
            yield* codeOf(say("two")),
            yield* codeOf(openim("batchsendmsg", batch)),
            yield* codeOf(say("back", { From_Account: "bob", To_Account: "alice" }))
          ],
          [0, 20012, 20012, 0]
        )
        yield* TestClock.adjust("10 seconds")
        assert.strictEqual(yield* codeOf(say("three")), 0)
        assert.deepStrictEqual(yield* historyOf("bob", "alice"), ["before", "back", "three"])
      })
    )
  )

  it.effect("is ignored by the REST API, and for admins with any option", () =>
    Effect.gen(function* () {
      const muted = Effect.zipRight(set({ C2CmsgNospeakingTime: 10 }), codeOf(say("one")))
      assert.strictEqual(yield* on({}, muted), 0)
      const undocumented = { sendWhenMuted: "reject" } as const
      assert.strictEqual(yield* on({ undocumented }, muted), 20012)
      assert.strictEqual(yield* on({ undocumented, admins: ["alice", "administrator"] }, muted), 0)
    })
  )

  it.effect("keeps the account from speaking in groups until it ends", () =>
    inGroups(
      {},
      Effect.gen(function* () {
        const speak = (Random: number) =>
          codeOf(group("send_group_msg", { GroupId: "readers", From_Account: "alice", Random, MsgBody: text("x") }))
        yield* set({ C2CmsgNospeakingTime: 0, GroupmsgNospeakingTime: 10 })
        assert.strictEqual(yield* speak(1), 10017)
        yield* TestClock.adjust("10 seconds")
        assert.strictEqual(yield* speak(1), 0)
      })
    )
  )

  const rejections: ReadonlyArray<readonly [what: string, path: string, body: object, code: number]> = [
    ["no account to mute", "setnospeaking", { C2CmsgNospeakingTime: 1 }, 130004],
    ["an account to mute that does not exist", "setnospeaking", { Set_Account: "x", C2CmsgNospeakingTime: 1 }, 130005],
    ["no time", "setnospeaking", { Set_Account: "alice" }, 130008],
    ["no account to ask about", "getnospeaking", {}, 130002],
    ["an account to ask about that does not exist", "getnospeaking", { Get_Account: "x" }, 130003]
  ]
  for (const [what, path, body, code] of rejections)
    it.effect(`rejects ${what} with ${code}`, () =>
      on(
        {},
        Effect.map(post(`openconfigsvr/${path}`, body), (response) => {
          assert.strictEqual(response.ErrorCode, code)
          assert.notProperty(response, "ActionStatus")
        })
      )
    )
})
