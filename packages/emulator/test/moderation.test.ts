import * as ItemResult from "@tcchat/core/ItemResult"
import { deleteCloudKeywords } from "@tcchat/endpoints/moderation"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import { createEmulator } from "../src/Emulated.js"
import * as Emulator from "../src/Emulator.js"
import type { Options } from "../src/Settings.js"
import { developmentSdkAppId as SdkAppId } from "../src/Settings.js"
import { post, type Response } from "./fixtures.js"
import { emulated, sent } from "./webhooks/app.js"

const seed = {
  accounts: [],
  keywords: {
    words: ["casino", { content: "赌场", label: "Ad" }],
    doubts: { name: "Doubtful", suggestion: "Review", keywords: ["maybe"] }
  }
} as const

const on = <A, E>(effect: Effect.Effect<A, E, Emulator.Emulator>, options: Options = {}) =>
  Effect.provide(effect, Emulator.layer({ seed, ...options }))

const moderate = (Content: string, ContentType = "Text", more: object = {}) =>
  post("im_msg_audit/content_moderation", { AuditName: "C2C", ContentType, Content, ...more })
const batch = (...contents: ReadonlyArray<string | object>) =>
  post("im_msg_audit/batch_content_moderation", {
    AuditName: "custom-1",
    Contents: contents.map((content, ContentId) =>
      typeof content === "string" ? { ContentId, ContentType: "Text", Content: content } : content
    )
  })
const keywords = (command: string, body: object) =>
  post(`im_msg_audit_mgr/${command}_audit_keywords`, { SdkAppId, ...body })
const page = { Offset: 0, Limit: 100 }

const verdict = ({ Keywords, Label, Result, Score }: Record<string, unknown>) => [Result, Score, Label, Keywords]

describe("im_msg_audit/content_moderation", () => {
  it.effect("judges texts and images by the keywords, the harshest library first", () =>
    on(
      Effect.gen(function* () {
        assert.deepStrictEqual(verdict(yield* moderate("hello")), ["Pass", 0, "Normal", undefined])
        assert.deepStrictEqual(verdict(yield* moderate("Maybe.")), ["Review", 50, "Illegal", ["maybe"]])
        assert.deepStrictEqual(verdict(yield* moderate("maybe 赌场")), ["Block", 100, "Ad", ["赌场", "maybe"]])
        const image = yield* moderate("https://example.com/CASINO.png", "Image")
        assert.deepStrictEqual(verdict(image), ["Block", 100, "Illegal", ["casino"]])
        assert.match(String(image.RequestId), /^[0-9a-f]{16}$/)
      })
    )
  )

  it.effect("rejects what the page rejects, and an app without moderation", () =>
    Effect.gen(function* () {
      const codeOf = ({ ErrorCode }: Response) => ErrorCode
      assert.strictEqual(codeOf(yield* on(moderate("字".repeat(2731)))), 93000)
      assert.strictEqual(codeOf(yield* on(moderate("x", "Smell"))), 2003)
      assert.strictEqual(codeOf(yield* on(post("im_msg_audit/content_moderation", {}))), 2003)
      assert.strictEqual(codeOf(yield* on(moderate("x"), { console: { moderation: false } })), 2015)
    })
  )
})

describe("the result for audio and video", () => {
  const app = emulated(undefined, {}, { seed })
  const both = Effect.all([
    moderate("https://example.com/casino.mp3", "Audio", { ExtSender: "alice" }),
    moderate("https://example.com/song.mp4", "Video", { AuditName: "custom-1" })
  ])

  it.effect("comes with a webhook, and by default only for violations", () =>
    Effect.gen(function* () {
      const [audio, video] = yield* both
      for (const response of [audio, video])
        assert.hasAllKeys(response, ["ActionStatus", "ErrorCode", "ErrorInfo", "RequestId"])
      const all = yield* sent
      assert.deepStrictEqual(
        all.map(({ body, command }) => [command, body.CtxcbRequestId, body.CtxcbSuggestion, body.CtxcbResult]),
        [["ContentCallback.ResultNotify", audio.RequestId, "Block", 1]]
      )
      assert.deepInclude(all[0]!.body, {
        Scene: "C2C",
        From_Account: "alice",
        ContentType: "Audio",
        FileURL: "https://example.com/casino.mp3",
        CtxcbKeywords: ["casino"],
        CtxcbLibName: "words"
      })
    }).pipe(Effect.provide(app.layer))
  )

  it.effect("comes for all if the console says so, and names a pass Normal", () =>
    Effect.gen(function* () {
      const [, video] = yield* both
      const all = yield* sent
      assert.strictEqual(all.length, 2)
      const clean = all.find(({ body }) => body.CtxcbRequestId === video.RequestId)!.body
      assert.deepInclude(clean, { CtxcbSuggestion: "Normal", CtxcbLabel: "Normal", CtxcbResult: 0 })
      assert.notProperty(clean, "Scene")
    }).pipe(Effect.provide(emulated(undefined, {}, { seed, console: { moderationResults: "all" } }).layer))
  )
})

