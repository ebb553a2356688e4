import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as endpoints from "@tcchat/endpoints"
import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import * as Emulator from "../src/Emulator.js"
import type { Seed, SeedAccount } from "../src/Seed.js"
import { developmentSdkAppId } from "../src/Settings.js"
import { type Response, urlOf, userSig } from "./fixtures.js"

const { account, conversation, follow, message, moderation, mute, profile, relation } = endpoints
const emulated: ReadonlyArray<Endpoint.Any> = [
  account,
  profile,
  relation,
  follow,
  message,
  mute,
  conversation,
  moderation
].flatMap((family) => Object.values<Endpoint.Any>(family))

const friendly = (userId: string): typeof SeedAccount.Type => ({
  friends: { [userId]: { lists: ["work"], remark: "R", custom: { Tag_SNS_Custom_Test: "t" } } },
  blocked: ["dave"],
  following: [userId],
  profile: { Tag_Profile_IM_Nick: "N" },
  online: { Web: "Online" }
})
const mutes = Object.values<Endpoint.Any>(mute)
const seed: Seed = {
  accounts: { alice: friendly("bob"), bob: friendly("alice"), carol: {} },
  keywords: { words: ["a"] }
}
const userIds = ["alice", "bob", "carol", "dave", "nobody"]

const time = Math.floor(Date.now() / 1000)

/** What a payload can name that there is: a message of everybody to everybody, a group of conversations, first pages. */
const known: Readonly<Record<string, string>> = {
  StartCursor: "",
  LastMsgKey: "",
  MsgKey: `1_1_${time}`,
  MsgKeyList: `1_1_${time}`,
  OldGroupName: "work",
  ContentType: "Text",
  LibID: "words",
  "conversation.deleteConversationGroup GroupName": "work"
}

/** Names what exists in a payload made at random, so that it gets past the first checks. */
const plausible = (value: unknown, pick: () => string, call: string, key = ""): unknown => {
  if (typeof value === "string")
    return known[`${call} ${key}`] ?? known[key] ?? (/_Account$|^UserID$/.test(key) ? pick() : value)
  if (key === "SdkAppId") return developmentSdkAppId
  if (typeof value === "number") return /^MaxCnt$|^StartIndex$/.test(key) ? Math.abs(value) : value
  if (Array.isArray(value)) return value.slice(0, 5).map((item) => plausible(item, pick, call, key))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plausible(inner, pick, call, name)]))
}

const signature = userSig({ time: Math.floor(Date.now() / 1000) })
const emulator = Effect.runSync(Emulator.make({ seed, rateLimit: false }))

const ask = (endpoint: Endpoint.Any, payload: unknown): Response => {
  const url = urlOf(endpoint.path, { usersig: signature })
  const reply = Effect.runSync(emulator.handle({ url, body: JSON.stringify(payload) }))
  if (reply._tag !== "Response") return assert.fail(`no response but ${reply._tag}`)
  assert.strictEqual(reply.status, 200)
  return JSON.parse(reply.body) as Response
}

const existing = userIds.slice(0, -1)

/** A message of everybody to everybody. */
const sendAll = () => {
  const MsgBody = [{ MsgType: "TIMTextElem", MsgContent: { Text: "x" } }]
  const numbers = { MsgSeq: 1, MsgRandom: 1, MsgTimeStamp: time }
  for (const From_Account of existing)
    for (const To_Account of existing)
      ask(message.sendMessage, { From_Account, To_Account, ...numbers, MsgBody, SupportMessageExtension: 1 })
}

/** A group of conversations for everybody. */
const groupAll = () => {
  for (const From_Account of existing)
    ask(conversation.createConversationGroup, {
      From_Account,
      GroupContactItem: [{ GroupName: "work", ContactItem: [] }]
    })
}

/** Codes that say both that an account is missing in the request and that it does not exist. */
const twoMeanings = new Set([90003, 90008])

/** Codes that an item may have besides those of the page: the page's own sample shows it. */
const shownInSamples: Readonly<Record<string, ReadonlyArray<number>>> = {
  "relation.addLists": [32216],
  "message.queryUnreadCounts": [70107]
}

/** Codes besides those of a page that nobody has seen whole. */
const notSeen: Readonly<Record<string, ReadonlyArray<number>>> = { "message.deleteMessages": [90003, 90008] }

const itemCodes = ({ items }: Endpoint.Any, response: Response): ReadonlyArray<number> =>
  items.flatMap(({ code, list }) =>
    code === undefined
      ? []
      : ((response[list] ?? []) as ReadonlyArray<Record<string, number>>).map((item) => item[code]!)
  )

describe("every endpoint", () => {
  it("of these families is emulated", () => {
    for (const endpoint of emulated) assert.notStrictEqual(ask(endpoint, {}).ErrorCode, 60009, endpoint.name)
  })

  for (const endpoint of emulated)
    it(`${endpoint.name} responds to any payload in the documented shape and with documented codes`, () => {
      Effect.runSync(emulator.reset)
      if (endpoint.name.startsWith("message.")) sendAll()
      if (endpoint.name.startsWith("conversation.")) groupAll()
      const documented = new Set<number>([0, ...endpoint.errors, ...(notSeen[endpoint.name] ?? [])])
      const isSuccess = Schema.is(endpoint.success)
      let succeeded = 0
      const payloads = Arbitrary.make(endpoint.payload)
      const picks = FastCheck.array(FastCheck.constantFrom(...userIds), { minLength: 5, maxLength: 5 })
      const property = FastCheck.property(payloads, picks, (random, picked) => {
        let next = 0
        const payload = plausible(random, () => picked[next++ % picked.length]!, endpoint.name)
        const response = ask(endpoint, Schema.encodeUnknownSync(endpoint.payload)(payload))
        const { ActionStatus, ErrorCode: code } = response
        assert.isTrue(documented.has(code), `${code} ${response.ErrorInfo}`)
        if (mutes.includes(endpoint)) assert.isUndefined(ActionStatus)
        else if (endpoint !== message.sendBatchMessages) assert.strictEqual(ActionStatus, code === 0 ? "OK" : "FAIL")
        if (code !== 0) return
        succeeded++
        assert.isTrue(isSuccess(response), JSON.stringify(response))
        for (const itemCode of itemCodes(endpoint, response))
          assert.isTrue(
            documented.has(itemCode) || shownInSamples[endpoint.name]?.includes(itemCode) === true,
            `item ${itemCode}`
          )
      })
      FastCheck.assert(property, { numRuns: 60, seed: 7 })
      assert.isAbove(succeeded, 0)
    })

  it("responds to a payload of the wrong type with a code of the table", () => {
    for (const endpoint of emulated) {
      const { ErrorCode: code, ErrorInfo } = ask(endpoint, {
        From_Account: 1,
        UserID: [],
        To_Account: "x",
        UpdateItem: {}
      })
      const kind = twoMeanings.has(code) ? "NotFound" : "InvalidRequest"
      assert.strictEqual(ErrorCode.kind(code, endpoint.path), kind, `${endpoint.name} ${code} ${ErrorInfo}`)
    }
  })
})
