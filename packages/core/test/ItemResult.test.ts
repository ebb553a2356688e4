import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Endpoint from "../src/Endpoint.js"
import * as ItemResult from "../src/ItemResult.js"

const facts = {
  path: "sns/friend_add",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: { From_Account: Schema.String },
  errors: "undocumented"
} as const

const Result = Schema.Struct({
  To_Account: Schema.String,
  ResultCode: Schema.Int,
  ResultInfo: Schema.optional(Schema.String)
})

const results = { list: "ResultItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }

const addFriends = Endpoint.make("test.addFriends", {
  ...facts,
  success: {
    ResultItem: Schema.optional(Schema.Array(Result)),
    Fail_Account: Schema.optional(Schema.Array(Schema.String))
  },
  items: [results, { list: "Fail_Account" }]
})

const queryStatus = Endpoint.make("test.queryStatus", {
  ...facts,
  success: {
    ErrorList: Schema.optional(Schema.Array(Schema.Struct({ To_Account: Schema.String, ErrorCode: Schema.Int })))
  },
  items: [{ list: "ErrorList", key: "To_Account", code: "ErrorCode" }]
})

const addMembers = Endpoint.make("test.addMembers", {
  ...facts,
  success: { MemberList: Schema.Array(Schema.Struct({ Member_Account: Schema.String, Result: Schema.Int })) },
  items: [{ list: "MemberList", key: "Member_Account", state: { field: "Result", failed: [0], pending: [3] } }]
})

const members = {
  MemberList: ["alice", "bob", "carol", "dave"].map((Member_Account, index) => ({
    Member_Account,
    Result: [1, 2, 0, 3][index]!
  }))
}

const Marked = Schema.Array(Schema.Struct({ Member_Account: Schema.String }))

const markMembers = Endpoint.make("test.markMembers", {
  ...facts,
  payload: { MemberList: Marked },
  success: { MemberList: Schema.optional(Marked) },
  items: [{ list: "MemberList", key: "Member_Account", requested: "MemberList.Member_Account" }]
})

const Contact = Schema.Struct({ To_Account: Schema.optional(Schema.String), ToGroupId: Schema.optional(Schema.String) })

const groupContacts = Endpoint.make("test.groupContacts", {
  ...facts,
  success: {
    Groups: Schema.Array(Schema.Struct({ Result: Schema.Array(Schema.Struct({ Contact, ResultCode: Schema.Int })) }))
  },
  items: [{ list: "Groups.Result", key: ["Contact.To_Account", "Contact.ToGroupId"], code: "ResultCode" }]
})

const response = {
  ResultItem: [
    { To_Account: "bob", ResultCode: 0, ResultInfo: "" },
    { To_Account: "carol", ResultCode: 30539, ResultInfo: "Err_SNS_FriendAdd_Need_Confirm" },
    { To_Account: "dave", ResultCode: 30008, ResultInfo: "conflict" },
    { To_Account: "erin", ResultCode: 30003 }
  ],
  Fail_Account: ["carol", "dave", "erin"]
}

describe("failures", () => {
  it("reports the position, the error and the retry class of each failed item", () => {
    assert.deepStrictEqual(ItemResult.failures(addFriends, response), [
      {
        key: "dave",
        code: 30008,
        info: "conflict",
        kind: "Conflict",
        retry: "backoff",
        list: "ResultItem",
        index: 2
      },
      {
        key: "erin",
        code: 30003,
        info: undefined,
        kind: "NotFound",
        retry: "fix-request",
        list: "ResultItem",
        index: 3
      }
    ])
  })

  it("finds an item that only the list of names reports", () => {
    const failed = ItemResult.failures(addFriends, {
      ResultItem: response.ResultItem.slice(0, 1),
      Fail_Account: ["bob"]
    })
    assert.deepStrictEqual(failed, [
      {
        key: "bob",
        code: undefined,
        info: undefined,
        kind: "Unknown",
        retry: "never",
        list: "Fail_Account",
        index: 0
      }
    ])
  })

  it("keeps an item that is in the response twice because it was requested twice", () => {
    const twice = { To_Account: "bob", ResultCode: 30003 }
    assert.lengthOf(ItemResult.failures(addFriends, { ResultItem: [twice, twice] }), 2)
  })

  it("reads the fields that the endpoint names", () => {
    const failed = ItemResult.failures(queryStatus, { ErrorList: [{ To_Account: "nobody", ErrorCode: 70107 }] })
    assert.deepStrictEqual(
      failed.map(({ code, key, kind }) => ({ code, key, kind })),
      [{ code: 70107, key: "nobody", kind: "NotFound" }]
    )
  })

  it("reads a state field where items have no code", () => {
    const failed = ItemResult.failures(addMembers, members)
    assert.deepStrictEqual(failed, [
      {
        key: "carol",
        info: undefined,
        list: "MemberList",
        index: 2,
        code: undefined,
        kind: "Unknown",
        retry: "never"
      }
    ])
  })

  it("follows paths, through all entries of the arrays on the way", () => {
    const failed = ItemResult.failures(groupContacts, {
      Groups: [
        { Result: [{ Contact: { To_Account: "bob" }, ResultCode: 0 }] },
        {
          Result: [
            { Contact: { ToGroupId: "readers" }, ResultCode: 51009 },
            { Contact: { To_Account: "carol" }, ResultCode: 51009 }
          ]
        }
      ]
    })
    assert.deepStrictEqual(
      failed.map(({ index, key, list }) => ({ index, key, list })),
      [
        { index: 1, key: "readers", list: "Groups.Result" },
        { index: 2, key: "carol", list: "Groups.Result" }
      ]
    )
  })

  it("finds items that were requested and are not in the response", () => {
    const asked = { MemberList: [{ Member_Account: "alice" }, { Member_Account: "bob" }] }
    const failed = ItemResult.failures(markMembers, { MemberList: [{ Member_Account: "alice" }] }, asked)
    assert.deepStrictEqual(failed, [
      {
        key: "bob",
        code: undefined,
        info: undefined,
        kind: "Unknown",
        retry: "never",
        list: "MemberList.Member_Account",
        index: 1
      }
    ])
    assert.lengthOf(ItemResult.failures(markMembers, {}, asked), 2)
    assert.lengthOf(ItemResult.failures(markMembers, asked, asked), 0)
  })

  it("finds nothing where lists are missing, or where the endpoint has none", () => {
    assert.deepStrictEqual(ItemResult.failures(addFriends, {}), [])
    const none = Endpoint.make("test.none", { ...facts, success: addFriends.success })
    assert.deepStrictEqual(ItemResult.failures(none, response), [])
  })
})

describe("pending", () => {
  it("returns the items that wait for consent, and no others", () => {
    assert.deepStrictEqual(
      ItemResult.pending(addFriends, response).map(({ code, key }) => ({ code, key })),
      [{ code: 30539, key: "carol" }]
    )
    assert.deepStrictEqual(
      ItemResult.pending(addMembers, members).map(({ code, key }) => ({ code, key })),
      [{ code: undefined, key: "dave" }]
    )
  })
})

describe("orFail", () => {
  it.effect("returns a response without failed items, pending ones included", () =>
    Effect.gen(function* () {
      const good = { ResultItem: response.ResultItem.slice(0, 2), Fail_Account: ["carol"] }
      assert.strictEqual(yield* Effect.succeed(good).pipe(ItemResult.orFail(addFriends)), good)
    })
  )

  it.effect("fails with the items that failed and the whole response", () =>
    Effect.gen(function* () {
      const error = yield* Effect.succeed(response).pipe(ItemResult.orFail(addFriends), Effect.flip)
      assert.strictEqual(error._tag, "PartialFailureError")
      assert.strictEqual(error.response, response)
      assert.strictEqual(
        error.message,
        "[test.addFriends] 2 items failed: dave (30008 Conflict: conflict), erin (30003 NotFound)"
      )
    })
  )

  it.effect("names three items in its message, and counts the rest", () =>
    Effect.gen(function* () {
      const Fail_Account = ["a", "b", "c", "d", "e"]
      const error = yield* Effect.succeed({ Fail_Account }).pipe(ItemResult.orFail(addFriends), Effect.flip)
      assert.strictEqual(
        error.message,
        "[test.addFriends] 5 items failed: a (no reason given), b (no reason given), c (no reason given), and 2 more"
      )
    })
  )
})
