import { assert, describe, it } from "@effect/vitest"
import {
  addFriends,
  addToBlocklist,
  deleteAllFriends,
  deleteFriends,
  removeFromBlocklist
} from "@tcchat/endpoints/relation"
import { followUsers, unfollowUsers } from "@tcchat/endpoints/follow"
import { setProfile } from "@tcchat/endpoints/profile"
import { invalidateLogin } from "@tcchat/endpoints/account"
import * as ChatClient from "@tcchat/core/ChatClient"
import * as Replays from "@tcchat/webhooks/Replays"
import * as Webhooks from "@tcchat/webhooks/Webhooks"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/TestClock"
import { inspect } from "node:util"
import * as Emulator from "../src/Emulator.js"
import { send, urlOf, userSig } from "./fixtures.js"
import { emulated, seed, sent, settled, token } from "./webhooks/app.js"

/** Adds friends in the name of the account itself, as its client would. */
const addAsClient = (...friends: ReadonlyArray<string>) =>
  Effect.map(
    send({
      url: urlOf("sns/friend_add", { identifier: "alice", usersig: userSig({ userId: "alice" }) }),
      body: JSON.stringify({
        From_Account: "alice",
        AddFriendItem: friends.map((To_Account) => ({ To_Account, AddSource: "AddSource_Type_Web" }))
      })
    }),
    ({ response }) => response as unknown as { readonly ResultItem: ReadonlyArray<Record<string, unknown>> }
  )