describe("im_msg_audit/batch_content_moderation", () => {
  it.effect("judges each content by itself", () =>
    on(
      Effect.gen(function* () {
        const { AuditResults } = yield* batch("casino", "hello")
        assert.deepStrictEqual(
          (AuditResults as ReadonlyArray<Record<string, unknown>>).map(({ ContentId, ErrorCode, Result }) => [
            ContentId,
            ErrorCode,
            Result
          ]),
          [
            [0, 0, "Block"],
            [1, 0, "Pass"]
          ]
        )
      })
    )
  )

  const audio = { ContentId: 7, ContentType: "Audio", Content: "https://example.com/a.mp3" }
  const long = { ContentId: 8, ContentType: "Text", Content: "x".repeat(8193) }

  it.effect.each([
    [2003, []],
    [93008, Array.from({ length: 11 }, () => "x")],
    [93007, [audio, { ...audio, ContentType: "Text" }]],
    [93005, ["x", audio]],
    [93000, ["x", long]]
  ] as const)("is rejected with %i", ([code, contents]) =>
    on(
      Effect.gen(function* () {
        assert.strictEqual((yield* batch(...contents)).ErrorCode, code)
      })
    )
  )

  it.effect("rejects only the content that does not fit, if the option says so", () =>
    on(
      Effect.gen(function* () {
        const { AuditResults, ErrorCode } = yield* batch("x", audio, long)
        assert.strictEqual(ErrorCode, 0)
        assert.deepStrictEqual(
          (AuditResults as ReadonlyArray<Response>).map((item) => item.ErrorCode),
          [0, 93005, 93000]
        )
      }),
      { undocumented: { unfitContent: "fail" } }
    )
  )
})

describe("cloud keywords", () => {
  it.effect("are listed page by page, and found by a part", () =>
    on(
      Effect.gen(function* () {
        const libraries = yield* post("im_msg_audit_mgr/get_cloud_audit_keywords_ids", {
          SdkAppId,
          Offset: 1,
          Limit: 1
        })
        assert.deepInclude(libraries, {
          TotalCount: 2,
          Infos: [
            {
              ID: "doubts",
              LibName: "Doubtful",
              Describe: "",
              CreateTime: "1970-01-01 08:00:00 +0800 CST",
              Suggestion: "Review"
            }
          ]
        })
        const found = yield* keywords("get_cloud", { ...page, LibID: "words", Content: "场" })
        assert.deepInclude(found, {
          TotalCount: 1,
          Infos: [{ ID: "2", Content: "赌场", CreateTime: "1970-01-01 08:00:00", Label: "Ad" }]
        })
      })
    )
  )

  it.effect("decide verdicts from the moment they are added until they are deleted", () =>
    on(
      Effect.gen(function* () {
        const LibID = "words"
        const add = (contents: ReadonlyArray<string>) =>
          keywords("add_cloud", { LibID, UserKeywords: contents.map((Content) => ({ Content, Label: "Porn" })) })
        assert.strictEqual((yield* add(["lottery"])).ErrorCode, 0)
        assert.strictEqual((yield* add(["lottery"])).ErrorCode, 0)
        assert.strictEqual((yield* keywords("get_cloud", { ...page, LibID })).TotalCount, 3)
        assert.deepStrictEqual(verdict(yield* moderate("lottery")), ["Block", 100, "Porn", ["lottery"]])
        assert.strictEqual((yield* keywords("delete_cloud", { LibID, Keywords: ["lottery"] })).Count, 1)
        assert.strictEqual((yield* moderate("lottery")).Result, "Pass")
        assert.strictEqual((yield* add([])).ErrorCode, 2003)
        assert.strictEqual((yield* add(Array.from({ length: 11 }, (_, index) => `w${index}`))).ErrorCode, 2016)
        assert.strictEqual(
          (yield* keywords("add_cloud", { LibID: "no", UserKeywords: [{ Content: "x" }] })).ErrorCode,
          2003
        )
        assert.strictEqual((yield* keywords("get_cloud", { ...page, LibID, SdkAppId: 1 })).ErrorCode, 2003)
      })
    )
  )

  const remove = keywords("delete_cloud", { LibID: "words", Keywords: ["casino", "missing"] })
  const left = Effect.map(keywords("get_cloud", { ...page, LibID: "words" }), ({ TotalCount }) => TotalCount)

  it.effect("that are missing fail by themselves, are left out, or reject the call", () =>
    Effect.gen(function* () {
      const failing = yield* on(remove)
      assert.deepInclude(failing, { ErrorCode: 0, Count: 1 })
      assert.deepStrictEqual(
        ItemResult.failures(deleteCloudKeywords, failing as never).map(({ key }) => key),
        ["missing"]
      )
      const omitted = yield* on(remove, { undocumented: { deleteMissingKeyword: "omit" } })
      assert.strictEqual((omitted.Details as ReadonlyArray<unknown>).length, 1)
      const [{ ErrorCode }, count] = yield* on(Effect.all([remove, left]), {
        undocumented: { deleteMissingKeyword: "rejectCall" }
      })
      assert.strictEqual(ErrorCode, 2100)
      assert.strictEqual(count, 2)
    })
  )
})

