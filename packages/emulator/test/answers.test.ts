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
import { type Answer, urlOf, userSig } from "./fixtures.js"

const { account, follow, profile, relation } = endpoints
const emulated: ReadonlyArray<Endpoint.Any> = [account, profile, relation, follow].flatMap((family) =>
  Object.values<Endpoint.Any>(family)
)

const friendly = (userId: string): typeof SeedAccount.Type => ({
  friends: { [userId]: { lists: ["work"], remark: "R", custom: { Tag_SNS_Custom_Test: "t" } } },
  blocked: ["dave"],
  following: [userId],
  profile: { Tag_Profile_IM_Nick: "N" },
  online: { Web: "Online" }
})
const seed: Seed = { accounts: { alice: friendly("bob"), bob: friendly("alice"), carol: {} } }
const userIds = ["alice", "bob", "carol", "dave", "nobody"]

/** Names accounts that exist, and a cursor that does, in a payload made at random, so that it gets past the first checks. */
const plausible = (value: unknown, pick: () => string, key = ""): unknown => {
  const named = key === "From_Account" || key === "To_Account" || key === "UserID"
  if (key === "StartCursor") return ""
  if (typeof value === "string") return named ? pick() : value
  if (Array.isArray(value)) return value.slice(0, 5).map((item) => plausible(item, pick, key))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plausible(inner, pick, name)]))
}

const signature = userSig({ time: Math.floor(Date.now() / 1000) })
const emulator = Effect.runSync(Emulator.make({ seed, rateLimit: false }))

const ask = (endpoint: Endpoint.Any, payload: unknown): Answer => {
  const url = urlOf(endpoint.path, { usersig: signature })
  const reply = Effect.runSync(emulator.handle({ url, body: JSON.stringify(payload) }))
  if (reply._tag !== "Answer") return assert.fail(`no answer but ${reply._tag}`)
  assert.strictEqual(reply.status, 200)
  return JSON.parse(reply.body) as Answer
}

/** Codes that an item may have besides those of the page: the page's own sample shows it. */
const shownInSamples: Readonly<Record<string, ReadonlyArray<number>>> = { "relation.addLists": [32216] }

const itemCodes = ({ items }: Endpoint.Any, answer: Answer): ReadonlyArray<number> =>
  items.flatMap(({ code, list }) =>
    code === undefined ? [] : ((answer[list] ?? []) as ReadonlyArray<Record<string, number>>).map((item) => item[code]!)
  )

describe("every endpoint", () => {
  it("of these four families is emulated", () => {
    assert.strictEqual(emulated.length, 28)
    for (const endpoint of emulated) assert.notStrictEqual(ask(endpoint, {}).ErrorCode, 60009, endpoint.name)
  })

  for (const endpoint of emulated)
    it(`${endpoint.name} answers any payload in the documented shape and with documented codes`, () => {
      Effect.runSync(emulator.reset)
      const documented = new Set<number>([0, ...endpoint.errors])
      const isSuccess = Schema.is(endpoint.success)
      let succeeded = 0
      const payloads = Arbitrary.make(endpoint.payload)
      const picks = FastCheck.array(FastCheck.constantFrom(...userIds), { minLength: 5, maxLength: 5 })
      const property = FastCheck.property(payloads, picks, (random, picked) => {
        let next = 0
        const payload = plausible(random, () => picked[next++ % picked.length]!)
        const answer = ask(endpoint, Schema.encodeUnknownSync(endpoint.payload)(payload))
        const { ActionStatus, ErrorCode: code } = answer
        assert.isTrue(documented.has(code), `${code} ${answer.ErrorInfo}`)
        assert.strictEqual(ActionStatus, code === 0 ? "OK" : "FAIL")
        if (code !== 0) return
        succeeded++
        assert.isTrue(isSuccess(answer), JSON.stringify(answer))
        for (const itemCode of itemCodes(endpoint, answer))
          assert.isTrue(
            documented.has(itemCode) || shownInSamples[endpoint.name]?.includes(itemCode) === true,
            `item ${itemCode}`
          )
      })
      FastCheck.assert(property, { numRuns: 60, seed: 7 })
      assert.isAbove(succeeded, 0)
    })

  it("answers a payload of the wrong type with a code that the table knows", () => {
    for (const endpoint of emulated) {
      const { ErrorCode: code, ErrorInfo } = ask(endpoint, {
        From_Account: 1,
        UserID: [],
        To_Account: "x",
        UpdateItem: {}
      })
      assert.strictEqual(ErrorCode.kind(code, endpoint.path), "InvalidRequest", `${endpoint.name} ${code} ${ErrorInfo}`)
    }
  })
})