describe("an app", () => {
  it.effect("receives webhooks of added friends, with initiator and source", () =>
    Effect.gen(function* () {
      const { layer, seen } = emulated()
      yield* Effect.gen(function* () {
        yield* TestClock.setTime(1_700_000_000_123)
        yield* ChatClient.call(addFriends, {
          From_Account: "alice",
          AddFriendItem: [
            { To_Account: "dave", AddSource: "AddSource_Type_Web" },
            { To_Account: "bob", AddSource: "AddSource_Type_Web" },
            { To_Account: "nobody", AddSource: "AddSource_Type_Web" }
          ],
          ForceAddFlags: 1
        })
        yield* settled
      }).pipe(Effect.provide(layer))
      assert.deepStrictEqual(seen, [
        {
          command: "Sns.CallbackFriendAdd",
          body: {
            CallbackCommand: "Sns.CallbackFriendAdd",
            PairList: [
              { From_Account: "alice", To_Account: "dave", Initiator_Account: "alice" },
              { From_Account: "dave", To_Account: "alice", Initiator_Account: "alice" }
            ],
            ClientCmd: "friend_add",
            Admin_Account: "administrator",
            ForceFlag: 1
          }
        }
      ])
    })
  )

  it.effect("receives webhooks of all other changes, and of nothing else", () =>
    Effect.gen(function* () {
      const { layer, seen } = emulated()
      const name = { From_Account: "alice" }
      yield* Effect.gen(function* () {
        yield* TestClock.setTime(1_700_000_000_123)
        yield* ChatClient.call(deleteFriends, { ...name, To_Account: ["bob", "dave"], DeleteType: "Delete_Type_Both" })
        yield* ChatClient.call(deleteFriends, { ...name, To_Account: ["dave"] })
        yield* ChatClient.call(deleteAllFriends, name)
        yield* ChatClient.call(deleteAllFriends, name)
        yield* ChatClient.call(addToBlocklist, { ...name, To_Account: ["dave", "nobody"] })
        yield* ChatClient.call(removeFromBlocklist, { ...name, To_Account: ["dave", "erin"] })
        yield* ChatClient.call(followUsers, { ...name, FollowItem: [{ To_Account: "dave" }, { To_Account: "nobody" }] })
        yield* ChatClient.call(followUsers, { ...name, FollowItem: [{ To_Account: "dave" }] })
        yield* ChatClient.call(unfollowUsers, { ...name, To_Account: ["dave", "erin"] })
        yield* ChatClient.call(setProfile, { ...name, ProfileItem: [{ Tag: "Tag_Profile_IM_Nick", Value: "Al" }] })
        yield* ChatClient.call(invalidateLogin, { UserID: "alice" })
        yield* settled
      }).pipe(Effect.provide(layer))
      const pair = (From_Account: string, To_Account: string) => ({ From_Account, To_Account })
      const time = { EventTime: 1_700_000_000_123 }
      assert.deepStrictEqual(
        seen.map(({ body: { CallbackCommand, ...body } }) => [CallbackCommand, body]),
        [
          ["Sns.CallbackFriendDelete", { PairList: [pair("alice", "bob"), pair("bob", "alice")] }],
          ["Sns.CallbackFriendDelete", { PairList: [pair("alice", "carol")] }],
          ["Sns.CallbackBlackListAdd", { PairList: [pair("alice", "dave")] }],
          ["Sns.CallbackBlackListDelete", { PairList: [pair("alice", "dave")] }],
          ["Follow.CallbackAfterFollowAdd", { ...name, FollowList: [{ To_Account: "dave" }], ...time }],
          ["Follow.CallbackAfterFollowDelete", { ...name, FollowList: [{ To_Account: "dave" }], ...time }],
          [
            "Profile.CallbackPortraitSet",
            {
              ...name,
              Operator_Account: "administrator",
              ProfileItem: [{ Tag: "Tag_Profile_IM_Nick", Value: "Al" }],
              ...time
            }
          ]
        ]
      )
    })
  )

  it.effect("receives webhooks when clients log in and out", () =>
    Effect.gen(function* () {
      const { layer, seen } = emulated()
      yield* Effect.gen(function* () {
        const { clients, snapshot } = yield* Emulator.Emulator
        yield* clients.login("alice", "iOS")
        yield* clients.login("alice", "Web")
        yield* clients.disconnect("alice", "iOS")
        yield* clients.disconnect("alice", "iOS")
        yield* clients.logout("alice", "Android")
        const { accounts } = yield* snapshot
        assert.deepInclude(accounts.find(({ userId }) => userId === "alice")!.online, {
          iOS: "PushOnline",
          Web: "Online"
        })
        yield* ChatClient.call(invalidateLogin, { UserID: "alice" })
        const error = yield* Effect.flip(clients.login("nobody", "Web"))
        assert.strictEqual(error.message, "client: no such account; import it first")
        yield* settled
      }).pipe(Effect.provide(layer))
      assert.deepStrictEqual(
        seen.map(({ body }) => body["Info"]),
        [
          { To_Account: "alice", Action: "Login", Reason: "Register" },
          { To_Account: "alice", Action: "Login", Reason: "Register" },
          { To_Account: "alice", Action: "Disconnect", Reason: "LinkClose" },
          { To_Account: "alice", Action: "Logout", Reason: "Unregister" }
        ]
      )
    })
  )

  it.effect("receives only enabled webhooks, and none of calls that fail", () =>
    Effect.gen(function* () {
      const { layer, seen } = emulated(undefined, { commands: ["Sns.CallbackFriendDelete"] })
      yield* Effect.gen(function* () {
        yield* ChatClient.call(addToBlocklist, { From_Account: "alice", To_Account: ["dave"] })
        yield* Effect.flip(ChatClient.call(deleteFriends, { From_Account: "nobody", To_Account: ["bob"] }))
        yield* ChatClient.call(deleteFriends, { From_Account: "alice", To_Account: ["bob"] })
        yield* settled
      }).pipe(Effect.provide(layer))
      assert.deepStrictEqual(
        seen.map(({ command }) => command),
        ["Sns.CallbackFriendDelete"]
      )
    })
  )

  it.effect("receives signed requests that @tcchat/webhooks accepts", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const webhooks = yield* Webhooks.make({
        sdkAppId: 1400000000,
        token,
        replays: Replays.memory(),
        handlers: {
          "Sns.CallbackFriendDelete": ({ body, platform }) =>
            Effect.sync(() => void seen.push([platform, body.PairList[0]!.To_Account])),
          "Sns.CallbackPrevFriendAdd": (_, response) => Effect.succeed(response.reject(38001, "not now"))
        }
      })
      const layer = Emulator.layerClient({ seed, webhooks: { to: webhooks, token: Redacted.make(token) } })
      yield* Effect.gen(function* () {
        yield* ChatClient.call(deleteFriends, { From_Account: "alice", To_Account: ["bob"] })
        yield* settled
        const response = yield* addAsClient("dave")
        assert.deepInclude(response.ResultItem[0], { To_Account: "dave", ResultCode: 38001, ResultInfo: "not now" })
        assert.deepStrictEqual(
          (yield* sent).map(({ command, outcome, status }) => [command, outcome, status]),
          [
            ["Sns.CallbackFriendDelete", "Responded", 200],
            ["Sns.CallbackPrevFriendAdd", "Responded", 200]
          ]
        )
      }).pipe(Effect.provide(layer))
      assert.deepStrictEqual(seen, [["RESTAPI", "bob"]])
    })
  )
})