describe("local keywords", () => {
  it.effect("are kept for clients and decide no verdict", () =>
    on(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_700_000_000_000)
        const mask = { Keyword: "lottery", WordType: 1, FilterType: 1, ReplacedContent: "***" }
        const pattern = { Keyword: "lot+", WordType: 2, FilterType: 1 }
        yield* keywords("add_local", { LocalAuditWords: [mask, pattern] })
        yield* keywords("add_local", { LocalAuditWords: [mask] })
        const listed = yield* keywords("get_local", { ...page, FilterType: 1 })
        assert.deepInclude(listed, { TotalCount: 2, TotalRegCount: 1, CurCount: 2, CurRegCount: 1 })
        const [first] = listed.LocalAuditWords as ReadonlyArray<object>
        assert.deepStrictEqual(first, { ...mask, Id: 4, UpdateTime: "2023-11-15 06:13:20" })
        assert.strictEqual((yield* moderate("lottery")).Result, "Pass")
        yield* keywords("delete_local", { LocalAuditWords: [first] })
        assert.strictEqual((yield* keywords("get_local", { ...page, FilterType: 1 })).TotalCount, 1)
      })
    )
  )
})

describe("the keywords of a test", () => {
  it.effect("are replaced at run time, also over HTTP, and restored by a snapshot", () =>
    on(
      Effect.gen(function* () {
        const emulator = yield* Emulator.Emulator
        const before = yield* emulator.snapshot
        yield* emulator.keywords.set({ mine: ["secret"] })
        assert.deepStrictEqual(yield* emulator.keywords.list, {
          mine: { name: "mine", suggestion: "Block", keywords: [{ content: "secret" }] }
        })
        assert.strictEqual((yield* moderate("casino")).Result, "Pass")
        const body = '{"mine":{"suggestion":"Review","keywords":["casino"]}}'
        assert.deepInclude(yield* emulator.handle({ method: "PUT", url: "/emulator/keywords", body }), { status: 200 })
        assert.strictEqual((yield* moderate("casino")).Result, "Review")
        const wrong = yield* emulator.handle({ method: "PUT", url: "/emulator/keywords", body: '{"mine":"casino"}' })
        assert.deepInclude(wrong, { status: 400 })
        yield* emulator.restore(before)
        assert.deepStrictEqual(yield* emulator.snapshot, before)
        assert.strictEqual((yield* moderate("casino")).Result, "Block")
      })
    )
  )

  it.effect("of a snapshot have ids that were given, each once", () =>
    on(
      Effect.gen(function* () {
        const { restore, snapshot } = yield* Emulator.Emulator
        const right = yield* snapshot
        const { libraries } = right.moderation!
        for (const moderation of [
          { ...right.moderation!, keywordsMade: 1 },
          { ...right.moderation!, libraries: [...libraries, { ...libraries[0]!, id: "copy" }] }
        ])
          assert.strictEqual((yield* Effect.flip(restore({ ...right, moderation }))).reason, "Snapshot")
      })
    )
  )

  it("are set by promises, too", async () => {
    const emulator = createEmulator()
    await emulator.keywords.set({ mine: ["secret"] })
    assert.deepStrictEqual(Object.keys(await emulator.keywords.list()), ["mine"])
    await emulator.close()
  })
})