describe("an app with webhooks before events", () => {
  const results = (rejected: Record<string, number>) => (command: string, body: unknown) => ({
    ActionStatus: "OK",
    ErrorCode: 0,
    ErrorInfo: "",
    ...(command === "Sns.CallbackPrevFriendAdd" && {
      ResultItem: (body as { FriendItem: ReadonlyArray<{ To_Account: string }> }).FriendItem.map(({ To_Account }) => ({
        To_Account,
        ResultCode: rejected[To_Account] ?? 0,
        ResultInfo: rejected[To_Account] === undefined ? "" : "rejected by the app"
      }))
    })
  })

  it.effect("can reject some of the new friends of a client", () =>
    Effect.gen(function* () {
      const { layer, seen } = emulated(results({ dave: 38010 }))
      yield* Effect.gen(function* () {
        const { ResultItem } = yield* addAsClient("dave", "erin")
        assert.deepStrictEqual(ResultItem, [
          { To_Account: "dave", ResultCode: 38010, ResultInfo: "rejected by the app" },
          { To_Account: "erin", ResultCode: 0, ResultInfo: "" }
        ])
        const { accounts } = yield* Effect.flatMap(Emulator.Emulator, ({ snapshot }) => snapshot)
        const friends = accounts.find(({ userId }) => userId === "alice")!.friends.map(({ userId }) => userId)
        assert.sameMembers(friends, ["bob", "carol", "erin"])
        yield* settled
      }).pipe(Effect.provide(layer))
      assert.deepStrictEqual(
        seen.map(({ command }) => command),
        ["Sns.CallbackPrevFriendAdd", "Sns.CallbackFriendAdd"]
      )
    })
  )

  it.effect("is not asked about calls of admins", () =>
    Effect.gen(function* () {
      const { layer, seen } = emulated(results({ dave: 38010 }))
      yield* Effect.gen(function* () {
        yield* ChatClient.call(addFriends, {
          From_Account: "alice",
          AddFriendItem: [{ To_Account: "dave", AddSource: "AddSource_Type_Web" }]
        })
        yield* settled
      }).pipe(Effect.provide(layer))
      assert.deepStrictEqual(
        seen.map(({ command }) => command),
        ["Sns.CallbackFriendAdd"]
      )
    })
  )

  it.effect("has 2 seconds to respond; then the option decides", () =>
    Effect.gen(function* () {
      for (const [onNoResponse, code] of [
        ["allow", 0],
        ["reject", 80003]
      ] as const) {
        const { layer } = emulated(() => Effect.never, { onNoResponse, commands: ["Sns.CallbackPrevFriendAdd"] })
        yield* Effect.gen(function* () {
          const fiber = yield* Effect.fork(addAsClient("dave"))
          yield* TestClock.adjust("1999 millis")
          assert.strictEqual(fiber.unsafePoll(), null)
          yield* TestClock.adjust("1 millis")
          const response = (yield* Fiber.join(fiber)) as unknown as { readonly ErrorCode: number }
          assert.strictEqual(response.ErrorCode, code)
          assert.deepStrictEqual(
            (yield* sent).map(({ outcome }) => outcome),
            ["TimedOut"]
          )
        }).pipe(Effect.provide(layer))
      }
    })
  )

  it.effect("does not count as responding with an error status, no JSON or an undocumented body", () =>
    Effect.gen(function* () {
      for (const [status, body] of [
        [500, '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","ResultItem":[]}'],
        [200, "<html>"],
        [200, "[]"],
        [200, '{"ActionStatus":"OK"}']
      ] as const) {
        const { layer } = emulated(() => Effect.succeed({ status, body }), { onNoResponse: "reject" })
        yield* Effect.gen(function* () {
          const response = (yield* addAsClient("dave")) as unknown as { readonly ErrorCode: number }
          assert.strictEqual(response.ErrorCode, 80003)
          assert.deepInclude((yield* sent)[0], { outcome: "Failed", status })
        }).pipe(Effect.provide(layer))
      }
      const { layer } = emulated(() => Effect.die("the app is down"))
      const { ResultItem } = yield* Effect.provide(addAsClient("dave"), layer)
      assert.deepInclude(ResultItem[0], { ResultCode: 0 })
    })
  )
})

describe("a webhook after an event", () => {
  it.effect("does not delay the call, and is retried only with the option", () =>
    Effect.gen(function* () {
      for (const [retries, outcomes] of [
        [0, ["TimedOut 1"]],
        [2, ["TimedOut 1", "TimedOut 2", "TimedOut 3"]]
      ] satisfies ReadonlyArray<[number, Array<string>]>) {
        const { layer } = emulated(() => Effect.never, { retries })
        yield* Effect.gen(function* () {
          yield* ChatClient.call(deleteFriends, { From_Account: "alice", To_Account: ["bob"] })
          const fiber = yield* Effect.fork(sent)
          yield* TestClock.adjust("10 seconds")
          const log = yield* Fiber.join(fiber)
          assert.deepStrictEqual(
            log.map(({ outcome, attempts }) => `${outcome} ${attempts}`),
            outcomes
          )
        }).pipe(Effect.provide(layer))
      }
    })
  )

  it.effect("is in the log, without token and signature, until the reset", () =>
    Effect.gen(function* () {
      const { layer } = emulated()
      yield* Effect.gen(function* () {
        yield* ChatClient.call(deleteFriends, { From_Account: "alice", To_Account: ["bob"] })
        const emulator = yield* Emulator.Emulator
        assert.deepStrictEqual(yield* sent, [
          {
            time: 0,
            command: "Sns.CallbackFriendDelete",
            body: { PairList: [{ From_Account: "alice", To_Account: "bob" }] },
            attempts: 1,
            outcome: "Responded",
            status: 200,
            response: { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" }
          }
        ])
        const reply = yield* emulator.handle({ method: "GET", url: "/emulator/webhooks", body: "" })
        assert.isTrue(reply._tag === "Response" && reply.body.includes('"command":"Sns.CallbackFriendDelete"'))
        const shown = inspect([emulator, reply], { depth: 10 }) + JSON.stringify([emulator, reply])
        assert.notInclude(shown, token)
        assert.notMatch(shown, /Sign=/)
        yield* emulator.reset
        assert.deepStrictEqual(yield* sent, [])
      }).pipe(Effect.provide(layer))
    })
  )
})

describe("webhook options", () => {
  it.effect("that are invalid are rejected", () =>
    Effect.gen(function* () {
      for (const to of ["", "127.0.0.1:3000", "ftp://app.example/"]) {
        const error = yield* Effect.flip(Layer.build(Emulator.layer({ webhooks: { to } })))
        assert.strictEqual(error.message, "options: webhooks.to must be a URL such as http://127.0.0.1:3000/webhooks")
      }
    }).pipe(Effect.scoped)
  )
})
